import { failedExerciseQuestion, nextExerciseQuestion } from '../exercises/exercise-gate';
import { tierOf } from '../screening/triage';
import { backToCare } from './care-return';
import type { Tell } from './say';
import type { Memory } from './state';
import type { Context, Turn } from './turn';
import { goTo } from './turn';
import { mayDo, openExercises, PLAIN_HOLD } from './workout';

/** Exercises named in one breath: more can't be kept in mind by ear (Amazon, voice lists). */
const NAMED_AT_ONCE = 3;

/**
 * Leads to the exercise or routine that was asked for, through the questions before exercises. Only
 * after a finished screen of tier *provider* or *clear*.
 */
export function startExercise(memory: Memory, tell: readonly Tell[], context: Context): Turn {
  const { content } = context;
  const { goal } = memory;
  const tier = tierOf(memory.answers, content.screening);
  const question = nextExerciseQuestion(memory.clearance, tier, content.exercises);
  if (question !== null) {
    const place = { at: 'exercise-gate', question: question.id, misses: 0 } as const;
    return goTo(place, memory, tell, context);
  }
  const failed = failedExerciseQuestion(memory.clearance, content.exercises);
  if (failed !== null) {
    // Whoever asks again is asked again: the pain may have settled since.
    const { [failed.id]: _refused, ...clearance } = memory.clearance;
    return backToCare({ ...memory, clearance }, [...tell, { refused: failed.id }], context);
  }
  if (memory.workout !== undefined && mayDo(memory.workout.exercise, memory, content)) {
    return goTo({ at: 'ready', misses: 0 }, memory, tell, context);
  }
  if (goal.for !== 'exercise') return listExercises(memory, 0, tell, context);
  const routine = content.exercises.routines.find(({ id }) => id === goal.routine);
  const open = openExercises(memory, content).map(({ id }) => id);
  const first = goal.exercise ?? routine?.exercises.find((id) => open.includes(id)) ?? null;
  if (first === null) return listExercises(memory, 0, tell, context);
  if (!mayDo(first, memory, content)) {
    return listExercises(memory, 0, [...tell, 'which-exercise-unknown'], context);
  }
  return coach(memory, first, routine?.id ?? null, tell, context);
}

/** Begins a plain count of so many seconds: it needs the screen, and no coaching. */
export function startPlainCount(
  memory: Memory,
  seconds: number,
  tell: readonly Tell[],
  context: Context,
): Turn {
  const there: Memory = {
    ...memory,
    workout: { exercise: PLAIN_HOLD, routine: null, round: 0 },
    counting: { ...memory.counting, seconds },
  };
  return goTo({ at: 'ready', misses: 0 }, there, tell, context);
}

/** Explains an exercise, in full the first time, and waits until the listener is in place. */
export function coach(
  memory: Memory,
  exercise: string,
  routine: string | null,
  tell: readonly Tell[],
  context: Context,
): Turn {
  const found = context.content.exercises.exercises.find(({ id }) => id === exercise);
  if (found === undefined) return listExercises(memory, 0, tell, context);
  const { position } = found;
  const isFirst = memory.coached.length === 0;
  const knowsPosition = memory.coached.includes(position);
  const knowsExercise = memory.coached.includes(exercise);
  const explained: Tell[] = [
    ...(knowsPosition ? [] : [{ position, isFirst }]),
    { coach: exercise, full: !knowsExercise },
    ...(isFirst ? (['stop-rule'] as const) : []),
  ];
  const there: Memory = {
    ...memory,
    workout: { exercise, routine, round: 0 },
    coached: [...new Set([...memory.coached, position, exercise])],
  };
  return goTo({ at: 'ready', misses: 0 }, there, [...tell, ...explained], context);
}

/** Names the exercises, at most three at a time. */
export function listExercises(
  memory: Memory,
  page: number,
  tell: readonly Tell[],
  context: Context,
): Turn {
  const open = openExercises(memory, context.content).map(({ id }) => id);
  const pages = Math.ceil(open.length / NAMED_AT_ONCE);
  const shown = page < pages ? page : 0;
  const named = open.slice(shown * NAMED_AT_ONCE, (shown + 1) * NAMED_AT_ONCE);
  const place = { at: 'choosing', page: shown, misses: 0 } as const;
  return goTo(place, memory, [...tell, { exercises: named }], context);
}
