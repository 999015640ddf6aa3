import { TZDate } from '@date-fns/tz';
import { addDays, addHours, isValid, set } from 'date-fns';
import type { Clocks } from '../../care/clocks';
import type { ReminderTime } from '../../session/heard';

const MS_A_DAY = 86_400_000;

/** When a reminder sounds, by the clock of the listener's device. */
export interface HeatTime extends ReminderTime {
  /** Local time without an offset, as the Reminders API takes it together with a time zone. */
  readonly scheduledTime: string;
}

/**
 * The first full hour, between the waking hours, at which heat may follow cold.
 *
 * @param daysAgo days since the pain began, parts of a day included
 * @param timeZone of the device, a name of the IANA database
 * @returns "past" when heat may follow already; null when there is no such time zone
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
  // Elapsed hours: a night in which the clocks change has 7 or 9 of them.
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
