import type { Tell } from '../say';
import type { Memory, State } from '../state';
import type { Settled } from '../turn';
import { goTo } from '../turn';

/** The step the listener was at, or the offer of the steps. */
export const careAgain = (memory: Memory): State => ({
  place: { at: memory.step === undefined ? 'care-offer' : 'care', misses: 0 },
  memory: { ...memory, goal: { for: 'care' } },
});

/**
 * Tells what was asked for, then goes back to the step the listener was at, or offers the steps.
 * Only after a finished screen of tier *provider* or *clear*.
 */
export function backToCare(memory: Memory, tell: readonly Tell[]): Settled {
  const { place, memory: there } = careAgain(memory);
  return goTo(place, there, tell);
}
