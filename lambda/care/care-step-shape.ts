import * as z from 'zod';
import { citation, contentId } from '../content-file';
import { PHASES } from './phase';

const CareStep = z.strictObject({
  id: contentId,
  phases: z.array(z.enum(PHASES)).min(1),
  /** The tiers that unlock this step. An emergency unlocks nothing, so it cannot be named. */
  tiers: z.array(z.enum(['today', 'provider', 'clear'])).min(1),
  /** Screening questions. A raised flag on one of them bars this step. */
  barredBy: z.array(contentId),
  /** Whether this step has its own answer to "how long?". */
  hasTime: z.boolean().exactOptional(),
  /** Whether the step only makes an offer. The medicine questions come before its content. */
  gate: z.boolean().exactOptional(),
  /** What the step offers, if the device supports it: a timer for a pack, or a reminder to change to heat. */
  offers: z.enum(['timer', 'reminder']).exactOptional(),
  source: citation,
  reason: citation,
});
export type CareStep = z.infer<typeof CareStep>;

/** What `steps.json` must look like. */
export const CareSteps = z.array(CareStep).min(1);
