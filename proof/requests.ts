import { routedIntents } from '../lambda/alexa/request/parse-request';
import type { Content } from '../lambda/session/content';
import { envelope, intent, NO_SERVICES, slot } from '../test/alexa/requests';
import { FLAGS } from './contract';

/** Chooses by chance, the same each time for the same seed. */
export interface Chance {
  readonly oneOf: <T>(choices: readonly [T, ...T[]]) => T;
  /** A whole number from 0 up to, not including, `below`. */
  readonly number: (below: number) => number;
}

export const chanceFrom = (random: () => number): Chance => ({
  oneOf: ([first, ...others]) => {
    const index = Math.floor(random() * (others.length + 1));
    return index === 0 ? first : (others[index - 1] ?? first);
  },
  number: (below) => Math.floor(random() * below),
});

const LOCALES = ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN', 'de-DE', 'xx', '', 'tlh-KX'] as const;
const LONG = 'a'.repeat(60_000);

/** An intent as Alexa sends it, its slots filled by chance. */
function validIntent(chance: Chance, content: Content, isCalm: boolean): object {
  const noes = 'AMAZON.NoIntent';
  const ordinary = ['AMAZON.YesIntent', noes, noes, noes, noes, 'AMAZON.NextIntent'] as const;
  const [firstIntent = noes, ...otherIntents] = routedIntents;
  const name =
    chance.number(isCalm ? 15 : 3) > 0
      ? chance.oneOf(ordinary)
      : chance.oneOf([firstIntent, ...otherIntents]);
  // "Stop" would end most conversations before they get anywhere.
  const isEnd = /Stop|Cancel|NavigateHome/.test(name) && chance.number(8) > 0;
  return intent(isEnd ? noes : name, slotsOf(isEnd ? noes : name, chance, content));
}

function slotsOf(name: string, chance: Chance, content: Content): object {
  const [first, ...others] = FLAGS.map(({ id }) => id);
  const sign = chance.oneOf([first ?? '', ...others]);
  const exercises = content.exercises.exercises.map(({ id }) => id);
  switch (name) {
    case 'SymptomIntent':
    case 'NoSymptomIntent':
      return slot('symptom', 'words', ...chance.oneOf([[sign], [sign, 'fever'], []]));
    case 'MedicineIntent':
      return slot('medicine', 'words', ...chance.oneOf([['ibuprofen'], ['acetaminophen'], []]));
    case 'ExerciseIntent':
      return slot('exercise', 'words', chance.oneOf(['unknown', ...exercises]));
    case 'RoutineIntent':
      return slot('routine', 'words', chance.oneOf(['starter', 'stretches', 'full']));
    case 'AgeIntent':
      return { age: { name: 'age', value: chance.oneOf(['16', '40', '61', '70', '?', '999']) } };
    case 'OnsetIntent':
      return {
        ago: { name: 'ago', value: chance.oneOf(['PT5H', 'P3D', 'P2W', 'P1Y', 'x', '?', '']) },
        ...slot('when', 'words', ...chance.oneOf([['today'], ['yesterday'], []])),
        ...(chance.number(2) === 0 ? slot('began', 'words', 'began') : {}),
      };
    case 'CountHoldIntent':
      return { length: { name: 'length', value: chance.oneOf(['PT30S', 'PT1M', 'PT2H', '?']) } };
    case 'CountStyleIntent':
      return slot('style', 'words', chance.oneOf(['countdown', 'every-five', 'other']));
    case 'HoldLengthIntent':
      return slot('change', 'words', chance.oneOf(['longer', 'shorter']));
    case 'CorrectionIntent':
      return slot('answer', 'words', ...chance.oneOf([['yes'], ['no'], []]));
    default:
      return {};
  }
}

/** A request that no device should send, or not now. */
function oddRequest(chance: Chance): object {
  return chance.oneOf<object>([
    intent('Some.NewIntent', {}),
    intent('__proto__', {}),
    intent('SymptomIntent', null),
    intent('SymptomIntent', 'saddle-numbness'),
    intent('SymptomIntent', { symptom: null }),
    intent('SymptomIntent', { symptom: { value: LONG } }),
    intent('AgeIntent', { age: { value: LONG } }),
    intent('OnsetIntent', { ago: { value: 'P99999999999Y' }, day: { value: [] } }),
    intent('OnsetIntent', { day: { value: '2026-W47-WE' } }),
    intent('MedicineIntent', { medicine: { resolutions: LONG } }),
    { type: 'IntentRequest', intent: { name: 7, slots: {} } },
    { type: 'IntentRequest' },
    { type: 'IntentRequest', intent: null },
    { type: 'CanFulfillIntentRequest', intent: { name: 'BackSpasmIntent' } },
    { type: 'Alexa.Presentation.APLA.RuntimeError', errors: 'nonsense' },
    {
      type: 'Alexa.Presentation.APLA.RuntimeError',
      errors: [{ type: 'RENDER_ERROR', reason: 'UNKNOWN', message: LONG }],
    },
    { type: LONG },
    { type: null },
    {},
  ]);
}

/** Attributes that are not what the skill sent: made up, cut, swapped, or from another time. */
function tampered(honest: unknown, chance: Chance): unknown {
  const json = JSON.stringify(honest ?? {});
  const [flag, ...flags] = FLAGS.map(({ id }) => id);
  const id = chance.oneOf([flag ?? '', ...flags]);
  const swaps: readonly [RegExp, string][] = [
    [
      /"at":"[a-z-]+"/,
      `"at":"${chance.oneOf(['care', 'choosing', 'ready', 'medicine', 'phase'])}"`,
    ],
    [new RegExp(`"${id}":"[a-z-]+",?`), ''],
    [/"(yes|not-sure)"/g, '"no"'],
    [/"answers":\{[^}]*\}/, '"answers":{}'],
    [/"answers":\{/, '"answers":{"__proto__":"no",'],
    [/"told":\[[^\]]*\]/, '"told":[{"step":"heat"},{"medicine":"shop-medicines"}]'],
    [/"told":\[[^\]]*\]/, '"told":[{"coach":"bird-dog","full":true}]'],
    [/"v":1/, '"v":2'],
    [/"misses":\d/, '"misses":99'],
    [
      /"gate":\{[^}]*\}/,
      '"gate":{"age":"no","pregnant":"no","reaction":"no","illness":"no","taking":"no"}',
    ],
    [/"clearance":\{[^}]*\}/, '"clearance":{"sharp-pain":"no","cautions":"no"}'],
    [/"round":\d+/, '"round":98'],
    [/"item":"[a-z-]+"/, `"item":"${id}"`],
    [/"answers":\{/, `"answers":{"padding":"${LONG}",`],
  ];
  const [first, ...others] = swaps;
  if (first === undefined) {
    return null;
  }
  const [pattern, replacement] = chance.oneOf([first, ...others]);
  try {
    return JSON.parse(json.replace(pattern, replacement));
  } catch {
    return null;
  }
}

const nonsense = (chance: Chance): unknown =>
  chance.oneOf<unknown>([
    null,
    'care',
    7,
    [],
    { score: 3 },
    { v: 1, state: LONG },
    { v: 1, at: 0 },
  ]);

/** One request of a random session, and what is known about it. */
export interface RandomRequest {
  readonly event: unknown;
  /** The session carries exactly what the skill sent in one of its turns, and the request can be read. */
  readonly isHonest: boolean;
  /** "Stop", "cancel" or "home", said in a session and understood. */
  readonly isStop: boolean;
  /** A device waits for words: not for the end of a session, nor for what is no turn of one. */
  readonly expectsSpeech: boolean;
}

/**
 * A request by chance: mostly what a device sends in a session, sometimes odd, sometimes hostile.
 *
 * @param attributes what the skill sent last in this session; empty at its beginning
 * @param earlier what the skill sent in earlier turns, of this session and others
 * @param timestamp of the request, in ms since 1970
 * @param isCalm a session of mostly plain answers, which gets further
 */
export function randomRequest(
  chance: Chance,
  content: Content,
  attributes: unknown,
  earlier: readonly unknown[],
  timestamp: number,
  isCalm: boolean,
): RandomRequest {
  const kind = chance.number(isCalm ? 400 : 100);
  const locale: unknown =
    kind === 0 ? 7 : chance.number(10) === 0 ? chance.oneOf(LOCALES) : 'en-US';
  const time =
    kind === 1 ? 'now' : new Date(kind === 2 ? timestamp - 1e12 : timestamp).toISOString();
  const about = { requestId: kind === 3 ? LONG : 'request', timestamp: time, locale };
  const carried =
    kind < 4
      ? attributes
      : kind < 12
        ? (earlier[chance.number(earlier.length)] ?? attributes)
        : kind < 20
          ? tampered(attributes, chance)
          : kind < 22
            ? nonsense(chance)
            : attributes;
  const isOwn = kind < 12 || kind >= 22;
  const isEmpty = carried === null || JSON.stringify(carried) === '{}';
  const isNew = isEmpty && chance.number(2) === 0;
  const around = (request: object) =>
    envelope({ ...about, ...request }, carried, isNew, NO_SERVICES);
  if (kind === 22) {
    const event: unknown = chance.oneOf<unknown>([
      undefined,
      null,
      'hello',
      [],
      {},
      { request: 7 },
    ]);
    return { event, isHonest: false, isStop: false, expectsSpeech: true };
  }
  if (kind === 23) {
    return {
      event: around({ type: 'SessionEndedRequest', reason: 'USER_INITIATED' }),
      isHonest: false,
      isStop: false,
      expectsSpeech: false,
    };
  }
  if (kind < 30 && kind > 24) {
    return {
      event: around(oddRequest(chance)),
      isHonest: false,
      isStop: false,
      expectsSpeech: true,
    };
  }
  const isLaunch = kind === 24 || (isEmpty && chance.number(3) === 0);
  const request = isLaunch ? { type: 'LaunchRequest' } : validIntent(chance, content, isCalm);
  const isReadable = kind !== 0 || typeof locale === 'string';
  const isStop = /"AMAZON\.(Stop|Cancel|NavigateHome)Intent"/.test(JSON.stringify(request));
  return {
    event: around(request),
    isHonest: isOwn && isReadable,
    isStop,
    expectsSpeech: true,
  };
}
