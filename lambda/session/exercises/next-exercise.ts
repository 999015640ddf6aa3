import { START } from '../../exercises/hold';
import type { Memory } from '../state';
import type { Context, Settled } from '../turn';
import { coach } from './coaching';
import { play } from './counting';
import { listExercises } from './listing';
import { nextInRoutine, previousInRoutine, withRound } from './workout';

/** Goes on after the last round: with the next exercise of the routine, otherwise with the same one again. */
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

/** Skips the exercise: goes to the next one of the routine, otherwise to the list of exercises. */
export function skipExercise(memory: Memory, context: Context): Settled {
  const next = nextInRoutine(memory, context.content);
  return next === null
    ? listExercises(memory, 0, [], context.content)
    : coach(memory, next, memory.workout?.routine ?? null, [], context);
}

/** Explains the previous exercise of the routine. At the first one, explains that one again. */
export function coachPrevious(memory: Memory, context: Context): Settled {
  const exercise = previousInRoutine(memory, context.content) ?? memory.workout?.exercise;
  return exercise === undefined
    ? listExercises(memory, 0, [], context.content)
    : coach(memory, exercise, memory.workout?.routine ?? null, [], context);
}
