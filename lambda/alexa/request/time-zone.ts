import { TZDate } from '@date-fns/tz';
import type { services } from 'ask-sdk-model';
import { lightFormat } from 'date-fns';
import * as z from 'zod/mini';
import type { Caller } from '../services/caller';
import { servicesFor } from '../services/client';

/** A listener waits for the answer meanwhile, and the day can be estimated without it. In ms. */
const LONGEST_WAIT_MS = 400;

/**
 * The time zone of a device, which takes no permission.
 * See https://developer.amazon.com/en-US/docs/alexa/smapi/alexa-settings-api-reference.html
 *
 * @returns a name of the IANA database; it is to be used once, and neither kept nor logged
 * @throws Error when Amazon does not answer in time, or with no text
 */
export const timeZoneOf = async (
  { deviceId }: Caller,
  clients: services.ServiceClientFactory,
): Promise<string> =>
  z.string().parse(await clients.getUpsServiceClient().getSystemTimeZone(deviceId));

/**
 * The day it is on a device's own calendar. Where that is not to be had, nothing is logged: the line would
 * tell that a day was named.
 *
 * @param ms since 1970
 * @returns as in "2026-11-22"; null where the time zone is not known, or not in time
 */
export async function dayOn(caller: Caller, ms: number): Promise<string | null> {
  try {
    const timeZone = await timeZoneOf(caller, servicesFor(caller, LONGEST_WAIT_MS));
    return lightFormat(new TZDate(ms, timeZone), 'yyyy-MM-dd');
  } catch {
    return null;
  }
}
