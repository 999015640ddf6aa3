import type { Tier } from '../screening/question';
import type { ExerciseGate, Exercises } from './exercise';

/** Answers given before the first exercise, by question id. */
export type ExerciseGateAnswers = Readonly<Record<string, 'yes' | 'no'>>;

const questionsFor = (tier: Tier, { gate }: Exercises): ExerciseGate[] =>
  gate.filter(({ tiers }) => tiers.some((asked) => asked === tier));

/** The first question whose answer rules out exercise, or null. */
export const failedExerciseQuestion = (
  answers: ExerciseGateAnswers,
  { gate }: Exercises,
): ExerciseGate | null =>
  gate.find(({ id, passOn }) => answers[id] !== undefined && answers[id] !== passOn) ?? null;

/**
 * The next question before an exercise. Null when an answer rules out exercise, when all were answered,
 * and for a tier that no answer can unlock.
 */
export function nextExerciseQuestion(
  answers: ExerciseGateAnswers,
  tier: Tier,
  exercises: Exercises,
): ExerciseGate | null {
  if (failedExerciseQuestion(answers, exercises) !== null) {
    return null;
  }
  return questionsFor(tier, exercises).find(({ id }) => answers[id] === undefined) ?? null;
}

/**
 * Whether this tier may exercise and every question for it was passed. *Emergency* and *today* may not,
 * whatever was answered.
 */
export function isExerciseUnlocked(
  answers: ExerciseGateAnswers,
  tier: Tier,
  exercises: Exercises,
): boolean {
  if (tier === 'emergency' || tier === 'today') {
    return false;
  }
  if (failedExerciseQuestion(answers, exercises) !== null) {
    return false;
  }
  return questionsFor(tier, exercises).every(({ id, passOn }) => answers[id] === passOn);
}
