import { CARE, CLEARED, EXERCISE, noes, READY, type Said, talk, upTo, whereIs } from './talk';

/** Conversations that broke a claim of `npm run prove`. */
describe('Defects that the proof found', () => {
  const late: Said[] = ['count-failed', { kind: 'symptom', symptom: 'unknown' }];
  it.each(late)('the emergency message is told again after %j', (heard) => {
    const turn = talk(CARE, 'yes', heard);
    expect(whereIs(turn)).toBe('emergency');
    expect(turn.say.tell).toEqual([{ kind: 'emergency' }]);
  });

  it('one leg named leaves the emergency when "both legs" is asked again', () => {
    expect(
      whereIs(
        talk({ kind: 'symptom', symptom: 'both-legs' }, 'previous', {
          kind: 'symptom',
          symptom: 'leg-pain',
        }),
      ),
    ).toBe('emergency');
  });

  it('"go back" after a claimed emergency sign tells the emergency message', () => {
    const turn = talk(
      { kind: 'age', age: 70 },
      'no',
      { kind: 'correction', claimed: 'yes' },
      'previous',
    );
    expect(whereIs(turn)).toBe('emergency');
    expect(turn.say.tell[0]).toEqual({ kind: 'emergency' });
  });

  it.each<Said>([
    'decline',
    'previous',
    'not-sure',
    { kind: 'exercise', exercise: 'unknown', routine: null },
  ])('%j at the questions before a plain count names no exercise', (heard) => {
    const turn = talk(EXERCISE, ...noes(4), { kind: 'count', seconds: 30 }, 'no', heard);
    expect(turn.say.count).toBeNull();
    expect(turn.say.tell.some(({ kind }) => kind === 'exercises')).toBe(false);
  });

  it('a shorter time told after "over a week" keeps the place and the later steps', () => {
    const turn = talk(...CLEARED, { kind: 'onset', daysAgo: 8, saysOnset: false }, 'next', {
      kind: 'onset',
      daysAgo: 0,
      saysOnset: false,
    });
    expect(whereIs(turn)).toBe('care heat');
    expect(
      talk(
        ...CLEARED,
        { kind: 'onset', daysAgo: 8, saysOnset: false },
        'next',
        { kind: 'onset', daysAgo: 0, saysOnset: false },
        'next',
      ).say.tell,
    ).not.toContain('fresh-start');
  });

  it('a shorter time told after "not sure" about a week keeps the place', () => {
    const unsure: Said[] = [...upTo('over-a-week'), 'not-sure', 'not-sure', 'yes', 'yes'];
    expect(whereIs(talk(...unsure, { kind: 'onset', daysAgo: 3, saysOnset: false }))).toBe(
      'care cold',
    );
    expect(
      talk(...unsure, { kind: 'onset', daysAgo: 3, saysOnset: false }, 'repeat').say.tell,
    ).not.toContainEqual({ kind: 'fresh-start' });
  });

  it('a shorter time takes back "over a week" at its own question', () => {
    const turn = talk(
      ...upTo('over-a-week'),
      'yes',
      { kind: 'correction', claimed: null },
      { kind: 'onset', daysAgo: 0, saysOnset: false },
    );
    expect(turn.say.tell).toContainEqual({ kind: 'clear' });
  });

  it('a provider sign before an exercise asks whether a professional allowed it', () => {
    const turn = talk(...READY, { kind: 'age', age: 70 });
    expect(whereIs(turn)).toBe('exercise-gate approved');
    expect(whereIs(talk(...READY, { kind: 'age', age: 70 }, 'yes'))).toBe('ready knee-to-chest 0');
    expect(talk(...READY, { kind: 'age', age: 70 }, 'no').say.tell).toEqual([
      { kind: 'refused', question: 'approved' },
    ]);
  });

  it('an exercise that a new sign bars does not go on', () => {
    const turn = talk(
      ...READY,
      { kind: 'exercise', exercise: 'cat-cow', routine: null },
      { kind: 'symptom', symptom: 'steroids' },
      'yes',
    );
    expect(whereIs(turn)).toBe('choosing');
  });

  it('"start over" in the screen keeps a raised flag', () => {
    const turn = talk(CARE, { kind: 'symptom', symptom: 'fever' }, 'start-over', ...noes(8));
    expect(turn.say.tell).toContainEqual({ kind: 'today' });
  });

  it.each<Said>(['partly', 'not-sure', 'not-new'])(
    '%j to a list opens its questions and denies none',
    (heard) => {
      const turn = talk(EXERCISE, ...noes(4), heard);
      expect(whereIs(turn)).toBe('screening cancer');
      expect(turn.state?.memory.answers).not.toHaveProperty('cancer');
    },
  );
});
