import { clocks } from '../../lambda/care/clocks';
import { content } from '../../lambda/session/content';
import {
  COLD_DAYS,
  exerciseAnswers,
  FLAGS,
  LISTS,
  MEDICINE_AGES,
  MEDICINE_QUESTIONS,
  NO_MEDICINE_WITH,
  OLDER_AGE,
  PAIN_QUESTIONS,
  STEP_TIERS,
  WEEK_DAYS,
} from '../../proof/contract';

/** The contract repeats the content on purpose: a change has to be made in both. */
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

  it('in every limit in years and days', () => {
    const ages = content.medicine.gate.map(({ yesBelowAge, yesFromAge }) => [
      yesBelowAge,
      yesFromAge,
    ]);
    const { from, below } = MEDICINE_AGES;
    const told = ages.filter((limits) => limits.some((limit) => limit !== undefined));
    expect(told).toEqual([[from, below]]);
    const limits = content.screening.questions.flatMap(({ id, yesFromAge, yesFromDays }) => [
      ...(yesFromAge === undefined ? [] : [[id, yesFromAge]]),
      ...(yesFromDays === undefined ? [] : [[id, yesFromDays]]),
    ]);
    expect(Object.fromEntries(limits)).toEqual({
      'older-age': OLDER_AGE,
      'over-a-week': WEEK_DAYS,
    });
    expect(COLD_DAYS * 24).toBe(clocks.hoursUntilHeat.value);
  });

  it('in what new pain makes doubtful', () => {
    const reopened = content.screening.questions.filter((each) => each.askAgainAfterPain);
    expect(reopened.map(({ id }) => id)).toEqual(PAIN_QUESTIONS);
  });
});
