import { isExercising } from '../exercises/exercising';
import type { Heard } from '../heard';
import { AT_OPENING } from '../room/readings';
import type { State } from '../state';

/**
 * How much a turn needs what is stored of the listener. "none": not at all, as most turns. "better": the
 * answer fits the listener better with it. "asked-for": the request cannot be answered without it.
 */
export type Need = 'none' | 'better' | 'asked-for';

/**
 * How much a turn needs the stored preferences. With "none" they need not be read at all.
 *
 * @param state null or "lost" at the beginning of a session
 */
export function needOfPreferences(state: State | 'lost' | null, { kind }: Heard): Need {
  const place = state === null || state === 'lost' ? null : state.place;
  // Nothing may delay an emergency or a sign of one. For a late request they were read before.
  if (kind === 'late' || kind === 'symptom' || place?.at === 'emergency') {
    return 'none';
  }
  if (kind === 'progress') {
    return 'asked-for';
  }
  if (place === null || place.at === 'welcome') {
    // Any other request at the beginning leads to the screen first.
    const isCarryingOn = kind === 'resume' || (place === null && AT_OPENING[kind] === 'resume');
    return isCarryingOn ? 'asked-for' : 'none';
  }
  return kind === 'exercise' || place.at === 'exercise-gate' || isExercising(place)
    ? 'better'
    : 'none';
}
