import { content } from '../../lambda/session/content';
import {
  type After,
  afterCount,
  CARE,
  CLEARED,
  EXERCISE,
  noes,
  READY,
  type Said,
  talk,
  upTo,
  whereIs,
} from './talk';

const meantYes: Said = { kind: 'correction', claimed: 'yes' };
const back: Said = 'previous';
const MEDICINE: Said = { kind: 'medicine', medicine: null };
const gate: Said[] = [...CLEARED, 'yes', MEDICINE];
const questions = content.medicine.gate.map(({ id }) => id);
const named = (...heard: readonly Said[]): boolean =>
  talk(...heard).say.tell.some(({ kind }) => kind === 'medicine');

describe('A correction at the medicine questions', () => {
  it.each(questions.slice(0, -1).map((id, index) => [id, index + 1] as const))(
    'asks %s again, which was answered last',
    (id, answered) => {
      for (const said of [meantYes, { kind: 'correction', claimed: null }, back] as const) {
        const turn = talk(...gate, ...noes(answered), said);
        expect(whereIs(turn)).toBe(`medicine ${id}`);
        expect(turn.state?.memory.medicineAnswers).not.toHaveProperty(id);
        expect(turn.say.tell).toContainEqual({ kind: 'going-back' });
      }
    },
  );

  it('names no medicine after the answer was corrected to yes', () => {
    expect(named(...gate, ...noes(questions.length))).toBe(true);
    for (let answered = 1; answered < questions.length; answered += 1) {
      expect(named(...gate, ...noes(answered), meantYes, 'yes')).toBe(false);
    }
  });

  it('asks the last question again after the medicine was named', () => {
    const turn = talk(...gate, ...noes(questions.length), meantYes);
    expect(whereIs(turn)).toBe(`medicine ${questions.at(-1)}`);
    expect(named(...gate, ...noes(questions.length), meantYes, 'yes')).toBe(false);
  });

  it('asks the question again whose yes led to a pharmacist', () => {
    expect(whereIs(talk(...gate, 'no', 'yes', { kind: 'correction', claimed: 'no' }))).toBe(
      'medicine pregnant',
    );
  });

  it('keeps the medicine that was asked about', () => {
    const asked: Said = { kind: 'medicine', medicine: 'acetaminophen' };
    const { state } = talk(...CLEARED, 'yes', asked, 'no', meantYes);
    expect(state?.place).toMatchObject({ medicine: 'acetaminophen' });
  });

  it('goes back one by one through the questions, the phase and the screen', () => {
    const at = (steps: number): string =>
      whereIs(talk(...gate, ...noes(2), ...Array.from({ length: steps }, () => back)));
    expect([1, 2, 3, 4, 5].map(at)).toEqual([
      'medicine pregnant',
      'medicine age',
      'phase',
      'screening over-a-week',
      'screening older-age',
    ]);
  });
});

describe('A correction of the phase', () => {
  it.each([
    ['a correction', meantYes],
    ['a correction without an answer', { kind: 'correction', claimed: null }],
  ] as const)('by %s at the first step asks it again', (_, said) => {
    const turn = talk(...CLEARED, 'no', said);
    expect(whereIs(turn)).toBe('phase');
    expect(turn.state?.memory.phase).toBeUndefined();
    expect(turn.say.tell).toEqual([{ kind: 'going-back' }]);
    expect(talk(...CLEARED, 'no', said, 'yes').state?.memory.phase).toBe('first-two-days');
  });

  it('takes back a time told at that question', () => {
    expect(
      whereIs(talk(...CLEARED, { kind: 'onset', daysAgo: 3, saysOnset: false }, meantYes)),
    ).toBe('phase');
  });

  it('is part of the correction of a time told at the question before', () => {
    const turn = talk(
      ...upTo('over-a-week'),
      { kind: 'onset', daysAgo: 3, saysOnset: false },
      meantYes,
    );
    expect(whereIs(turn)).toBe('screening over-a-week');
    expect(turn.state?.memory.phase).toBeUndefined();
  });
});

describe('A correction after the questions before exercises', () => {
  const counted = talk(...READY, 'ready');

  it.each<[string, (Said | After)[]]>([
    ['before the first round', [...READY]],
    ['in the middle of a hold', [...READY, 'ready', { afterMs: 9000, heard: 'help' }]],
    ['after a round', [...READY, 'ready', afterCount(counted, 'help')]],
    ['after exercises were refused', [...READY.slice(0, -1), 'yes']],
  ])('asks the last question again %s', (_, heard) => {
    expect(whereIs(talk(...heard, meantYes))).toBe('exercise-gate cautions');
  });

  it('refuses exercises after a yes', () => {
    expect(talk(...READY, meantYes, 'yes').say.tell).toContainEqual({
      kind: 'refused',
      question: 'cautions',
    });
  });

  it('goes on with the exercise after another no', () => {
    expect(whereIs(talk(...READY, 'ready', { afterMs: 9000, heard: 'help' }, meantYes, 'no'))).toBe(
      'ready knee-to-chest 0',
    );
  });

  it('goes back one by one at the questions', () => {
    const atGate = READY.slice(0, -1);
    expect(whereIs(talk(...atGate, back))).toBe('exercise-gate sharp-pain');
    expect(whereIs(talk(...atGate, back, back))).toBe('screening history');
  });

  it('takes back the newest answer when both kinds of questions were asked', () => {
    const both: Said[] = [...gate, 'yes', EXERCISE, 'no'];
    expect(whereIs(talk(...both, back))).toBe('exercise-gate sharp-pain');
    expect(whereIs(talk(...both, back, back))).toBe('medicine age');
  });

  it('takes back the right answer after a refused question was asked again', () => {
    const again: Said[] = [...READY.slice(0, -1), 'yes', EXERCISE];
    expect(whereIs(talk(...again))).toBe('exercise-gate cautions');
    expect(whereIs(talk(...again, back))).toBe('exercise-gate sharp-pain');
  });
});

describe('A correction after "that hurts"', () => {
  it('takes back the answer given since, not the ones before exercises', () => {
    expect(whereIs(talk(...READY, 'pain', 'no', back))).toBe('screening seat');
  });
});

describe('An age', () => {
  it.each([
    ['at the first medicine question', 0],
    ['at the second', 1],
    ['at the last', 4],
  ] as const)('of 72 told %s bars medicine and raises its flag', (_, answered) => {
    const turn = talk(...gate, ...noes(answered), { kind: 'age', age: 72 });
    expect(turn.say.tell).toContainEqual({ kind: 'ask-pharmacist' });
    expect(turn.state?.memory.answers).toHaveProperty('older-age', 'yes');
    expect(named(...gate, ...noes(answered), { kind: 'age', age: 72 })).toBe(false);
  });

  it.each([17, 60, 64])('of %d told at the third medicine question bars medicine', (age) => {
    expect(talk(...gate, ...noes(2), { kind: 'age', age }).say.tell).toEqual([
      { kind: 'noted' },
      { kind: 'ask-pharmacist' },
    ]);
  });

  it.each([18, 59])(
    'of %d told at the third medicine question is noted, and the question stays',
    (age) => {
      const turn = talk(...gate, ...noes(2), { kind: 'age', age });
      expect(whereIs(turn)).toBe('medicine reaction');
      expect(turn.say.tell).toContainEqual({ kind: 'noted' });
    },
  );

  it.each([62, 17])('of %d told in the screen counts at the medicine questions', (age) => {
    const turn = talk(CARE, { kind: 'age', age }, ...noes(12), 'yes', MEDICINE);
    expect(turn.say.tell).toContainEqual({ kind: 'ask-pharmacist' });
  });

  it('of 40 told in the screen is not asked about again', () => {
    expect(whereIs(talk(CARE, { kind: 'age', age: 40 }, ...noes(11)))).toBe(
      'screening over-a-week',
    );
    expect(whereIs(talk(CARE, { kind: 'age', age: 40 }, ...noes(12), 'yes', MEDICINE))).toBe(
      'medicine pregnant',
    );
  });

  it('of 62 told after a medicine was named sends to a pharmacist, also one step later', () => {
    const isNamed: Said[] = [...gate, ...noes(questions.length)];
    expect(talk(...isNamed, { kind: 'age', age: 62 }).say.tell).toEqual([
      { kind: 'noted' },
      { kind: 'ask-pharmacist' },
    ]);
    expect(talk(...isNamed, 'next', { kind: 'age', age: 62 }).say.tell).toEqual([
      { kind: 'noted' },
      { kind: 'ask-pharmacist' },
    ]);
    expect(talk(...isNamed, { kind: 'age', age: 62 }, 'repeat').say.tell).toEqual([
      { kind: 'ask-pharmacist' },
    ]);
  });

  it('of 16 told at a later medicine question is what a correction takes back', () => {
    const turn = talk(...gate, ...noes(2), { kind: 'age', age: 16 }, meantYes);
    expect(whereIs(turn)).toBe('medicine age');
    expect(turn.state?.memory.medicineAnswers).toEqual({ pregnant: 'no' });
  });

  it('of 72 told after a medicine was named raises its flag', () => {
    const turn = talk(...gate, ...noes(questions.length), { kind: 'age', age: 72 });
    expect(turn.state?.memory.answers).toHaveProperty('older-age', 'yes');
    expect(turn.say.tell).toContainEqual({ kind: 'provider' });
  });

  it('of 62 told after "be seen today" does not name a pharmacist', () => {
    const today: Said[] = [
      ...gate,
      ...noes(questions.length),
      { kind: 'symptom', symptom: 'fever' },
    ];
    expect(talk(...today, { kind: 'age', age: 62 }).say.tell).toEqual([{ kind: 'noted' }]);
  });

  it('told later does not take back a yes to the medicine question', () => {
    expect(named(...gate, 'yes', { kind: 'age', age: 40 }, MEDICINE, ...noes(4))).toBe(false);
  });

  it('told at another place is not what a correction takes back', () => {
    const { state } = talk(...gate, 'no', 'no', EXERCISE, { kind: 'age', age: 40 }, meantYes);
    expect(state?.memory.medicineAnswers).toEqual({ age: 'no' });
  });

  it('told many times leaves a valid session', () => {
    const told = Array.from({ length: 20 }, (): Said => ({ kind: 'age', age: 40 }));
    expect(whereIs(talk(...gate, ...told, 'no'))).toBe('medicine reaction');
  });

  it('is taken back with the question it answered', () => {
    const turn = talk(
      CARE,
      { kind: 'age', age: 62 },
      back,
      { kind: 'age', age: 40 },
      ...noes(12),
      'yes',
      MEDICINE,
    );
    expect(whereIs(turn)).toBe('medicine pregnant');
  });
});

describe('A question asked again', () => {
  it('keeps the age and the time that were told at other questions', () => {
    const onset: Said = { kind: 'onset', daysAgo: 1, saysOnset: true };
    const { state } = talk(CARE, 'no', { kind: 'age', age: 62 }, onset, 'no', back);
    expect(state?.place).toMatchObject({ item: 'bladder-bowel' });
    expect(state?.memory.medicineAnswers).toEqual({ age: 'yes' });
    expect(state?.memory.phase).toBe('first-two-days');
  });

  it('is the last one of a list that an age opened, not the whole list', () => {
    const opened: Said[] = [EXERCISE, ...noes(4), { kind: 'age', age: 40 }, ...noes(3)];
    expect(whereIs(talk(...opened))).toBe('exercise-gate sharp-pain');
    expect(whereIs(talk(...opened, back))).toBe('screening over-a-week');
  });

  it('about age keeps the other answers about medicine', () => {
    const turn = talk(
      ...gate,
      ...noes(2),
      { kind: 'age', age: 72 },
      { kind: 'correction', claimed: 'no' },
    );
    expect(whereIs(turn)).toBe('screening older-age');
    expect(turn.state?.memory.medicineAnswers).toEqual({ pregnant: 'no' });
  });
});

describe('A plain count', () => {
  const count: Said = { kind: 'count', seconds: 60 };
  const counts = (...heard: readonly Said[]): boolean =>
    (talk(...heard).say.count?.cues.length ?? 0) > 0;

  it('asks the questions before exercises and keeps the length asked for', () => {
    expect(whereIs(talk(count, ...noes(5)))).toBe('exercise-gate sharp-pain');
    const ready = talk(count, ...noes(7));
    expect(whereIs(ready)).toBe('ready plain-hold 0');
    expect(ready.state?.memory.counting.seconds).toBe(60);
    expect(counts(count, ...noes(7), 'ready')).toBe(true);
  });

  it.each([
    ['sharp pain', [...noes(5), 'yes']],
    ['pregnancy or surgery', [...noes(6), 'yes']],
    ['cancer and no OK from a doctor', [...noes(4), 'yes', 'yes', ...noes(3), ...noes(2), 'no']],
  ] as const)('is refused with %s', (_, answers) => {
    const turn = talk(count, ...answers);
    expect(turn.say.tell.some(({ kind }) => kind === 'refused')).toBe(true);
    expect(turn.state?.place.at).toBe('care-offer');
  });

  it('asked for again after a refusal asks the question again', () => {
    expect(whereIs(talk(count, ...noes(5), 'yes', count))).toBe('exercise-gate sharp-pain');
  });

  it('with cancer on record needs the OK of a doctor, also during care', () => {
    const cancer: Said[] = [CARE, ...noes(9), 'yes', ...noes(3), 'yes'];
    expect(whereIs(talk(...cancer, count))).toBe('exercise-gate sharp-pain');
    expect(whereIs(talk(...cancer, count, ...noes(2)))).toBe('exercise-gate approved');
    expect(counts(...cancer, count, ...noes(2), 'yes', 'ready')).toBe(true);
  });

  it('asked for during an exercise starts at once, because its questions were passed', () => {
    expect(whereIs(talk(...READY, count))).toBe('ready plain-hold 0');
  });
});
