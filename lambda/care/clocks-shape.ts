import * as z from 'zod';
import { citation } from '../content-file';

const figure = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, source: citation, reason: citation });
const hour = z.int().min(0).max(23);

/** What `clocks.json` must look like. */
export const Clocks = z.strictObject({
  /** The allowed lengths of a timer for a cold or warm pack, in minutes, shortest first. */
  packMinutes: figure(z.array(z.int().positive()).min(1)),
  /** Hours from the onset until heat may follow cold. */
  hoursUntilHeat: figure(z.int().positive()),
  /** The first and the last full hour at which a reminder may sound, 0 to 23. */
  wakingHours: figure(
    z
      .strictObject({ from: hour, until: hour })
      .refine(({ from, until }) => from < until, 'the day begins before it ends'),
  ),
});
export type Clocks = z.infer<typeof Clocks>;
