import { START } from '../../exercises/hold';
import { keepAsking } from '../room/misses';
import { NOT_YET } from '../room/readings';
import type { Room } from '../room/room';
import type { Memory } from '../state';
import type { Context, Settled } from '../turn';
import { goTo, stay } from '../turn';
import { PLAIN_HOLD } from './allowed';
import { askBeforeRound, waitBeforeRound } from './before-round';
import { coach } from './coaching';
import { play } from './counting';
import { finishExercising } from './finish';
import { listExercises } from './listing';
import { coachPrevious, goOn, skipExercise } from './next-exercise';
import { hasRounds, isDone, nextInRoutine, timeLeft, withRound } from './workout';

/** Before a round: the listener gets into position, changes a setting or goes on. */
export const ready: Room<'ready'> = {
  ask: ({ misses }, memory, content) => askBeforeRound(memory, misses, content),
  reads: { ...NOT_YET, ready: 'yes', next: 'yes' },
  hear(place, memory, heard, context) {
    const { content } = context;
    const { workout } = memory;
    if (workout === undefined) {
      return listExercises(memory, 0, [], content);
    }
    switch (heard.kind) {
      case 'yes':
      // At this place "next" is read as yes. This "next" was said after the count played to its end.
      case 'next':
        return startRound(memory, false, context);
      case 'resume':
        return startRound(memory, true, context);
      case 'repeat':
        return workout.round === 0
          ? goTo(place, memory, memory.told)
          : play(withRound(memory, workout.round - 1), START, false, content);
      case 'start-over':
        return workout.exercise === PLAIN_HOLD
          ? play(withRound(memory, 0), START, false, content)
          : coach(memory, workout.exercise, workout.routine, [], context);
      case 'previous':
        return coachPrevious(memory, context);
      case 'decline':
        return skipExercise(memory, context);
      case 'how-long':
        return stay({ place, memory }, timeLeft(memory, START, false, content));
      case 'no':
        return isDone(memory, content) && nextInRoutine(memory, content) === null
          ? finishExercising(memory, 'well-done')
          : waitBeforeRound({ place, memory }, content);
      case 'partly':
      case 'soft-no':
      case 'not-sure':
      case 'not-new':
      case 'ready':
      case 'pause':
      case 'not-understood':
        return keepAsking(place, memory);
    }
  },
  help: 'help-exercise',
  goodbye: () => 'goodbye-exercise',
  isAllowed: (_, memory, content) => hasRounds(memory, 0, content),
};

/** Starts the next round. After the last round goes on to the next exercise. */
const startRound = (memory: Memory, bothSides: boolean, context: Context): Settled =>
  isDone(memory, context.content)
    ? goOn(memory, context)
    : play(memory, START, bothSides, context.content);
