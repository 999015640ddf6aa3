import type { Refusal } from '../../session/say';
import { log } from '../log';
import { field, textOf } from '../request/field';
import type { Caller } from './caller';

/** What a 403 says where it says which limit was met; nowhere is it documented in full. */
const LIMIT = /max|limit|exceed|too.?many|quota/i;
const CONSENT = /permission|consent|unauthori[sz]ed/i;

/** The HTTP status of an error that the SDK threw; null when there was no answer, or none to be read. */
export function statusOf(error: unknown): number | null {
  const status = field(error, 'statusCode');
  return typeof status === 'number' ? status : null;
}

/**
 * What an error of a service means. 401 is a missing permission (so the SDK's own client says);
 * 403 stands for a device that can't, and for a limit, told apart by the code in its body.
 */
export function refusalOf(error: unknown): Refusal {
  const status = statusOf(error);
  if (status === 401) {
    return 'not-permitted';
  }
  if (status === 429) {
    return 'too-many';
  }
  if (status !== 403) {
    return 'failed';
  }
  const told = `${textOf(field(error, 'response', 'code'))} ${textOf(field(error, 'response', 'message'))}`;
  if (LIMIT.test(told)) {
    return 'too-many';
  }
  return CONSENT.test(told) ? 'not-permitted' : 'unsupported';
}

/** How a log line names what failed here. It holds nothing that was sent or received. */
export const ALERT_FAILURE = 'alerts:';

/**
 * What an error means for the listener. Logs service faults (such as "5xx"), not missing permissions and
 * not devices that can't.
 */
export function logRefusal(
  service: 'timers' | 'reminders' | 'time zone',
  error: unknown,
  { requestId }: Caller,
): Refusal {
  const refusal = refusalOf(error);
  const status = statusOf(error);
  if (refusal === 'failed' || status === 429) {
    const answer = status === null ? 'no answer' : `${Math.floor(status / 100)}xx`;
    log({ requestId, failure: `${ALERT_FAILURE} ${service} ${answer}` });
  }
  return refusal;
}
