import * as z from 'zod/mini';
import { clocks } from '../../care/clocks';
import type { ReminderResult } from '../../session/heard';
import { timeZoneOf } from '../request/time-zone';
import type { Caller } from './caller';
import { servicesFor } from './client';
import type { HeatTime } from './heat-time';
import { heatTime } from './heat-time';
import { logRefusal } from './refusal';

/** What a reminder says, aloud in the room and on a phone: nothing about anyone's health. */
export interface ReminderWords {
  readonly locale: string;
  readonly text: string;
}

const Created = z.object({ alertToken: z.string().check(z.minLength(1)) });

/**
 * Sets a reminder of the change from cold to heat by Amazon's Reminders API, at a waking hour of the
 * device's own time zone. It never throws: whatever goes wrong is a result.
 * See https://developer.amazon.com/en-US/docs/alexa/smapi/alexa-reminders-api-reference.html
 *
 * @param daysAgo since the pain began; only the hour that follows from it goes to Amazon
 */
export async function setReminder(
  daysAgo: number,
  caller: Caller,
  words: ReminderWords,
  now: Date,
): Promise<ReminderResult> {
  const clients = servicesFor(caller);
  let at: HeatTime | 'past' | null;
  let timeZone: string;
  try {
    timeZone = await timeZoneOf(caller, clients);
    at = heatTime(daysAgo, now, timeZone, clocks);
  } catch (error) {
    // It needs no permission, so a refusal here is no reason to ask the listener for one.
    logRefusal('time zone', error, caller);
    return 'failed';
  }
  if (at === null) {
    return 'failed';
  }
  if (at === 'past') {
    return 'past';
  }
  try {
    Created.parse(
      await clients.getReminderManagementServiceClient().createReminder({
        requestTime: now.toISOString(),
        trigger: {
          type: 'SCHEDULED_ABSOLUTE',
          scheduledTime: at.scheduledTime,
          timeZoneId: timeZone,
        },
        alertInfo: { spokenInfo: { content: [{ locale: words.locale, text: words.text }] } },
        pushNotification: { status: 'ENABLED' },
      }),
    );
    return { weekday: at.weekday, hour: at.hour };
  } catch (error) {
    return logRefusal('reminders', error, caller);
  }
}
