import { NOT_YET } from '../room/readings';
import type { Room } from '../room/room';
import { goTo } from '../turn';
import { askBeforeRound } from './before-round';
import { afterCount, isInPlan } from './workout';

/**
 * A count is playing. It is settled before anything is heard: it is over, or paused at the second that
 * was reached. So nothing is heard here but what the dialog hears itself.
 */
export const holding: Room<'holding'> = {
  ask: ({ bothSides }, memory, content) =>
    askBeforeRound(afterCount(memory, bothSides, content), 0, content),
  // "Next" leaves the hold, "resume" goes on with it.
  reads: { ...NOT_YET, ready: 'yes' },
  hear: (place, memory) => goTo(place, memory, []),
  help: 'help-exercise',
  goodbye: () => 'goodbye-exercise',
  isAllowed: isInPlan,
};
