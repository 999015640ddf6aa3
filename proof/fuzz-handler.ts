import { isDeepStrictEqual } from 'node:util';
import type { ResponseEnvelope } from 'ask-sdk-model';
import type { Context } from 'aws-lambda';
import fc from 'fast-check';
import { brokenPromise, hasAdvice, hasCount } from './broken-promise';
import { anyConversation, type Conversation, LONGEST_CONVERSATION } from './fuzz-conversation';
import { sentRequest } from './sent-request';

type Handler = (event: unknown, context: Context) => Promise<ResponseEnvelope>;

/** How far the requests got: that nothing came too early must not be for want of it. */
export interface Reach {
  readonly turns: number;
  readonly sessions: number;
  /** Requests of the longest conversation. */
  readonly longest: number;
  /** Turns in which advice was heard. */
  readonly withAdvice: number;
  /** Turns in which a count was heard. */
  readonly withCount: number;
  readonly slowestMs: number;
}

/** A promise that was broken, at the end of a conversation. */
export interface Broken {
  readonly promise: string;
  /** What was sent, in a line for each request. */
  readonly conversation: readonly string[];
  /** The last request. */
  readonly event: unknown;
  /** What it was answered; null when an error was thrown. */
  readonly response: unknown;
}

/** What the random requests showed. */
export interface Findings extends Reach {
  /** The first broken promise, its conversation shrunk; null when all were kept. */
  readonly broken: Broken | null;
}

/** The longest a listener may wait for speech, in ms. */
const LONGEST_WAIT_MS = 3000;

/** Requests from one report of the progress to the next. */
const REPORTED_EVERY = 10_000;

/** Requests after which a conversation is not shrunk any further. They take about two minutes. */
const MOST_TO_SHRINK = 200_000;

/** Requests from which on a run must have got as far as it usually does. */
const ENOUGH_REQUESTS = 10_000;

/** About half of what 1,000 requests usually reach. */
const LEAST_IN_THOUSAND = { sessions: 30, withAdvice: 10, withCount: 15 } as const;

/**
 * What a run of at least 10,000 requests reached too little of, in a sentence each: the promises about
 * advice and counts say nothing where none were heard.
 */
export function shortfalls({ turns, sessions, withAdvice, withCount, longest }: Reach): string[] {
  if (turns < ENOUGH_REQUESTS) {
    return [];
  }
  const least = (inThousand: number): number => Math.floor((turns * inThousand) / 1000);
  const wanted: readonly [what: string, reached: number, least: number][] = [
    ['sessions', sessions, least(LEAST_IN_THOUSAND.sessions)],
    ['turns in which advice was heard', withAdvice, least(LEAST_IN_THOUSAND.withAdvice)],
    ['turns in which a count was heard', withCount, least(LEAST_IN_THOUSAND.withCount)],
    ['requests in the longest conversation', longest, (9 * LONGEST_CONVERSATION) / 10],
  ];
  return wanted
    .filter(([, reached, fewest]) => reached < fewest)
    .map(([what, reached, fewest]) => `${reached} ${what}, not ${fewest}`);
}

/**
 * Sends random conversations to the Lambda handler and holds every response against the rules of Alexa
 * and the skill's promises. A conversation that breaks one is shrunk. The same seed sends the same.
 *
 * @param turns how many requests, from 1
 * @param progress is told in a line now and then how far it is
 * @throws Error when a response cannot be checked
 */
export async function fuzzHandler(
  handler: Handler,
  context: Context,
  turns: number,
  seed: number,
  progress: (line: string) => void,
): Promise<Findings> {
  const reach = { turns: 0, sessions: 0, longest: 0, withAdvice: 0, withCount: 0, slowestMs: 0 };
  /** The first, and then each that fast-check found while it shrank the one before. */
  const failures: Broken[] = [];
  let answeredToShrink = 0;
  const count = ({ response, ms, isFirst }: Answered): void => {
    if (failures.length > 0) {
      answeredToShrink += 1;
      return;
    }
    reach.turns += 1;
    reach.sessions += isFirst ? 1 : 0;
    reach.withAdvice += hasAdvice(response) ? 1 : 0;
    reach.withCount += hasCount(response) ? 1 : 0;
    reach.slowestMs = Math.max(reach.slowestMs, ms);
    if (reach.turns % REPORTED_EVERY === 0) {
      progress(`${reach.turns} answered`);
    }
  };
  const keepsPromises = fc.asyncProperty(anyConversation, async ({ startedAtMs, requests }) => {
    if (answeredToShrink > MOST_TO_SHRINK) {
      return true;
    }
    if (failures.length > 0) {
      const shorter = await play(handler, context, { startedAtMs, requests }, count);
      if (shorter !== null) {
        failures.push(shorter);
      }
      return shorter === null;
    }
    const conversation = { startedAtMs, requests: requests.slice(0, turns - reach.turns) };
    if (conversation.requests.length === 0) {
      throw new fc.PreconditionFailure(true);
    }
    reach.longest = Math.max(reach.longest, conversation.requests.length);
    const failure = await play(handler, context, conversation, count);
    if (failure !== null) {
      progress(`request ${reach.turns + 1} breaks a promise; shrinking its conversation …`);
      failures.push(failure);
    }
    return failure === null;
  });
  const { failed, errorInstance } = await fc.check(keepsPromises, {
    seed,
    numRuns: turns,
    unbiased: true,
  });
  const broken = failures.at(-1) ?? null;
  if (failed && broken === null) {
    throw errorInstance;
  }
  return { ...reach, broken };
}

/** A response that broke no promise. */
interface Answered {
  readonly response: ResponseEnvelope;
  /** The time that the handler took. */
  readonly ms: number;
  /** Whether it is the first of its session. */
  readonly isFirst: boolean;
}

/**
 * Sends a conversation, up to the first broken promise.
 *
 * @param answered is told of every response before that
 */
async function play(
  handler: Handler,
  context: Context,
  { startedAtMs, requests }: Conversation,
  answered: (turn: Answered) => void,
): Promise<Broken | null> {
  const earlier: unknown[] = [];
  const lines: string[] = [];
  let attributes: unknown = {};
  let isFirst = true;
  let atMs = startedAtMs;
  for (const planned of requests) {
    atMs += planned.waitMs;
    const request = sentRequest(planned, { attributes, earlier, atMs });
    lines.push(request.line);
    const broke = (promise: string, response: unknown): Broken => ({
      promise,
      conversation: lines,
      event: request.event,
      response,
    });
    const startedAt = performance.now();
    let response: ResponseEnvelope;
    try {
      response = await handler(request.event, context);
    } catch (error) {
      return broke(`Nothing is thrown: ${String(error)}`, null);
    }
    const ms = performance.now() - startedAt;
    const promise =
      ms > LONGEST_WAIT_MS ? 'Speech comes within 3 s.' : await brokenPromise(request, response);
    if (promise !== null) {
      return broke(promise, response);
    }
    if (planned.isSentTwice) {
      const again = await handler(request.event, context);
      if (!isDeepStrictEqual(again, response)) {
        return broke('The same request is answered the same.', again);
      }
    }
    answered({ response, ms, isFirst });
    isFirst = response.response.shouldEndSession === true;
    if (response.response.shouldEndSession === false) {
      attributes = JSON.parse(JSON.stringify(response.sessionAttributes ?? {}));
      earlier.push(attributes);
    }
    if (isFirst) {
      attributes = {};
    }
  }
  return null;
}
