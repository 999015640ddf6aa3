import { services } from 'ask-sdk-model';
import type { Refusal } from '../../session/alerts';
import { log, safeRequestId } from '../log';
import { field, textOf } from '../request/field';

/**
 * All calls of one turn together may take this long, in ms. Alexa drops an answer after 8 s; a
 * listener in pain should hear one within 3, of which a cold start may take one.
 */
export const BUDGET_MS = 1_500;

/** The services of the three regions, as Amazon lists them; documents of theirs differ on the third. */
const AMAZON = /^api(\.eu|\.fe)?\.amazonalexa\.com$|^api\.fe\.amazon\.com$/;

/** This machine itself: the pretend Amazon of the terminal and the tests. */
const THIS_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Who asks Amazon's services, and in whose name. Nothing in it may be logged but the request id. */
export interface Caller {
  readonly endpoint: string;
  readonly token: string;
  readonly deviceId: string;
  readonly requestId: string;
}

/**
 * What a request brings to call Amazon's services with; null where it brings too little. The token
 * goes to Amazon and to nobody else, whatever address the request names.
 */
export function callerIn(event: unknown): Caller | null {
  const system = field(event, 'context', 'System');
  const endpoint = textOf(field(system, 'apiEndpoint'));
  const token = textOf(field(system, 'apiAccessToken'));
  const deviceId = textOf(field(system, 'device', 'deviceId'));
  if (endpoint === undefined || !isTrusted(endpoint) || !token || !deviceId) {
    return null;
  }
  const requestId = safeRequestId(field(event, 'request', 'requestId'));
  return { endpoint: new URL(endpoint).origin, token, deviceId, requestId };
}

function isTrusted(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) {
    return false;
  }
  const { protocol, hostname, username } = new URL(endpoint);
  if (username !== '') {
    return false;
  }
  return (
    (protocol === 'https:' && AMAZON.test(hostname)) ||
    (/^https?:$/.test(protocol) && THIS_MACHINE.test(hostname))
  );
}

/**
 * Amazon's service clients for one turn: they give up together when the time is over.
 *
 * @param budgetMs less where the listener can be answered without them
 */
export const servicesFor = (
  { endpoint, token }: Caller,
  budgetMs = BUDGET_MS,
): services.ServiceClientFactory =>
  new services.ServiceClientFactory({
    apiClient: boundedClient(AbortSignal.timeout(budgetMs)),
    apiEndpoint: endpoint,
    authorizationValue: token,
  });

/** The SDK's own client waits for ever, so one that gives up stands in for it. */
const boundedClient = (signal: AbortSignal): services.ApiClient => ({
  async invoke({ url, method, headers, body }) {
    const response = await fetch(url, {
      method,
      // A connection kept open would be dead when Lambda wakes up again.
      headers: [...headers.map(({ key, value }): [string, string] => [key, value]), CLOSE],
      body: body ?? null,
      redirect: 'error',
      signal,
    });
    return {
      statusCode: response.status,
      headers: [...response.headers].map(([key, value]) => ({ key, value })),
      body: await response.text(),
    };
  },
});
const CLOSE: [string, string] = ['connection', 'close'];

/** What a 403 says where it says which limit was met; nowhere is it documented in full. */
const LIMIT = /max|limit|exceed|too.?many|quota/i;
const CONSENT = /permission|consent|unauthori[sz]ed/i;

/** The HTTP status of an error the SDK threw; null when there was no answer, or none to be read. */
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

/** How a log line names what failed here. It holds nothing that went there or came back. */
export const ALERT_FAILURE = 'alerts:';

/**
 * What an error means for the listener. Only what is nobody's choice is logged: the service and "5xx", not
 * a permission that is missing or a device that can't.
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
