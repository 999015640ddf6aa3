import * as z from 'zod';
import { citation } from '../content-file';

const Figure = z.strictObject({ value: z.int().positive(), source: citation, reason: citation });

/** What `hold.json` must look like: the figures of a count, in ms, with their sources. */
export const Timing = z.strictObject({
  /** The sum of two delays: from a request to the first sound, and from the wake word to the next request. */
  latencyMs: Figure,
  /** From naming the side to the word "hold". */
  leadInMs: Figure,
  /** From the last number to the next word. */
  afterHoldMs: Figure,
  /** From that word to the next repetition. */
  restMs: Figure,
  /** From that word to the hold on the other side. */
  changeOverMs: Figure,
  /** The length of the silence after "wait". */
  quietMs: Figure,
});
export type Timing = z.infer<typeof Timing>;
