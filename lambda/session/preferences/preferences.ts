import { differenceInCalendarDays, parseISO } from 'date-fns';
import type { CountStyle } from '../../exercises/hold';
import type { Preferences } from './schema';

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
  if ('style' in change) {
    return { ...kept, style: change.style };
  }
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

/** Days after which nobody means the same exercise any more. */
const CARRY_ON_WITHIN_DAYS = 7;

const daysBetween = (earlier: string, later: string): number =>
  differenceInCalendarDays(parseISO(later), parseISO(earlier));

/** Where exercising was left within the last seven days, or null. */
export function recentlyLeft(kept: Preferences | null, today: string | null): Left | null {
  if (kept?.left === undefined || today === null) {
    return null;
  }
  const { on, ...left } = kept.left;
  const days = daysBetween(on, today);
  return days >= 0 && days <= CARRY_ON_WITHIN_DAYS ? left : null;
}

/** How often the listener exercised of late. */
export interface Progress {
  /** Days of the last seven, today included. */
  readonly days: number;
  /** Days in a row up to today; up to yesterday while today is still to come. */
  readonly streak: number;
}

export function progressOf({ finished }: Preferences, today: string): Progress {
  const ages = new Set(finished.map((day) => daysBetween(day, today)));
  let streak = 0;
  for (let age = ages.has(0) ? 0 : 1; ages.has(age); age += 1) {
    streak += 1;
  }
  return { days: [...ages].filter((age) => age >= 0 && age < 7).length, streak };
}
