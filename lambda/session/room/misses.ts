import type { Memory, Place } from '../state';
import type { Settled } from '../turn';
import { stay } from '../turn';

/** A place that counts the answers in a row that were not understood. */
type Counting = Extract<Place, { misses: number }>;

/** Answers not understood in a row after which a question is given up. */
const MOST_MISSES = 2;

/** Asks once more, shorter each time; null when it was asked often enough and must be given up. */
export function askAgain(place: Counting, memory: Memory): Settled | null {
  if (place.misses >= MOST_MISSES) {
    return null;
  }
  const misses = place.misses + 1;
  const sorry = misses === 1 ? 'sorry' : 'sorry-again';
  return stay({ place: { ...place, misses }, memory }, [{ kind: sorry }]);
}

/** Asks once more; null when it was asked again already. */
export const askOnceMore = (place: Counting, memory: Memory): Settled | null =>
  place.misses > 0 ? null : askAgain(place, memory);

/**
 * Asks again, however often: an offer is never given up. The prompts take turns, so that no answer
 * is heard twice running; the second one says itself what can be said.
 */
export function keepAsking(place: Counting, memory: Memory): Settled {
  const misses = place.misses === 1 ? 2 : 1;
  return stay({ place: { ...place, misses }, memory }, misses === 1 ? [{ kind: 'sorry' }] : []);
}
