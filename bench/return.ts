import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import { z } from 'zod';
import { envelope, intent, NO_SERVICES } from '../test/alexa/requests';
import { bundleSkill } from './bundle';
import { runCommand, wholeNumber } from './command';
import { median } from './figures';

const USAGE = `Usage: npm run bench:return -- [--runs <n>] [--table-ms <n>] [--node <path>] [--help]

Starts the handler as the stack bundles it, each time in its own process, and says "carry on" as the
first words of a listener who left an exercise yesterday. Prints how often this led back to the
exercises, and how long it took. Fails unless it did every time.

To measure with a share of a processor, limit the CPU from outside: see docs/operations.md.

  --runs <n>      processes to start (default 12)
  --table-ms <n>  how long the table takes to answer (default 35)
  --node <path>   the Node.js that runs the handler (default: this one); Lambda's is 24
  --help          print this`;

interface Settings {
  runs: number;
  tableMs: number;
  node: string;
  help: boolean;
}

/** @throws Error with one sentence about what is not allowed */
function readSettings(args: string[]): Settings {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: 'string', default: '12' },
      'table-ms': { type: 'string', default: '35' },
      node: { type: 'string', default: process.execPath },
      help: { type: 'boolean', default: false },
    },
  });
  const { node, help } = values;
  return {
    node,
    help,
    runs: wholeNumber('--runs', values.runs, 1),
    tableMs: wholeNumber('--table-ms', values['table-ms'], 0),
  };
}

/** The table's answer for someone who left the bird dog on its second side yesterday. */
function itemOfYesterday(): string {
  const S = (text: string) => ({ S: text });
  const N = (number: number) => ({ N: String(number) });
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const left = {
    exercise: S('bird-dog'),
    routine: S('starter'),
    round: N(1),
    on: S(yesterday),
  };
  return JSON.stringify({
    Item: {
      id: S('somebody'),
      v: N(1),
      revision: N(1),
      expires: N(Math.floor(Date.now() / 1000) + 86_400),
      preferences: {
        M: { extraSeconds: { M: {} }, coached: { L: [] }, left: { M: left }, finished: { L: [] } },
      },
    },
  });
}

/** A server in place of DynamoDB that answers after `answerMs`. */
async function startTable(answerMs: number): Promise<{ server: Server; endpoint: string }> {
  const server = createServer(async (_, answer) => {
    await pause(answerMs);
    answer.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
    answer.end(itemOfYesterday());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('the server has no port');
  }
  return { server, endpoint: `http://127.0.0.1:${address.port}` };
}

const Run = z.object({
  goal: z.string(),
  /** From the start of the process, in ms. */
  firstAnswer: z.number(),
  /** The handler alone, in ms. */
  turn: z.number(),
});

/** "Carry on", as the first words of a session that begins now. */
function carryOn(): string {
  const words = { ...intent('AMAZON.ResumeIntent'), timestamp: new Date().toISOString() };
  return JSON.stringify(envelope(words, {}, true, NO_SERVICES));
}

async function measure({ runs, tableMs, node }: Settings): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const { server, endpoint } = await startTable(tableMs);
  try {
    const { file } = await bundleSkill(folder);
    const env = { TABLE_NAME: 'preferences', DYNAMODB_ENDPOINT: endpoint };
    const done: z.infer<typeof Run>[] = [];
    for (let run = 0; run < runs; run += 1) {
      const script = join(__dirname, 'carry-on.cjs');
      const { stdout } = await promisify(execFile)(node, [script, file, carryOn()], { env });
      done.push(Run.parse(JSON.parse(stdout)));
    }
    const returned = done.filter(({ goal }) => goal === 'exercise').length;
    console.log(`"Carry on" led back to the exercises in ${returned} of ${runs} fresh processes.`);
    console.log(`First answer, from the start of the process: ${spread(done, 'firstAnswer')}.`);
    console.log(`The turn alone: ${spread(done, 'turn')}.`);
    return returned === runs ? 0 : 1;
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function spread(runs: readonly z.infer<typeof Run>[], figure: 'firstAnswer' | 'turn'): string {
  const ms = runs.map((run) => run[figure]);
  const [least, most] = [Math.min(...ms), Math.max(...ms)].map(Math.round);
  return `median ${Math.round(median(ms))} ms, ${least} to ${most} ms`;
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
