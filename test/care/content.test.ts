import { words } from '../../lambda/alexa/language';
import { careSteps } from '../../lambda/care/care-step';
import { CareSteps } from '../../lambda/care/care-step-shape';
import { isGatePassed, medicine, nextGateQuestion, withAge } from '../../lambda/care/medicine';
import { pathway } from '../../lambda/care/pathway';
import { contentFile } from '../../lambda/content-file';
import { screening } from '../../lambda/screening/question';
import { readingGrade, wordsIn } from '../../proof/reading-grade';

const everyLine = [
  ...Object.values(words.lines),
  ...Object.values(words.steps).flatMap(({ say, card }) => [say, card ?? '']),
  ...Object.values(words.medicines),
  ...Object.values(words.items).flatMap(({ why, unchecked, lead, advice }) => [
    why,
    unchecked,
    lead ?? '',
    advice ?? '',
  ]),
];
const spokenSteps = Object.entries(words.steps).map(([id, { say }]) => [id, say] as const);

describe('The care data', () => {
  it('has words for every step, medicine question and answer, and for nothing else', () => {
    expect(Object.keys(words.steps).sort()).toEqual(careSteps.map(({ id }) => id).sort());
    expect(Object.keys(words.gate).sort()).toEqual(medicine.gate.map(({ id }) => id).sort());
    expect(Object.keys(words.medicines).sort()).toEqual(
      medicine.answers.map(({ id }) => id).sort(),
    );
  });

  it('names only answers that exist, and bars only by questions that exist', () => {
    const questions = screening.questions.map(({ id }) => id);
    for (const { barredBy } of [...careSteps, medicine]) {
      expect(questions).toEqual(expect.arrayContaining(barredBy));
    }
    const answers = medicine.answers.map(({ id }) => id);
    expect(answers).toEqual(expect.arrayContaining(medicine.medicines.map(({ answer }) => answer)));
  });

  it('leaves a step open for every tier but emergency', () => {
    for (const tier of ['today', 'provider', 'clear'] as const) {
      for (const phase of ['first-two-days', 'later'] as const) {
        expect(pathway(tier, phase, {}, { steps: careSteps, screening }).length).toBeGreaterThan(0);
      }
    }
    expect(pathway('emergency', 'later', {}, { steps: careSteps, screening })).toEqual([]);
  });

  it('gives "be seen today" a resting position and cold, and nothing else', () => {
    const ids = pathway('today', 'later', {}, { steps: careSteps, screening }).map(({ id }) => id);
    expect(ids).toEqual(['rest-position', 'cold']);
  });

  it('bars a step by the answers its data name', () => {
    const steps = careSteps.map((step) =>
      step.id === 'heat' ? { ...step, barredBy: ['older-age'] } : step,
    );
    const ids = (answers: Record<string, 'yes' | 'no'>) =>
      pathway('provider', 'later', answers, { steps, screening }).map(({ id }) => id);
    expect(ids({ 'older-age': 'no' })).toContain('heat');
    expect(ids({ 'older-age': 'yes' })).not.toContain('heat');
  });
});

describe('The medicine questions', () => {
  it('are asked in order until one is answered yes', () => {
    expect(nextGateQuestion({}, medicine)?.id).toBe('age');
    expect(nextGateQuestion({ age: 'no' }, medicine)?.id).toBe('pregnant');
    expect(nextGateQuestion({ age: 'yes' }, medicine)).toBeNull();
  });

  it('are passed only when every one was answered no', () => {
    const all = Object.fromEntries(medicine.gate.map(({ id }) => [id, 'no' as const]));
    expect(isGatePassed(all, medicine)).toBe(true);
    for (const { id } of medicine.gate) {
      const { [id]: _left, ...others } = all;
      expect(isGatePassed(others, medicine)).toBe(false);
      expect(isGatePassed({ ...all, [id]: 'yes' }, medicine)).toBe(false);
    }
  });

  it.each([
    [17, 'yes'],
    [18, 'no'],
    [59, 'no'],
    [60, 'yes'],
  ])('the age %d answers %s', (age, answer) => {
    expect(withAge({}, age, true, medicine)).toEqual({ age: answer });
  });

  it.each([
    [{ yesBelowAge: 18 }, 17, 'yes'],
    [{ yesBelowAge: 18 }, 90, 'no'],
    [{ yesFromAge: 60 }, 1, 'no'],
    [{ yesFromAge: 60 }, 60, 'yes'],
  ])('with %j alone the age %d answers %s', (limit, age, answer) => {
    const [about] = medicine.gate;
    if (about === undefined) {
      throw new Error('There is no medicine question');
    }
    const { yesBelowAge: _below, yesFromAge: _from, ...question } = about;
    const gate = [{ ...question, ...limit }];
    expect(withAge({}, age, true, { ...medicine, gate })).toEqual({ [about.id]: answer });
  });

  it('a yes that stands is not taken back by an age', () => {
    expect(withAge({ age: 'yes' }, 40, true, medicine)).toEqual({ age: 'yes' });
    expect(withAge({ age: 'no', pregnant: 'no' }, 17, true, medicine)).toEqual({
      pregnant: 'no',
      age: 'yes',
    });
  });
});

describe('The wording of care', () => {
  it.each(spokenSteps)('%s is in plain words', (_, say) => {
    expect(readingGrade(say)).toBeLessThanOrEqual(6);
  });

  it.each(Object.entries(words.gate))(
    'the medicine question %s is in plain words',
    (_, { ask, short }) => {
      expect(readingGrade(ask)).toBeLessThanOrEqual(6);
      expect(ask.endsWith('?') && short.endsWith('?')).toBe(true);
      for (const sentence of ask.split(/[?.]/)) {
        expect(wordsIn(sentence).length).toBeLessThanOrEqual(20);
      }
    },
  );

  it('tells the facts of the article', () => {
    const {
      cold,
      heat,
      'heat-later': heatLater,
      'keep-moving': moving,
      'when-to-stretch': stretch,
    } = words.steps;
    expect(cold?.say).toMatch(/48 to 72 hours.*thin towel.*15 to 20 minutes/s);
    expect(heatLater?.say).toMatch(/first 48 hours.*sharp pain has eased.*warm bath.*heating pad/s);
    expect(heat?.say).toMatch(/sharp pain has eased.*warm bath.*heating pad/s);
    expect(moving?.say).toMatch(/short, gentle walks.*stay in bed/is);
    expect(stretch?.say).toMatch(/sharp pain has gone.*more than one week/s);
    expect(words.medicines['shop-medicines']).toMatch(
      /antiInflammatories.*swelling.*acetaminophen.*not swelling/s,
    );
    expect(words.lines.causes).toMatch(/lifting.*sitting or slouching.*minerals/s);
  });

  it('cautions where cold and heat can harm', () => {
    for (const id of ['cold', 'heat', 'heat-later']) {
      expect(words.steps[id]?.say).toContain('numb skin');
    }
    for (const id of ['heat', 'heat-later']) {
      expect(words.steps[id]?.say).toContain('on low');
      expect(words.steps[id]?.say).toMatch(/lie on the pad/);
    }
    expect(words.steps.cold?.say).toMatch(/fall asleep.*white or very red/s);
  });

  it('never speaks a dose', () => {
    for (const line of everyLine) {
      expect(line).not.toMatch(
        /\d\s*(mg|milligrams?|tablets?|pills?|capsules?)|every \w+ hours|times a day/i,
      );
    }
  });

  it('never reassures, and uses no Latin name', () => {
    for (const line of everyLine) {
      expect(line).not.toMatch(
        /you('| a)re (fine|ok|okay|safe)|nothing to worry|all clear|cauda equina/i,
      );
    }
  });

  it('holds no number of three digits of its own: such a number is a telephone number', () => {
    for (const line of everyLine) {
      expect(line).not.toMatch(/\d{3}/);
    }
  });
});

describe('A broken content file', () => {
  it('is named with the place and what was expected', () => {
    const broken = [{ ...careSteps[0], source: undefined }];
    expect(() => contentFile('care/steps.json', CareSteps, broken)).toThrow(
      /care\/steps\.json[\s\S]*source/,
    );
  });

  it('cannot unlock anything for an emergency', () => {
    const broken = [{ ...careSteps[0], tiers: ['emergency'] }];
    expect(() => contentFile('care/steps.json', CareSteps, broken)).toThrow(/tiers/);
  });
});
