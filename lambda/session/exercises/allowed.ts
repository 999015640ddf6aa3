import type { Exercise } from '../../exercises/exercise';
import { isExerciseUnlocked } from '../../exercises/exercise-gate';
import { tierOf, tierRaisedBy } from '../../screening/triage';
import type { Content } from '../content';
import type { Goal, Memory } from '../state';

/** The id under which a plain count stands where an exercise would. */
export const PLAIN_HOLD = 'plain-hold';

/** Whether a goal comes behind the questions before exercises, which ask about pregnancy, too. */
export const leadsToExercise = (goal: Goal): boolean =>
  goal.for === 'exercise' || goal.for === 'count';

/** Whether the tier and the answers before exercises allow any. */
export const mayExercise = ({ answers, exerciseAnswers }: Memory, content: Content): boolean =>
  isExerciseUnlocked(exerciseAnswers, tierOf(answers, content.screening), content.exercises);

/**
 * Whether a listener with no warning sign came for exercises and has not passed the questions before
 * them: whatever else they turn to, they are told what to do if pregnant first.
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

/** Whether an exercise, or a plain count, may be led: the screen is finished before this is asked. */
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
