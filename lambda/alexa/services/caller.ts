import { safeRequestId } from '../log';
import { field, textOf } from '../request/field';

/** The services of the three regions, as Amazon lists them; documents of theirs differ on the third. */
const AMAZON = /^api(\.eu|\.fe)?\.amazonalexa\.com$|^api\.fe\.amazon\.com$/;

/** This machine itself: the pretend Amazon of the terminal and the tests. */
const THIS_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Who asks Amazon's services, and in whose name. Only the request id may be logged. */
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
