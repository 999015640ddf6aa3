import { content } from '../../lambda/session/content';
import { FLAGS, LISTS } from '../../proof/contract';
import {
  CARE,
  EXERCISE,
  NOES_BEFORE,
  noes,
  READY,
  type Said,
  type ScreenQuestion,
  talk,
  whereIs,
} from './talk';

const isAsked = (id: string): id is ScreenQuestion => Object.hasOwn(NOES_BEFORE, id);
const upToFlag = (id: string): Said[] => {
  if (id === 'can-stand') {
    return [CARE, ...noes(NOES_BEFORE.trauma), 'yes'];
  }
  if (!isAsked(id)) {
    throw new Error(`No way to ${id} is known`);
  }
  return [CARE, ...noes(NOES_BEFORE[id])];
};
const denial = (id: string): Said => ({ kind: 'no-symptom', symptoms: [id] });
const named = FLAGS.filter(({ tier, signs }) => tier === 'emergency' || signs > 1);
const several = named.filter(({ signs }) => signs > 1).map(({ id }) => id);
const single = named.filter(({ signs }) => signs === 1).map(({ id }) => id);
const others = FLAGS.filter((each) => !named.includes(each)).map(({ id }) => id);
const answersOf = (...heard: readonly Said[]) => talk(...heard).state?.memory.answers ?? {};

describe('A denial that names a sign', () => {
  it('is tested at all questions', () => {
    expect([several.length, single.length, others.length]).toEqual([7, 2, 5]);
  });

  it.each([...several, ...single])('asks the question %s once more, plainly', (id) => {
    const { state, say } = talk(...upToFlag(id), denial(id));
    expect(say.ask).toMatchObject({ about: 'item', id, manner: 'plainly' });
    expect(say.tell).toContainEqual({ kind: 'be-sure' });
    expect(state?.memory.answers).not.toHaveProperty(id);
  });

  it.each(several)('said again is not understood at %s, which asks about several signs', (id) => {
    const again = talk(...upToFlag(id), denial(id), denial(id));
    expect(again.say.tell).toContainEqual({ kind: 'sorry' });
    expect(again.state?.memory.answers).not.toHaveProperty(id);
    const bare = talk(...upToFlag(id), denial(id), denial(id), denial(id));
    expect(bare.say.ask).toMatchObject({ id, misses: 2 });
    const left = talk(...upToFlag(id), ...Array.from({ length: 4 }, () => denial(id)));
    expect(whereIs(left)).toBe(`incomplete ${id}`);
    expect(left.state?.memory.answers).not.toHaveProperty(id);
  });

  it.each(several)('can be followed by a plain no at %s', (id) => {
    expect(answersOf(...upToFlag(id), denial(id), denial(id), 'no')).toHaveProperty(id, 'no');
  });

  it.each(single)('said again is a no at %s, which asks about one sign', (id) => {
    expect(answersOf(...upToFlag(id), denial(id), denial(id))).toHaveProperty(id, 'no');
  });

  it.each(others)('is a no at %s at once', (id) => {
    expect(answersOf(...upToFlag(id), denial(id))).toHaveProperty(id, 'no');
  });

  it('of another sign does not end an emergency', () => {
    const { state } = talk(CARE, 'yes', denial('fever'));
    expect(state?.place.at).toBe('emergency');
  });
});

describe('A soft no', () => {
  it.each(['leg-pain', 'leg-numbness'])('asks once more at %s, then counts as no', (id) => {
    const { say, state } = talk(...upToFlag(id), 'soft-no');
    expect(say.ask).toMatchObject({ id, manner: 'plainly' });
    expect(state?.memory.answers).not.toHaveProperty(id);
    expect(answersOf(...upToFlag(id), 'soft-no', 'soft-no')).toHaveProperty(id, 'no');
  });

  it.each(['trauma', 'fever', 'cancer', 'steroids', 'older-age'])('is a no at %s', (id) => {
    expect(answersOf(...upToFlag(id), 'soft-no')).toHaveProperty(id, 'no');
  });

  it.each([
    ['seat', 2],
    ['legs', 3],
  ] as const)('asks once more at the list %s', (id, lists) => {
    const { say } = talk(EXERCISE, ...noes(lists - 1), 'soft-no');
    expect(say.ask).toMatchObject({ id, manner: 'plainly' });
    expect(LISTS[id]?.length).toBeGreaterThan(1);
  });
});

describe('A soft no at the questions before medicine', () => {
  const gate = [CARE, ...noes(13), 'yes', { kind: 'medicine', medicine: null }] as const;
  const questions = content.medicine.gate.map(({ id }) => id);

  it.each(questions.map((id, index) => [id, index] as const))(
    'asks once more at %s, then counts as no',
    (id, index) => {
      const once = talk(...gate, ...noes(index), 'soft-no');
      expect(whereIs(once)).toBe(`medicine ${id}`);
      expect(once.say.tell).toContainEqual({ kind: 'be-sure' });
      expect(once.state?.memory.medicineAnswers).not.toHaveProperty(id);
      const twice = talk(...gate, ...noes(index), 'soft-no', 'soft-no');
      expect(twice.state?.memory.medicineAnswers).toHaveProperty(id, 'no');
    },
  );

  it('names no medicine when every answer is a single soft no', () => {
    const told = talk(...gate, ...questions.map((): Said => 'soft-no')).say.tell;
    expect(told.some(({ kind }) => kind === 'medicine')).toBe(false);
  });
});

describe('A soft no at the questions before exercises', () => {
  const atGate: Said[] = READY.slice(0, -2);

  it.each([
    ['sharp-pain', 0],
    ['cautions', 1],
  ] as const)('asks once more at %s, then counts as no', (id, index) => {
    const once = talk(...atGate, ...noes(index), 'soft-no');
    expect(whereIs(once)).toBe(`exercise-gate ${id}`);
    expect(once.say.tell).toContainEqual({ kind: 'be-sure' });
    expect(
      talk(...atGate, ...noes(index), 'soft-no', 'soft-no').state?.memory.exerciseAnswers,
    ).toHaveProperty(id, 'no');
    const missed = talk(...atGate, ...noes(index), 'soft-no', 'not-understood');
    expect(missed.state?.memory.exerciseAnswers).not.toHaveProperty(id);
  });

  it('about a doctor who agrees is a no at once, because that is safe', () => {
    const asked: Said[] = [EXERCISE, ...noes(4), 'yes', 'yes', ...noes(3), ...noes(2)];
    expect(whereIs(talk(...asked))).toBe('exercise-gate approved');
    expect(talk(...asked, 'soft-no').say.tell).toContainEqual({
      kind: 'refused',
      question: 'approved',
    });
  });
});

describe('In an emergency', () => {
  const raised = FLAGS.filter(({ tier }) => tier === 'emergency').map(({ id }) => id);

  it.each(raised)('a denial of %s asks about it again, plainly', (id) => {
    const { say } = talk(...upToFlag(id), 'yes', denial(id));
    expect(say.ask).toMatchObject({ about: 'item', id, manner: 'plainly' });
  });

  it('a denial of the first of two signs asks about that one', () => {
    const { say } = talk(
      CARE,
      'yes',
      { kind: 'symptom', symptom: 'both-legs' },
      denial('collapse'),
    );
    expect(say.ask).toMatchObject({ id: 'collapse' });
  });

  it.each(['bladder-bowel', 'urine-retention', 'saddle-numbness'])(
    'a denial of %s asks the list that raised it again',
    (id) => {
      const { say } = talk(EXERCISE, 'no', 'yes', denial(id));
      expect(say.ask).toMatchObject({ id: 'seat' });
    },
  );

  it('a denial of another sign says the message again', () => {
    expect(whereIs(talk(CARE, 'yes', denial('fever')))).toBe('emergency');
  });

  it('an unclear answer to the question asked again leaves the emergency', () => {
    const again = talk(CARE, 'yes', denial('collapse'), 'not-sure');
    expect(whereIs(again)).toBe('emergency');
    expect(
      talk(CARE, 'yes', denial('collapse'), 'not-sure', denial('collapse')).say.ask,
    ).toMatchObject({ id: 'collapse' });
    expect(whereIs(talk(CARE, 'yes', denial('collapse'), denial('collapse')))).toBe('emergency');
  });

  it('a second denial of a single sign takes it back', () => {
    const asked: Said[] = [...upToFlag('saddle-numbness'), 'yes', denial('saddle-numbness')];
    expect(whereIs(talk(...asked, denial('saddle-numbness')))).toBe('screening both-legs');
  });

  it('a plain no to the question asked again goes on with the screen', () => {
    expect(whereIs(talk(CARE, 'yes', denial('collapse'), 'no'))).toBe('screening bladder-bowel');
  });
});

describe('"No pain"', () => {
  const noPain = denial('sharp-pain');
  const atGate: Said[] = READY.slice(0, -2);

  it('is a no when only pain is asked about', () => {
    expect(whereIs(talk(...atGate, noPain))).toBe('exercise-gate cautions');
    expect(whereIs(talk({ kind: 'launch' }, noPain))).toBe('screening collapse');
    expect(talk({ kind: 'launch' }, noPain).state?.memory.goal.for).toBe('exercise');
  });

  it.each([
    ['a question of the screen', [CARE], 'screening collapse'],
    ['another question before exercises', [...atGate, 'no'], 'exercise-gate cautions'],
  ] as const)('is not understood at %s', (_, heard, where) => {
    const turn = talk(...heard, noPain);
    expect(whereIs(turn)).toBe(where);
    expect(turn.say.tell).toEqual([{ kind: 'sorry' }]);
  });

  it('differs from the denial of another sign, which is not understood there', () => {
    expect(talk(...atGate, denial('fever')).say.tell).toEqual([{ kind: 'sorry' }]);
    expect(talk({ kind: 'launch' }, denial('fever')).say.tell).toEqual([{ kind: 'sorry' }]);
  });
});
