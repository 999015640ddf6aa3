import { keepAsking } from '../room/misses';
import { NOT_YET } from '../room/readings';
import type { Room } from '../room/room';
import { waitQuietly } from '../room/wait';
import type { Memory, PlaceAt } from '../state';
import type { Context, Settled } from '../turn';
import { goTo, stay } from '../turn';
import { play } from './counting';
import { coachPrevious, goOn, skipExercise } from './next-exercise';
import { afterCount, isDone, isInPlan, timeLeft } from './workout';

/** A count is paused in the middle of a hold, at the second that was reached. */
export const paused: Room<'paused'> = {
  ask: ({ misses }) => ({ about: 'choice', choice: 'resume', misses }),
  reads: { ...NOT_YET, ready: 'yes', next: 'yes' },
  hear(place, memory, heard, context) {
    const { content } = context;
    const { from, bothSides } = place;
    switch (heard.kind) {
      case 'yes':
      case 'resume':
        return play(memory, from, bothSides, content);
      case 'repeat':
      case 'start-over':
        return play(memory, { ...from, second: 0 }, bothSides, content);
      case 'pause':
        return stay({ place, memory }, [{ kind: 'paused' }]);
      case 'no':
        return waitQuietly({ place, memory });
      case 'previous':
        return coachPrevious(memory, context);
      // At this place "next" is read as yes. This "next" was said during the count and skips the rest of it.
      case 'next':
        return leaveHold(place, memory, context);
      case 'decline':
        return skipExercise(memory, context);
      case 'how-long':
        return stay({ place, memory }, timeLeft(memory, from, bothSides, content));
      case 'partly':
      case 'soft-no':
      case 'not-sure':
      case 'not-new':
      case 'ready':
      case 'not-understood':
        return keepAsking(place, memory);
    }
  },
  help: 'help-exercise',
  goodbye: () => 'goodbye-exercise',
  isAllowed: isInPlan,
};

function leaveHold({ bothSides }: PlaceAt<'paused'>, memory: Memory, context: Context): Settled {
  const there = afterCount(memory, bothSides, context.content);
  return isDone(there, context.content)
    ? goOn(there, context)
    : goTo({ at: 'ready', misses: 0 }, there, []);
}
