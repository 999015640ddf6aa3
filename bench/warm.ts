import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestEnvelope } from 'ask-sdk-model';
import { Echo, type SkillHandler } from '../echo/device/echo';
import { readLatencyMs } from '../echo/device/latency';
import { readGivens } from '../echo/givens';
import { readInteractionModel } from '../echo/hearing/interaction-model';
import { trainUnderstanding } from '../echo/hearing/understanding';
import { runPlay } from '../echo/play';
import { lambdaContext } from '../test/alexa/requests';

const PLAYS = join(__dirname, '../test/conversations/en');
const GIVENS = join(__dirname, '../test/conversations/given/en');

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
 * Gives the same requests to each handler in turn, and measures the time of each answer in ms. One pass
 * over all requests comes first, so that the code is warm.
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
      await handler(event, lambdaContext);
      const took = performance.now() - startedAt;
      if (turn >= 0) {
        times.get(name)?.push(took);
      }
    }
  }
  return (name) => times.get(name) ?? [];
}
