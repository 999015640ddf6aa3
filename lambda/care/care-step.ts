import * as z from 'zod';
import { citation, contentFile, contentId } from '../content-file';
import data from './steps.json';

/** The first 48 hours of a spasm, or after them (the article's change from cold to heat). */
export const Phase = z.enum(['first-two-days', 'later']);
export type Phase = z.infer<typeof Phase>;

/** Hours from the start that count as the first phase (article, acute care). */
export const FIRST_PHASE_HOURS = 48;

const CareStep = z.strictObject({
  id: contentId,
  phases: z.array(Phase).min(1),
  /** The tiers that unlock this step. An emergency unlocks nothing, so it cannot be named. */
  tiers: z.array(z.enum(['today', 'provider', 'clear'])).min(1),
  /** Screening questions whose raised flag bars this step. */
  barredBy: z.array(contentId),
  /** "How long?" has an answer of its own here. */
  hasTime: z.boolean().default(false),
  /** The step is an offer: its content stands behind the medicine questions. */
  gate: z.boolean().default(false),
  source: citation,
  reason: citation,
});
export type CareStep = z.infer<typeof CareStep>;

export const CareSteps = z.array(CareStep).min(1);

/** The acute-care steps in reading order, checked when the code loads. */
export const careSteps: readonly CareStep[] = contentFile('care/steps.json', CareSteps, data);
