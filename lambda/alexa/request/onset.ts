import { differenceInCalendarDays, isValid, parseISO } from 'date-fns';

const DAYS_A_WEEK = 7;

/** Today's date where a listener is. */
export interface ListenersDay {
  /** As in "2026-11-22". */
  readonly date: string;
  /** Whether it was estimated from the locale. Then it may be a day earlier or later at the device. */
  readonly isEstimate: boolean;
}

/**
 * Whole days from the start of an AMAZON.DATE until today; null when it names no day that can be past. A
 * week, month or year counts from its first day: in doubt the time is the longer one.
 * See https://developer.amazon.com/en-US/docs/alexa/custom-skills/slot-type-reference.html#date
 *
 * @param date "2026-11-21", also with a part of the day as in "2026-11-21TMO"; "2026-W47",
 *   "2026-W47-WE" for its weekend, "2026-11" or "2026". Seasons and decades are too vague.
 */
export function daysSince(date: string, today: ListenersDay): number | null {
  const { day, weekend, longer } = PARTS.exec(date)?.groups ?? {};
  const start = parseISO(day ?? (weekend === undefined ? (longer ?? '') : `${weekend}-6`));
  const days = differenceInCalendarDays(parseISO(today.date), start);
  if (!isValid(start) || Number.isNaN(days)) {
    return null;
  }
  // The device may be a day ahead of an estimate: then the date is its today.
  if (days === -1 && day !== undefined && today.isEstimate) {
    return 0;
  }
  // Alexa takes "Monday" for the next one. Pain that has begun did so last Monday.
  const past = days < 0 && longer === undefined ? days + DAYS_A_WEEK : days;
  // A day that is more than a week ahead is not the next Monday, and neither is today.
  return past > 0 || days === 0 ? past : null;
}

const PARTS =
  /^(?:(?<day>\d{4}-\d\d-\d\d)(?:T.+)?|(?<weekend>\d{4}-W\d\d)-WE|(?<longer>\d{4}(?:-W?\d\d)?))$/;
