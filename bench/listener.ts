import type { Response } from 'ask-sdk-model';
import { z } from 'zod';
import type { SkillHandler } from '../echo/device/echo';
import { spoken } from '../echo/sound/spoken';
import { english } from '../lambda/speech/locales/en/english';
import {
  envelope,
  intent as intentRequest,
  lambdaContext,
  NO_SERVICES,
  slot,
} from '../test/alexa/requests';

/** How long a listener takes to answer a question, in seconds. */
export const ANSWER_SECONDS = 2;

/** The time from one request to the next if nothing is counted, in ms. */
const BETWEEN_REQUESTS_MS = 10_000;

const LONGEST_CONVERSATION = 1000;

const Attributes = z.object({
  state: z.object({ place: z.object({ at: z.string() }) }),
});

/** A turn as the listener gets it. */
export interface Heard {
  /** The place of the state after the turn, or "ended" after the session. */
  readonly at: string;
  readonly response: Response;
  /** Bytes of JSON in the session attributes for the next turn. */
  readonly sessionBytes: number;
  /** The time of the handler, in ms. */
  readonly tookMs: number;
}

/** An intent by its name, with the ids of its slots. */
export const intent = (name: string, slots: Readonly<Record<string, string>> = {}): object =>
  intentRequest(
    name,
    Object.assign({}, ...Object.entries(slots).map(([slotName, id]) => slot(slotName, id, id))),
  );

export const NO = intent('AMAZON.NoIntent');
export const READY = intent('ReadyIntent');

/**
 * Runs a conversation.
 *
 * @param first the request that opens the session
 * @param reply the next request of the listener after a turn, or null to stop
 */
export async function converse(
  handler: SkillHandler,
  first: object,
  reply: (turn: Heard) => object | null,
): Promise<Heard[]> {
  const turns: Heard[] = [];
  let attributes: unknown = {};
  let body: object | null = first;
  let nowMs = Date.UTC(2026, 0, 1);
  for (let number = 0; body !== null && number < LONGEST_CONVERSATION; number += 1) {
    const request = { ...body, timestamp: new Date(nowMs).toISOString() };
    const event = envelope(request, attributes, number === 0, NO_SERVICES);
    const startedAt = performance.now();
    const answer = await handler(JSON.parse(JSON.stringify(event)), lambdaContext);
    const tookMs = performance.now() - startedAt;
    attributes = answer.sessionAttributes ?? {};
    const at = Attributes.safeParse(attributes).data?.state.place.at ?? 'ended';
    const sessionBytes = Buffer.byteLength(JSON.stringify(attributes));
    const turn = { at, response: answer.response, sessionBytes, tookMs };
    turns.push(turn);
    // The listener hears a count to its end before the next request.
    nowMs += BETWEEN_REQUESTS_MS + countMs(answer.response);
    body = at === 'ended' ? null : reply(turn);
  }
  return turns;
}

const ROUTINE_IS_OVER = english.choices['once-more'].ask;

/** Says no to everything, and "ready" where an exercise waits or was counted, until the routine is done. */
export function noAndReady({ at, response }: Heard): object {
  const isOver = JSON.stringify(response.directives ?? []).includes(ROUTINE_IS_OVER);
  return (at === 'ready' || at === 'holding') && !isOver ? READY : NO;
}

/** The length of a response's speech in seconds, at 150 words a minute, pauses included. */
export function speechSeconds({ outputSpeech }: Response): number {
  return outputSpeech?.type === 'SSML' ? spoken(outputSpeech.ssml).lengthMs / 1000 : 0;
}

/** One reply that a listener must hear before they get what they want. */
export interface Wait {
  readonly words: string;
  readonly seconds: number;
}

/**
 * The waits until a text is spoken: each reply of the skill, and of the last reply the part before the
 * text.
 *
 * @param text words that are spoken in the last turn
 * @throws Error if they are not spoken there
 */
export function waitsUntil(text: string, turns: readonly Heard[]): Wait[] {
  return turns.map(({ response }, index) => {
    const speech = response.outputSpeech;
    const whole = speech?.type === 'SSML' ? spoken(speech.ssml) : null;
    if (whole === null || index < turns.length - 1) {
      return { words: whole?.text ?? '', seconds: speechSeconds(response) };
    }
    const phrase = whole.phrases.find((each) => each.text.startsWith(text));
    if (phrase === undefined) {
      throw new Error(`"${text}" is not spoken in the last turn.`);
    }
    const before = whole.text.slice(0, whole.text.indexOf(text));
    return { words: before, seconds: phrase.atMs / 1000 };
  });
}

/** The seconds of all waits, plus an answer of the listener after each but the last. */
export const secondsOf = (waits: readonly Wait[]): number =>
  waits.reduce((sum, { seconds }) => sum + seconds, 0) + (waits.length - 1) * ANSWER_SECONDS;

const Lane = z.array(z.object({ ms: z.number(), say: z.string() }));
const Count = z.object({ datasources: z.object({ count: z.object({ a: Lane, b: Lane }) }) });

/** The two lanes of a counted hold, or none if nothing is counted. */
function lanesIn({ directives = [] }: Response): z.infer<typeof Lane>[] {
  const counted = directives.map((directive) => Count.safeParse(directive).data);
  return counted.flatMap((each) =>
    each === undefined ? [] : [each.datasources.count.a, each.datasources.count.b],
  );
}

/** The length of a counted hold in ms, or 0 if nothing is counted. */
const countMs = (response: Response): number =>
  Math.max(0, ...lanesIn(response).map((lane) => lane.reduce((sum, { ms }) => sum + ms, 0)));

/** Seconds from the start of a counted hold to its first number. */
export function firstNumberAt(response: Response): number {
  const starts = lanesIn(response).flatMap((lane) => {
    let atMs = 0;
    return lane.flatMap(({ ms, say }) => {
      const startMs = atMs;
      atMs += ms;
      return say === '1' ? [startMs] : [];
    });
  });
  return Math.min(...starts) / 1000;
}
