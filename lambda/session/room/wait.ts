import { timing } from '../../exercises/hold';
import type { Counting, Tell } from '../say';
import type { State } from '../state';
import type { Extras, Settled } from '../turn';
import { stay } from '../turn';

export const QUIET: Tell = { kind: 'quiet' };

/** Half a minute of silence, so that getting on the floor never ends the session. */
export function silence({ memory }: State): Extras {
  const media = memory.counting.ssml ? 'ssml' : 'apla';
  const count: Counting = { cues: [], lengthMs: timing.quietMs.value, media };
  return { count };
}

/** Quiet time, then the same question again. */
export const waitQuietly = (state: State): Settled => stay(state, [QUIET], silence(state));
