import * as z from 'zod';
import { Phase } from '../care/care-step';
import { CountStyle } from '../exercises/hold';
import { Answer } from '../screening/question';
import type { ScreenKind } from '../screening/triage';
import { Manner, Tell } from './say';

/** What the listener is being led to once the screen allows it. */
export const Goal = z.discriminatedUnion('for', [
  z.strictObject({ for: z.literal('care') }),
  z.strictObject({ for: z.literal('heat-or-cold') }),
  z.strictObject({ for: z.literal('medicine'), medicine: z.string().nullable() }),
  z.strictObject({
    for: z.literal('exercise'),
    exercise: z.string().nullable(),
    routine: z.string().nullable(),
  }),
  z.strictObject({ for: z.literal('count'), seconds: z.int().min(1).max(60) }),
]);
export type Goal = z.infer<typeof Goal>;

/** What is kept from turn to turn, wherever the listener is. */
const memory = {
  screen: z.enum(['full', 'quick']) satisfies z.ZodType<ScreenKind>,
  answers: z.record(z.string(), Answer),
  goal: Goal,
  phase: Phase.optional(),
  /** The care step to come back to. */
  step: z.string().optional(),
  gate: z.record(z.string(), z.enum(['yes', 'no'])),
  /** Answers to the questions before exercises. */
  clearance: z.record(z.string(), z.enum(['yes', 'no'])),
  /** The exercise under way: rounds are its sides and sets, counted from 0. */
  workout: z
    .strictObject({
      exercise: z.string(),
      routine: z.string().nullable(),
      round: z.int().min(0).max(99),
    })
    .optional(),
  /** How the listener wants holds counted. */
  counting: z.strictObject({
    style: CountStyle.optional(),
    /** Seconds added to the holds of this exercise, within its own range. */
    extraSeconds: z.int().min(-60).max(60),
    /** The length of a plain count. */
    seconds: z.int().min(1).max(60).optional(),
    /** This device could not play APL-A. */
    ssml: z.boolean(),
  }),
  /** Exercises explained in full: after that the short words do. */
  coached: z.array(z.string()).max(40),
  /** How the listener lies or kneels since the last count; absent while they may still stand. */
  position: z.string().optional(),
  /** What was told last, so that "repeat" is exact. The ask follows from the place. */
  told: z.array(Tell).max(12),
};
const Memory = z.strictObject(memory);
export type Memory = z.infer<typeof Memory>;

/** Answers in a row that were not understood. */
const misses = z.int().min(0).max(3);

const Welcome = z.strictObject({ at: z.literal('welcome'), misses });
const Screening = z.strictObject({
  at: z.literal('screening'),
  item: z.string(),
  /** How the open question has been put so far, latest last; each manner once. */
  asked: z.array(Manner).max(4),
  /** The reason was given after a "rather not say". */
  explained: z.boolean(),
  misses,
  /** The question is asked again to correct it: the answer now claimed, or null. */
  correcting: z.enum(['yes', 'no']).nullable().optional(),
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
  medicine: z.string().nullable(),
  misses,
});

const ExerciseGate = z.strictObject({
  at: z.literal('exercise-gate'),
  question: z.string(),
  misses,
});
const Choosing = z.strictObject({
  at: z.literal('choosing'),
  page: z.int().min(0).max(20),
  misses,
});
const Ready = z.strictObject({ at: z.literal('ready'), misses });
const HoldPosition = z.strictObject({
  side: z.int().min(0).max(1),
  repetition: z.int().min(0).max(30),
  second: z.int().min(0).max(60),
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

export type Welcome = z.infer<typeof Welcome>;
export type Screening = z.infer<typeof Screening>;
export type Incomplete = z.infer<typeof Incomplete>;
export type Today = z.infer<typeof Today>;
export type AskPhase = z.infer<typeof AskPhase>;
export type Care = z.infer<typeof Care>;
export type CareOffer = z.infer<typeof CareOffer>;
export type MedicineGate = z.infer<typeof MedicineGate>;
export type ExerciseGate = z.infer<typeof ExerciseGate>;
export type Choosing = z.infer<typeof Choosing>;
export type Ready = z.infer<typeof Ready>;
export type Holding = z.infer<typeof Holding>;
export type Paused = z.infer<typeof Paused>;

const places = [
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
  Choosing,
  Ready,
  Holding,
  Paused,
] as const;
const Place = z.discriminatedUnion('at', places);

/** Where the listener is: the question or step that is open. */
export type Place = z.infer<typeof Place>;

/** The whole session: a place and what is remembered. Ids only, never words, never a tier. */
export const State = z.strictObject({ place: Place, memory: Memory });
export type State = z.infer<typeof State>;
