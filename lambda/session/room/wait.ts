import { timing } from '../../exercises/hold';
import type { Counting, Tell } from '../say';
import type { State } from '../state';
import type { Extras, Settled } from '../turn';
import { stay } from '../turn';

/** Announces a silence. */
export const QUIET: Tell = { kind: 'quiet' };

/** Half a minute of silence: time to get on the floor without the session being closed. */
export function silence({ memory }: State): Extras {
  const media = memory.counting.ssml ? 'ssml' : 'apla';
  const count: Counting = { cues: [], lengthMs: timing.quietMs.value, media };
  return { count };
}

/** A silence, then the same question again. */
export const waitQuietly = (state: State): Settled => stay(state, [QUIET], silence(state));
