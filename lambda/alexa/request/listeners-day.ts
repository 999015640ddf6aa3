import { dayIn } from '../language';
import type { Caller } from '../services/caller';
import type { ListenersDay } from './onset';

/**
 * The day it is for a listener: as the device's own calendar has it, or, where that is not to be had, as
 * its locale has it.
 *
 * @param caller null where Amazon can't be asked for the device's time zone
 * @param locale as Alexa sends it
 * @param ms since 1970, as the request is stamped; null where it is not
 */
export async function listenersDay(
  caller: Caller | null,
  locale: string,
  ms: number | null,
): Promise<ListenersDay | null> {
  if (ms === null) {
    return null;
  }
  if (caller !== null) {
    // What it takes is loaded when it is first needed.
    const { dayOn } = await import('./time-zone');
    const date = await dayOn(caller, ms);
    if (date !== null) {
      return { date, isEstimate: false };
    }
  }
  const date = dayIn(locale, ms);
  return date === null ? null : { date, isEstimate: true };
}
