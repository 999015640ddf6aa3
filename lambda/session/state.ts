import { z } from 'zod';
import { Phase } from '../care/care-step';
import { Answer } from '../screening/question';
import type { ScreenKind } from '../screening/triage';
import { Manner, Tell } from './say';

/** What the listener is being led to once the screen allows it. */
export const Goal = z.discriminatedUnion('for', [
  z.strictObject({ for: z.literal('care') }),
  z.strictObject({ for: z.literal('heat-or-cold') }),
  z.strictObject({ for: z.literal('medicine'), medicine: z.string().nullable() }),
  z.strictObject({ for: z.literal('exercise') }),
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

export type Welcome = z.infer<typeof Welcome>;
export type Screening = z.infer<typeof Screening>;
export type Incomplete = z.infer<typeof Incomplete>;
export type Today = z.infer<typeof Today>;
export type AskPhase = z.infer<typeof AskPhase>;
export type Care = z.infer<typeof Care>;
export type CareOffer = z.infer<typeof CareOffer>;
export type MedicineGate = z.infer<typeof MedicineGate>;

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
] as const;
const Place = z.discriminatedUnion('at', places);

/** Where the listener is: the question or step that is open. */
export type Place = z.infer<typeof Place>;

/** The whole session: a place and what is remembered. Ids only, never words, never a tier. */
export const State = z.strictObject({ place: Place, memory: Memory });
export type State = z.infer<typeof State>;
