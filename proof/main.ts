import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { content } from '../lambda/session/content';
import { prove, type Report } from './prove';

const COMES_UP = 'Every place, line, question, step and exercise comes up';

const HELP = `Proves the safety claims of the dialog, by walking every state it can reach.

Usage: npm run prove [-- options]

  --no-docs   leave docs/safety.md as it is
  --help      this text

Prints the states and turns that were reached, and each claim with how often it was checked, and
writes them to docs/safety.md with the diagram. Exit code 1 when a claim is broken (with a shortest conversation that breaks it) or when a place, a
line, a question, a step or an exercise cannot be reached.
`;

/** The part of the docs of this name, between its two markers, with a new text. */
function withPart(text: string, name: 'claims' | 'diagram', part: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`docs/safety.md lacks ${start} … ${end}`);
  }
  return `${before}${start}\n${part}\n${end}${after}`;
}

const spelled = (count: number): string => count.toLocaleString('en-US');

const WIDEST = 9;

/** What was walked, and how often each claim was checked, as Markdown. */
function tableOf({ states, transitions, claims, reached }: Report): string {
  const rows = [...claims, { name: COMES_UP, checks: reached }];
  const width = Math.max(...rows.map(({ name }) => name.length));
  return [
    `${spelled(states)} states and ${spelled(transitions)} turns.`,
    '',
    `| ${'claim'.padEnd(width)} | ${'checked'.padStart(WIDEST)} |`,
    `| ${'-'.repeat(width)} | ${'-'.repeat(WIDEST - 1)}: |`,
    ...rows.map(
      ({ name, checks }) => `| ${name.padEnd(width)} | ${spelled(checks).padStart(WIDEST)} |`,
    ),
  ].join('\n');
}

function writeDocs(report: Report): void {
  const file = join(__dirname, '..', 'docs', 'safety.md');
  const diagram = `\`\`\`mermaid\n${report.diagram}\n\`\`\``;
  const counted = withPart(readFileSync(file, 'utf8'), 'claims', tableOf(report));
  writeFileSync(file, withPart(counted, 'diagram', diagram));
}

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
  options: { 'no-docs': { type: 'boolean' }, help: { type: 'boolean' } },
});
if (values.help === true) {
  console.log(HELP);
} else {
  const report = prove(content, (line) => process.stderr.write(`${line}\n`));
  print(report);
  const isProved = report.broken === null && report.unreachable.length === 0;
  if (isProved && values['no-docs'] !== true) {
    writeDocs(report);
  }
  console.log(isProved ? '\nEvery claim holds.' : '\nNot proved.');
  process.exitCode = isProved ? 0 : 1;
}
