import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Bundle, bundleOther, bundleSkill, handlerOf, type SkillBundle } from './bundle';
import { coldStarts } from './cold';
import { runCommand, wholeNumber } from './command';
import { type Comparison, isReached, median, quantile, tableOf } from './figures';
import { fillingOf, fillingTable } from './filling';
import { converse, intent, noAndReady } from './listener';
import { listen, listenerRows, untilCare, waitsTable } from './listening';
import { tenfold } from './tenfold';
import { requestsOfPlays, warmTurns } from './warm';

const LEAST_RUNS = 15;
const LEAST_TURNS = 1000;

const USAGE = `Usage: npm run bench -- [--runs <n>] [--turns <n>] [--node <path>] [--json] [--help]

Measures the handler as the stack bundles it: the first answer of a process that has just started,
each later turn, the content of the bundle, the size of a session, the seconds of speech before the
first step and the first number, and what grows with the content. Times that are compared are
measured in turn, in the same run, and medians are compared. Fails if a goal is missed.

  --runs <n>     processes of each kind to start, at least ${LEAST_RUNS} (default 25)
  --turns <n>    warm turns, at least ${LEAST_TURNS} (default 10000)
  --node <path>  the Node.js whose start is measured (default: this one); Lambda's is 24
  --json         print JSON instead of Markdown
  --help         print this`;

interface Settings {
  runs: number;
  turns: number;
  node: string;
  json: boolean;
  help: boolean;
}

/** @throws Error with one sentence about what is not allowed */
function readSettings(args: string[]): Settings {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: 'string', default: '25' },
      turns: { type: 'string', default: '10000' },
      node: { type: 'string', default: process.execPath },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    ...values,
    runs: wholeNumber('--runs', values.runs, LEAST_RUNS),
    turns: wholeNumber('--turns', values.turns, LEAST_TURNS),
  };
}

/** The bundles that are compared. */
interface Bundles {
  readonly skill: SkillBundle;
  readonly hello: Bundle;
  readonly empty: Bundle;
  readonly tenfold: Bundle;
}

async function bundleAll(folder: string): Promise<Bundles> {
  const into = (name: string) => join(folder, name);
  return {
    skill: await bundleSkill(into('skill')),
    hello: await bundleOther('bench/hello-skill.ts', into('hello')),
    empty: await bundleOther('bench/empty-handler.ts', into('empty')),
    tenfold: await bundleSkill(into('tenfold'), [tenfold]),
  };
}

function coldRows(bundles: Bundles, { runs, node }: Settings): Comparison[] {
  progress(`Starting each bundle ${runs} times, in turn …`);
  const cold = coldStarts({ ...bundles }, runs, node);
  const [skill, hello, empty, grown] = [
    cold('skill'),
    cold('hello'),
    cold('empty'),
    cold('tenfold'),
  ];
  const firstAnswer = {
    what: 'first answer of a fresh process',
    ours: skill.firstAnswer,
    unit: 'ms',
  };
  return [
    {
      ...firstAnswer,
      against: 'empty handler',
      theirs: empty.firstAnswer,
      goal: { of: 'ratio', most: 1.25 },
    },
    {
      ...firstAnswer,
      against: 'hello skill',
      theirs: hello.firstAnswer,
      goal: { of: 'ratio', most: 1.25 },
    },
    {
      what: 'processor time of that',
      ours: skill.processorTime,
      against: 'empty handler',
      theirs: empty.processorTime,
      unit: 'ms',
    },
    {
      what: 'processor time of that',
      ours: skill.processorTime,
      against: 'hello skill',
      theirs: hello.processorTime,
      unit: 'ms',
    },
    {
      what: 'loading the bundle, of the first answer',
      ours: skill.load,
      against: 'hello skill',
      theirs: hello.load,
      unit: 'ms',
    },
    {
      what: 'second turn of a fresh process',
      ours: skill.secondTurn,
      against: 'hello skill',
      theirs: hello.secondTurn,
      unit: 'ms',
    },
    {
      what: 'peak memory of a screen',
      ours: skill.peakMiB,
      against: 'empty handler',
      theirs: empty.peakMiB,
      unit: 'MiB',
    },
    {
      what: 'first answer, content × 10',
      ours: grown.firstAnswer,
      against: 'content as it is',
      theirs: skill.firstAnswer,
      unit: 'ms',
    },
  ];
}

async function warmRows(bundles: Bundles, { turns }: Settings): Promise<Comparison[]> {
  progress('Playing every conversation of the tests once …');
  const [skill, hello] = [handlerOf(bundles.skill), handlerOf(bundles.hello)];
  const requests = await requestsOfPlays(skill);
  progress(`${turns} turns from ${requests.length} requests, each to both skills …`);
  const times = await warmTurns({ skill, hello }, requests, turns);
  const row = (what: string, share: number) => ({
    what,
    ours: quantile(times('skill'), share),
    against: 'hello skill',
    theirs: quantile(times('hello'), share),
    unit: 'ms',
  });
  return [
    { ...row('warm turn, p50', 0.5), goal: { of: 'ratio', most: 3 } },
    { ...row('warm turn, p99', 0.99), goal: { of: 'ours', most: 2 } },
  ];
}

const kB = (bytes: number): number => bytes / 1000;

function bundleRows({ skill, hello, tenfold: grown }: Bundles): Comparison[] {
  return [
    {
      what: 'bundle, read at every start',
      ours: kB(skill.bytes),
      against: 'hello skill',
      theirs: kB(hello.bytes),
      unit: 'kB',
      goal: { of: 'ours', most: 350 },
    },
    {
      what: 'what is loaded late, for the table',
      ours: kB(skill.storageBytes),
      against: 'bundle',
      theirs: kB(skill.bytes),
      unit: 'kB',
    },
    {
      what: 'bundle, content × 10',
      ours: kB(grown.bytes),
      against: 'content as it is',
      theirs: kB(skill.bytes),
      unit: 'kB',
    },
  ];
}

const ROUTINE = intent('RoutineIntent', { routine: 'full' });

/** How many conversations are run to compare the time of a turn. */
const CONVERSATIONS = 15;

async function growthRow(bundles: Bundles): Promise<Comparison> {
  progress(`A screen and a routine with ten times the content, ${CONVERSATIONS} times …`);
  const handlers = { grown: handlerOf(bundles.tenfold), skill: handlerOf(bundles.skill) };
  const times = { grown: [] as number[], skill: [] as number[] };
  for (let round = 0; round <= CONVERSATIONS; round += 1) {
    for (const name of ['grown', 'skill'] as const) {
      const turns = [
        ...(await converse(handlers[name], intent('BackSpasmIntent'), untilCare)),
        ...(await converse(handlers[name], ROUTINE, noAndReady)),
      ];
      if (round > 0) {
        times[name].push(...turns.map(({ tookMs }) => tookMs));
      }
    }
  }
  return {
    what: 'warm turn, content × 10',
    ours: median(times.grown),
    against: 'content as it is',
    theirs: median(times.skill),
    unit: 'ms',
  };
}

/** The size of a session from the first hold of a whole routine to the last. */
async function sessionRows(bundles: Bundles): Promise<Comparison[]> {
  progress('A whole routine …');
  const turns = await converse(handlerOf(bundles.skill), ROUTINE, noAndReady);
  const bytes = turns.filter(({ at }) => at === 'holding').map(({ sessionBytes }) => sessionBytes);
  const largest = Math.max(...turns.map(({ sessionBytes }) => sessionBytes));
  return [
    {
      what: `session, last hold of a routine of ${bytes.length} holds`,
      ours: bytes.at(-1) ?? Number.NaN,
      against: 'its first hold',
      theirs: bytes[0] ?? Number.NaN,
      unit: 'B',
    },
    {
      what: 'session, at its largest',
      ours: largest,
      against: 'its first turn',
      theirs: turns[0]?.sessionBytes ?? Number.NaN,
      unit: 'B',
      goal: { of: 'ours', most: 1000 },
    },
  ];
}

const progress = (text: string): void => console.error(text);

async function measure(settings: Settings): Promise<number> {
  process.env.LOG = 'off';
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const bundles = await bundleAll(folder);
    progress('Listening on the way to the first step, and to the first number …');
    const listening = await listen(handlerOf(bundles.skill));
    const rows = [
      ...coldRows(bundles, settings),
      ...(await warmRows(bundles, settings)),
      await growthRow(bundles),
      ...bundleRows(bundles),
      ...(await sessionRows(bundles)),
      ...listenerRows(listening),
    ];
    const filling = fillingOf(bundles.skill.metafile);
    const machine = `${cpus().length} × ${cpus()[0]?.model}, ${process.platform} ${process.arch}`;
    console.log(
      settings.json
        ? JSON.stringify({ machine, rows, filling, listening }, null, 2)
        : [
            `On ${machine}:`,
            tableOf(rows),
            fillingTable(filling),
            waitsTable('heard before the first step, at 150 words a minute', listening.care),
            waitsTable('heard before the first number, at 150 words a minute', listening.count),
          ].join('\n\n'),
    );
    return rows.some((row) => isReached(row) === false) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

runCommand(USAGE, readSettings, measure).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  },
);
