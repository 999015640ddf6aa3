import type { HoldPosition } from '../../exercises/hold';
import { countOf } from '../../exercises/hold';
import type { Content } from '../content';
import type { Memory, State } from '../state';
import type { Context, Settled } from '../turn';
import { goTo } from '../turn';
import { listExercises } from './listing';
import { afterCount, planOf, reached } from './workout';

/** Starts the count of the next round, or of the rest of an interrupted one. */
export function play(
  memory: Memory,
  from: HoldPosition,
  bothSides: boolean,
  content: Content,
): Settled {
  const plan = planOf(memory, bothSides, content);
  if (plan === null) {
    return listExercises(memory, 0, [], content);
  }
  const exercise = content.exercises.exercises.find(({ id }) => id === memory.workout?.exercise);
  const there = exercise === undefined ? memory : { ...memory, position: exercise.position };
  const media = memory.counting.ssml ? 'ssml' : 'apla';
  const count = { ...countOf(plan, from), media } as const;
  return goTo({ at: 'holding', from, bothSides }, there, [], { count });
}

/**
 * The state when something is heard after a count began: paused at the second reached, or ready for the
 * next round if the count was over. The sound has stopped in both cases.
 */
export function settleCount(state: State, { content, elapsedMs }: Context): State {
  const { place, memory } = state;
  if (place.at !== 'holding') {
    return state;
  }
  const at = reached(place, memory, elapsedMs, content);
  if (at === 'done') {
    const there = afterCount(memory, place.bothSides, content);
    return { place: { at: 'ready', misses: 0 }, memory: there };
  }
  // If the second side was reached, the first side is a round that is done.
  const isSecondSide = at.side > 0;
  const there = isSecondSide ? afterCount(memory, false, content) : memory;
  const bothSides = place.bothSides && !isSecondSide;
  return { place: { at: 'paused', from: { ...at, side: 0 }, bothSides, misses: 0 }, memory: there };
}
