import { NOT_YET } from '../room/readings';
import type { Room } from '../room/room';
import { goTo } from '../turn';
import { askBeforeRound } from './before-round';
import { afterCount, isInPlan } from './workout';

/**
 * A count is playing. When something is heard, the count is settled first: it is over, or paused at the
 * second that was reached. Words are therefore handled at `ready` or `paused`, and `hear` has nothing to do.
 */
export const holding: Room<'holding'> = {
  ask: ({ bothSides }, memory, content) =>
    askBeforeRound(afterCount(memory, bothSides, content), 0, content),
  // "Next" and "resume" keep their meaning: "next" skips the rest of the hold, "resume" goes on with it.
  reads: { ...NOT_YET, ready: 'yes' },
  hear: (place, memory) => goTo(place, memory, []),
  help: 'help-exercise',
  goodbye: () => 'goodbye-exercise',
  isAllowed: isInPlan,
};
