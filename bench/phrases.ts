import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readInteractionModel } from '../echo/hearing/interaction-model';
import { trainUnderstanding } from '../echo/hearing/understanding';
import { runCommand } from './command';
import { type Coverage, coverageOf, type Reading, readAll, type Share } from './coverage';
import { left, markdownTable, right } from './markdown-table';
import { type Half, type Phrase, readPhrases } from './phrase-set';

const USAGE = `Usage: npm run coverage:phrases -- [--phrases FOLDER] [--wrong] [--json] [--help]

Trains the pretend Echo on the interaction model only, reads every phrase of test/phrases/en/, and
prints how many are understood as meant. Fails if a goal is missed: 92 % of the phrases meant for the
skill understood, 85 % of the others refused, no warning sign missed, no doubt or condition read as no.
The goals are for all phrases, with the rules of echo/hearing/denial.ts.

  --phrases FOLDER  measure the phrases of this folder instead, one file for each intent, without a goal
  --wrong           list each phrase that was not understood as meant, of the seen half only
  --json            print JSON instead of Markdown
  --help            print this`;

const LEAST_UNDERSTOOD = 0.92;
const LEAST_REFUSED = 0.85;

/** A Sunday. Dates in the phrases are counted from this day. */
const TODAY = new Date(2026, 10, 22, 10);

const MOST_CONFUSIONS = 15;

interface Settings {
  /** A folder of phrases other than the development set. */
  phrases?: string;
  wrong: boolean;
  json: boolean;
  help: boolean;
}

async function report(settings: Settings): Promise<number> {
  const phrases = readPhrases(settings.phrases);
  const withRules = await measure(phrases, true);
  const bare = await measure(phrases, false);
  const all = coverageOf(withRules);
  console.log(
    settings.json
      ? JSON.stringify({ withRules: figuresOf(all), bare: figuresOf(coverageOf(bare)) }, null, 2)
      : reportOn(withRules, bare),
  );
  if (settings.wrong) {
    for (const reading of ofHalf(withRules, 'seen').filter((one) => all.wrong.includes(one))) {
      console.log(described(reading));
    }
  }
  const missed = settings.phrases === undefined ? goalsMissed(all) : [];
  for (const goal of missed) {
    console.error(`Missed: ${goal}.`);
  }
  return missed.length > 0 ? 1 : 0;
}

/** @throws Error with one sentence about what is not allowed */
function readSettings(args: string[]): Settings {
  const { values } = parseArgs({
    args,
    options: {
      phrases: { type: 'string' },
      wrong: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.phrases !== undefined) {
    checkPhrases(values.phrases);
  }
  return values;
}

/** @throws Error naming the path if it is not a folder or has no phrases, or a file that can't be read */
function checkPhrases(folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`--phrases "${folder}" is not a folder.`);
  }
  if (readPhrases(folder).length === 0) {
    throw new Error(
      `--phrases "${folder}" has no phrases. Expected files such as SymptomIntent.txt.`,
    );
  }
}

async function measure(phrases: readonly Phrase[], weighsDenials: boolean): Promise<Reading[]> {
  console.error(`${weighsDenials ? 'With the rules' : 'The classifier alone'}: learning …`);
  const understanding = await trainUnderstanding(readInteractionModel('en-US'), weighsDenials);
  console.error(`${phrases.length} phrases …`);
  return readAll(phrases, understanding, TODAY);
}

function goalsMissed(coverage: Coverage): string[] {
  const { inScope, refused, redFlagsMissed, doubtsReadAsNo } = coverage;
  return [
    portion(inScope) < LEAST_UNDERSTOOD && `understood ${percent(inScope)}, not 92 %`,
    portion(refused) < LEAST_REFUSED && `refused ${percent(refused)}, not 85 %`,
    redFlagsMissed.length > 0 && `warning signs missed: ${redFlagsMissed.length}, not 0`,
    doubtsReadAsNo.length > 0 && `doubts read as no: ${doubtsReadAsNo.length}, not 0`,
  ].filter((goal) => goal !== false);
}

function reportOn(withRules: readonly Reading[], bare: readonly Reading[]): string {
  const columns: [string, Coverage][] = [
    ['all', coverageOf(withRules)],
    ['seen half', coverageOf(ofHalf(withRules, 'seen'))],
    ['held-back half', coverageOf(ofHalf(withRules, 'held-back'))],
    ['classifier alone, all', coverageOf(bare)],
    ['classifier alone, held-back half', coverageOf(ofHalf(bare, 'held-back'))],
  ];
  const all = coverageOf(withRules);
  const alone = coverageOf(bare);
  const row = (name: string, cell: (coverage: Coverage) => string | number): string[] => [
    name,
    ...columns.map(([, coverage]) => String(cell(coverage))),
  ];
  const byKey = (pick: (coverage: Coverage) => ReadonlyMap<string, Share>): string[][] =>
    [...pick(all)].map(([key, share]) => [
      key,
      share.of.toString(),
      percent(share),
      percent(pick(alone).get(key) ?? { right: 0, of: 0 }),
    ]);
  return [
    table(
      ['', ...columns.map(([name]) => name)],
      [
        row('phrases', ({ phrases }) => phrases),
        row('understood as meant', ({ inScope }) => percent(inScope)),
        row('out of scope, refused', ({ refused }) => percent(refused)),
        row('warning signs missed', ({ redFlagsMissed }) => redFlagsMissed.length),
        row('doubts or conditions read as no', ({ doubtsReadAsNo }) => doubtsReadAsNo.length),
        row('soft noes read as no', ({ softNoesReadAsNo }) => softNoesReadAsNo.length),
        row('noes read as a sign or a yes', ({ falseAlarms }) => falseAlarms.length),
      ],
    ),
    table(
      ['meant', 'phrases', 'as meant', 'classifier alone'],
      byKey(({ byIntent }) => byIntent),
    ),
    table(
      ['said at', 'phrases', 'as meant', 'classifier alone'],
      byKey(({ byPlace }) => byPlace),
    ),
    table(['meant', 'heard', 'times'], confusionsIn(all)),
  ].join('\n\n');
}

/** The mistakes made most often. */
function confusionsIn({ wrong }: Coverage): string[][] {
  const times = new Map<string, number>();
  for (const { phrase, intent } of wrong) {
    const heard = intent === phrase.intent ? `${intent}, another value` : intent;
    const pair = `${phrase.intent} | ${heard}`;
    times.set(pair, (times.get(pair) ?? 0) + 1);
  }
  return [...times]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_CONFUSIONS)
    .map(([pair, count]) => [...pair.split(' | '), count.toString()]);
}

const ofHalf = (readings: readonly Reading[], half: Half): Reading[] =>
  readings.filter(({ phrase }) => phrase.half === half);

function figuresOf(coverage: Coverage): Record<string, unknown> {
  const words = (readings: readonly Reading[]): number => readings.length;
  return {
    phrases: coverage.phrases,
    understood: portion(coverage.inScope),
    refused: portion(coverage.refused),
    redFlagsMissed: words(coverage.redFlagsMissed),
    doubtsReadAsNo: words(coverage.doubtsReadAsNo),
    softNoesReadAsNo: words(coverage.softNoesReadAsNo),
    falseAlarms: words(coverage.falseAlarms),
    byIntent: Object.fromEntries(coverage.byIntent),
    byPlace: Object.fromEntries(coverage.byPlace),
  };
}

function described({ phrase, intent, ids }: Reading): string {
  const meant = phrase.id === null ? phrase.intent : `${phrase.intent} ${phrase.id}`;
  const heard = ids.length === 0 ? intent : `${intent} ${ids.join(' or ')}`;
  return `"${phrase.words}": meant ${meant}, heard ${heard}`;
}

/** A table of figures, each row of them with a name. */
const table = (
  [first, ...others]: readonly [string, ...string[]],
  rows: readonly (readonly string[])[],
): string => markdownTable([left(first), ...others.map((head) => right(head))], rows);

const portion = ({ right, of }: Share): number => (of === 0 ? 1 : right / of);

const percent = (share: Share): string => `${(100 * portion(share)).toFixed(1)} %`;

runCommand(USAGE, readSettings, report).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
