import * as z from 'zod';

const text = z.string().min(1);

/** The words of one screening question or list. */
const ItemWords = z.strictObject({
  lead: text.optional(),
  ask: text,
  short: text,
  simpler: text,
  plainly: text,
  /** What to do if this could not be checked. */
  unchecked: text,
  why: text,
  advice: text.optional(),
});
/** What `questions.<language>.json` must look like. */
export const AllItemWords = z.record(z.string(), ItemWords);

/** The words of one care step. */
const StepWords = z.strictObject({
  title: text,
  say: text,
  howLong: text.optional(),
  /** What the card shows instead, where the spoken words do not work as text. */
  card: text.optional(),
});
/** What `steps.<language>.json` must look like. */
export const AllStepWords = z.record(z.string(), StepWords);

/** What `medicine.<language>.json` must look like. */
export const MedicineWords = z.strictObject({
  gate: z.record(z.string(), z.strictObject({ ask: text, short: text })),
  answers: z.record(z.string(), text),
});
export type MedicineWords = z.infer<typeof MedicineWords>;

/** What `exercises.<language>.json` must look like. */
export const ExerciseWords = z.strictObject({
  exercises: z.record(
    z.string(),
    z.strictObject({ name: text, full: text, short: text, avoid: text }),
  ),
  /** What everyone hears before they get down. `positions` tells how to do it. */
  getDown: text,
  /** How to get down from standing. */
  positions: z.record(z.string(), text),
  /** How to change to this position from another exercise. */
  moves: z.record(z.string(), text),
  gate: z.record(z.string(), z.strictObject({ ask: text, short: text, refused: text })),
  stopRule: text,
  gettingUp: text,
});
export type ExerciseWords = z.infer<typeof ExerciseWords>;
export type ItemWords = z.infer<typeof ItemWords>;
export type StepWords = z.infer<typeof StepWords>;
