import * as z from 'zod';
import { citation } from '../content-file';

const Figure = z.strictObject({ value: z.int().positive(), source: citation, reason: citation });

/** What `hold.json` must look like: the figures of a count, in ms, with their sources. */
export const Timing = z.strictObject({
  /** From a request to the first sound, and from the wake word to the next request, together. */
  latencyMs: Figure,
  /** From naming the side to the word "hold". */
  leadInMs: Figure,
  /** From the last number until the next thing is said. */
  afterHoldMs: Figure,
  /** From there to the next repetition. */
  restMs: Figure,
  /** From there to the hold on the other side. */
  changeOverMs: Figure,
  /** How long "wait" stays quiet. */
  quietMs: Figure,
});
export type Timing = z.infer<typeof Timing>;
