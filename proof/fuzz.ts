import { parseArgs } from 'node:util';
import { lambdaContext } from '../test/alexa/requests';
import type { Broken } from './fuzz-handler';
import { readable } from './long-text';
import { keepPage, withFuzz } from './safety-page';

const HELP = `Sends random requests, valid, odd and hostile, to the Lambda handler.

Usage: npm run fuzz [-- options]

  --turns N   how many requests (100000)
  --seed N    which ones (1): the same seed sends the same
  --check     compare docs/safety.md with this run, and leave it as it is
  --help      this text

Without --turns and --seed the figures are written to docs/safety.md. Exit code 1 when a response breaks a
promise (the shortest conversation found that does so is printed, with its last request and response), when
the requests get less far into the skill than they should, or when --check finds other figures in
docs/safety.md.
`;

const TURNS = 100_000;
const SEED = 1;

/** Characters of the last request and response that are printed at most. */
const MOST_PRINTED = 8000;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      turns: { type: 'string', default: String(TURNS) },
      seed: { type: 'string', default: String(SEED) },
      check: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    return console.log(HELP);
  }
  const turns = Number(values.turns);
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(turns) || turns < 1 || !Number.isSafeInteger(seed)) {
    throw new Error('--turns and --seed take whole numbers');
  }
  // The handler reads the environment as it loads, and its log lines are no part of what is printed here.
  process.env.LOG = 'off';
  const { handler } = await import('../lambda/index');
  const { keepIn } = await import('../lambda/alexa/preferences/store');
  const { unfinishedExerciseStore } = await import('./unfinished-exercise-store');
  keepIn(unfinishedExerciseStore);
  const { fuzzHandler, shortfalls } = await import('./fuzz-handler');
  const startedAt = performance.now();
  const found = await fuzzHandler(handler, lambdaContext, turns, seed, (line) =>
    process.stderr.write(`${line}\n`),
  );
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(
    `${found.turns} requests in ${found.sessions} sessions, seed ${seed}, ${seconds} s; advice heard in ${found.withAdvice}, a count in ${found.withCount}; longest conversation ${found.longest}; slowest answer ${found.slowestMs.toFixed(0)} ms`,
  );
  const missing = shortfalls(found);
  for (const each of missing) {
    console.log(`TOO LITTLE: ${each}`);
  }
  if (found.broken !== null) {
    print(found.broken);
    process.exitCode = 1;
    return;
  }
  console.log('Every promise was kept.');
  const isUsual = turns === TURNS && seed === SEED && missing.length === 0;
  const use = values.check === true ? 'check' : 'write';
  const isCurrent = keepPage((page) => withFuzz(page, found, seed), isUsual ? use : 'leave');
  if (!isCurrent) {
    console.log('\nSTALE: docs/safety.md has other figures. "npm run fuzz" writes these.');
  }
  process.exitCode = isCurrent && missing.length === 0 ? 0 : 1;
}

function print({ promise, conversation, event, response }: Broken): void {
  console.log(`\nBROKEN: ${promise}\n`);
  console.log(`Shrunk to ${conversation.length} requests:\n`);
  for (const [index, line] of conversation.entries()) {
    console.log(`  ${index + 1}. ${line}`);
  }
  console.log(`\n${readable({ event, response }, 1).slice(0, MOST_PRINTED)}`);
}

void main();
