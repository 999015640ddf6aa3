import { words } from '../../lambda/alexa/language';
import { careSteps } from '../../lambda/care/care-step';
import { CareSteps } from '../../lambda/care/care-step-shape';
import { isGatePassed, medicine, nextGateQuestion, withAge } from '../../lambda/care/medicine';
import { pathway } from '../../lambda/care/pathway';
import { contentFile } from '../../lambda/content-file';
import { screening } from '../../lambda/screening/question';
import { type Break, unnoticed } from '../complaints';
import { hardToRead, longSentences } from '../plain-words';

/** The words that are data: the others are functions, which cannot be copied. */
const { lines, steps, medicines, items, gate } = words;
const spoken = { lines, steps, medicines, items, gate };

const MOST_WORDS_A_SENTENCE = 20;

const DOSE = /\d+\s*(mg|milligrams?|tablets?|pills?|capsules?)|every \w+ hours|times a day/i;

/** Words that reassure, and a Latin name. */
const NOT_OURS = /you('| a)re (fine|ok|okay|safe)|nothing to worry|all clear|cauda equina/i;

/** No line has a number of three digits of its own: such a number comes from a region. */
const TELEPHONE = /\d{3}/;

/** What is wrong with the words about care. */
function wrongWords({ lines, steps, medicines, items, gate }: typeof spoken): string[] {
  const wrong = Object.entries(steps).flatMap(([id, { say }]) => hardToRead(id, say));
  for (const [id, { ask, short }] of Object.entries(gate)) {
    wrong.push(...hardToRead(id, ask), ...longSentences(id, ask, MOST_WORDS_A_SENTENCE));
    if (!ask.endsWith('?') || !short.endsWith('?')) {
      wrong.push(`${id}: is no question`);
    }
  }
  const everyLine = [
    ...Object.values(lines),
    ...Object.values(steps).flatMap(({ say, card }) => [say, card ?? '']),
    ...Object.values(medicines),
    ...Object.values(items).flatMap(({ why, unchecked, lead, advice }) => [
      why,
      unchecked,
      lead ?? '',
      advice ?? '',
    ]),
  ];
  for (const line of everyLine) {
    for (const [words, fault] of [
      [DOSE, 'is a dose'],
      [NOT_OURS, 'is no word of ours'],
      [TELEPHONE, 'would be a telephone number'],
    ] as const) {
      const found = words.exec(line);
      wrong.push(...(found ? [`"${found[0]}" ${fault}`] : []));
    }
  }
  return wrong;
}

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
  it('breaks no rule', () => {
    expect(wrongWords(spoken)).toEqual([]);
  });

  it('raises a complaint for each rule that is broken', () => {
    const breaks: Break[] = [
      ['steps/cold/say', 'Apply cryotherapy intermittently.', 'cold: reads at grade 28.8'],
      ['gate/age/ask', 'Contraindications?', 'age: reads at grade 43.8'],
      ['gate/age/ask', 'Tell me.', 'age: is no question'],
      ['gate/age/short', 'Your age.', 'age: is no question'],
      ['gate/age/ask', `${'word '.repeat(21)}?`, 'age: a sentence has 21 words, not 20'],
      ['lines/clear', 'Take 40 mg.', '"40 mg" is a dose'],
      ['steps/cold/card', 'Do it every four hours.', '"every four hours" is a dose'],
      ['medicines/tramadol', 'One tablet, three times a day.', '"times a day" is a dose'],
      ['items/fever/why', "You're fine.", '"You\'re fine" is no word of ours'],
      ['items/seat/lead', 'It may be cauda equina.', '"cauda equina" is no word of ours'],
      ['items/fever/advice', 'Call 911.', '"911" would be a telephone number'],
    ];
    expect(unnoticed(spoken, wrongWords, breaks)).toEqual([]);
  });

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
