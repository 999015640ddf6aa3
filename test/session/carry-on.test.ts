import { readingOf } from '../../lambda/alexa/request/reading';
import { advance } from '../../lambda/session/dialog';
import type { Heard } from '../../lambda/session/heard';
import { NO_PREFERENCES } from '../../lambda/session/preferences';
import type { Tell } from '../../lambda/session/say';
import { contextAfter } from './context';
import { EXERCISE, noes, talk, whereIs } from './talk';

const ANY: Heard = { want: 'exercise', exercise: null, routine: null };
const left = { exercise: 'bird-dog', routine: 'starter', round: 1, on: '2026-11-20' };
const known = { ...contextAfter(), preferences: { ...NO_PREFERENCES, left } };

/** The offer to carry on, for someone who asked for this. */
const offered = (asked: Heard) => advance(talk(asked, ...noes(6)).state, 'no', known);

const firstThree: Tell = { exercises: ['knee-to-chest', 'pelvic-tilt', 'bird-dog'] };
const fromTheStart: Tell[] = ['get-down', { coach: 'knee-to-chest', full: true }, 'stop-rule'];

describe('An exercise left two days ago', () => {
  it('is offered by its side, and nothing else is told', () => {
    const { say } = offered(EXERCISE);
    expect(say.ask).toEqual({ about: 'carry-on', id: 'bird-dog', side: 'right', misses: 0 });
    expect(say.tell).toEqual([]);
  });

  it.each<[Heard, Heard, string, Tell[]]>([
    [
      EXERCISE,
      'yes',
      'ready bird-dog 1',
      ['get-down', { coach: 'bird-dog', full: true }, 'stop-rule'],
    ],
    [EXERCISE, 'no', 'ready knee-to-chest 0', fromTheStart],
    [EXERCISE, 'start-over', 'ready knee-to-chest 0', fromTheStart],
    [ANY, 'no', 'choosing', [firstThree]],
    [ANY, 'start-over', 'ready knee-to-chest 0', fromTheStart],
    [ANY, 'not-understood', 'carry-on', ['sorry']],
    [EXERCISE, 'not-sure', 'ready knee-to-chest 0', fromTheStart],
    [EXERCISE, 'soft-no', 'ready knee-to-chest 0', fromTheStart],
    [EXERCISE, 'next', 'carry-on', ['sorry']],
    [EXERCISE, 'ready', 'carry-on', ['sorry']],
    [EXERCISE, 'resume', 'carry-on', ['sorry']],
  ])('asked for with %j: %j leads to %s', (asked, heard, where, tells) => {
    const turn = advance(offered(asked).state, readingOf(heard, 'carry-on'), known);
    expect(whereIs(turn)).toBe(where);
    expect(turn.say.tell).toEqual(tells);
  });

  it('is asked about, too, when "carry on" was the first thing said', () => {
    const screened = advance(advance(null, 'resume', known).state, 'no', known);
    const asked = noes(6).reduce((turn, heard) => advance(turn.state, heard, known), screened);
    expect(asked.say.ask).toEqual({ about: 'carry-on', id: 'bird-dog', side: 'right', misses: 0 });
  });

  it.each<Heard>(['no', 'start-over'])(
    'may be another\'s: after "%s" all is explained in full, once, though it was explained before',
    (heard) => {
      const coached = ['knee-to-chest', 'pelvic-tilt', 'bird-dog'];
      const explained = { ...known, preferences: { ...known.preferences, coached } };
      const begun = advance(offered(EXERCISE).state, heard, explained);
      expect(begun.say.tell).toContainEqual({ coach: 'knee-to-chest', full: true });
      const next = advance(begun.state, { ...ANY, exercise: 'bird-dog' }, explained);
      expect(next.say.tell).toContainEqual({ coach: 'bird-dog', full: true });
      const again = advance(next.state, { ...ANY, exercise: 'knee-to-chest' }, explained);
      expect(again.say.tell).toContainEqual({ coach: 'knee-to-chest', full: false });
    },
  );

  it('is not offered a second time in a session', () => {
    const listed = advance(offered(ANY).state, 'no', known);
    expect(whereIs(advance(listed.state, EXERCISE, known))).toBe('ready knee-to-chest 0');
  });

  it('is not offered to someone who names another', () => {
    expect(whereIs(offered({ ...ANY, exercise: 'pelvic-tilt' }))).toBe('ready pelvic-tilt 0');
    expect(whereIs(offered({ ...ANY, routine: 'stretches' }))).toMatch(/^ready/);
  });
});
