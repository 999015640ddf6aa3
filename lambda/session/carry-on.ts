import { coach, startExercise } from './exercise-start';
import type { Heard } from './heard';
import { afterMiss, sorryFor } from './misses';
import type { CarryOn, Goal, Memory } from './state';
import type { Context, Turn } from './turn';
import { stay } from './turn';

/**
 * A turn at "If that was you, shall we carry on there?": only a plain yes does. No begins the same from
 * the start and explains it in full, since it may have been another of the household.
 */
export function hearAtCarryOn(
  place: CarryOn,
  memory: Memory,
  heard: Heard,
  context: Context,
): Turn {
  const { exercise, routine, round } = place.left;
  switch (heard) {
    case 'yes':
      return coach(memory, exercise, routine, [], context, round);
    case 'no':
    case 'start-over': {
      // "Start over" means what was left; a no means whatever was asked for.
      const goal: Goal =
        heard === 'start-over' ? { for: 'exercise', exercise: null, routine } : memory.goal;
      return startExercise({ ...memory, goal, startsOver: true }, [], context);
    }
    default: {
      const misses = afterMiss(place.misses);
      return stay({ place: { ...place, misses }, memory }, sorryFor(misses), context);
    }
  }
}
