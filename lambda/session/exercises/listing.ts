import type { Content } from '../content';
import type { Tell } from '../say';
import type { Memory, State } from '../state';
import type { Settled } from '../turn';
import { goTo, stay } from '../turn';
import { mayExercise, openExercises } from './allowed';

/** How many exercises are named in one turn. Listeners cannot remember more by ear (Amazon, voice lists). */
const NAMED_AT_ONCE = 3;

/**
 * Names the exercises, at most three at a time. Only when they are unlocked.
 *
 * @param page from 0; after the last page the first one is named again
 */
export function listExercises(
  memory: Memory,
  page: number,
  tell: readonly Tell[],
  content: Content,
): Settled {
  const open = openExercises(memory, content);
  const shown = page * NAMED_AT_ONCE < open.length ? page : 0;
  return goTo({ at: 'choosing', page: shown, misses: 0 }, memory, [
    ...tell,
    named(memory, shown, content),
  ]);
}

/**
 * Says that the exercise is not known. If exercises are unlocked, names three known ones. The place does
 * not change.
 */
export function unknownExercise(state: State, content: Content): Settled {
  const unknown: Tell = { kind: 'which-exercise-unknown' };
  return mayExercise(state.memory, content)
    ? stay(state, [unknown, named(state.memory, 0, content)])
    : stay(state, [unknown]);
}

function named(memory: Memory, page: number, content: Content): Tell {
  const open = openExercises(memory, content).map(({ id }) => id);
  const exercises = open.slice(page * NAMED_AT_ONCE, (page + 1) * NAMED_AT_ONCE);
  return { kind: 'exercises', exercises };
}
