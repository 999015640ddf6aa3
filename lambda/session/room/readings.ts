import type { Heard, HeardWord, PlaceWord } from '../heard';

/** Words that mean another word at a place. */
type Reads = Readonly<Partial<Record<PlaceWord, HeardWord>>>;

/** "Shall I read it?": an unsure answer counts as yes, because that does no harm. "Next" accepts, too. */
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

/** At questions about health no word means another word: only a real answer is an answer. */
export const AS_SAID: Readonly<Partial<Record<PlaceWord, never>>> = {};

/**
 * Words with another meaning as the first words of a session. A listener who begins with "next" wants to go
 * on where they stopped.
 */
export const AT_OPENING: Readonly<Partial<Record<Heard['kind'], HeardWord>>> = {
  next: 'resume',
  previous: 'resume',
  ready: 'resume',
  repeat: 'resume',
};
