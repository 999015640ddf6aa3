import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reviewSheet } from './review-sheet';

const HELP = `Writes docs/review-sheet.md: every word with clinical weight, for a clinician to sign.

Usage: npm run review-sheet [-- --help]
`;

const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
if (values.help === true) {
  console.log(HELP);
} else {
  const file = join(__dirname, '..', 'docs', 'review-sheet.md');
  writeFileSync(file, reviewSheet());
  console.log(`Wrote ${file}`);
}
