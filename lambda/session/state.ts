import * as z from 'zod/mini';
import { PHASES } from '../care/phase';
import { COUNT_STYLES } from '../exercises/hold';
import { ANSWERS } from '../screening/question';
import type { ScreenKind } from '../screening/triage';
import { Manner, Tell } from './say';

const between = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

/** What the listener is being led to once the screen allows it. */
export const Goal = z.discriminatedUnion('for', [
  z.strictObject({ for: z.literal('care') }),
  z.strictObject({ for: z.literal('heat-or-cold') }),
  z.strictObject({ for: z.literal('medicine'), medicine: z.nullable(z.string()) }),
  z.strictObject({
    for: z.literal('exercise'),
    exercise: z.nullable(z.string()),
    routine: z.nullable(z.string()),
  }),
  z.strictObject({ for: z.literal('count'), seconds: between(1, 60) }),
  z.strictObject({ for: z.literal('timer'), minutes: z.nullable(between(0, 100_000)) }),
  z.strictObject({ for: z.literal('reminder') }),
]);
export type Goal = z.infer<typeof Goal>;

const Workout = z.strictObject({
  exercise: z.string(),
  routine: z.nullable(z.string()),
  round: between(0, 99),
});

/** What is kept from turn to turn, wherever the listener is. */
const memory = {
  screen: z.enum(['full', 'quick']) satisfies z.ZodMiniType<ScreenKind>,
  answers: z.record(z.string(), z.enum(ANSWERS)),
  goal: Goal,
  phase: z.optional(z.enum(PHASES)),
  /** The care step to come back to. */
  step: z.optional(z.string()),
  /** Answers to the questions before a medicine is named. */
  medicineAnswers: z.record(z.string(), z.enum(['yes', 'no'])),
  /** Answers to the questions before exercises. */
  exerciseAnswers: z.record(z.string(), z.enum(['yes', 'no'])),
  /** What was answered since the screen, oldest first: a correction takes back the last of it. */
  answeredSince: z.array(z.enum(['phase', 'medicine', 'exercise'])).check(z.maxLength(12)),
  /** The exercise under way: rounds are its sides and sets, counted from 0. */
  workout: z.optional(Workout),
  /** How the listener wants holds counted. */
  counting: z.strictObject({
    style: z.optional(z.enum(COUNT_STYLES)),
    /** Seconds added to the holds of this exercise, within its own range. */
    extraSeconds: between(-60, 60),
    /** The length of a plain count. */
    seconds: z.optional(between(1, 60)),
    /** This device could not play APL-A. */
    ssml: z.boolean(),
  }),
  /** Exercises explained in full: after that the short words do. */
  coached: z.array(z.string()).check(z.maxLength(40)),
  /** How the listener lies or kneels since the last count; absent while they may still stand. */
  position: z.optional(z.string()),
  /** The listener was told how to get down for the exercise under way. */
  wayDownTold: z.optional(z.literal(true)),
  /** The listener begins anew instead of carrying on: what was explained before may have been to another. */
  startsOver: z.optional(z.literal(true)),
  /** The listener had everything erased: from then on nothing is kept. */
  forgotten: z.optional(z.literal(true)),
  /** What "repeat" says again. What is asked follows from the place. */
  told: z.array(Tell).check(z.maxLength(12)),
};
const Memory = z.strictObject(memory);
export type Memory = z.infer<typeof Memory>;

/** Answers in a row that were not understood. */
const misses = between(0, 3);

/** The open question was answered with a soft no and is asked once more. */
const softNo = z.optional(z.literal(true));

const Welcome = z.strictObject({ at: z.literal('welcome'), misses });
const Screening = z.strictObject({
  at: z.literal('screening'),
  item: z.string(),
  /** How the open question has been put so far, latest last; each manner once. */
  asked: z.array(Manner).check(z.maxLength(4)),
  /** The reason was given after a "rather not say". */
  explained: z.boolean(),
  misses,
  /** The question is asked again to correct it: the answer now claimed, or null. */
  correcting: z.optional(z.nullable(z.enum(['yes', 'no']))),
});
const Emergency = z.strictObject({ at: z.literal('emergency') });
const Incomplete = z.strictObject({ at: z.literal('incomplete'), item: z.string(), misses });
const Today = z.strictObject({ at: z.literal('today'), misses });
const AskPhase = z.strictObject({ at: z.literal('phase'), misses });
const Care = z.strictObject({ at: z.literal('care'), misses });
const CareOffer = z.strictObject({ at: z.literal('care-offer'), misses });
const MedicineGate = z.strictObject({
  at: z.literal('medicine'),
  question: z.string(),
  medicine: z.nullable(z.string()),
  misses,
  softNo,
});

const ExerciseGate = z.strictObject({
  at: z.literal('exercise-gate'),
  question: z.string(),
  misses,
  softNo,
});
/** Offers to take up exercising where it was left another day, perhaps by another of the household. */
const CarryOn = z.strictObject({
  at: z.literal('carry-on'),
  left: Workout,
  misses,
});
const Choosing = z.strictObject({
  at: z.literal('choosing'),
  page: between(0, 20),
  misses,
});
const Ready = z.strictObject({ at: z.literal('ready'), misses });
const HoldPosition = z.strictObject({
  side: between(0, 1),
  repetition: between(0, 30),
  second: between(0, 60),
});
/** A count is playing. When the next words come tells how far it got. */
const Holding = z.strictObject({
  at: z.literal('holding'),
  from: HoldPosition,
  bothSides: z.boolean(),
});
const Paused = z.strictObject({
  at: z.literal('paused'),
  from: HoldPosition,
  bothSides: z.boolean(),
  misses,
});

const Place = z.discriminatedUnion('at', [
  Welcome,
  Screening,
  Emergency,
  Incomplete,
  Today,
  AskPhase,
  Care,
  CareOffer,
  MedicineGate,
  ExerciseGate,
  CarryOn,
  Choosing,
  Ready,
  Holding,
  Paused,
]);

/** Where the listener is: the question or step that is open. */
export type Place = z.infer<typeof Place>;

/** A place of one kind, as in `PlaceAt<'welcome'>`. */
export type PlaceAt<At extends Place['at']> = Extract<Place, { at: At }>;
export type Screening = PlaceAt<'screening'>;

/** Days since the pain began, parts of a day included: at most two, or there is nothing to remind of. */
const daysAgo = z.number().check(z.gte(0), z.lte(2));

/** A question that is asked in between; once it is answered, the conversation goes on at its place. */
const SideQuestion = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('forget'), misses }),
  z.strictObject({ about: z.literal('timer'), minutes: between(1, 120), misses }),
  /** Alexa is asking for the permission. */
  z.strictObject({ about: z.literal('timer-permission'), minutes: between(1, 120), misses }),
  /** When it began, for a reminder. */
  z.strictObject({ about: z.literal('onset'), misses }),
  z.strictObject({ about: z.literal('reminder'), daysAgo, misses }),
  z.strictObject({ about: z.literal('reminder-permission'), daysAgo, misses }),
]);
export type SideQuestion = z.infer<typeof SideQuestion>;

/** The whole session: a place and what is remembered. Ids only, never words, never a tier. */
export const State = z.strictObject({
  place: Place,
  memory: Memory,
  sideQuestion: z.optional(SideQuestion),
});
export type State = z.infer<typeof State>;
