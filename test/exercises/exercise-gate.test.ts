import { exercises } from '../../lambda/exercises/exercise';
import type { ExerciseGateAnswers } from '../../lambda/exercises/exercise-gate';
import {
  failedExerciseQuestion,
  isExerciseUnlocked,
  nextExerciseQuestion,
} from '../../lambda/exercises/exercise-gate';
import type { Tier } from '../../lambda/screening/question';

const allPassed: ExerciseGateAnswers = Object.fromEntries(
  exercises.gate.map(({ id, passOn }) => [id, passOn]),
);

const passedOn = new Map(exercises.gate.map(({ id, passOn }) => [id, passOn]));
const against = (id: string) => (passedOn.get(id) === 'yes' ? 'no' : 'yes');

/** The questions a listener hears who answers each of them as exercise needs it. */
function askedOf(tier: Tier): string[] {
  const asked: string[] = [];
  let answers: ExerciseGateAnswers = {};
  for (const _turn of exercises.gate) {
    const question = nextExerciseQuestion(answers, tier, exercises);
    if (question === null) {
      break;
    }
    asked.push(question.id);
    answers = { ...answers, [question.id]: question.passOn };
  }
  expect(nextExerciseQuestion(answers, tier, exercises)).toBeNull();
  return asked;
}

describe('The questions before an exercise', () => {
  it('ask whether the sharp pain has settled, then about cautions', () => {
    expect(askedOf('clear')).toEqual(['sharp-pain', 'cautions']);
  });

  it('ask a listener sent to a doctor for a go-ahead as well', () => {
    expect(askedOf('provider')).toEqual(['sharp-pain', 'cautions', 'approved']);
  });

  it.each(['emergency', 'today'] as const)('are not asked at all when the tier is %s', (tier) => {
    expect(askedOf(tier)).toEqual([]);
  });

  it('pass on settled pain, on no caution and on a go-ahead', () => {
    expect(allPassed).toEqual({ 'sharp-pain': 'no', cautions: 'no', approved: 'yes' });
  });

  it.each(exercises.gate.map(({ id }) => id))('stop at %s, answered against exercise', (id) => {
    const answers = { [id]: against(id) } as const;
    expect(failedExerciseQuestion(answers, exercises)?.id).toBe(id);
    expect(nextExerciseQuestion(answers, 'provider', exercises)).toBeNull();
  });

  it('name no failed question before any answer, nor when all were passed', () => {
    expect(failedExerciseQuestion({}, exercises)).toBeNull();
    expect(failedExerciseQuestion(allPassed, exercises)).toBeNull();
  });
});

describe('The exercises', () => {
  it.each(['provider', 'clear'] as const)('are unlocked once all was passed (%s)', (tier) => {
    expect(isExerciseUnlocked(allPassed, tier, exercises)).toBe(true);
  });

  it.each(['emergency', 'today'] as const)('are locked in %s, whatever was answered', (tier) => {
    expect(isExerciseUnlocked(allPassed, tier, exercises)).toBe(false);
  });

  it('are locked before the first answer', () => {
    expect(isExerciseUnlocked({}, 'clear', exercises)).toBe(false);
    expect(isExerciseUnlocked({}, 'provider', exercises)).toBe(false);
  });

  it.each(exercises.gate.map(({ id }) => id))('are locked without %s', (id) => {
    const { [id]: _left, ...others } = allPassed;
    expect(isExerciseUnlocked(others, 'provider', exercises)).toBe(false);
    const refused = { ...allPassed, [id]: against(id) } as const;
    expect(isExerciseUnlocked(refused, 'provider', exercises)).toBe(false);
  });

  it('need no go-ahead from a doctor when the screen was clear', () => {
    const { approved: _left, ...others } = allPassed;
    expect(isExerciseUnlocked(others, 'clear', exercises)).toBe(true);
  });

  it('stay locked on a refused go-ahead, even if the tier has changed to clear since', () => {
    const answers = { ...allPassed, approved: 'no' } as const;
    expect(isExerciseUnlocked(answers, 'clear', exercises)).toBe(false);
  });
});
