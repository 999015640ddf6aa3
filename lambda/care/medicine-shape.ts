import * as z from 'zod';
import { citation, contentId } from '../content-file';

const GateQuestion = z.strictObject({
  id: contentId,
  /** Ages in years that mean yes: below the one, from the other on. */
  yesBelowAge: z.int().positive().optional(),
  yesFromAge: z.int().positive().optional(),
  source: citation,
  reason: citation,
});

/** A question asked before any over-the-counter medicine is named. A yes means: ask a pharmacist. */
export type GateQuestion = z.infer<typeof GateQuestion>;

/** What `medicine.json` must look like. */
export const Medicine = z.strictObject({
  gate: z.array(GateQuestion).min(1),
  /** Screening questions. A raised flag on one of them counts as a yes to a gate question. */
  barredBy: z.array(contentId),
  medicines: z.array(z.strictObject({ id: contentId, answer: contentId })),
  answers: z.array(z.strictObject({ id: contentId, source: citation, reason: citation })).min(1),
});
export type Medicine = z.infer<typeof Medicine>;
