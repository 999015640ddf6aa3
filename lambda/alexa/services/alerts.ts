import type { RequestEnvelope } from 'ask-sdk-model';
import type { ReminderResult, TimerRequest, TimerResult } from '../../session/heard';
import { words } from '../language';
import { callerIn } from './caller';

/** For a request whose locale is not to be read. */
const USUAL_LOCALE = 'en-US';

const localeOf = ({ request }: RequestEnvelope): string =>
  ('locale' in request ? request.locale : undefined) || USUAL_LOCALE;

/** The time of the request, which is Amazon's own. */
function timeOf({ request }: RequestEnvelope): Date {
  const ms = Date.parse(request.timestamp);
  return Number.isNaN(ms) ? new Date() : new Date(ms);
}

/** Does something with the listener's timer. What it takes is loaded when it is first needed. */
export async function performTimerCall(
  request: TimerRequest,
  envelope: RequestEnvelope,
): Promise<TimerResult> {
  const caller = callerIn(envelope);
  if (caller === null) {
    return 'unsupported';
  }
  const { performTimer } = await import('./timers');
  const { timerLabel: label, timerDone: done } = words.alerts;
  const alert = { locale: localeOf(envelope), label, done };
  return performTimer(request, caller, alert, timeOf(envelope));
}

/** Sets a reminder of the change to heat. */
export async function performReminderCall(
  daysAgo: number,
  envelope: RequestEnvelope,
): Promise<ReminderResult> {
  const caller = callerIn(envelope);
  if (caller === null) {
    return 'unsupported';
  }
  const { setReminder } = await import('./reminders');
  const alert = { locale: localeOf(envelope), text: words.alerts.reminder };
  return setReminder(daysAgo, caller, alert, timeOf(envelope));
}
