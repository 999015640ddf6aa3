import type { Tell } from './say';
import type { Memory } from './state';
import type { Context, Turn } from './turn';
import { goTo } from './turn';

/**
 * Tells what was asked for, then goes back to the step the listener was at, or offers the steps.
 * Only after a finished screen of tier *provider* or *clear*.
 */
export function backToCare(memory: Memory, tell: readonly Tell[], context: Context): Turn {
  const there: Memory = { ...memory, goal: { for: 'care' } };
  const at = memory.step === undefined ? 'care-offer' : 'care';
  return goTo({ at, misses: 0 }, there, tell, context);
}
