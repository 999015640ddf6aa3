import * as z from 'zod/mini';
import { clocks } from '../../care/clocks';
import type { ReminderResult } from '../../session/heard';
import { timeZoneOf } from '../request/time-zone';
import type { Caller } from './caller';
import { servicesFor } from './client';
import type { HeatTime } from './heat-time';
import { heatTime } from './heat-time';
import { logRefusal } from './refusal';

/** The text of a reminder. It is spoken in the room and shown on a phone, so it says nothing about health. */
export interface ReminderWords {
  readonly locale: string;
  readonly text: string;
}

const Created = z.object({ alertToken: z.string().check(z.minLength(1)) });

/**
 * Sets a reminder of the change from cold to heat by Amazon's Reminders API, at a waking hour of the
 * device's time zone. It never throws: a failure is a result.
 * See https://developer.amazon.com/en-US/docs/alexa/smapi/alexa-reminders-api-reference.html
 *
 * @param daysAgo days since the pain began; Amazon gets only the hour of the reminder
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
    // The time zone needs no permission, so the listener is not asked for one.
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
