import { START } from '../../exercises/hold';
import type { Memory } from '../state';
import type { Context, Settled } from '../turn';
import { coach } from './coaching';
import { play } from './counting';
import { listExercises } from './listing';
import { nextInRoutine, previousInRoutine, withRound } from './workout';

/** After the last round: the next exercise of the routine, or the same again. */
export function goOn(memory: Memory, context: Context): Settled {
  const { workout } = memory;
  if (workout === undefined) {
    return listExercises(memory, 0, [], context.content);
  }
  const next = nextInRoutine(memory, context.content);
  return next === null
    ? play(withRound(memory, 0), START, false, context.content)
    : coach(memory, next, workout.routine, [], context);
}

/** Leaves the exercise out: on to the next one, or to the choice. */
export function skipExercise(memory: Memory, context: Context): Settled {
  const next = nextInRoutine(memory, context.content);
  return next === null
    ? listExercises(memory, 0, [], context.content)
    : coach(memory, next, memory.workout?.routine ?? null, [], context);
}

/** Explains the exercise before this one in the routine, or the first one again. */
export function coachPrevious(memory: Memory, context: Context): Settled {
  const exercise = previousInRoutine(memory, context.content) ?? memory.workout?.exercise;
  return exercise === undefined
    ? listExercises(memory, 0, [], context.content)
    : coach(memory, exercise, memory.workout?.routine ?? null, [], context);
}
