import { dayIn } from '../language';
import type { Caller } from '../services/caller';
import type { ListenersDay } from './onset';

/**
 * Today's date where a listener is: from the time zone of the device, or estimated from the locale where
 * that is not known.
 *
 * @param caller null where the request does not allow to ask Amazon for the time zone
 * @param locale as Alexa sends it
 * @param ms the timestamp of the request, in ms since 1970; null where it has none
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
    const { dayOn } = await import('./time-zone');
    const date = await dayOn(caller, ms);
    if (date !== null) {
      return { date, isEstimate: false };
    }
  }
  const date = dayIn(locale, ms);
  return date === null ? null : { date, isEstimate: true };
}
