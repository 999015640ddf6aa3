import { content } from '../../lambda/session/content';
import {
  exerciseAnswers,
  FLAGS,
  LISTS,
  MEDICINE_QUESTIONS,
  NO_MEDICINE_WITH,
  STEP_TIERS,
} from '../../proof/contract';

/** The contract stands a second time on purpose: content that leaves it must be changed in both. */
describe('The content keeps to the contract', () => {
  it('in its questions, their order, tiers, signs and what a soft no does to them', () => {
    expect(
      content.screening.questions.map(({ id, tier, signs, asksSoftNoAgain, follows }) => ({
        id,
        tier,
        signs: signs.length,
        ...(asksSoftNoAgain ? { softNoAgain: true } : {}),
        ...(follows === undefined ? {} : { follows }),
      })),
    ).toEqual(FLAGS);
  });

  it('in the lists of the quick screen', () => {
    const lists = content.screening.lists.map(({ id, questions }) => [id, questions]);
    expect(Object.fromEntries(lists)).toEqual(LISTS);
  });

  it('in what each tier unlocks', () => {
    expect(Object.fromEntries(content.steps.map(({ id, tiers }) => [id, tiers]))).toEqual(
      STEP_TIERS,
    );
  });

  it('in the questions before medicine and exercises', () => {
    expect(content.medicine.gate.map(({ id }) => id)).toEqual(MEDICINE_QUESTIONS);
    expect([...content.medicine.barredBy].sort()).toEqual([...NO_MEDICINE_WITH].sort());
    const passed = (tier: 'provider' | 'clear') =>
      content.exercises.gate
        .filter(({ tiers }) => tiers.includes(tier))
        .map(({ id, passOn }) => [id, passOn]);
    expect(Object.fromEntries(passed('clear'))).toEqual(exerciseAnswers('clear'));
    expect(Object.fromEntries(passed('provider'))).toEqual(exerciseAnswers('provider'));
  });
});
