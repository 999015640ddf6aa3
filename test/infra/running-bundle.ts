import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ResponseEnvelope } from 'ask-sdk-model';

/** A bundled handler in a Node process of its own, as Lambda would run it. */
export interface RunningBundle {
  /** How many parameters the handler takes. */
  readonly parameters: number;
  /** Sends an event; resolves to the response and to what was logged meanwhile. */
  invoke(event: object): Promise<{ readonly response: ResponseEnvelope; readonly log: string }>;
  stop(): void;
}

/**
 * Loads a bundle.
 *
 * @param file the bundle's absolute path
 * @param environment the whole environment of the process
 */
export async function runBundle(
  file: string,
  environment: Readonly<Record<string, string>>,
): Promise<RunningBundle> {
  const child = fork(join(__dirname, 'lambda-runtime.cjs'), [file], {
    env: environment,
    execArgv: [],
  });
  const { parameters } = await nextMessage(child);
  return {
    parameters,
    invoke: (event) => {
      // A real context holds functions as well, which the handler never calls.
      child.send({ event, context: {} });
      return nextMessage(child);
    },
    stop: () => child.disconnect(),
  };
}

/** The next message from a process; throws when the process ends instead. */
async function nextMessage(child: ChildProcess) {
  const waiting = new AbortController();
  const ended = once(child, 'exit', { signal: waiting.signal }).then(([code]) => {
    throw new Error(`the bundle ended with exit code ${code}`);
  });
  const [message] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  waiting.abort();
  return message;
}
