import type { Content } from '../content';
import { QUIET, silence, waitQuietly } from '../room/wait';
import type { Ask, Choice } from '../say';
import type { Memory, State } from '../state';
import type { Settled } from '../turn';
import { add } from '../turn';
import { isDone, nextInRoutine, sideOf, wayDown } from './workout';

/** The question before a round. It is also the question after the count of the round before it. */
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
 * A silence before a round. A listener who may still be standing is first told how to get down, once.
 * "Repeat" then says that, too.
 */
export function waitBeforeRound(state: State, content: Content): Settled {
  const way = wayDown(state.memory, content);
  if (way === null) {
    return waitQuietly(state);
  }
  const there: State = { ...state, memory: { ...state.memory, wayDownTold: true } };
  return add(there, [way, QUIET], silence(state));
}

/** A silence at any place. */
export const waitHere = (state: State, content: Content): Settled =>
  state.place.at === 'ready' && state.sideQuestion === undefined
    ? waitBeforeRound(state, content)
    : waitQuietly(state);
