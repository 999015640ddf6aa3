import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { content } from '../lambda/session/content';
import { prove, type Report } from './prove';

const HELP = `Proves the safety claims of the dialog, by walking every state it can reach.

Usage: npm run prove [-- options]

  --no-diagram   leave the diagram in docs/safety.md as it is
  --help         this text

Prints the states and turns that were reached, and each claim with how often it was checked. Exit
code 1 when a claim is broken (with a shortest conversation that breaks it) or when a place, a
line, a question, a step or an exercise cannot be reached.
`;

/** The diagram stands in the docs between these. */
const MARKERS = { start: '<!-- diagram:start -->', end: '<!-- diagram:end -->' };

function writeDiagram(mermaid: string): void {
  const file = join(__dirname, '..', 'docs', 'safety.md');
  const text = readFileSync(file, 'utf8');
  const [before, rest] = text.split(MARKERS.start);
  const after = rest?.split(MARKERS.end)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`${file} lacks ${MARKERS.start} … ${MARKERS.end}`);
  }
  const fenced = `${MARKERS.start}\n\`\`\`mermaid\n${mermaid}\n\`\`\`\n${MARKERS.end}`;
  writeFileSync(file, `${before}${fenced}${after}`);
}

function print({ states, transitions, claims, reached, unreachable, broken, seconds }: Report) {
  console.log(`${states} states, ${transitions} turns, ${seconds.toFixed(1)} s\n`);
  for (const { name, checks } of claims) console.log(`${String(checks).padStart(8)}  ${name}`);
  console.log(
    `${String(reached).padStart(8)}  Every place, line, question, step and exercise comes up`,
  );
  for (const each of unreachable) console.log(`\nUNREACHABLE: ${each}`);
  if (broken !== null) {
    console.log(`\nBROKEN: ${broken.claim}\n`);
    for (const line of broken.conversation) console.log(`  ${line}`);
  }
}

const { values } = parseArgs({
  options: { 'no-diagram': { type: 'boolean' }, help: { type: 'boolean' } },
});
if (values.help === true) {
  console.log(HELP);
} else {
  const report = prove(content, (line) => process.stderr.write(`${line}\n`));
  print(report);
  const isProved = report.broken === null && report.unreachable.length === 0;
  if (isProved && values['no-diagram'] !== true) writeDiagram(report.diagram);
  console.log(isProved ? '\nEvery claim holds.' : '\nNot proved.');
  process.exitCode = isProved ? 0 : 1;
}
