import { differenceInCalendarDays, parseISO } from 'date-fns';
import type { CountStyle } from '../../exercises/hold';
import type { Preferences } from './schema';

export type { Preferences };

/** Where exercising was left, without the day. */
export type Left = Omit<NonNullable<Preferences['left']>, 'on'>;

/**
 * One change to what is stored. Only the change is sent, so that two devices of a household do not overwrite
 * each other's changes. `left: null` means that nothing is left to carry on; `finished` is a day.
 */
export type PreferenceChange =
  | { readonly style: CountStyle }
  | { readonly exercise: string; readonly extraSeconds: number }
  | { readonly coached: string }
  | { readonly left: Preferences['left'] | null }
  | { readonly finished: string };

/** What is stored of a new listener. */
export const NO_PREFERENCES: Preferences = { extraSeconds: {}, coached: [], finished: [] };

/** How many days of exercise are stored: about two months, so that a streak can be told. */
const MOST_DAYS = 60;

/** How many exercises are stored as explained. */
const MOST_COACHED = 40;

/** The preferences after one change. To make the same change twice has the same result as once. */
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

/** After how many days an exercise that was left is no longer offered. */
const CARRY_ON_WITHIN_DAYS = 7;

const daysBetween = (earlier: string, later: string): number =>
  differenceInCalendarDays(parseISO(later), parseISO(earlier));

/** Where exercising was left within the last seven days; null otherwise. `today` is null when it is not known. */
export function recentlyLeft(kept: Preferences | null, today: string | null): Left | null {
  if (kept?.left === undefined || today === null) {
    return null;
  }
  const { on, ...left } = kept.left;
  const days = daysBetween(on, today);
  return days >= 0 && days <= CARRY_ON_WITHIN_DAYS ? left : null;
}

/** How often the listener exercised recently. */
export interface Progress {
  /** Days with exercise of the last seven, today included. */
  readonly days: number;
  /** Days with exercise in a row, up to today, or up to yesterday if there was none today yet. */
  readonly streak: number;
}

/** @param today a date such as "2026-11-22" */
export function progressOf({ finished }: Preferences, today: string): Progress {
  const ages = new Set(finished.map((day) => daysBetween(day, today)));
  let streak = 0;
  for (let age = ages.has(0) ? 0 : 1; ages.has(age); age += 1) {
    streak += 1;
  }
  return { days: [...ages].filter((age) => age >= 0 && age < 7).length, streak };
}
