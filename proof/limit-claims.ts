import {
  COLD_DAYS,
  flag,
  LISTS,
  MEDICINE_AGES,
  OLDER_AGE,
  standingOf,
  WEEK_DAYS,
} from './contract';
import type { Claim, Seen } from './seen';

/** The age in years that was told, or null. In an emergency nothing else is heard. */
function ageIn({ before, heard }: Seen): number | null {
  if (before?.place.at === 'emergency') {
    return null;
  }
  return heard.kind === 'age' ? heard.age : null;
}

/** The days since the pain began that were told, or null where a time is about something else. */
function daysIn({ before, heard }: Seen): number | null {
  if (heard.kind !== 'onset') {
    return null;
  }
  const { place } = before ?? {};
  if (place?.at === 'emergency' || place?.at === 'medicine' || place?.at === 'exercise-gate') {
    return null;
  }
  const isElsewhere = place?.at === 'screening' && !asksAbout(place.item, 'over-a-week');
  return isElsewhere && !heard.saysOnset ? null : heard.daysAgo;
}

/** Whether an item is this question, or a list that contains it. */
const asksAbout = (item: string, id: string): boolean => (LISTS[item] ?? [item]).includes(id);

const isRaised = (id: string, seen: Pick<Seen['turn'], 'state'>): boolean =>
  standingOf(flag(id), seen.state?.memory.answers ?? {}) === 'raised';

/**
 * True when a flag is raised by a number from its limit on and by none below: below it, what stood already
 * stands, and the flag's own question is answered no.
 */
function isRaisedFrom(id: string, limit: number, told: number, { before, turn }: Seen): boolean {
  if (told >= limit) {
    return isRaised(id, turn);
  }
  const isOpen =
    before?.place.at === 'screening' &&
    before.place.item === id &&
    before.sideQuestion === undefined;
  return !isRaised(id, turn) || (!isOpen && isRaised(id, { state: before }));
}

/** The claims about both sides of every limit in years and days. */
export const limitClaims: readonly Claim[] = [
  {
    name: 'An age of 65 or more raises the question about age, wherever it is told, and a lower one never does',
    holds: (seen) => {
      const age = ageIn(seen);
      if (age === null || seen.turn.state === null) {
        return null;
      }
      return isRaisedFrom('older-age', OLDER_AGE, age, seen);
    },
  },
  {
    name: 'An age opens the medicine question about it from 18 to 59, and at no other age',
    holds: (seen) => {
      const age = ageIn(seen);
      const { before, turn } = seen;
      if (age === null || before?.place.at !== 'medicine' || before.place.question !== 'age') {
        return null;
      }
      if (before.sideQuestion !== undefined) {
        return null;
      }
      const isOpened = turn.state?.place.at === 'medicine' && turn.state.place.question !== 'age';
      return isOpened === (age >= MEDICINE_AGES.from && age < MEDICINE_AGES.below);
    },
  },
  {
    name: 'A time of seven days or more raises "over a week", and a shorter one never does',
    holds: (seen) => {
      const days = daysIn(seen);
      if (days === null || seen.turn.state === null) {
        return null;
      }
      return isRaisedFrom('over-a-week', WEEK_DAYS, days, seen);
    },
  },
  {
    name: 'Up to 48 hours count as the first two days, and a longer time never does',
    holds: (seen) => {
      const days = daysIn(seen);
      const { before, turn } = seen;
      if (days === null || turn.state === null) {
        return null;
      }
      const { phase } = turn.state.memory;
      const isAsked = before?.place.at === 'phase' && before.sideQuestion === undefined;
      const isOpen = isAsked && days < WEEK_DAYS;
      if (!isOpen && (phase === undefined || phase === before?.memory.phase)) {
        return null;
      }
      return phase === (days <= COLD_DAYS ? 'first-two-days' : 'later');
    },
  },
];
