import type { Content } from '../content';
import type { Memory, State } from '../state';
import type { Settled } from '../turn';
import { sayAgain } from '../turn';
import { waitHere } from './before-round';
import { play } from './counting';

/** The device could not play a count or a silence: it is played as SSML now, and so are all later ones. */
export function countAnotherWay({ place, memory }: State, content: Content): Settled {
  const there: Memory = { ...memory, counting: { ...memory.counting, ssml: true } };
  return place.at === 'holding'
    ? play(there, place.from, place.bothSides, content)
    : waitHere({ place, memory: there }, content);
}

/**
 * Gives the last answer once more, after a late request. The state does not change. A count is played
 * again as a whole, because the device may not have received it.
 */
export function answerAgain(state: State, content: Content): Settled {
  const { place, memory } = state;
  if (place.at !== 'holding') {
    return sayAgain(state, memory.told);
  }
  const { tell, count } = play(memory, place.from, place.bothSides, content);
  return sayAgain(state, tell, count === undefined ? {} : { count });
}
