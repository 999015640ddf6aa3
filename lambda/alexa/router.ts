import type { IntentRequest, Request } from 'ask-sdk-model';
import { parse as parseDuration, toSeconds } from 'iso8601-duration';
import * as z from 'zod';
import { exercises } from '../exercises/exercise';
import { CountStyle } from '../exercises/hold';
import type { Heard } from '../session/heard';
import { UNKNOWN_EXERCISE } from '../session/heard';
import { daysSince } from './onset';

const SECONDS_A_DAY = 86_400;

/** The routine of someone who named none: the article's exercises. */
const FIRST_ROUTINE = exercises.routines[0]?.id ?? null;

/** Ages in years that a person can have; anything else was misheard. */
const OLDEST = 120;

/** What each intent means, where its name says it all. */
const MEANINGS: Readonly<Record<string, Heard>> = {
  'AMAZON.YesIntent': 'yes',
  'AMAZON.NoIntent': 'no',
  'AMAZON.HelpIntent': 'help',
  'AMAZON.StopIntent': 'stop',
  'AMAZON.CancelIntent': 'stop',
  'AMAZON.NavigateHomeIntent': 'stop',
  'AMAZON.FallbackIntent': 'not-understood',
  'AMAZON.RepeatIntent': 'repeat',
  PardonIntent: 'pardon',
  'AMAZON.NextIntent': 'next',
  'AMAZON.PreviousIntent': 'previous',
  'AMAZON.PauseIntent': 'pause',
  'AMAZON.ResumeIntent': 'resume',
  'AMAZON.StartOverIntent': 'start-over',
  BackSpasmIntent: { want: 'care' },
  CauseIntent: { want: 'causes' },
  WarningSignsIntent: { want: 'warning-signs' },
  HeatOrColdIntent: { want: 'heat-or-cold' },
  NotSureIntent: 'not-sure',
  PartlyIntent: 'partly',
  SoftNoIntent: 'soft-no',
  NotNewIntent: 'not-new',
  DeclineIntent: 'decline',
  CannotMoveIntent: 'cannot-move',
  AloneIntent: 'alone',
  WhyAskIntent: 'why',
  ReadyIntent: 'ready',
  WaitIntent: 'wait',
  PainIntent: 'pain',
  HowLongIntent: 'how-long',
};

const Match = z.object({
  status: z.object({ code: z.string() }),
  values: z.array(z.object({ value: z.object({ id: z.string() }) })).default([]),
});

/** As much of a slot as is read; whatever is malformed counts as not filled. */
const Slot = z.object({
  value: z.string().optional().catch(undefined),
  resolutions: z
    .object({ resolutionsPerAuthority: z.array(Match.nullable().catch(null)) })
    .optional()
    .catch(undefined),
});
type Slot = z.infer<typeof Slot>;
const Slots = z.record(z.string(), Slot.optional().catch(undefined)).catch({});
type Slots = z.infer<typeof Slots>;

/** What each intent with slots means, once its slots are read. */
const MEANINGS_WITH_SLOTS: Readonly<Record<string, (slots: Slots, now: Date) => Heard>> = {
  SymptomIntent: ({ symptom }) => {
    const id = idOf(symptom);
    return id === null ? 'not-understood' : { symptom: id };
  },
  NoSymptomIntent: ({ symptom, part }) => {
    // "My legs are fine" denies what is asked about legs.
    const ids = [...idsOf(symptom), ...idsOf(part)];
    return ids.length === 0 ? 'not-understood' : { noSymptom: ids };
  },
  MedicineIntent: ({ medicine }) => ({
    want: 'medicine',
    medicine: isFilled(medicine) ? (idOf(medicine) ?? 'unknown') : null,
  }),
  AgeIntent: ({ age }) => {
    const years = isFilled(age) ? Number(age?.value) : Number.NaN;
    return Number.isInteger(years) && years > 0 && years <= OLDEST
      ? { age: years }
      : 'not-understood';
  },
  OnsetIntent: ({ ago, day }, now) => {
    if (isFilled(ago)) return onset(daysIn(ago?.value ?? ''));
    if (isFilled(day)) return onset(daysSince(day?.value ?? '', now));
    // Every sample without a slot ("this morning", "just now") is about today.
    return { daysAgo: 0 };
  },
  ExerciseIntent: ({ exercise }) => ({
    want: 'exercise',
    exercise: isFilled(exercise) ? (idOf(exercise) ?? UNKNOWN_EXERCISE) : null,
    routine: null,
  }),
  RoutineIntent: ({ routine }) => ({
    want: 'exercise',
    exercise: null,
    routine: idOf(routine) ?? FIRST_ROUTINE,
  }),
  CountHoldIntent: ({ length }) => {
    const seconds = Math.round((daysIn(length?.value ?? '') ?? 0) * SECONDS_A_DAY);
    const { shortest, longest } = exercises.plainHold;
    return { want: 'count', seconds: seconds >= shortest && seconds <= longest ? seconds : null };
  },
  CountStyleIntent: ({ style }) => {
    const { success, data } = CountStyle.safeParse(idOf(style));
    return success ? { style: data } : 'not-understood';
  },
  HoldLengthIntent: ({ change }) => {
    const wanted = idOf(change);
    return wanted === 'longer' || wanted === 'shorter' ? { holdLength: wanted } : 'not-understood';
  },
  CorrectionIntent: ({ answer }) => {
    const claimed = idOf(answer);
    return { correction: claimed === 'yes' || claimed === 'no' ? claimed : null };
  },
};

/** Every intent that has a route. The interaction model must offer these, and no others. */
export const routedIntents: readonly string[] = [
  ...Object.keys(MEANINGS),
  ...Object.keys(MEANINGS_WITH_SLOTS),
];

/** What a request says, in the dialog's own terms. An intent nobody knows is not understood. */
export function heardIn(request: Request): Heard {
  if (request.type === 'LaunchRequest') return { want: 'launch' };
  if (request.type === 'Alexa.Presentation.APLA.RuntimeError') return 'count-failed';
  if (request.type !== 'IntentRequest') return 'not-understood';
  return meaningOf(request);
}

function meaningOf({ intent, timestamp }: IntentRequest): Heard {
  if (Object.hasOwn(MEANINGS, intent.name)) return MEANINGS[intent.name] ?? 'not-understood';
  if (!Object.hasOwn(MEANINGS_WITH_SLOTS, intent.name)) return 'not-understood';
  const read = MEANINGS_WITH_SLOTS[intent.name];
  return read?.(Slots.parse(intent.slots), new Date(timestamp)) ?? 'not-understood';
}

const isFilled = (slot: Slot | undefined): boolean =>
  typeof slot?.value === 'string' && slot.value !== '' && slot.value !== '?';

/** The ids of the values that entity resolution matched: several where a word fits several. */
function idsOf(slot: Slot | undefined): string[] {
  const authorities = slot?.resolutions?.resolutionsPerAuthority ?? [];
  const match = authorities.find((authority) => authority?.status.code === 'ER_SUCCESS_MATCH');
  return match?.values.map(({ value }) => value.id) ?? [];
}

/** The id of the best match, or null. */
const idOf = (slot: Slot | undefined): string | null => idsOf(slot)[0] ?? null;

const onset = (days: number | null): Heard =>
  days === null ? 'not-understood' : { daysAgo: days };

/** Days in an AMAZON.DURATION, which is ISO 8601; null when it is none. */
function daysIn(duration: string): number | null {
  const { success } = z.iso.duration().safeParse(duration);
  return success ? toSeconds(parseDuration(duration)) / SECONDS_A_DAY : null;
}
