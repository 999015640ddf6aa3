import * as z from 'zod/mini';
import { COUNT_STYLES } from '../../exercises/hold';

const between = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

/** The settings and the exercise progress of a listener. Nothing else is ever stored of anyone. */
export const Preferences = z.strictObject({
  /** How holds are counted; absent until the listener chose a style. */
  style: z.optional(z.enum(COUNT_STYLES)),
  /** Seconds added to each hold of an exercise, by exercise id. */
  extraSeconds: z.record(z.string(), between(-60, 60)),
  /** Ids of exercises that were explained in full. */
  coached: z.array(z.string()).check(z.maxLength(40)),
  /** Where exercising was left, and on which day. A round is one side of one set; rounds count from 0. */
  left: z.optional(
    z.strictObject({
      exercise: z.string(),
      routine: z.nullable(z.string()),
      round: between(0, 99),
      on: z.iso.date(),
    }),
  ),
  /** Days on which an exercise was counted to its end, the earliest first. */
  finished: z.array(z.iso.date()).check(z.maxLength(60)),
});
export type Preferences = z.infer<typeof Preferences>;
