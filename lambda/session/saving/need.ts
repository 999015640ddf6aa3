import { isExercising } from '../exercises/exercising';
import type { Heard } from '../heard';
import { AT_OPENING } from '../room/readings';
import type { State } from '../state';

/**
 * How much a turn depends on what is stored of the listener: not at all, as most do; it says better what
 * it says; or what was asked for can't be done without.
 */
export type Need = 'none' | 'better' | 'asked-for';

/** @param state null or "lost" at the beginning of a session */
export function needOfPreferences(state: State | 'lost' | null, { kind }: Heard): Need {
  const place = state === null || state === 'lost' ? null : state.place;
  // The emergency, and a sign that may be one, wait for nothing; a repeated answer was looked up before.
  if (kind === 'late' || kind === 'symptom' || place?.at === 'emergency') {
    return 'none';
  }
  if (kind === 'progress') {
    return 'asked-for';
  }
  if (place === null || place.at === 'welcome') {
    // Anything else asked for at the beginning leads to the screen first.
    const isCarryingOn = kind === 'resume' || (place === null && AT_OPENING[kind] === 'resume');
    return isCarryingOn ? 'asked-for' : 'none';
  }
  return kind === 'exercise' || place.at === 'exercise-gate' || isExercising(place)
    ? 'better'
    : 'none';
}
