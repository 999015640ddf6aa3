import * as z from 'zod';

const text = z.string().min(1);

const Item = z.strictObject({
  lead: text.optional(),
  ask: text,
  short: text,
  simpler: text,
  plainly: text,
  unchecked: text,
  why: text,
  advice: text.optional(),
});
const Step = z.strictObject({
  title: text,
  say: text,
  howLong: text.optional(),
  card: text.optional(),
});
/** What `questions.<language>.json` must look like. */
export const ItemWords = z.record(z.string(), Item);

/** What `steps.<language>.json` must look like. */
export const StepWords = z.record(z.string(), Step);

/** What `medicine.<language>.json` must look like. */
export const MedicineWords = z.strictObject({
  gate: z.record(z.string(), z.strictObject({ ask: text, short: text })),
  answers: z.record(z.string(), text),
});
const Region = z.strictObject({
  emergencyNumber: text.nullable(),
  /** Hours from UTC, in the standard time of the place where most people of the region live. */
  hoursFromUtc: z.number().min(-12).max(14),
  seenToday: text,
  doctor: text,
  doctorsOffice: text,
  acetaminophen: text,
  antiInflammatories: text,
  physicalTherapist: text,
  source: text,
});

/** What `regions.json` must look like. */
export const Regions = z.record(z.string(), Region);

/** What `exercises.<language>.json` must look like. */
export const ExerciseWords = z.strictObject({
  exercises: z.record(
    z.string(),
    z.strictObject({ name: text, full: text, short: text, avoid: text }),
  ),
  getDown: text,
  positions: z.record(z.string(), text),
  moves: z.record(z.string(), text),
  gate: z.record(z.string(), z.strictObject({ ask: text, short: text, refused: text })),
  stopRule: text,
  gettingUp: text,
});
