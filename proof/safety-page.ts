import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { left, markdownTable, right } from '../bench/markdown-table';
import type { Reach } from './fuzz-handler';
import type { Report } from './prove';

/** The page that lists the claims, with the figures of the last run. */
const FILE = join(__dirname, '..', 'docs', 'safety.md');

export const COMES_UP = 'Every place, line, question, step and exercise comes up';

/** What a run does with the page: write its figures, compare them, or leave the page as it is. */
export type PageUse = 'write' | 'check' | 'leave';

/**
 * Writes figures into the page, or compares them with it.
 *
 * @param withFigures puts the figures of this run into the text of a page
 * @returns whether the page now has these figures, or was to be left
 * @throws Error when the page lacks the place for them
 */
export function keepPage(
  withFigures: (page: string) => string,
  use: PageUse,
  file: string = FILE,
): boolean {
  if (use === 'leave') {
    return true;
  }
  const page = readFileSync(file, 'utf8');
  const current = withFigures(page);
  if (use === 'write' && current !== page) {
    writeFileSync(file, current);
  }
  return use === 'write' || current === page;
}

/** The page with the figures and the diagram of a proof. */
export function withReport(page: string, report: Report): string {
  const diagram = `\`\`\`mermaid\n${report.diagram}\n\`\`\``;
  return withPart(withPart(page, 'claims', tableOf(report)), 'diagram', diagram);
}

/** The page with what came of the random requests. */
export function withFuzz(
  page: string,
  { turns, sessions, withAdvice, withCount }: Omit<Reach, 'longest' | 'slowestMs'>,
  seed: number,
): string {
  const figures = `Seed ${seed}: ${spelled(turns)} requests in ${spelled(sessions)} sessions, advice heard in ${spelled(withAdvice)} turns and a count in ${spelled(withCount)}. Every promise was kept.`;
  return withPart(page, 'fuzz', figures);
}

/** The page with a new text between the two markers of a part. */
function withPart(page: string, name: 'claims' | 'diagram' | 'fuzz', part: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [before, rest] = page.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`docs/safety.md lacks ${start} … ${end}`);
  }
  return `${before}${start}\n${part}\n${end}${after}`;
}

const spelled = (count: number): string => count.toLocaleString('en-US');

/** Characters of the column of figures: the page changes in few lines when they change. */
const FIGURES_WIDTH = 9;

/** What was walked, and how often each claim was checked, as Markdown. */
function tableOf({ states, transitions, claims, reached }: Report): string {
  const rows = [...claims, { name: COMES_UP, checks: reached }];
  const width = Math.max(...rows.map(({ name }) => name.length));
  const table = markdownTable(
    [left('claim', width), right('checked', FIGURES_WIDTH)],
    rows.map(({ name, checks }) => [name, spelled(checks)]),
  );
  return `${spelled(states)} states and ${spelled(transitions)} turns.\n\n${table}`;
}
