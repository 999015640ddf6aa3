import type { Clocks } from './clocks';

/** The first 48 hours of a spasm, or later. The article changes from cold to heat between them. */
export const PHASES = ['first-two-days', 'later'] as const;
export type Phase = (typeof PHASES)[number];

const HOURS_A_DAY = 24;

/**
 * The phase that a time since the start falls in: up to 48 hours are the first. It is the one rule for
 * cold and heat; reminders and answers about time go by it.
 *
 * @param daysAgo 0 or more; a part of a day counts
 */
export const phaseAfter = (
  daysAgo: number,
  { hoursUntilHeat }: Pick<Clocks, 'hoursUntilHeat'>,
): Phase => (daysAgo * HOURS_A_DAY <= hoursUntilHeat.value ? 'first-two-days' : 'later');
