import type { CountStyle } from '../exercises/hold';
import type { Preferences } from './preferences-shape';

export type { Preferences };

/** Where exercising was left, without the day. */
export type Left = Omit<NonNullable<Preferences['left']>, 'on'>;

/** One thing to be kept. Changes and not wholes, so that two devices of a household lose nothing. */
export type PreferenceChange =
  | { readonly style: CountStyle }
  | { readonly exercise: string; readonly extraSeconds: number }
  | { readonly coached: string }
  | { readonly left: Preferences['left'] | null }
  | { readonly finished: string };

/** What is kept of someone who comes for the first time. */
export const NO_PREFERENCES: Preferences = { extraSeconds: {}, coached: [], finished: [] };

/** Days of exercise that are kept: about two months, for a streak to be told. */
const MOST_DAYS = 60;

/** Exercises that are remembered as explained. */
const MOST_COACHED = 40;

/** The preferences after one change. The same change twice is the same as once. */
export function withChange(kept: Preferences, change: PreferenceChange): Preferences {
  if ('style' in change) return { ...kept, style: change.style };
  if ('extraSeconds' in change) {
    const { [change.exercise]: _before, ...others } = kept.extraSeconds;
    const extraSeconds =
      change.extraSeconds === 0 ? others : { ...others, [change.exercise]: change.extraSeconds };
    return { ...kept, extraSeconds };
  }
  if ('coached' in change) {
    const coached = [...new Set([...kept.coached, change.coached])].slice(-MOST_COACHED);
    return { ...kept, coached };
  }
  if ('left' in change) {
    const { left: _before, ...others } = kept;
    return change.left == null ? others : { ...others, left: change.left };
  }
  const finished = [...new Set([...kept.finished, change.finished])].sort().slice(-MOST_DAYS);
  return { ...kept, finished };
}
