import { TZDate } from '@date-fns/tz';
import { isValid } from 'date-fns';

/**
 * The local time in a time zone, to the minute: a date whose local fields on this machine (day, hours, minutes)
 * are those of the time zone.
 * @param zone such as Europe/London; when it is missing or unknown, `at` is returned unchanged
 */
export function wallClock(at: Date, zone: string | undefined): Date {
  const there = zone === undefined ? at : new TZDate(at, zone);
  if (!isValid(there)) {
    return at;
  }
  return new Date(
    there.getFullYear(),
    there.getMonth(),
    there.getDate(),
    there.getHours(),
    there.getMinutes(),
  );
}
