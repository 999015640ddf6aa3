import type { Heard, HeardWord, TimerResult } from '../lambda/session/heard';
import type { State } from '../lambda/session/state';
import { COLD_DAYS, FLAGS, LISTS, MEDICINE_AGES, OLDER_AGE, WEEK_DAYS } from './contract';

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
  'said-no': true,
  launch: true,
  care: true,
  causes: true,
  'warning-signs': true,
  'heat-or-cold': true,
  progress: true,
  forget: true,
  reminder: true,
};
const isWord = (word: string): word is HeardWord => Object.hasOwn(WORDS, word);
/** Every single word there is to hear. */
export const words: readonly HeardWord[] = Object.keys(WORDS).filter(isWord);

/** Requests by what they are for; where a name can follow, by one that is known and one that is not. */
const requests: readonly Heard[] = [
  { kind: 'set-timer', minutes: null },
  { kind: 'set-timer', minutes: 20 },
  { kind: 'set-timer', minutes: 60 },
  { kind: 'change-timer', change: 'left' },
  { kind: 'medicine', medicine: null },
  { kind: 'medicine', medicine: 'acetaminophen' },
  { kind: 'medicine', medicine: 'unknown' },
  { kind: 'exercise', exercise: null, routine: null },
  { kind: 'exercise', exercise: null, routine: 'starter' },
  { kind: 'exercise', exercise: 'pelvic-tilt', routine: null },
  { kind: 'exercise', exercise: 'unknown', routine: null },
  { kind: 'count', seconds: 30 },
  { kind: 'count', seconds: null },
];

/** Asked for where exercises are chosen: every exercise, routine and medicine by its name. */
const everyName = (names: Names): readonly Heard[] => [
  ...names.exercises.map((exercise): Heard => ({ kind: 'exercise', exercise, routine: null })),
  ...names.routines.map((routine): Heard => ({ kind: 'exercise', exercise: null, routine })),
  ...names.medicines.map((medicine): Heard => ({ kind: 'medicine', medicine })),
];

const settings: readonly Heard[] = [
  { kind: 'count-style', style: 'every-second' },
  { kind: 'count-style', style: 'every-five' },
  { kind: 'count-style', style: 'countdown' },
  { kind: 'hold-length', change: 'longer' },
  { kind: 'hold-length', change: 'shorter' },
];

/** A time as it is told of the pain, and bare, when it may be about anything. */
const timeTold = (daysAgo: number): Heard[] =>
  [true, false].map((saysOnset) => ({ kind: 'onset', daysAgo, saysOnset }));

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
  ...ages.map((age): Heard => ({ kind: 'age', age })),
  ...days.flatMap(timeTold),
  { kind: 'correction', claimed: 'yes' },
  { kind: 'correction', claimed: 'no' },
  { kind: 'correction', claimed: null },
  ...FLAGS.map(({ id }): Heard => ({ kind: 'symptom', symptom: id })),
  { kind: 'symptom', symptom: 'unknown' },
  { kind: 'no-symptom', symptoms: ['unknown'] },
  { kind: 'no-symptom', symptoms: ['sharp-pain'] },
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
    { kind: 'permission', of: 'timer', isGranted: permission === 'granted' },
    { kind: 'permission', of: 'reminder', isGranted: permission === 'granted' },
  ],
);
const fromAmazon: readonly Heard[] = [
  ...permissions,
  { kind: 'timer-result', result: 'paused', of: { action: 'pause' } },
  { kind: 'timer-result', result: 'not-permitted', of: { action: 'cancel' } },
];

const everyOutcome = changed.map(
  (timer): Heard => ({ kind: 'timer-result', result: timer, of: { action: 'left' } }),
);

/** What is heard only while a timer or a reminder is asked about: lengths, parts of a day, outcomes. */
function heardAside({ sideQuestion }: State): readonly Heard[] {
  switch (sideQuestion?.about) {
    case 'timer':
    case 'timer-permission': {
      const { minutes } = sideQuestion;
      return [
        { kind: 'age', age: 20 },
        { kind: 'onset', daysAgo: 20 / 1440, saysOnset: false },
        { kind: 'onset', daysAgo: 40 / 1440, saysOnset: false },
        ...(['set', ...refusals] as const).map(
          (timer): Heard => ({
            kind: 'timer-result',
            result: timer,
            of: { action: 'set', minutes },
          }),
        ),
      ];
    }
    case 'onset':
      return [{ kind: 'onset', daysAgo: 0.25, saysOnset: false }];
    case 'reminder':
    case 'reminder-permission':
      return (['past', { weekday: 2, hour: 9 }, ...refusals] as const).map(
        (reminder): Heard => ({ kind: 'reminder-result', result: reminder }),
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

const everywhere: readonly Heard[] = [
  ...words.map((kind): Heard => ({ kind })),
  ...requests,
  ...settings,
  ...facts,
  ...fromAmazon,
];

/**
 * Everything that can be heard at a state. What is denied by name counts only for the open
 * question, so there each of its signs is denied, alone and with another.
 */
export function heardAt(state: State | null, names: Names): readonly Heard[] {
  if (state === null) {
    return [...everywhere, ...everyName(names)];
  }
  const { place } = state;
  if (place.at === 'welcome' && state.sideQuestion === undefined) {
    return [...everywhere, ...everyOutcome];
  }
  if (state.sideQuestion !== undefined) {
    return [...everywhere, ...heardAside(state)];
  }
  if (place.at === 'choosing') {
    return [...everywhere, ...everyName(names)];
  }
  if (place.at !== 'screening') {
    return everywhere;
  }
  const open = LISTS[place.item] ?? [place.item];
  const denied = open.flatMap((id): Heard[] => [
    { kind: 'no-symptom', symptoms: [id] },
    { kind: 'no-symptom', symptoms: ['fever', id] },
  ]);
  return [...everywhere, ...denied];
}

/** Fields whose name says nothing that their value does not. */
const NAMELESS: readonly string[] = ['kind', 'exercise', 'routine', 'medicine', 'style', 'symptom'];

/** A few words for a heard, as they stand in the diagram and in a conversation that is printed. */
export function inShort(heard: Heard): string {
  return Object.entries(heard)
    .filter(([name, value]) => value !== null || name === 'claimed')
    .map(([name, value]) => {
      const said = typeof value === 'object' ? JSON.stringify(value) : String(value);
      return NAMELESS.includes(name) ? said : `${name} ${said}`;
    })
    .join(' ');
}
