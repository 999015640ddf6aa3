import type { Heard } from '../../lambda/session/heard';
import { CARE, CLEARED, EXERCISE, noes, READY, talk, upTo, whereIs } from './talk';

/** Conversations that `npm run prove` once broke a claim with. */
describe('What the proof once found', () => {
  const late: Heard[] = ['count-failed', { symptom: 'unknown' }];
  it.each(late)('an emergency is said again after %j', (heard) => {
    const turn = talk(CARE, 'yes', heard);
    expect(whereIs(turn)).toBe('emergency');
    expect(turn.say.tell).toEqual(['emergency']);
  });

  it('one leg named leaves the emergency standing when "both legs" is asked again', () => {
    expect(whereIs(talk({ symptom: 'both-legs' }, 'previous', { symptom: 'leg-pain' }))).toBe(
      'emergency',
    );
  });

  it('an emergency sign claimed and then passed over by "go back" is told at once', () => {
    const turn = talk({ age: 70 }, 'no', { correction: 'yes' }, 'previous');
    expect(whereIs(turn)).toBe('emergency');
    expect(turn.say.tell[0]).toBe('emergency');
  });

  it.each<Heard>([
    'decline',
    'previous',
    'not-sure',
    { want: 'exercise', exercise: 'unknown', routine: null },
  ])('%j before a plain count names no exercise before the questions were passed', (heard) => {
    const turn = talk(EXERCISE, ...noes(4), { want: 'count', seconds: 30 }, 'no', heard);
    expect(turn.say.count).toBeNull();
    expect(turn.say.tell.some((tell) => typeof tell === 'object' && 'exercises' in tell)).toBe(
      false,
    );
  });

  it('a shorter time told after "over a week" keeps the place and the later steps', () => {
    const turn = talk(...CLEARED, { daysAgo: 8, saysOnset: false }, 'next', {
      daysAgo: 0,
      saysOnset: false,
    });
    expect(whereIs(turn)).toBe('care heat');
    expect(
      talk(
        ...CLEARED,
        { daysAgo: 8, saysOnset: false },
        'next',
        { daysAgo: 0, saysOnset: false },
        'next',
      ).say.tell,
    ).not.toContain('fresh-start');
  });

  it('a shorter time told after "not sure" about a week keeps the place, too', () => {
    const unsure: Heard[] = [...upTo('over-a-week'), 'not-sure', 'not-sure', 'yes', 'yes'];
    expect(whereIs(talk(...unsure, { daysAgo: 3, saysOnset: false }))).toBe('care cold');
    expect(talk(...unsure, { daysAgo: 3, saysOnset: false }, 'repeat').say.tell).not.toContain(
      'fresh-start',
    );
  });

  it('"over a week" is taken back when its own question is open', () => {
    const turn = talk(
      ...upTo('over-a-week'),
      'yes',
      { correction: null },
      { daysAgo: 0, saysOnset: false },
    );
    expect(turn.say.tell).toContain('clear');
  });

  it('a history told before an exercise asks whether a professional allowed it', () => {
    const turn = talk(...READY, { age: 70 });
    expect(whereIs(turn)).toBe('exercise-gate approved');
    expect(whereIs(talk(...READY, { age: 70 }, 'yes'))).toBe('ready knee-to-chest 0');
    expect(talk(...READY, { age: 70 }, 'no').say.tell).toEqual([{ refused: 'approved' }]);
  });

  it('an exercise that a history bars is not gone on with', () => {
    const turn = talk(
      ...READY,
      { want: 'exercise', exercise: 'cat-cow', routine: null },
      { symptom: 'steroids' },
      'yes',
    );
    expect(whereIs(turn)).toBe('choosing');
  });

  it('"start over" in the screen keeps a flag raised before', () => {
    const turn = talk(CARE, { symptom: 'fever' }, 'start-over', ...noes(8));
    expect(turn.say.tell).toContain('today');
  });

  it.each<Heard>(['partly', 'not-sure', 'not-new'])(
    '%j to a list opens its questions and denies none',
    (heard) => {
      const turn = talk(EXERCISE, ...noes(4), heard);
      expect(whereIs(turn)).toBe('screening cancer');
      expect(turn.state?.memory.answers).not.toHaveProperty('cancer');
    },
  );
});
