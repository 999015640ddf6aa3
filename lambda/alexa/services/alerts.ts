import type { RequestEnvelope } from 'ask-sdk-model';
import type { ReminderResult, TimerRequest, TimerResult } from '../../session/heard';
import { words } from '../language';
import { callerIn } from './caller';

/** The locale where a request names none. */
const USUAL_LOCALE = 'en-US';

const localeOf = ({ request }: RequestEnvelope): string =>
  ('locale' in request ? request.locale : undefined) || USUAL_LOCALE;

/** When the request was made, by Amazon's clock. */
function timeOf({ request }: RequestEnvelope): Date {
  const ms = Date.parse(request.timestamp);
  return Number.isNaN(ms) ? new Date() : new Date(ms);
}

/** Sets or changes the listener's timer. */
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

/** Sets a reminder of the change from cold to heat. */
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
