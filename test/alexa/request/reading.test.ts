import {
  type HeardWord,
  READINGS,
  readingOf,
  type Where,
  whereIn,
} from '../../../lambda/alexa/request/reading';
import { content } from '../../../lambda/session/content';
import { advance } from '../../../lambda/session/dialog';
import type { Heard } from '../../../lambda/session/heard';
import { NO_PREFERENCES } from '../../../lambda/session/preferences';
import type { State } from '../../../lambda/session/state';
import { words } from '../../../proof/heard';
import { contextAfter } from '../../session/context';
import {
  type After,
  CARE,
  CLEARED,
  EXERCISE,
  noes,
  READY,
  talk,
  upTo,
  whereIs,
} from '../../session/talk';

const isWhere = (where: string): where is Where => Object.hasOwn(READINGS, where);
const everywhere = Object.keys(READINGS).filter(isWhere);

const reached = (...heard: (Heard | After)[]): State => {
  const { state } = talk(...heard);
  if (state === null) {
    throw new Error('The session ended');
  }
  return state;
};
/** Of someone who left an exercise yesterday. */
function stateAtOffer(): State {
  const left = { exercise: 'bird-dog', routine: null, round: 1, on: '2026-11-21' };
  const known = { ...contextAfter(), preferences: { ...NO_PREFERENCES, left } };
  const { state } = advance(reached(...READY.slice(0, -1)), 'no', known);
  if (state === null) {
    throw new Error('The session ended');
  }
  return state;
}

/** A state at each kind of place. */
const STATES: Readonly<Record<Exclude<Where, 'opening'>, State>> = {
  welcome: reached({ want: 'launch' }),
  aside: reached({ want: 'forget' }),
  screening: reached(...upTo('saddle-numbness')),
  emergency: reached(CARE, 'yes'),
  incomplete: reached(CARE, 'decline', 'decline'),
  today: reached(...upTo('fever'), 'yes'),
  phase: reached(...CLEARED),
  care: reached(...CLEARED, 'yes', 'next'),
  'care-offer': reached({ want: 'heat-or-cold' }, ...noes(5)),
  medicine: reached({ want: 'medicine', medicine: null }, ...noes(13)),
  'exercise-gate': reached(EXERCISE, ...noes(5)),
  'carry-on': stateAtOffer(),
  choosing: reached({ want: 'exercise', exercise: null, routine: null }, ...noes(7)),
  ready: reached(...READY),
  holding: reached(...READY, 'ready'),
  paused: reached(...READY, 'ready', { afterMs: 9500, heard: 'pause' }),
};
const stateAt = (where: Where): State | null => (where === 'opening' ? null : STATES[where]);
const context = contextAfter();

/** Places where an answer says something about the listener's health. */
const ABOUT_HEALTH: readonly Where[] = ['screening', 'medicine', 'exercise-gate'];

describe('Reading words by where they are said', () => {
  it('has a state of every kind to try', () => {
    for (const where of everywhere) {
      expect(whereIn(stateAt(where), content)).toBe(where);
    }
  });

  it.each(everywhere)(
    'at %s every word is read as one that stays when it is read again',
    (where) => {
      for (const word of words) {
        const meant = readingOf(word, where);
        expect(words).toContain(meant);
        expect([word, readingOf(meant, where)]).toEqual([word, meant]);
      }
    },
  );

  it.each(everywhere)('at %s a plain word is never turned into another', (where) => {
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
    expect(plain.map((word) => readingOf(word, where))).toEqual(plain);
  });

  it.each(ABOUT_HEALTH)('at %s only an answer counts as an answer', (where) => {
    expect(words.map((word) => readingOf(word, where))).toEqual(words);
  });

  it.each<HeardWord>(['next', 'ready', 'resume', 'repeat', 'start-over', 'previous', 'how-long'])(
    'in the screen "%s" neither clears nor raises anything',
    (word) => {
      const state = stateAt('screening');
      const turn = advance(state, readingOf(word, 'screening'), context);
      expect(turn.state?.memory.answers['saddle-numbness']).toBeUndefined();
    },
  );

  it('"I said no" answers any question, and takes an emergency back', () => {
    const others = everywhere.filter((where) => where !== 'emergency');
    expect(new Set(others.map((where) => readingOf('said-no', where)))).toEqual(new Set(['no']));
    expect(readingOf('said-no', 'emergency')).toBe('previous');
  });

  const reread = everywhere.flatMap((where) =>
    words.filter((word) => readingOf(word, where) !== word).map((word) => [where, word] as const),
  );
  it.each(reread)('%s, "%s": is read as something this place understands', (where, word) => {
    const turn = advance(stateAt(where), readingOf(word, where), context);
    expect(turn.say.tell).not.toContain('sorry');
    expect(turn.say.tell).not.toContain('welcome');
  });

  // In an emergency anything but a plain no repeats the message.
  it.each(reread.filter(([where]) => where !== 'emergency'))(
    '%s, "%s": is read here only: the dialog has no second list of such words',
    (where, word) => {
      const turn = advance(stateAt(where), word, context);
      expect(turn).toEqual(advance(stateAt(where), 'not-understood', context));
    },
  );

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
    ['partly', 'aside', 'welcome'],
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
    expect(whereIs(advance(stateAt(at), readingOf(word, at), context))).toBe(leads);
  });

  it('treats a state that its answers do not allow as a new session', () => {
    const state = { ...STATES.care, memory: { ...STATES.care.memory, answers: {} } };
    expect(whereIn(state, content)).toBe('opening');
    expect(whereIn('lost', content)).toBe('opening');
  });

  it('changes nothing that has an id or a number', () => {
    for (const where of everywhere) {
      expect(readingOf({ symptom: 'fever' }, where)).toEqual({ symptom: 'fever' });
    }
  });
});
