import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestEnvelope } from 'ask-sdk-model';
import type { Context } from 'aws-lambda';
import { Echo, type SkillHandler } from '../echo/device';
import { readGivens } from '../echo/givens';
import { readInteractionModel } from '../echo/hearing/interaction-model';
import { trainUnderstanding } from '../echo/hearing/understanding';
import { readLatencyMs } from '../echo/latency';
import { runPlay } from '../echo/play';

const PLAYS = join(__dirname, '../test/conversations/en');
const GIVENS = join(__dirname, '../test/conversations/given/en');

/** A Lambda context, as far as a handler looks at it here. */
export const CONTEXT: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'bench',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:bench',
  memoryLimitInMB: '1024',
  awsRequestId: 'bench',
  logGroupName: 'bench',
  logStreamName: 'bench',
  getRemainingTimeInMillis: () => 6000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

/** Every request of every play: the conversations that the tests hold, with what each session carries. */
export async function requestsOfPlays(handler: SkillHandler): Promise<RequestEnvelope[]> {
  const model = readInteractionModel('en-US');
  const understanding = await trainUnderstanding(model);
  const givens = readGivens(GIVENS);
  const requests: RequestEnvelope[] = [];
  const recording: SkillHandler = (event, context) => {
    requests.push(structuredClone(event));
    return handler(event, context);
  };
  for (const file of readdirSync(PLAYS)) {
    await runPlay(
      readFileSync(join(PLAYS, file), 'utf8'),
      ({ locale }) =>
        new Echo({
          handler: recording,
          understanding,
          invocationName: model.invocationName,
          locale,
          latencyMs: readLatencyMs(),
        }),
      givens,
    );
  }
  return requests;
}

/**
 * Gives the same requests to each handler in turn, one after another, and notes how long each
 * answer took, in ms. One pass over all requests goes before, so that the code is warm.
 *
 * @param turns how many to measure
 */
export async function warmTurns<Name extends string>(
  handlers: Readonly<Record<Name, SkillHandler>>,
  requests: readonly RequestEnvelope[],
  turns: number,
): Promise<(name: Name) => readonly number[]> {
  const named = Object.entries<SkillHandler>(handlers);
  const times = new Map<string, number[]>(named.map(([name]) => [name, []]));
  for (let turn = -requests.length; turn < turns; turn += 1) {
    const request = requests[(turn + requests.length) % requests.length];
    for (const [name, handler] of named) {
      const event = structuredClone(request);
      if (event === undefined) {
        throw new Error('There is no request to measure with.');
      }
      const startedAt = performance.now();
      await handler(event, CONTEXT);
      const took = performance.now() - startedAt;
      if (turn >= 0) {
        times.get(name)?.push(took);
      }
    }
  }
  return (name) => times.get(name) ?? [];
}
