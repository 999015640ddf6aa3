import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Answer, type Call, type Clock, jsonIn } from './call';

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}$/;

const ReminderRequest = z.strictObject({
  requestTime: z.iso.datetime({ local: true }),
  trigger: z.strictObject({
    type: z.literal('SCHEDULED_ABSOLUTE'),
    scheduledTime: z.string().regex(LOCAL_TIME),
    timeZoneId: z.string().refine(isTimeZone),
  }),
  alertInfo: z.strictObject({
    spokenInfo: z.strictObject({
      content: z.array(z.strictObject({ locale: z.string(), text: z.string() })).min(1),
    }),
  }),
  pushNotification: z.strictObject({ status: z.enum(['ENABLED', 'DISABLED']) }),
});

export interface PretendReminder {
  readonly alertToken: string;
  /** Local time in the time zone. */
  readonly scheduledTime: string;
  readonly timeZone: string;
  readonly text: string;
}

/** The reminders of one skill. It takes only reminders at a local time, since this skill sets no others. */
export class PretendReminders {
  private reminders: PretendReminder[] = [];

  constructor(private readonly now: Clock) {}

  get all(): readonly PretendReminder[] {
    return this.reminders;
  }

  clear(): void {
    this.reminders = [];
  }

  answer({ method, id, body }: Call): Answer {
    if (id !== undefined || method !== 'POST') {
      return { status: 405 };
    }
    const { success, data } = ReminderRequest.safeParse(jsonIn(body));
    if (!success) {
      return { status: 400, json: { code: 'INVALID_REQUEST' } };
    }
    const { trigger, alertInfo } = data;
    const reminder: PretendReminder = {
      alertToken: randomUUID(),
      scheduledTime: trigger.scheduledTime,
      timeZone: trigger.timeZoneId,
      text: alertInfo.spokenInfo.content[0]?.text ?? '',
    };
    this.reminders.push(reminder);
    const created = this.now().toISOString();
    return {
      status: 201,
      json: {
        alertToken: reminder.alertToken,
        createdTime: created,
        updatedTime: created,
        status: 'ON',
        version: '1',
        href: `/v1/alerts/reminders/${reminder.alertToken}`,
      },
    };
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
