import { failedExerciseQuestion, nextExerciseQuestion } from '../../exercises/exercise-gate';
import { tierOf } from '../../screening/triage';
import { backToCare } from '../care/return';
import type { Content } from '../content';
import type { Left } from '../preferences/preferences';
import { recentlyLeft } from '../preferences/preferences';
import type { Tell } from '../say';
import type { Memory } from '../state';
import type { Context, Settled } from '../turn';
import { goTo } from '../turn';
import { isPregnancyOpen, mayDo, openExercises, PLAIN_HOLD } from './allowed';
import { coach } from './coaching';
import { listExercises } from './listing';
import { roundsOf } from './workout';

/**
 * Goes to the exercise, routine or plain count that was asked for. The questions before exercises come
 * first. Only for a finished screen of tier *provider* or *clear*.
 */
export function startExercise(memory: Memory, tell: readonly Tell[], context: Context): Settled {
  const { content } = context;
  const { goal } = memory;
  const tier = tierOf(memory.answers, content.screening);
  const question = nextExerciseQuestion(memory.exerciseAnswers, tier, content.exercises);
  if (question !== null) {
    return goTo({ at: 'exercise-gate', question: question.id, misses: 0 }, memory, tell);
  }
  const failed = failedExerciseQuestion(memory.exerciseAnswers, content.exercises);
  if (failed !== null) {
    const refused: Tell = { kind: 'refused', question: failed.id };
    const ifPregnant: Tell[] = isPregnancyOpen(memory, content) ? [{ kind: 'if-pregnant' }] : [];
    return backToCare(memory, [...tell, refused, ...ifPregnant]);
  }
  if (goal.for === 'count') {
    return startPlainCount(memory, goal.seconds, tell);
  }
  if (memory.workout !== undefined && mayDo(memory.workout.exercise, memory, content)) {
    return goTo({ at: 'ready', misses: 0 }, memory, tell);
  }
  if (goal.for !== 'exercise') {
    return listExercises(memory, 0, tell, content);
  }
  const left = leftToTakeUp(memory, context);
  if (left !== null) {
    return goTo({ at: 'carry-on', left, misses: 0 }, memory, tell);
  }
  const routine = content.exercises.routines.find(({ id }) => id === goal.routine);
  const open = openExercises(memory, content).map(({ id }) => id);
  const first = goal.exercise ?? routine?.exercises.find((id) => open.includes(id)) ?? null;
  if (first === null) {
    return listExercises(memory, 0, tell, content);
  }
  if (!mayDo(first, memory, content)) {
    const isKnown = content.exercises.exercises.some(({ id }) => id === first);
    const why: Tell = { kind: isKnown ? 'exercise-barred' : 'which-exercise-unknown' };
    return listExercises(memory, 0, [...tell, why], content);
  }
  return coach(memory, first, routine?.id ?? null, tell, context);
}

/**
 * Where the listener can carry on from another day. null when nothing was left, when an exercise was
 * already explained in this session, or when another exercise or routine than the first was named.
 */
function leftToTakeUp(memory: Memory, { content, preferences, today }: Context): Left | null {
  const { goal, coached, startsOver } = memory;
  const left = recentlyLeft(preferences, today);
  if (left === null || goal.for !== 'exercise' || goal.exercise !== null) {
    return null;
  }
  const named = [null, left.routine, content.exercises.routines[0]?.id];
  return !startsOver &&
    coached.length === 0 &&
    named.includes(goal.routine) &&
    canTakeUp(left, memory, content)
    ? left
    : null;
}

/** Whether an exercise that was left may be led and has rounds left to do. */
export const canTakeUp = (left: Left, memory: Memory, content: Content): boolean =>
  mayDo(left.exercise, memory, content) &&
  left.exercise !== PLAIN_HOLD &&
  left.round < roundsOf(left, memory, content);

/**
 * The memory without the answer that ruled out exercises. A listener who asks for exercises again is
 * asked that question again, because the pain may be gone.
 */
export function withoutRefusal(memory: Memory, { exercises }: Content): Memory {
  const failed = failedExerciseQuestion(memory.exerciseAnswers, exercises);
  if (failed === null) {
    return memory;
  }
  const { [failed.id]: _refused, ...exerciseAnswers } = memory.exerciseAnswers;
  const at = memory.answeredSince.lastIndexOf('exercise');
  return {
    ...memory,
    exerciseAnswers,
    answeredSince: memory.answeredSince.toSpliced(at, at < 0 ? 0 : 1),
  };
}

/** Begins a plain count of this many seconds. It needs no explanation. */
function startPlainCount(memory: Memory, seconds: number, tell: readonly Tell[]): Settled {
  const there: Memory = {
    ...memory,
    workout: { exercise: PLAIN_HOLD, routine: null, round: 0 },
    counting: { ...memory.counting, seconds },
  };
  return goTo({ at: 'ready', misses: 0 }, there, [...tell, { kind: 'how-to-stop' }]);
}
