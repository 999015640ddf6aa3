import type { Content } from '../content';
import type { Memory, State } from '../state';
import type { Settled } from '../turn';
import { sayAgain } from '../turn';
import { waitHere } from './before-round';
import { play } from './counting';

/** The device could not play a count or a silence: SSML does it at once, and from now on. */
export function countAnotherWay({ place, memory }: State, content: Content): Settled {
  const there: Memory = { ...memory, counting: { ...memory.counting, ssml: true } };
  return place.at === 'holding'
    ? play(there, place.from, place.bothSides, content)
    : waitHere({ place, memory: there }, content);
}

/**
 * The same answer once more, for what was said before it: nothing changes. A count is played whole,
 * since the device may not have had it yet.
 */
export function answerAgain(state: State, content: Content): Settled {
  const { place, memory } = state;
  if (place.at !== 'holding') {
    return sayAgain(state, memory.told);
  }
  const { tell, count } = play(memory, place.from, place.bothSides, content);
  return sayAgain(state, tell, count === undefined ? {} : { count });
}
