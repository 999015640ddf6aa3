import { safeRequestId } from '../log';
import { field, textOf } from '../request/field';

/** The hosts of Amazon's services in its three regions. Amazon's documents name two for the third. */
const AMAZON = /^api(\.eu|\.fe)?\.amazonalexa\.com$|^api\.fe\.amazon\.com$/;

/** This machine: the pretend Amazon of the terminal and the tests. */
const THIS_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** What a call to Amazon's services needs. Only the request id may be logged. */
export interface Caller {
  readonly endpoint: string;
  readonly token: string;
  readonly deviceId: string;
  readonly requestId: string;
}

/**
 * What an event holds to call Amazon's services with; null where something is missing, or where its address
 * is not Amazon's: the token must go to Amazon only.
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
