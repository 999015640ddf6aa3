import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { envelope, launchRequest, sessionEndedRequest } from '../echo/device/request';
import { brokenRules } from '../echo/device/response-rules';
import { words } from '../lambda/alexa/language';
import { recall } from '../lambda/alexa/session-attributes';
import type { Tier } from '../lambda/screening/question';
import { PLAIN_HOLD } from '../lambda/session/exercises/allowed';
import {
  exerciseAnswers,
  isFinishedByContract,
  MEDICINE_QUESTIONS,
  STEP_TIERS,
  tierByContract,
} from './contract';
import type { SentRequest } from './sent-request';

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

/** Whether a response begins a count, or goes on with it. */
export const hasCount = (response: ResponseEnvelope): boolean =>
  /"say":"(Hold|\d+)/.test(heardOf(response));

/** Whether a response has a word of advice. */
export const hasAdvice = (response: ResponseEnvelope): boolean => ADVICE.test(heardOf(response));

/** Everything a listener hears or sees of a response. */
function heardOf({ response }: ResponseEnvelope): string {
  const { outputSpeech, reprompt, card } = response;
  const texts = [outputSpeech, reprompt?.outputSpeech].map((speech) =>
    speech?.type === 'SSML' ? speech.ssml : (speech?.text ?? ''),
  );
  const shown = card?.type === 'Simple' ? (card.content ?? '') : '';
  return plain([...texts, shown, JSON.stringify(response.directives ?? [])].join('\n'));
}

/**
 * Holds a response against the rules of Alexa and the skill's promises.
 *
 * @returns the promise it breaks, or null
 */
export async function brokenPromise(
  { isHonest, isStop, expectsSpeech }: SentRequest,
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
  if (hasCount(response) && !unlocked.count) {
    return 'No count before a finished screen.';
  }
  const isOver = response.response.shouldEndSession === true || !expectsSpeech;
  if (isOver && Object.keys(response.sessionAttributes ?? {}).length > 0) {
    return 'An ended session leaves nothing behind.';
  }
  if (isStop && response.response.shouldEndSession !== true) {
    return '"Stop" ends the session.';
  }
  return isHonest && heard.includes(words.lines['fresh-start'])
    ? 'A session that carries what the skill sent is never lost.'
    : null;
}
