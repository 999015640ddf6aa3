import { parseArgs } from 'node:util';
import { content } from '../lambda/session/content';
import { prove, type Report } from './prove';
import { COMES_UP, keepPage, withReport } from './safety-page';

const HELP = `Proves the safety claims of the dialog, by walking every state it can reach.

Usage: npm run prove [-- options]

  --check     compare docs/safety.md with this run, and leave it as it is
  --no-docs   neither write nor compare docs/safety.md
  --help      this text

Prints the states and turns that were reached, and each claim with how often it was checked, and
writes them to docs/safety.md with the diagram. Exit code 1 when a claim is broken (with a shortest
conversation that breaks it), when a place, a line, a question, a step or an exercise cannot be
reached, or when --check finds other figures in docs/safety.md.
`;

function print({ states, transitions, claims, reached, unreachable, broken, seconds }: Report) {
  console.log(`${states} states, ${transitions} turns, ${seconds.toFixed(1)} s\n`);
  for (const { name, checks } of claims) {
    console.log(`${String(checks).padStart(8)}  ${name}`);
  }
  console.log(`${String(reached).padStart(8)}  ${COMES_UP}`);
  for (const each of unreachable) {
    console.log(`\nUNREACHABLE: ${each}`);
  }
  if (broken !== null) {
    console.log(`\nBROKEN: ${broken.claim}\n`);
    for (const line of broken.conversation) {
      console.log(`  ${line}`);
    }
  }
}

const { values } = parseArgs({
  options: {
    check: { type: 'boolean' },
    'no-docs': { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
if (values.help === true) {
  console.log(HELP);
} else {
  const report = prove(content, (line) => process.stderr.write(`${line}\n`));
  print(report);
  const isProved = report.broken === null && report.unreachable.length === 0;
  console.log(isProved ? '\nEvery claim holds.' : '\nNot proved.');
  const use = values.check === true ? 'check' : 'write';
  const isCurrent = keepPage(
    (page) => withReport(page, report),
    isProved && values['no-docs'] !== true ? use : 'leave',
  );
  if (!isCurrent) {
    console.log('\nSTALE: docs/safety.md has other figures. "npm run prove" writes these.');
  }
  process.exitCode = isProved && isCurrent ? 0 : 1;
}
