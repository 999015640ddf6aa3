import type { Tell } from '../say';
import type { Memory, State } from '../state';
import type { Settled } from '../turn';
import { goTo } from '../turn';

/** The state at the care step that was read last, or at the offer of the steps if none was read. */
export const careAgain = (memory: Memory): State => ({
  place: { at: memory.step === undefined ? 'care-offer' : 'care', misses: 0 },
  memory: { ...memory, goal: { for: 'care' } },
});

/**
 * Tells something, then goes back to the care step that was read last, or offers the steps.
 * Only after a finished screen of tier *provider* or *clear*.
 */
export function backToCare(memory: Memory, tell: readonly Tell[]): Settled {
  const { place, memory: there } = careAgain(memory);
  return goTo(place, there, tell);
}
