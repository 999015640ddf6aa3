import { advance } from '../../lambda/session/dialog';
import { NO_PREFERENCES } from '../../lambda/session/preferences/preferences';
import type { Tell } from '../../lambda/session/say';
import { contextAfter } from './context';
import { EXERCISE, noes, type Said, talk, toHeard, whereIs } from './talk';

const ANY = { kind: 'exercise', exercise: null, routine: null } as const;
const left = { exercise: 'bird-dog', routine: 'starter', round: 1, on: '2026-11-20' };
const known = { ...contextAfter(), preferences: { ...NO_PREFERENCES, left } };

/** The turn that offers to carry on, after this request. */
const offered = (asked: Said) => advance(talk(asked, ...noes(6)).state, { kind: 'no' }, known);

const firstThree: Tell = {
  kind: 'exercises',
  exercises: ['knee-to-chest', 'pelvic-tilt', 'bird-dog'],
};
const fromTheStart: Tell[] = [
  { kind: 'get-down' },
  { kind: 'coach', exercise: 'knee-to-chest', isInFull: true },
  { kind: 'stop-rule' },
];

describe('An exercise left two days ago', () => {
  it('is offered with its side, and nothing else is told', () => {
    const { say } = offered(EXERCISE);
    expect(say.ask).toEqual({ about: 'carry-on', id: 'bird-dog', side: 'right', misses: 0 });
    expect(say.tell).toEqual([]);
  });

  it.each<[Said, Said, string, Tell[]]>([
    [
      EXERCISE,
      'yes',
      'ready bird-dog 1',
      [
        { kind: 'get-down' },
        { kind: 'coach', exercise: 'bird-dog', isInFull: true },
        { kind: 'stop-rule' },
      ],
    ],
    [EXERCISE, 'no', 'ready knee-to-chest 0', fromTheStart],
    [EXERCISE, 'start-over', 'ready knee-to-chest 0', fromTheStart],
    [ANY, 'no', 'choosing', [firstThree]],
    [ANY, 'start-over', 'ready knee-to-chest 0', fromTheStart],
    [ANY, 'not-understood', 'carry-on', [{ kind: 'sorry' }]],
    [EXERCISE, 'not-sure', 'ready knee-to-chest 0', fromTheStart],
    [EXERCISE, 'soft-no', 'ready knee-to-chest 0', fromTheStart],
    [EXERCISE, 'next', 'carry-on', [{ kind: 'sorry' }]],
    [EXERCISE, 'ready', 'carry-on', [{ kind: 'sorry' }]],
    [EXERCISE, 'resume', 'carry-on', [{ kind: 'sorry' }]],
  ])('is offered after %j, then %j leads to %s', (asked, heard, where, tells) => {
    const turn = advance(offered(asked).state, toHeard(heard), known);
    expect(whereIs(turn)).toBe(where);
    expect(turn.say.tell).toEqual(tells);
  });

  it('is offered when "carry on" was the first thing said', () => {
    const screened = advance(advance(null, { kind: 'resume' }, known).state, { kind: 'no' }, known);
    const asked = noes(6).reduce(
      (turn, heard) => advance(turn.state, toHeard(heard), known),
      screened,
    );
    expect(asked.say.ask).toEqual({ about: 'carry-on', id: 'bird-dog', side: 'right', misses: 0 });
  });

  it.each<Said>(['no', 'start-over'])(
    'is explained in full once after "%s", because another person may have heard it before',
    (heard) => {
      const coached = ['knee-to-chest', 'pelvic-tilt', 'bird-dog'];
      const explained = { ...known, preferences: { ...known.preferences, coached } };
      const begun = advance(offered(EXERCISE).state, toHeard(heard), explained);
      expect(begun.say.tell).toContainEqual({
        kind: 'coach',
        exercise: 'knee-to-chest',
        isInFull: true,
      });
      const next = advance(begun.state, { ...ANY, exercise: 'bird-dog' }, explained);
      expect(next.say.tell).toContainEqual({ kind: 'coach', exercise: 'bird-dog', isInFull: true });
      const again = advance(next.state, { ...ANY, exercise: 'knee-to-chest' }, explained);
      expect(again.say.tell).toContainEqual({
        kind: 'coach',
        exercise: 'knee-to-chest',
        isInFull: false,
      });
    },
  );

  it('is not offered a second time in a session', () => {
    const listed = advance(offered(ANY).state, { kind: 'no' }, known);
    expect(whereIs(advance(listed.state, EXERCISE, known))).toBe('ready knee-to-chest 0');
  });

  it('is not offered when another exercise or routine is named', () => {
    expect(whereIs(offered({ ...ANY, exercise: 'pelvic-tilt' }))).toBe('ready pelvic-tilt 0');
    expect(whereIs(offered({ ...ANY, routine: 'stretches' }))).toMatch(/^ready/);
  });
});
