import type { Tell } from '../say';
import type { Memory } from '../state';
import type { Context, Settled } from '../turn';
import { goTo } from '../turn';
import { listExercises } from './listing';

/**
 * Explains an exercise, in full the first time, and waits until the listener is in place.
 *
 * @param round where to begin, when it was left another day
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
    // Someone on the floor is told how to move there, and does.
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

/** How to come to a position: from standing everyone is first told to take care. */
function moveTo(position: string, { position: now }: Memory): Tell[] {
  if (now === undefined) {
    return [{ kind: 'get-down' }];
  }
  return now === position ? [] : [{ kind: 'position', position, isFirst: false }];
}
