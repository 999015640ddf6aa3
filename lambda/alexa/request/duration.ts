import { parse, pattern, toSeconds } from 'iso8601-duration';

/** Months and years have as many days as the first ones from here: 31 and 365. */
const START = new Date(0);

/** Seconds in an ISO 8601 duration, such as an AMAZON.DURATION; null when the text is none. */
export function secondsIn(duration: string): number | null {
  // The library also finds a duration inside another text: "-PT5S" would be five seconds.
  if (pattern.exec(duration)?.[0] !== duration) {
    return null;
  }
  try {
    const seconds = toSeconds(parse(duration), START);
    return Number.isFinite(seconds) ? seconds : null;
  } catch {
    // A "P" alone, or a fraction that is not of the last unit.
    return null;
  }
}
