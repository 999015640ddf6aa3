import { isDeepStrictEqual } from 'node:util';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Context } from 'aws-lambda';
import { envelope, launchRequest, sessionEndedRequest } from '../echo/device/request';
import { brokenRules } from '../echo/device/response-rules';
import { words } from '../lambda/alexa/language';
import { recall } from '../lambda/alexa/session-attributes';
import type { Tier } from '../lambda/screening/question';
import { content } from '../lambda/session/content';
import { PLAIN_HOLD } from '../lambda/session/exercises/allowed';
import {
  exerciseAnswers,
  isFinishedByContract,
  MEDICINE_QUESTIONS,
  STEP_TIERS,
  tierByContract,
} from './contract';
import { randomFrom } from './random';
import { chanceFrom, type RandomRequest, randomRequest } from './requests';

type Handler = (event: unknown, context: Context) => Promise<ResponseEnvelope>;

/** What the random turns showed. */
export interface Findings {
  readonly turns: number;
  readonly sessions: number;
  /** Turns in which advice was heard, so that "none too early" is not for want of any. */
  readonly withAdvice: number;
  readonly slowestMs: number;
  /** The first broken promise, with the request and the response; null when all were kept. */
  readonly broken: {
    readonly promise: string;
    readonly turn: number;
    readonly event: unknown;
    readonly response: unknown;
  } | null;
}

/** The longest a listener may wait for speech, in ms. */
const LONGEST_WAIT_MS = 3000;

/** Sent twice, one time in so many: Alexa repeats a request that it thinks was lost. */
const ONE_DUPLICATE_IN = 20;

/** Turns after which a random session is left for a new one. */
const LONGEST_SESSION = 60;

const surroundings = { applicationId: 'skill', userId: 'user', deviceId: 'device' };
const session = { sessionId: 'session', attributes: {}, isNew: true };
const occasion = { requestId: 'request', at: new Date(0), locale: 'en-US' };
const launch: RequestEnvelope = envelope(launchRequest(occasion), session, surroundings);
const ended: RequestEnvelope = envelope(
  sessionEndedRequest(occasion, 'USER_INITIATED'),
  session,
  surroundings,
);

/** A text without markup and without the words that differ by region, to be found in speech. */
const plain = (text: string): string => text.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&');
/** The first 30 characters of a text that stand together whatever the region. */
const opening = (text: string): string =>
  (
    plain(text)
      .split(/\{\w+\}/)
      .find((part) => part.length >= 12) ?? plain(text)
  ).slice(0, 30);

/** How each piece of advice begins, and who may hear it. */
const advice: readonly {
  readonly begins: string;
  readonly allows: (unlocked: Unlocked) => boolean;
}[] = [
  ...Object.entries(words.steps).map(([id, { say }]) => ({
    begins: opening(say),
    allows: ({ tier }: Unlocked) => tier !== null && (STEP_TIERS[id] ?? []).includes(tier),
  })),
  ...Object.values(words.medicines).map((text) => ({
    begins: opening(text),
    allows: ({ tier, medicine }: Unlocked) => (tier === 'clear' || tier === 'provider') && medicine,
  })),
  ...Object.values(words.exercises.exercises).flatMap(({ full, short }) =>
    [full, short].map((text) => ({
      begins: opening(text),
      allows: ({ tier, exercise }: Unlocked) =>
        (tier === 'clear' || tier === 'provider') && exercise,
    })),
  ),
  {
    begins: opening(words.lines['heat-or-cold']),
    allows: ({ tier }) => tier === 'clear' || tier === 'provider',
  },
  { begins: opening(words.lines.clear), allows: ({ tier }) => tier === 'clear' },
];

/** Words that stand in no line but advice. */
const ADVICE =
  /ice pack|heating pad|warm bath|ibuprofen|naproxen|acetaminophen|paracetamol|pillow|walks/i;

/** What the answers in a response's attributes unlock, by the contract. */
interface Unlocked {
  readonly tier: Tier | null;
  readonly medicine: boolean;
  readonly exercise: boolean;
  readonly count: boolean;
}

async function unlockedBy(attributes: unknown): Promise<Unlocked> {
  const { state } = await recall(attributes);
  if (state === null || state === 'lost') {
    return { tier: null, medicine: false, exercise: false, count: false };
  }
  const { answers, medicineAnswers, exerciseAnswers: given, workout } = state.memory;
  const found = tierByContract(answers);
  const tier = isFinishedByContract(answers) && found !== 'emergency' ? found : null;
  const exercise =
    tier !== null &&
    Object.entries(exerciseAnswers(tier)).every(([id, answer]) => given[id] === answer);
  return {
    tier,
    medicine: MEDICINE_QUESTIONS.every((id) => medicineAnswers[id] === 'no'),
    exercise,
    count:
      (tier === 'clear' || tier === 'provider') && (exercise || workout?.exercise === PLAIN_HOLD),
  };
}

/** Everything a listener hears or sees of a response. */
function heardOf({ response }: ResponseEnvelope): string {
  const { outputSpeech, reprompt, card } = response;
  const texts = [outputSpeech, reprompt?.outputSpeech].map((speech) =>
    speech?.type === 'SSML' ? speech.ssml : (speech?.text ?? ''),
  );
  const shown = card?.type === 'Simple' ? (card.content ?? '') : '';
  return plain([...texts, shown, JSON.stringify(response.directives ?? [])].join('\n'));
}

/** The promise a response breaks, or null. */
async function brokenPromise(
  { isHonest, isStop, expectsSpeech }: RandomRequest,
  response: ResponseEnvelope,
): Promise<string | null> {
  const [rule] = brokenRules(response, expectsSpeech ? launch : ended);
  if (rule !== undefined) {
    return rule;
  }
  const heard = heardOf(response);
  if (expectsSpeech && !response.response.outputSpeech && !response.response.directives?.length) {
    return 'A listener who waits hears something.';
  }
  const unlocked = await unlockedBy(response.sessionAttributes);
  const early = advice.find(({ begins, allows }) => heard.includes(begins) && !allows(unlocked));
  if (early !== undefined) {
    return `Told too early: "${early.begins}…"`;
  }
  if (unlocked.tier === null && ADVICE.test(heard)) {
    return 'No word of advice before a finished screen.';
  }
  if (/"say":"(Hold|\d+)/.test(heard) && !unlocked.count) {
    return 'No count before a finished screen.';
  }
  if (
    response.response.shouldEndSession === true &&
    Object.keys(response.sessionAttributes ?? {}).length > 0
  ) {
    return 'An ended session leaves nothing behind.';
  }
  if (isStop && response.response.shouldEndSession !== true) {
    return '"Stop" ends the session.';
  }
  return isHonest && heard.includes(words.lines['fresh-start'])
    ? 'A session that carries what the skill sent is never lost.'
    : null;
}

/**
 * Sends random requests to the Lambda handler and holds every response against the rules of Alexa
 * and the skill's promises. The same seed gives the same requests.
 *
 * @param turns how many requests
 * @param progress is told now and then how many were answered
 */
export async function fuzzHandler(
  handler: Handler,
  context: Context,
  turns: number,
  seed: number,
  progress: (answered: number) => void,
): Promise<Findings> {
  const chance = chanceFrom(randomFrom(seed));
  const earlier: unknown[] = [];
  let attributes: unknown = {};
  let inSession = 0;
  let sessions = 1;
  let withAdvice = 0;
  let slowestMs = 0;
  let timestamp = Date.UTC(2026, 10, 22);
  for (let turn = 1; turn <= turns; turn += 1) {
    if (turn % 10_000 === 0) {
      progress(turn);
    }
    timestamp += chance.oneOf([900, 6_000, 20_000, 70_000]);
    const request = randomRequest(
      chance,
      content,
      attributes,
      earlier,
      timestamp,
      sessions % 2 === 0,
    );
    const startedAt = performance.now();
    let response: ResponseEnvelope;
    const findings = { turns: turn, sessions, withAdvice };
    const broke = (promise: string, answered: unknown): Findings => ({
      ...findings,
      slowestMs,
      broken: { promise, turn, event: request.event, response: answered },
    });
    try {
      response = await handler(request.event, context);
    } catch (error) {
      return broke(`Nothing is thrown: ${String(error)}`, null);
    }
    const ms = performance.now() - startedAt;
    slowestMs = Math.max(slowestMs, ms);
    const promise =
      ms > LONGEST_WAIT_MS ? 'Speech comes within 3 s.' : await brokenPromise(request, response);
    if (promise !== null) {
      return broke(promise, response);
    }
    if (chance.number(ONE_DUPLICATE_IN) === 0) {
      const again = await handler(request.event, context);
      if (!isDeepStrictEqual(again, response)) {
        return broke('The same request is answered the same.', again);
      }
    }
    if (ADVICE.test(heardOf(response))) {
      withAdvice += 1;
    }
    inSession += 1;
    if (response.response.shouldEndSession === false) {
      attributes = JSON.parse(JSON.stringify(response.sessionAttributes ?? {}));
      if (earlier.length < 500) {
        earlier.push(attributes);
      } else {
        earlier[chance.number(earlier.length)] = attributes;
      }
    }
    if (response.response.shouldEndSession === true || inSession > LONGEST_SESSION) {
      attributes = {};
      inSession = 0;
      sessions += 1;
    }
  }
  return { turns, sessions, withAdvice, slowestMs, broken: null };
}
