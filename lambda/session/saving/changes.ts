import { isDeepStrictEqual } from 'node:util';
import { tierOf } from '../../screening/triage';
import type { Content } from '../content';
import { PLAIN_HOLD } from '../exercises/allowed';
import { isDone, nextInRoutine } from '../exercises/workout';
import type { Left, PreferenceChange } from '../preferences/preferences';
import { withChange } from '../preferences/preferences';
import type { Memory, State } from '../state';
import type { Context } from '../turn';

/** The state with the count style stored for the listener, unless they chose one in this session. */
export function withStoredStyle({ memory, ...others }: State, { preferences }: Context): State {
  const style = memory.counting.style ?? preferences?.style;
  return style === undefined || style === memory.counting.style
    ? { ...others, memory }
    : { ...others, memory: { ...memory, counting: { ...memory.counting, style } } };
}

/**
 * The context after a count was settled. Its preferences include what the count changed: for example, a
 * finished exercise makes today a day of exercise.
 */
export function afterSettling(before: State, settled: State, context: Context): Context {
  const { preferences } = context;
  if (before === settled || preferences === null) {
    return context;
  }
  const changes = changesBetween(before.memory, settled.memory, context);
  return { ...context, preferences: changes.reduce(withChange, preferences) };
}

/**
 * What a turn saves: settings, which exercises were explained, and where exercising was left. In an
 * emergency nothing is saved, so that nothing delays the message.
 *
 * @param was the memory before the turn
 * @param is the memory after it
 */
export function changesToSave(was: Memory, is: Memory, context: Context): PreferenceChange[] {
  const tier = tierOf(is.answers, context.content.screening);
  if (tier === 'emergency' || is.forgotten) {
    return [];
  }
  return changesBetween(was, is, context);
}

function changesBetween(was: Memory, is: Memory, context: Context): PreferenceChange[] {
  const { content, preferences, today } = context;
  const changes: PreferenceChange[] = [];
  const { style, extraSeconds } = is.counting;
  if (style !== undefined && style !== was.counting.style && style !== preferences?.style) {
    changes.push({ style });
  }
  const exercise = is.workout?.exercise;
  const isSame = exercise !== undefined && exercise === was.workout?.exercise;
  if (isSame && exercise !== PLAIN_HOLD && extraSeconds !== was.counting.extraSeconds) {
    changes.push({ exercise, extraSeconds });
  }
  const explained = is.coached.filter(
    (id) => !was.coached.includes(id) && preferences?.coached.includes(id) !== true,
  );
  changes.push(...explained.map((coached) => ({ coached })));
  if (today === null || (was.workout === undefined && is.workout === undefined)) {
    return changes;
  }
  const left = leftIn(is, content);
  if (!isDeepStrictEqual(left, leftIn(was, content))) {
    changes.push({ left: left === null ? null : { ...left, on: today } });
  }
  if (hasDoneExercise(is, content) && !hasDoneExercise(was, content)) {
    changes.push({ finished: today });
  }
  return changes;
}

/** Where the listener could carry on another day; null when nothing is left to carry on. */
function leftIn(memory: Memory, content: Content): Left | null {
  const { workout } = memory;
  if (workout === undefined || workout.exercise === PLAIN_HOLD) {
    return null;
  }
  if (!isDone(memory, content)) {
    return workout;
  }
  const next = nextInRoutine(memory, content);
  return next === null ? null : { exercise: next, routine: workout.routine, round: 0 };
}

/** Whether an exercise was counted to its end. A plain count is not an exercise. */
const hasDoneExercise = (memory: Memory, content: Content): boolean =>
  memory.workout?.exercise !== PLAIN_HOLD && isDone(memory, content);
