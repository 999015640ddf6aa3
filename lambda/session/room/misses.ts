import type { Memory, Place } from '../state';
import type { Settled } from '../turn';
import { stay } from '../turn';

/** A place that counts the answers in a row that were not understood. */
type Counting = Extract<Place, { misses: number }>;

/** How often in a row a question is asked again. After one more answer not understood it is given up. */
const MOST_MISSES = 2;

/** Asks the question again, shorter each time; null when it must be given up. */
export function askAgain(place: Counting, memory: Memory): Settled | null {
  if (place.misses >= MOST_MISSES) {
    return null;
  }
  const misses = place.misses + 1;
  const sorry = misses === 1 ? 'sorry' : 'sorry-again';
  return stay({ place: { ...place, misses }, memory }, [{ kind: sorry }]);
}

/** Asks the question again; null when it was asked again before. */
export const askOnceMore = (place: Counting, memory: Memory): Settled | null =>
  place.misses > 0 ? null : askAgain(place, memory);

/**
 * Asks an offer again, without a limit. Two prompts take turns, so that the listener never hears the same
 * one twice in a row. The second one tells itself which answers are possible.
 */
export function keepAsking(place: Counting, memory: Memory): Settled {
  const misses = place.misses === 1 ? 2 : 1;
  return stay({ place: { ...place, misses }, memory }, misses === 1 ? [{ kind: 'sorry' }] : []);
}
