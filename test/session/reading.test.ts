import { advance } from '../../lambda/session/dialog';
import type { Heard, HeardWord } from '../../lambda/session/heard';
import { readHere } from '../../lambda/session/places/places';
import { NO_PREFERENCES } from '../../lambda/session/preferences/preferences';
import type { Place, State } from '../../lambda/session/state';
import { words } from '../../proof/heard';
import { contextAfter } from './context';
import {
  type After,
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

const reached = (...heard: (Said | After)[]): State => {
  const { state } = talk(...heard);
  if (state === null) {
    throw new Error('The session ended');
  }
  return state;
};

/** The state at the offer to carry on, for a listener who left an exercise yesterday. */
function stateAtOffer(): State {
  const left = { exercise: 'bird-dog', routine: null, round: 1, on: '2026-11-21' };
  const known = { ...contextAfter(), preferences: { ...NO_PREFERENCES, left } };
  const { state } = advance(reached(...READY.slice(0, -1)), { kind: 'no' }, known);
  if (state === null) {
    throw new Error('The session ended');
  }
  return state;
}

/** A state at each place, and at a side question. */
const STATES: Readonly<Record<Place['at'] | 'side question', State>> = {
  welcome: reached('launch'),
  'side question': reached('forget'),
  screening: reached(...upTo('saddle-numbness')),
  emergency: reached(CARE, 'yes'),
  incomplete: reached(CARE, 'decline', 'decline'),
  today: reached(...upTo('fever'), 'yes'),
  phase: reached(...CLEARED),
  care: reached(...CLEARED, 'yes', 'next'),
  'care-offer': reached('heat-or-cold', ...noes(5)),
  medicine: reached({ kind: 'medicine', medicine: null }, ...noes(13)),
  'exercise-gate': reached(EXERCISE, ...noes(5)),
  'carry-on': stateAtOffer(),
  choosing: reached({ kind: 'exercise', exercise: null, routine: null }, ...noes(7)),
  ready: reached(...READY),
  holding: reached(...READY, 'ready'),
  paused: reached(...READY, 'ready', { afterMs: 9500, heard: 'pause' }),
};
type Where = keyof typeof STATES | 'opening';
const stateAt = (where: Where): State | null => (where === 'opening' ? null : STATES[where]);
const context = contextAfter();
const placed = Object.entries(STATES);
const read = (kind: HeardWord, state: State): Heard['kind'] => readHere(state, { kind }).kind;

/** Places where an answer says something about the listener's health. */
const ABOUT_HEALTH = ['screening', 'medicine', 'exercise-gate'] as const;

describe('The meaning of a word at a place', () => {
  it.each(placed)('there is a state at %s', (where, { place, sideQuestion }) => {
    expect(sideQuestion === undefined ? place.at : 'side question').toBe(where);
  });

  it.each(placed)('at %s to read a word twice gives the same as to read it once', (_, state) => {
    for (const word of words) {
      const { kind: meant } = readHere(state, { kind: word });
      expect(words).toContain(meant);
      expect([word, readHere(state, readHere(state, { kind: word })).kind]).toEqual([word, meant]);
    }
  });

  it.each(placed)('at %s a plain word keeps its meaning', (_, state) => {
    const plain: readonly HeardWord[] = [
      'yes',
      'no',
      'stop',
      'help',
      'why',
      'wait',
      'pause',
      'pardon',
      'how-long',
      'pain',
      'alone',
      'cannot-move',
      'count-failed',
      'not-understood',
    ];
    expect(plain.map((word) => read(word, state))).toEqual(plain);
  });

  it.each(ABOUT_HEALTH)('at %s every word keeps its meaning', (at) => {
    const others = words.filter((word) => word !== 'said-no');
    expect(others.map((word) => read(word, STATES[at]))).toEqual(others);
  });

  it.each<HeardWord>(['next', 'ready', 'resume', 'repeat', 'start-over', 'previous', 'how-long'])(
    'in the screen "%s" records no answer',
    (kind) => {
      const turn = advance(STATES.screening, { kind }, context);
      expect(turn.state?.memory.answers['saddle-numbness']).toBeUndefined();
    },
  );

  it.each(placed)('at %s "I said no" is a no, in an emergency a correction', (where, state) => {
    expect(read('said-no', state)).toBe(where === 'emergency' ? 'previous' : 'no');
  });

  const reread = placed.flatMap(([where, state]) =>
    words.filter((word) => read(word, state) !== word).map((word) => [where, word, state] as const),
  );
  it.each(reread)('at %s "%s" means another word that the place understands', (_, kind, state) => {
    const { say } = advance(state, { kind }, context);
    expect(say.tell).not.toContainEqual({ kind: 'sorry' });
    expect(say.tell).not.toContainEqual({ kind: 'welcome' });
  });

  it.each<[word: HeardWord, at: Where, leads: string]>([
    ['ready', 'welcome', 'screening collapse'],
    ['ready', 'screening', 'screening saddle-numbness'],
    ['ready', 'care', 'care keep-moving'],
    ['ready', 'ready', 'holding knee-to-chest 0 at 0'],
    ['ready', 'medicine', 'medicine age'],
    ['resume', 'opening', 'screening collapse'],
    ['resume', 'today', 'care rest-position'],
    ['resume', 'paused', 'holding knee-to-chest 0 at 4'],
    ['resume', 'exercise-gate', 'exercise-gate sharp-pain'],
    ['repeat', 'opening', 'screening collapse'],
    ['partly', 'side question', 'welcome'],
    ['resume', 'carry-on', 'carry-on'],
    ['decline', 'carry-on', 'ready knee-to-chest 0'],
    ['repeat', 'care', 'care cold'],
    ['repeat', 'paused', 'holding knee-to-chest 0 at 0'],
    ['next', 'screening', 'screening saddle-numbness'],
    ['next', 'incomplete', 'screening collapse'],
    ['next', 'choosing', 'choosing'],
    ['next', 'paused', 'holding knee-to-chest 0 at 4'],
    ['next', 'emergency', 'emergency'],
    ['partly', 'screening', 'emergency'],
    ['partly', 'ready', 'ready knee-to-chest 0'],
    ['not-sure', 'incomplete', 'ended'],
    ['decline', 'today', 'ended'],
  ])('"%s" at %s leads to %s', (word, at, leads) => {
    expect(whereIs(advance(stateAt(at), { kind: word }, context))).toBe(leads);
  });

  it('a state that its answers do not allow is treated as a first turn', () => {
    const state = { ...STATES.care, memory: { ...STATES.care.memory, answers: {} } };
    expect(whereIs(advance(state, { kind: 'next' }, context))).toBe('screening collapse');
    expect(whereIs(advance('lost', { kind: 'next' }, context))).toBe('screening collapse');
  });

  it.each(placed)('at %s a word that carries an id keeps its meaning', (_, state) => {
    const fever = { kind: 'symptom', symptom: 'fever' } as const;
    expect(readHere(state, fever)).toEqual(fever);
  });
});
