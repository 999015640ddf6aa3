import * as z from 'zod/mini';
import { PHASES } from '../care/phase';
import { COUNT_STYLES } from '../exercises/hold';
import { ANSWERS } from '../screening/question';
import type { ScreenKind } from '../screening/triage';
import { Manner, Tell } from './say';

const between = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

/** What the listener asked for. The conversation goes there once the screen allows it. */
export const Goal = z.discriminatedUnion('for', [
  z.strictObject({ for: z.literal('care') }),
  z.strictObject({ for: z.literal('heat-or-cold') }),
  /** `medicine` is an id; null when the listener named none. */
  z.strictObject({ for: z.literal('medicine'), medicine: z.nullable(z.string()) }),
  /** Ids; null when the listener named none. */
  z.strictObject({
    for: z.literal('exercise'),
    exercise: z.nullable(z.string()),
    routine: z.nullable(z.string()),
  }),
  z.strictObject({ for: z.literal('count'), seconds: between(1, 60) }),
  /** `minutes` is null when the listener named no length. */
  z.strictObject({ for: z.literal('timer'), minutes: z.nullable(between(0, 100_000)) }),
  z.strictObject({ for: z.literal('reminder') }),
]);
export type Goal = z.infer<typeof Goal>;

/** An exercise and its next round. A round is one side of one set; rounds count from 0. */
const Workout = z.strictObject({
  exercise: z.string(),
  routine: z.nullable(z.string()),
  round: between(0, 99),
});

/** What is stored from turn to turn, at every place. */
const memory = {
  screen: z.enum(['full', 'quick']) satisfies z.ZodMiniType<ScreenKind>,
  answers: z.record(z.string(), z.enum(ANSWERS)),
  goal: Goal,
  /** The phase of the spasm; absent while the listener has not told it. */
  phase: z.optional(z.enum(PHASES)),
  /** The care step that was read last; absent before the first one. */
  step: z.optional(z.string()),
  /** Answers to the questions before a medicine is named, by question id. */
  medicineAnswers: z.record(z.string(), z.enum(['yes', 'no'])),
  /** Answers to the questions before exercises, by question id. */
  exerciseAnswers: z.record(z.string(), z.enum(['yes', 'no'])),
  /** The kinds of questions answered after the screen, oldest first. A correction takes back the newest. */
  answeredSince: z.array(z.enum(['phase', 'medicine', 'exercise'])).check(z.maxLength(12)),
  /** The exercise under way. */
  workout: z.optional(Workout),
  /** How the listener wants holds counted. */
  counting: z.strictObject({
    style: z.optional(z.enum(COUNT_STYLES)),
    /** Seconds added to each hold of the exercise under way. The sum stays within the range of the exercise. */
    extraSeconds: between(-60, 60),
    /** The length of a plain count, in seconds. */
    seconds: z.optional(between(1, 60)),
    /** Whether counts are played as SSML, because the device could not play APL-A. */
    ssml: z.boolean(),
  }),
  /** Ids of exercises that were explained in full. After that a short explanation is enough. */
  coached: z.array(z.string()).check(z.maxLength(40)),
  /** The id of the listener's position, such as lying on the back. Absent while they may still be standing. */
  position: z.optional(z.string()),
  /** Whether the listener was told how to get down for the exercise under way. */
  wayDownTold: z.optional(z.literal(true)),
  /**
   * Whether the listener chose to start again instead of carrying on. What was explained in an earlier
   * session is then explained again, because another person may have heard it.
   */
  startsOver: z.optional(z.literal(true)),
  /** Whether the listener had everything erased. From then on nothing is stored about them. */
  forgotten: z.optional(z.literal(true)),
  /** What "repeat" says again. The open question is not part of it: that follows from the place. */
  told: z.array(Tell).check(z.maxLength(12)),
};
const Memory = z.strictObject(memory);
/** What the session remembers besides the place. */
export type Memory = z.infer<typeof Memory>;

/** Answers in a row that were not understood. */
const misses = between(0, 3);

/** Whether the open question was answered with a soft no and is asked once more. */
const softNo = z.optional(z.literal(true));

const Welcome = z.strictObject({ at: z.literal('welcome'), misses });
const Screening = z.strictObject({
  at: z.literal('screening'),
  item: z.string(),
  /** The manners in which the open question was asked again, newest last. Each occurs at most once. */
  asked: z.array(Manner).check(z.maxLength(4)),
  /** Whether the reason for the question was given after "rather not say". */
  explained: z.boolean(),
  misses,
  /** Present when the question is asked again to correct it: the answer now claimed, null if none was named. */
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
/** Offers to carry on an exercise that was left on another day, perhaps by another person of the household. */
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
/** A position in the count of one response. `side` is an index; all three count from 0. */
const HoldPosition = z.strictObject({
  side: between(0, 1),
  repetition: between(0, 30),
  second: between(0, 60),
});
/** A count is playing. The time until the next request tells how far it got. */
const Holding = z.strictObject({
  at: z.literal('holding'),
  /** Where the count began. */
  from: HoldPosition,
  /** Whether the count covers both sides of a set. */
  bothSides: z.boolean(),
});
const Paused = z.strictObject({
  at: z.literal('paused'),
  /** Where the count was interrupted. */
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
/** A question or list of the screen, as a place. */
export type Screening = PlaceAt<'screening'>;

/** Days since the pain began, parts of a day included. After two days no reminder is needed. */
const daysAgo = z.number().check(z.gte(0), z.lte(2));

/** A question that is asked in between; once it is answered, the conversation goes on at its place. */
const SideQuestion = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('forget'), misses }),
  z.strictObject({ about: z.literal('timer'), minutes: between(1, 120), misses }),
  /** Alexa is asking for the permission. */
  z.strictObject({ about: z.literal('timer-permission'), minutes: between(1, 120), misses }),
  /** Asks when the pain began, for a reminder. */
  z.strictObject({ about: z.literal('onset'), misses }),
  z.strictObject({ about: z.literal('reminder'), daysAgo, misses }),
  z.strictObject({ about: z.literal('reminder-permission'), daysAgo, misses }),
]);
export type SideQuestion = z.infer<typeof SideQuestion>;

/** The whole session: the place, the memory and an open side question. Ids only: never words, never a tier. */
export const State = z.strictObject({
  place: Place,
  memory: Memory,
  sideQuestion: z.optional(SideQuestion),
});
export type State = z.infer<typeof State>;
