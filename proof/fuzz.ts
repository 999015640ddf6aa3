import { parseArgs } from 'node:util';
import { lambdaContext } from '../test/alexa/requests';
import { keepPage, withFuzz } from './safety-page';

const HELP = `Sends random requests, valid, odd and hostile, to the Lambda handler.

Usage: npm run fuzz [-- options]

  --turns N   how many requests (100000)
  --seed N    which ones (1): the same seed sends the same
  --check     compare docs/safety.md with this run, and leave it as it is
  --help      this text

Without --turns and --seed the figures are written to docs/safety.md. Exit code 1 when a response breaks a
promise (the request and the response are printed), or when --check finds other figures in docs/safety.md.
`;

const TURNS = 100_000;
const SEED = 1;

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
  const { fuzzHandler } = await import('./fuzz-handler');
  const startedAt = performance.now();
  const found = await fuzzHandler(handler, lambdaContext, turns, seed, (answered) =>
    process.stderr.write(`${answered} answered\n`),
  );
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(
    `${found.turns} requests in ${found.sessions} sessions, seed ${seed}, ${seconds} s; advice heard in ${found.withAdvice}; slowest answer ${found.slowestMs.toFixed(0)} ms`,
  );
  if (found.broken === null) {
    console.log('Every promise was kept.');
    const use = values.check === true ? 'check' : 'write';
    const isUsual = turns === TURNS && seed === SEED;
    if (!keepPage((page) => withFuzz(page, found, seed), isUsual ? use : 'leave')) {
      console.log('\nSTALE: docs/safety.md has other figures. "npm run fuzz" writes these.');
      process.exitCode = 1;
    }
    return;
  }
  const { promise, turn, event, response } = found.broken;
  console.log(`\nBROKEN at turn ${turn}: ${promise}\n`);
  console.log(JSON.stringify({ event, response }, null, 1).slice(0, 8000));
  process.exitCode = 1;
}

void main();
