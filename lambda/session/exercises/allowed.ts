import type { Exercise } from '../../exercises/exercise';
import { isExerciseUnlocked } from '../../exercises/exercise-gate';
import { tierOf, tierRaisedBy } from '../../screening/triage';
import type { Content } from '../content';
import type { Goal, Memory } from '../state';

/** The id that stands for a plain count in place of an exercise id. */
export const PLAIN_HOLD = 'plain-hold';

/** Whether a goal needs the questions before exercises. One of them asks about pregnancy. */
export const leadsToExercise = (goal: Goal): boolean =>
  goal.for === 'exercise' || goal.for === 'count';

/** Whether the tier and the answers to the questions before exercises allow exercising. */
export const mayExercise = ({ answers, exerciseAnswers }: Memory, content: Content): boolean =>
  isExerciseUnlocked(exerciseAnswers, tierOf(answers, content.screening), content.exercises);

/**
 * Whether a listener with no warning sign asked for exercises but has not passed the questions before
 * them. If they go to something else, they are told what to do if pregnant.
 */
export function isPregnancyOpen(memory: Memory, content: Content): boolean {
  const tier = tierOf(memory.answers, content.screening);
  return leadsToExercise(memory.goal) && tier === 'clear' && !mayExercise(memory, content);
}

/** Whether an exercise is open to this listener. */
function isOpen(exercise: Exercise, { answers }: Memory, { screening }: Content): boolean {
  const tier = tierOf(answers, screening);
  return (
    (tier === 'clear' || tier === 'provider') &&
    exercise.tiers.includes(tier) &&
    exercise.barredBy.every((id) => tierRaisedBy(id, answers, screening) === 'clear')
  );
}

/** The exercises open to this listener. */
export const openExercises = (memory: Memory, content: Content): Exercise[] =>
  content.exercises.exercises.filter((exercise) => isOpen(exercise, memory, content));

/** Whether an exercise or a plain count may be led. Only for a finished screen. */
export function mayDo(id: string, memory: Memory, content: Content): boolean {
  if (!mayExercise(memory, content)) {
    return false;
  }
  if (id === PLAIN_HOLD) {
    return true;
  }
  const exercise = content.exercises.exercises.find((each) => each.id === id);
  return exercise !== undefined && isOpen(exercise, memory, content);
}
