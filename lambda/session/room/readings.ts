import type { Heard, HeardWord, PlaceWord } from '../heard';

type Reads = Readonly<Partial<Record<PlaceWord, HeardWord>>>;

/** "Shall I read it?": a hedge harms nobody, and moving on accepts. */
export const OFFER = {
  partly: 'yes',
  'not-sure': 'yes',
  next: 'yes',
  ready: 'yes',
  resume: 'yes',
  'soft-no': 'no',
  decline: 'no',
} as const satisfies Reads;

/** "Are you ready?": anything but a plain yes means "not yet". */
export const NOT_YET = {
  'soft-no': 'no',
  partly: 'no',
  'not-sure': 'no',
} as const satisfies Reads;

/** Where an answer is about health, only what was said as an answer counts as one. */
export const AS_SAID: Readonly<Partial<Record<PlaceWord, never>>> = {};

/** Words that are taken for others at the beginning: who begins with moving on comes back to something. */
export const AT_OPENING: Readonly<Partial<Record<Heard['kind'], HeardWord>>> = {
  next: 'resume',
  previous: 'resume',
  ready: 'resume',
  repeat: 'resume',
};
