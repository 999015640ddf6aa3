import { TZDate } from '@date-fns/tz';
import { addDays, addHours, isValid, set } from 'date-fns';
import type { Clocks } from '../../care/clocks';
import type { ReminderTime } from '../../session/heard';

const MS_A_DAY = 86_400_000;

/** When a listener is to be reminded, on the clock of their own device. */
export interface HeatTime extends ReminderTime {
  /** Wall-clock time without an offset, as the Reminders API takes it beside a time zone. */
  readonly scheduledTime: string;
}

/**
 * The first full waking hour at which heat may follow cold.
 *
 * @param daysAgo since the pain began; a part of a day counts
 * @param timeZone a name of the IANA database, as the device gives it
 * @returns "past" when the time has come already, null when there is no such time zone
 */
export function heatTime(
  daysAgo: number,
  now: Date,
  timeZone: string,
  { hoursUntilHeat, wakingHours }: Clocks,
): HeatTime | 'past' | null {
  const onset = new TZDate(now.getTime() - daysAgo * MS_A_DAY, timeZone);
  if (!isValid(onset)) {
    return null;
  }
  // Hours are counted as they pass, so that a night with a clock change is as long as it is.
  const due = addHours(onset, hoursUntilHeat.value);
  if (due.getTime() < now.getTime()) {
    return 'past';
  }
  const at = atWakingHour(nextFullHour(due, now), wakingHours.value);
  return {
    scheduledTime: at.toISOString().slice(0, 'YYYY-MM-DDTHH:mm:ss.SSS'.length),
    weekday: at.getDay(),
    hour: at.getHours(),
  };
}

/** The first full hour at or after a time that is still to come. */
function nextFullHour(time: TZDate, now: Date): TZDate {
  const hour = set(time, { minutes: 0, seconds: 0, milliseconds: 0 });
  const isOver = hour.getTime() < time.getTime() || hour.getTime() <= now.getTime();
  return isOver ? addHours(hour, 1) : hour;
}

function atWakingHour(time: TZDate, { from, until }: Clocks['wakingHours']['value']): TZDate {
  const hours = time.getHours();
  if (hours < from) {
    return set(time, { hours: from });
  }
  return hours > until ? set(addDays(time, 1), { hours: from }) : time;
}
