import * as z from 'zod';
import { citation, contentId } from '../content-file';
import { PHASES } from './care-step';

const CareStep = z.strictObject({
  id: contentId,
  phases: z.array(z.enum(PHASES)).min(1),
  /** The tiers that unlock this step. An emergency unlocks nothing, so it cannot be named. */
  tiers: z.array(z.enum(['today', 'provider', 'clear'])).min(1),
  /** Screening questions whose raised flag bars this step. */
  barredBy: z.array(contentId),
  /** "How long?" has an answer of its own here. */
  hasTime: z.boolean().exactOptional(),
  /** The step is an offer: its content stands behind the medicine questions. */
  gate: z.boolean().exactOptional(),
  /** What goes with the step, where the device can do it: a timer for a pack, a reminder of the change. */
  offers: z.enum(['timer', 'reminder']).exactOptional(),
  source: citation,
  reason: citation,
});
export type CareStep = z.infer<typeof CareStep>;

/** What `steps.json` must look like. */
export const CareSteps = z.array(CareStep).min(1);
