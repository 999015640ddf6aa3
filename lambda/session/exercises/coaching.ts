import type { Tell } from '../say';
import type { Memory } from '../state';
import type { Context, Settled } from '../turn';
import { goTo } from '../turn';
import { listExercises } from './listing';

/**
 * Explains an exercise, in full the first time, and waits until the listener is in position.
 *
 * @param routine the routine it belongs to; null when it is done alone
 * @param round the first round; above 0 when the exercise was left another day
 */
export function coach(
  memory: Memory,
  exercise: string,
  routine: string | null,
  tell: readonly Tell[],
  { content, preferences }: Context,
  round = 0,
): Settled {
  const found = content.exercises.exercises.find(({ id }) => id === exercise);
  if (found === undefined) {
    return listExercises(memory, 0, tell, content);
  }
  const { position } = found;
  const isFirst = memory.coached.length === 0;
  const coachedBefore = memory.startsOver ? [] : (preferences?.coached ?? []);
  const knowsExercise = [...memory.coached, ...coachedBefore].includes(exercise);
  const isAgain = memory.workout?.exercise === exercise;
  const explained: Tell[] = [
    ...moveTo(position, memory),
    { kind: 'coach', exercise, isInFull: !knowsExercise },
    ...(isFirst ? [{ kind: 'stop-rule' } as const] : []),
  ];
  const { wayDownTold: _otherWay, ...others } = memory;
  const there: Memory = {
    ...others,
    workout: { exercise, routine, round },
    coached: [...new Set([...memory.coached, exercise])],
    // A listener who is on the floor is told how to move, so they are in that position now.
    ...(memory.position === undefined ? {} : { position }),
    counting: {
      ...memory.counting,
      extraSeconds: isAgain
        ? memory.counting.extraSeconds
        : (preferences?.extraSeconds[exercise] ?? 0),
    },
  };
  return goTo({ at: 'ready', misses: 0 }, there, [...tell, ...explained]);
}

/** How to get into a position. A listener who may be standing is told how to get down instead. */
function moveTo(position: string, { position: now }: Memory): Tell[] {
  if (now === undefined) {
    return [{ kind: 'get-down' }];
  }
  return now === position ? [] : [{ kind: 'position', position, isFirst: false }];
}
