import fc from 'fast-check';
import { routedIntents } from '../lambda/alexa/request/parse-request';
import { content } from '../lambda/session/content';
import { intent } from '../test/alexa/requests';
import { FLAGS } from './contract';
import { LONG } from './long-text';
import { type Swap, tampering } from './tampering';

/** What a request carries as the attributes of its session. */
export type Carried =
  /** What the skill sent last in this session. */
  | { readonly kind: 'own' }
  /** What it sent so many turns before that, in this session or an earlier one. */
  | { readonly kind: 'earlier'; readonly turnsBefore: number }
  /** What it sent last, changed. */
  | { readonly kind: 'tampered'; readonly swap: Swap }
  /** What it never sent. */
  | { readonly kind: 'nonsense'; readonly attributes: unknown };

/** The slots of an intent by name: the ids that entity resolution found, or a value as it was said. */
export type Slots = Readonly<Record<string, readonly string[] | string>>;

/** What a request asks for. */
export type Asked =
  | { readonly kind: 'launch' }
  /** An intent as Alexa sends it. */
  | { readonly kind: 'intent'; readonly name: string; readonly slots: Slots }
  /** A request that no device should send, or not now. */
  | { readonly kind: 'odd'; readonly request: object }
  | { readonly kind: 'session-ended' }
  /** An event that is no request at all. */
  | { readonly kind: 'no-request'; readonly event: unknown };

/** One request of a conversation, as far as it does not depend on what the skill answered before. */
export interface PlannedRequest {
  readonly asked: Asked;
  readonly carried: Carried;
  /** Whether a launch takes the place of an intent where the session is empty. */
  readonly launchesIfEmpty: boolean;
  /** Whether an empty session is marked as new. */
  readonly isMarkedNew: boolean;
  /** Since the request before it, in ms. */
  readonly waitMs: number;
  readonly clock: 'right' | 'behind' | 'unreadable';
  readonly locale: unknown;
  readonly requestId: string;
  /** Whether it is sent twice: Alexa repeats a request that it thinks was lost. */
  readonly isSentTwice: boolean;
}

/** What is sent to the handler, over one session or several. */
export interface Conversation {
  /** In ms since 1970. */
  readonly startedAtMs: number;
  readonly requests: readonly PlannedRequest[];
}

/** The most requests of a conversation. */
export const LONGEST_CONVERSATION = 100;

const FIRST_DAY_MS = Date.UTC(2026, 10, 22);
const MINUTE_MS = 60_000;
const DAYS_MINUTES = 28 * 24 * 60;

/**
 * Mostly the usual; each of the others so many times in `total`. A broken promise is shrunk towards the
 * usual.
 */
function mostly<T>(
  usual: fc.Arbitrary<T>,
  others: readonly (readonly [times: number, fc.Arbitrary<T>])[],
  total: number,
): fc.Arbitrary<T> {
  const times = others.reduce((sum, [each]) => sum + each, 0);
  return fc.oneof(
    { withCrossShrink: true },
    { weight: total - times, arbitrary: usual },
    ...others.map(([weight, arbitrary]) => ({ weight, arbitrary })),
  );
}

const flagIds = FLAGS.map(({ id }) => id);
const anyFlag = fc.constantFrom(...flagIds);

/** A slot with the ids of one of the choices. */
const resolved = (name: string, ...choices: readonly (readonly string[])[]): fc.Arbitrary<Slots> =>
  fc.constantFrom(...choices).map((ids) => ({ [name]: ids }));

/** A slot with one of the values. */
const valued = (name: string, ...values: readonly string[]): fc.Arbitrary<Slots> =>
  fc.constantFrom(...values).map((value) => ({ [name]: value }));

/** The slots of an intent, as Alexa fills them. */
function slotsOf(name: string): fc.Arbitrary<Slots> {
  switch (name) {
    case 'SymptomIntent':
    case 'NoSymptomIntent':
      return fc
        .oneof(
          anyFlag.map((id) => [id]),
          anyFlag.map((id) => [id, 'fever']),
          fc.constant([]),
        )
        .map((symptom) => ({ symptom }));
    case 'MedicineIntent':
      return resolved('medicine', ['ibuprofen'], ['acetaminophen'], []);
    case 'ExerciseIntent':
      return resolved(
        'exercise',
        ['unknown'],
        ...content.exercises.exercises.map(({ id }) => [id]),
      );
    case 'RoutineIntent':
      return resolved('routine', ['starter'], ['stretches'], ['full']);
    case 'AgeIntent':
      return valued('age', '16', '40', '61', '70', '?', '999');
    case 'OnsetIntent':
      return fc
        .tuple(
          valued('ago', 'PT5H', 'P3D', 'P2W', 'P1Y', 'x', '?', ''),
          resolved('when', ['today'], ['yesterday'], []),
          fc.constantFrom<Slots>({}, { began: ['began'] }),
        )
        .map(([ago, when, began]) => ({ ...ago, ...when, ...began }));
    case 'CountHoldIntent':
      return valued('length', 'PT30S', 'PT1M', 'PT2H', '?');
    case 'CountStyleIntent':
      return resolved('style', ['countdown'], ['every-five'], ['other']);
    case 'HoldLengthIntent':
      return resolved('change', ['longer'], ['shorter']);
    case 'CorrectionIntent':
      return resolved('answer', ['yes'], ['no'], []);
    default:
      return fc.constant({});
  }
}

const asIntent = (name: string): fc.Arbitrary<Asked> =>
  slotsOf(name).map((slots) => ({ kind: 'intent', name, slots }));

/** The answers that lead on: mostly no. */
const leadingOn: fc.Arbitrary<Asked> = mostly(
  fc.constant('AMAZON.NoIntent'),
  [
    [1, fc.constant('AMAZON.YesIntent')],
    [2, fc.constant('AMAZON.NextIntent')],
  ],
  10,
).map((name) => ({ kind: 'intent', name, slots: {} }));

/** Whether an intent is "stop", "cancel" or "home". */
export const isEnd = (name: string): boolean =>
  /^AMAZON\.(Stop|Cancel|NavigateHome)Intent$/.test(name);

/** Any intent. "Stop" comes seldom, since it would end most sessions before they get anywhere. */
const anyIntent: fc.Arbitrary<Asked> = fc.oneof(
  ...routedIntents.map((name) => ({ weight: isEnd(name) ? 1 : 8, arbitrary: asIntent(name) })),
);

const odd: fc.Arbitrary<Asked> = fc
  .constantFrom<object>(
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
  )
  .map((request) => ({ kind: 'odd', request }));

const noRequest: fc.Arbitrary<Asked> = fc
  .constantFrom<unknown>(undefined, null, 'hello', [], {}, { request: 7 })
  .map((event) => ({ kind: 'no-request', event }));

const own: fc.Arbitrary<Carried> = fc.constant({ kind: 'own' });
const earlier: fc.Arbitrary<Carried> = fc
  .nat(LONGEST_CONVERSATION - 1)
  .map((turnsBefore) => ({ kind: 'earlier', turnsBefore }));
const tampered: fc.Arbitrary<Carried> = tampering.map((swap) => ({ kind: 'tampered', swap }));
const nonsense: fc.Arbitrary<Carried> = fc
  .constantFrom<unknown>(null, 'care', 7, [], { score: 3 }, { v: 1, state: LONG }, { v: 1, at: 0 })
  .map((attributes) => ({ kind: 'nonsense', attributes }));

const locales: fc.Arbitrary<unknown> = fc.oneof(
  { withCrossShrink: true },
  { weight: 9, arbitrary: fc.constant('en-US') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('en-GB', 'en-CA', 'en-AU', 'en-IN', 'de-DE', 'xx', '', 'tlh-KX'),
  },
);

/**
 * @param of the odd kinds of requests come so many times in this number
 * @param anyIntentIn one in so many intents is any intent; the others lead on
 */
function plannedRequest(of: number, anyIntentIn: number): fc.Arbitrary<PlannedRequest> {
  const clocks = fc.constantFrom<PlannedRequest['clock']>('behind', 'unreadable');
  return fc.record({
    asked: mostly(
      mostly(leadingOn, [[1, anyIntent]], anyIntentIn),
      [
        [1, fc.constant({ kind: 'launch' } as const)],
        [5, odd],
        [1, fc.constant({ kind: 'session-ended' } as const)],
        [1, noRequest],
      ],
      of,
    ),
    carried: mostly(
      own,
      [
        [8, earlier],
        [8, tampered],
        [2, nonsense],
      ],
      of,
    ),
    // These differ from request to request and seldom matter: to shrink each would take minutes.
    launchesIfEmpty: fc.noShrink(fc.constantFrom(false, false, true)),
    isMarkedNew: fc.noShrink(fc.boolean()),
    waitMs: fc.noShrink(fc.constantFrom(900, 6_000, 20_000, 70_000)),
    clock: mostly(fc.constant<PlannedRequest['clock']>('right'), [[2, clocks]], of),
    locale: mostly(locales, [[1, fc.constant(7)]], of),
    requestId: mostly(fc.constant('request'), [[1, fc.constant(LONG)]], of),
    isSentTwice: mostly(fc.constant(false), [[1, fc.constant(true)]], 20),
  });
}

const requestsOf = (planned: fc.Arbitrary<PlannedRequest>) =>
  fc.array(planned, { minLength: 1, maxLength: LONGEST_CONVERSATION, size: 'max' });

/**
 * A conversation by chance: mostly what a device sends in a session, sometimes odd, sometimes hostile.
 * Three of four consist of mostly plain answers, so that they get further.
 */
export const anyConversation: fc.Arbitrary<Conversation> = fc.record({
  startedAtMs: fc.nat(DAYS_MINUTES).map((minutes) => FIRST_DAY_MS + minutes * MINUTE_MS),
  requests: fc.oneof(
    { weight: 3, arbitrary: requestsOf(plannedRequest(400, 15)) },
    { weight: 1, arbitrary: requestsOf(plannedRequest(100, 3)) },
  ),
});
