import type { Content } from '../content';
import { QUIET, silence, waitQuietly } from '../room/wait';
import type { Ask, Choice } from '../say';
import type { Memory, State } from '../state';
import type { Settled } from '../turn';
import { add } from '../turn';
import { isDone, nextInRoutine, sideOf, wayDown } from './workout';

/** What is asked before a round, and so at the end of the one before it. */
export function askBeforeRound(memory: Memory, misses: number, content: Content): Ask {
  const { workout } = memory;
  const choice = (name: Choice): Ask => ({ about: 'choice', choice: name, misses });
  if (workout === undefined) {
    return choice('which-exercise');
  }
  if (isDone(memory, content)) {
    const next = nextInRoutine(memory, content);
    return next === null ? choice('once-more') : { about: 'next-exercise', id: next, misses };
  }
  if (wayDown(memory, content) !== null) {
    return choice('ready-standing');
  }
  if (workout.round === 0) {
    return choice('ready');
  }
  const side = sideOf(workout, memory, content);
  return choice(side === null ? 'ready-again' : `ready-${side}`);
}

/**
 * Quiet time before a round. Whoever may still stand is told first how to get down, once; "repeat" says
 * that, too.
 */
export function waitBeforeRound(state: State, content: Content): Settled {
  const way = wayDown(state.memory, content);
  if (way === null) {
    return waitQuietly(state);
  }
  const there: State = { ...state, memory: { ...state.memory, wayDownTold: true } };
  return add(there, [way, QUIET], silence(state));
}

/** Quiet time wherever the listener is. */
export const waitHere = (state: State, content: Content): Settled =>
  state.place.at === 'ready' && state.sideQuestion === undefined
    ? waitBeforeRound(state, content)
    : waitQuietly(state);
