import { differenceInCalendarDays, isValid, parseISO } from 'date-fns';

const DAYS_A_WEEK = 7;

/**
 * Whole days from the start of an AMAZON.DATE until now; null when it names no day that can be
 * past. A week, month or year counts from its first day, so that doubt falls on the longer time.
 *
 * @param date "2026-11-21", "2026-W47", "2026-W47-WE", "2026-11" or "2026"
 */
export function daysSince(date: string, now: Date): number | null {
  const start = parseISO(date.replace(/-WE$/, ''));
  if (!isValid(start) || !isValid(now)) return null;
  const days = differenceInCalendarDays(now, start);
  // Alexa reads "Monday" as the coming one; of a pain that has begun it can only be the last.
  const past = days < 0 ? days + DAYS_A_WEEK : days;
  return past >= 0 ? past : null;
}
