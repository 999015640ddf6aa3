import * as z from 'zod/mini';
import { COUNT_STYLES } from '../../exercises/hold';

const between = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

/** How a listener likes it and how far they came: all that is ever kept of anyone. */
export const Preferences = z.strictObject({
  style: z.optional(z.enum(COUNT_STYLES)),
  /** Seconds added to the holds of an exercise, by its id. */
  extraSeconds: z.record(z.string(), between(-60, 60)),
  /** Exercises whose full words were heard. */
  coached: z.array(z.string()).check(z.maxLength(40)),
  /** Where exercising was left. Rounds are sides and sets, counted from 0. */
  left: z.optional(
    z.strictObject({
      exercise: z.string(),
      routine: z.nullable(z.string()),
      round: between(0, 99),
      on: z.iso.date(),
    }),
  ),
  /** Days on which an exercise was done to its end, the earliest first. */
  finished: z.array(z.iso.date()).check(z.maxLength(60)),
});
export type Preferences = z.infer<typeof Preferences>;
