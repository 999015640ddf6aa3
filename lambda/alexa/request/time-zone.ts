import { TZDate } from '@date-fns/tz';
import type { services } from 'ask-sdk-model';
import { lightFormat } from 'date-fns';
import * as z from 'zod/mini';
import type { Caller } from '../services/caller';
import { servicesFor } from '../services/client';

/** In ms. Short, since a listener is waiting, and the day can be estimated without an answer. */
const LONGEST_WAIT_MS = 400;

/**
 * The time zone of a device, which takes no permission.
 * See https://developer.amazon.com/en-US/docs/alexa/smapi/alexa-settings-api-reference.html
 *
 * @returns a name of the IANA database. Use it once: it must be neither stored nor logged.
 * @throws Error when Amazon does not answer in time, or not with a string
 */
export const timeZoneOf = async (
  { deviceId }: Caller,
  clients: services.ServiceClientFactory,
): Promise<string> =>
  z.string().parse(await clients.getUpsServiceClient().getSystemTimeZone(deviceId));

/**
 * The date in the time zone of a device. A failure is not logged: the line would show that the listener named
 * a day.
 *
 * @param ms since 1970
 * @returns as in "2026-11-22"; null where the time zone is unknown, or comes too late
 */
export async function dayOn(caller: Caller, ms: number): Promise<string | null> {
  try {
    const timeZone = await timeZoneOf(caller, servicesFor(caller, LONGEST_WAIT_MS));
    return lightFormat(new TZDate(ms, timeZone), 'yyyy-MM-dd');
  } catch {
    return null;
  }
}
