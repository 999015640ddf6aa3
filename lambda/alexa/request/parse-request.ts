import type { IntentRequest, Request } from 'ask-sdk-model';
import { exercises } from '../../exercises/exercise';
import { COUNT_STYLES } from '../../exercises/hold';
import { screening } from '../../screening/question';
import type { Heard, HeardWord } from '../../session/heard';
import { UNKNOWN_EXERCISE } from '../../session/heard';
import type { ListenersDay } from './onset';
import { daysSince } from './onset';
import { permissionAnswer } from './permission-answer';
import type { Slots } from './slots';
import { daysIn, idOf, idsOf, isFilled, isSaid, saidFor, slotsOf } from './slots';

const SECONDS_A_DAY = 86_400;
const MINUTES_A_DAY = 1_440;

/** Days from which the pain has lasted long enough to be asked about: a time of "at least" less says nothing. */
const WEEK =
  screening.questions.find(({ yesFromDays }) => yesFromDays !== undefined)?.yesFromDays ?? 0;

/** The routine of someone who named none: the article's exercises. */
const FIRST_ROUTINE = exercises.routines[0]?.id ?? null;

/** Ages in years that a person can have; anything else was misheard. */
const OLDEST = 120;

const NOT_UNDERSTOOD: Heard = { kind: 'not-understood' };

/** What each intent means, where its name says it all. */
const WORDS: Readonly<Record<string, HeardWord>> = {
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
  BackSpasmIntent: 'care',
  CauseIntent: 'causes',
  WarningSignsIntent: 'warning-signs',
  ProgressIntent: 'progress',
  ForgetMeIntent: 'forget',
  HeatOrColdIntent: 'heat-or-cold',
  NotSureIntent: 'not-sure',
  PartlyIntent: 'partly',
  SoftNoIntent: 'soft-no',
  SaidNoIntent: 'said-no',
  NotNewIntent: 'not-new',
  DeclineIntent: 'decline',
  CannotMoveIntent: 'cannot-move',
  AloneIntent: 'alone',
  WhyAskIntent: 'why',
  ReadyIntent: 'ready',
  WaitIntent: 'wait',
  PainIntent: 'pain',
  HowLongIntent: 'how-long',
  HeatReminderIntent: 'reminder',
};

/** What each intent with slots means, once its slots are read. */
const MEANINGS_WITH_SLOTS: Readonly<
  Record<string, (slots: Slots, today: ListenersDay | null) => Heard>
> = {
  SymptomIntent: ({ symptom }) => {
    const id = idOf(symptom);
    return id === null ? NOT_UNDERSTOOD : { kind: 'symptom', symptom: id };
  },
  NoSymptomIntent: ({ symptom, part }) => {
    // "My legs are fine" denies what is asked about legs.
    const ids = [...idsOf(symptom), ...idsOf(part)];
    return ids.length === 0 ? NOT_UNDERSTOOD : { kind: 'no-symptom', symptoms: ids };
  },
  MedicineIntent: ({ medicine }) => ({
    kind: 'medicine',
    medicine: isSaid(medicine) ? (idOf(medicine) ?? 'unknown') : null,
  }),
  AgeIntent: ({ age }) => {
    const years = isFilled(age) ? Number(saidFor(age)) : Number.NaN;
    return Number.isInteger(years) && years > 0 && years <= OLDEST
      ? { kind: 'age', age: years }
      : NOT_UNDERSTOOD;
  },
  OnsetIntent: (slots, today) => {
    const daysAgo = daysTold(slots, today);
    // Other words where those of a beginning belong may be a sign: "my foot went numb two days ago".
    const isOther = isSaid(slots.began) && idOf(slots.began) === null;
    // "At least six days" may be more than a week.
    const isOpen = isSaid(slots.least) && (daysAgo ?? 0) < WEEK;
    return daysAgo === null || isOther || isOpen
      ? NOT_UNDERSTOOD
      : { kind: 'onset', daysAgo, saysOnset: isSaid(slots.began) };
  },
  ExerciseIntent: ({ exercise }) => ({
    kind: 'exercise',
    exercise: isSaid(exercise) ? (idOf(exercise) ?? UNKNOWN_EXERCISE) : null,
    routine: null,
  }),
  RoutineIntent: ({ routine }) => {
    const id = isSaid(routine) ? idOf(routine) : FIRST_ROUTINE;
    // Nobody is led through a routine in place of one they named.
    return { kind: 'exercise', exercise: id === null ? UNKNOWN_EXERCISE : null, routine: id };
  },
  CountHoldIntent: ({ length }) => {
    const seconds = Math.round((daysIn(saidFor(length)) ?? 0) * SECONDS_A_DAY);
    const { shortest, longest } = exercises.plainHold;
    return { kind: 'count', seconds: seconds >= shortest && seconds <= longest ? seconds : null };
  },
  CountStyleIntent: ({ style }) => {
    const named = idOf(style);
    const known = COUNT_STYLES.find((countStyle) => countStyle === named);
    return known === undefined ? NOT_UNDERSTOOD : { kind: 'count-style', style: known };
  },
  HoldLengthIntent: ({ change }) => {
    const wanted = idOf(change);
    return wanted === 'longer' || wanted === 'shorter'
      ? { kind: 'hold-length', change: wanted }
      : NOT_UNDERSTOOD;
  },
  ColdTimerIntent: ({ action, length }) => {
    const wanted = isSaid(action) ? idOf(action) : 'set';
    if (wanted === 'pause' || wanted === 'resume' || wanted === 'cancel' || wanted === 'left') {
      return { kind: 'change-timer', change: wanted };
    }
    if (wanted !== 'set') {
      return NOT_UNDERSTOOD;
    }
    const minutes = Math.round((daysIn(saidFor(length)) ?? 0) * MINUTES_A_DAY);
    // A length that was not understood is none of ours: the listener hears how long a pack stays on.
    return { kind: 'set-timer', minutes: isSaid(length) ? minutes : null };
  },
  CorrectionIntent: ({ answer }) => {
    const claimed = idOf(answer);
    return { kind: 'correction', claimed: claimed === 'yes' || claimed === 'no' ? claimed : null };
  },
};

/** Every intent that has a route. The interaction model must offer these, and no others. */
export const routedIntents: readonly string[] = [
  ...Object.keys(WORDS),
  ...Object.keys(MEANINGS_WITH_SLOTS),
];

/** Whether the meaning of a request depends on today's date where the listener is. */
export function namesDay(request: Request): boolean {
  if (request.type !== 'IntentRequest' || request.intent.name !== 'OnsetIntent') {
    return false;
  }
  const { ago, day } = slotsOf(request);
  return isFilled(day) && !isFilled(ago);
}

/**
 * What a request says, in the dialog's terms. An unknown intent is not understood.
 *
 * @param today where the listener is; null where it is unknown: then no named day is understood
 */
export function parseRequest(request: Request, today: ListenersDay | null): Heard {
  if (request.type === 'LaunchRequest') {
    return { kind: 'launch' };
  }
  if (request.type === 'Alexa.Presentation.APLA.RuntimeError') {
    return { kind: 'count-failed' };
  }
  if (request.type === 'Connections.Response') {
    return permissionAnswer(request);
  }
  if (request.type !== 'IntentRequest') {
    return NOT_UNDERSTOOD;
  }
  return meaningOf(request, today);
}

function meaningOf(request: IntentRequest, today: ListenersDay | null): Heard {
  const { name } = request.intent;
  const word = Object.hasOwn(WORDS, name) ? WORDS[name] : undefined;
  if (word !== undefined) {
    return { kind: word };
  }
  if (!Object.hasOwn(MEANINGS_WITH_SLOTS, name)) {
    return NOT_UNDERSTOOD;
  }
  return MEANINGS_WITH_SLOTS[name]?.(slotsOf(request), today) ?? NOT_UNDERSTOOD;
}

/** Days ago of the recent times that are neither a date nor a duration, by their ids in the model. */
export const RECENT_DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', 1],
  ['two-days-ago', 2],
  ['few-days-ago', 3],
]);

/** How many days ago was told; null when that was not understood, or nothing was told. */
function daysTold({ ago, day, when }: Slots, today: ListenersDay | null): number | null {
  if (isFilled(ago)) {
    return daysIn(saidFor(ago));
  }
  if (isFilled(day)) {
    return today && daysSince(saidFor(day), today);
  }
  return RECENT_DAYS.get(idOf(when) ?? '') ?? null;
}
