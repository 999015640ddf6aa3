import type { TimerResult } from '../lambda/session/alerts';
import type { Heard } from '../lambda/session/heard';
import type { State } from '../lambda/session/state';
import { COLD_DAYS, FLAGS, LISTS, MEDICINE_AGES, OLDER_AGE, WEEK_DAYS } from './contract';

type HeardWord = Extract<Heard, string>;

/** A new word that is missing here does not compile. */
const WORDS: Readonly<Record<HeardWord, true>> = {
  yes: true,
  no: true,
  partly: true,
  'soft-no': true,
  'not-sure': true,
  'not-new': true,
  decline: true,
  next: true,
  previous: true,
  repeat: true,
  pardon: true,
  'start-over': true,
  ready: true,
  resume: true,
  wait: true,
  pause: true,
  'how-long': true,
  help: true,
  why: true,
  stop: true,
  'cannot-move': true,
  alone: true,
  pain: true,
  'count-failed': true,
  late: true,
  'not-understood': true,
  forgotten: true,
  'not-forgotten': true,
};
const isWord = (word: string): word is HeardWord => Object.hasOwn(WORDS, word);
/** Every single word there is to hear. */
export const words: readonly HeardWord[] = Object.keys(WORDS).filter(isWord);

/** Requests by what they are for; where a name can follow, by one that is known and one that is not. */
const requests: readonly Heard[] = [
  { want: 'launch' },
  { want: 'care' },
  { want: 'causes' },
  { want: 'warning-signs' },
  { want: 'progress' },
  { want: 'forget' },
  { want: 'timer', action: 'set', minutes: null },
  { want: 'timer', action: 'set', minutes: 20 },
  { want: 'timer', action: 'set', minutes: 60 },
  { want: 'timer', action: 'left' },
  { want: 'reminder' },
  { want: 'heat-or-cold' },
  { want: 'medicine', medicine: null },
  { want: 'medicine', medicine: 'acetaminophen' },
  { want: 'medicine', medicine: 'unknown' },
  { want: 'exercise', exercise: null, routine: null },
  { want: 'exercise', exercise: null, routine: 'starter' },
  { want: 'exercise', exercise: 'pelvic-tilt', routine: null },
  { want: 'exercise', exercise: 'unknown', routine: null },
  { want: 'count', seconds: 30 },
  { want: 'count', seconds: null },
];

/** Asked for where exercises are chosen: every exercise, routine and medicine by its name. */
const everyName = (names: Names): readonly Heard[] => [
  ...names.exercises.map((exercise): Heard => ({ want: 'exercise', exercise, routine: null })),
  ...names.routines.map((routine): Heard => ({ want: 'exercise', exercise: null, routine })),
  ...names.medicines.map((medicine): Heard => ({ want: 'medicine', medicine })),
];

const settings: readonly Heard[] = [
  { style: 'every-second' },
  { style: 'every-five' },
  { style: 'countdown' },
  { holdLength: 'longer' },
  { holdLength: 'shorter' },
];

/** A time as it is told of the pain, and bare, when it may be about anything. */
const timeTold = (daysAgo: number): Heard[] =>
  [true, false].map((saysOnset) => ({ daysAgo, saysOnset }));

/** The last age in years before each limit of the contract, and the first from it on. */
const ages: readonly number[] = [MEDICINE_AGES.from, MEDICINE_AGES.below, OLDER_AGE].flatMap(
  (limit) => [limit - 1, limit],
);

/** Days since the pain began: today, and just under, at and just over each limit of the contract. */
const days: readonly number[] = [
  0,
  ...[COLD_DAYS, WEEK_DAYS].flatMap((limit) => [limit - 0.1, limit, limit + 0.1]),
];

const facts: readonly Heard[] = [
  ...ages.map((age): Heard => ({ age })),
  ...days.flatMap(timeTold),
  { correction: 'yes' },
  { correction: 'no' },
  { correction: null },
  ...FLAGS.map(({ id }): Heard => ({ symptom: id })),
  { symptom: 'unknown' },
  { noSymptom: ['unknown'] },
  { noSymptom: ['sharp-pain'] },
];

const refusals = ['not-permitted', 'unsupported', 'too-many', 'failed'] as const;

/** What the timers can answer: at any place, but tried one by one where the listener has just come. */
const changed: readonly TimerResult[] = [
  'paused',
  'resumed',
  'cancelled',
  'none',
  { minutesLeft: 4, isPaused: false },
  ...refusals,
];
const permissions: readonly Heard[] = (['granted', 'denied'] as const).flatMap(
  (permission): Heard[] => [
    { permission, of: 'timer' },
    { permission, of: 'reminder' },
  ],
);
const fromAmazon: readonly Heard[] = [
  ...permissions,
  { timer: 'paused', of: { action: 'pause' } },
  { timer: 'not-permitted', of: { action: 'cancel' } },
];

const everyOutcome = changed.map((timer): Heard => ({ timer, of: { action: 'left' } }));

/** What is heard only while a timer or a reminder is asked about: lengths, parts of a day, outcomes. */
function heardAside({ aside }: State): readonly Heard[] {
  switch (aside?.about) {
    case 'timer':
    case 'timer-permission': {
      const { minutes } = aside;
      return [
        { age: 20 },
        { daysAgo: 20 / 1440, saysOnset: false },
        { daysAgo: 40 / 1440, saysOnset: false },
        ...(['set', ...refusals] as const).map(
          (timer): Heard => ({
            timer,
            of: { action: 'set', minutes },
          }),
        ),
      ];
    }
    case 'onset':
      return [{ daysAgo: 0.25, saysOnset: false }];
    case 'reminder':
    case 'reminder-permission':
      return (['past', { weekday: 2, hour: 9 }, ...refusals] as const).map(
        (reminder): Heard => ({
          reminder,
        }),
      );
    case 'forget':
    case undefined:
      return [];
  }
}

/** The ids that a listener can name. */
export interface Names {
  readonly exercises: readonly string[];
  readonly routines: readonly string[];
  readonly medicines: readonly string[];
}

const everywhere: readonly Heard[] = [...words, ...requests, ...settings, ...facts, ...fromAmazon];

/**
 * Everything that can be heard at a state. What is denied by name counts only for the open
 * question, so there each of its signs is denied, alone and with another.
 */
export function heardAt(state: State | null, names: Names): readonly Heard[] {
  if (state === null) {
    return [...everywhere, ...everyName(names)];
  }
  const { place } = state;
  if (place.at === 'welcome' && state.aside === undefined) {
    return [...everywhere, ...everyOutcome];
  }
  if (state.aside !== undefined) {
    return [...everywhere, ...heardAside(state)];
  }
  if (place.at === 'choosing') {
    return [...everywhere, ...everyName(names)];
  }
  if (place.at !== 'screening') {
    return everywhere;
  }
  const open = LISTS[place.item] ?? [place.item];
  const denied = open.flatMap((id): Heard[] => [{ noSymptom: [id] }, { noSymptom: ['fever', id] }]);
  return [...everywhere, ...denied];
}

/** Fields whose name says nothing that their value does not. */
const NAMELESS: readonly string[] = ['want', 'exercise', 'routine', 'medicine', 'style'];

/** A few words for a heard, as they stand in the diagram and in a conversation that is printed. */
export function inShort(heard: Heard): string {
  if (typeof heard === 'string') {
    return heard;
  }
  return Object.entries(heard)
    .filter(([name, value]) => value !== null || name === 'correction')
    .map(([name, value]) => {
      const said = typeof value === 'object' ? JSON.stringify(value) : String(value);
      return NAMELESS.includes(name) ? said : `${name} ${said}`;
    })
    .join(' ');
}
