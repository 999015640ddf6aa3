import { TZDate } from '@date-fns/tz';
import { isValid } from 'date-fns';

/**
 * The time that a clock on the wall shows in a time zone, to the minute, as a date whose local fields on this
 * machine read like that clock.
 * @param zone such as Europe/London; where it is missing or unknown, this machine's own time is returned
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
