import type { Content } from '../../session/content';
import type { Heard } from '../../session/heard';
import { isStanding } from '../../session/standing';
import type { Place, State } from '../../session/state';

/** A heard that is one word; what carries an id or a number means the same everywhere. */
export type HeardWord = Extract<Heard, string>;

/** What a request says before its place is known: "I said no" may answer a question, or take one back. */
export type Said = Heard | 'said-no';

/** Where words are said: the beginning of a session, a kind of place, or a question that lies over it. */
export type Where = 'opening' | 'aside' | Place['at'];

type Row = Readonly<Partial<Record<HeardWord, HeardWord>>>;

/** Nothing is read another way: an answer about health is only what was said as one. */
type AsSaid = Readonly<Partial<Record<HeardWord, never>>>;

/** "Shall I read it?": a hedge harms nobody, and moving on accepts. */
const OFFER: Row = {
  partly: 'yes',
  'not-sure': 'yes',
  next: 'yes',
  ready: 'yes',
  resume: 'yes',
  'soft-no': 'no',
  decline: 'no',
};

/** "Are you ready?": whatever is not quite a yes is a "not yet". */
const NOT_YET = { 'soft-no': 'no', partly: 'no', 'not-sure': 'no' } as const satisfies Row;

/**
 * What the same words mean where. "Next" (also "ok", "done", "got it"), "ready" and "resume" (also
 * "carry on") accept an offer, turn a page or begin a hold, but answer no question about health. What
 * is not in a row means what it says.
 */
export const READINGS: Readonly<Record<Where, Row>> & {
  readonly [Question in 'screening' | 'medicine' | 'exercise-gate' | 'aside']: AsSaid;
} = {
  // Whoever begins with a word for moving about comes back to something.
  opening: {
    next: 'resume',
    previous: 'resume',
    ready: 'resume',
    repeat: 'resume',
  },
  // In doubt whether the back hurts, it does.
  welcome: {
    partly: 'yes',
    'not-sure': 'yes',
    'not-new': 'yes',
    next: 'yes',
    ready: 'yes',
    'soft-no': 'no',
  },
  // Nothing is erased or set on a hedge.
  aside: {},
  screening: {},
  // A hedged no denies the sign. Only a plain one answers "shall I say that again?".
  emergency: { 'soft-no': 'previous' },
  incomplete: { ...OFFER, 'not-sure': 'no' },
  today: OFFER,
  phase: { partly: 'yes', 'soft-no': 'no', 'not-new': 'no', decline: 'not-sure' },
  // "A bit, when I cough" may be a sign that was not heard as one: it turns no page.
  care: { ...NOT_YET, partly: 'wait', ready: 'next', resume: 'next', decline: 'next' },
  'care-offer': OFFER,
  medicine: {},
  'exercise-gate': {},
  // Whoever moves on has not said whose exercise it was.
  'carry-on': { ...NOT_YET, decline: 'no' },
  // "Or shall I name more?": only a no is a no to that.
  choosing: {
    next: 'yes',
    resume: 'yes',
    partly: 'yes',
    'not-sure': 'yes',
    decline: 'yes',
    'soft-no': 'no',
  },
  ready: { ...NOT_YET, ready: 'yes', next: 'yes' },
  // "Next" leaves the hold, "resume" goes on with it.
  holding: { ...NOT_YET, ready: 'yes' },
  paused: { ...NOT_YET, ready: 'yes', next: 'yes' },
};

/** Where a listener is. A state that is missing, lost or not allowed by its answers starts afresh. */
export function whereIn(state: State | 'lost' | null, content: Content): Where {
  if (state === null || state === 'lost' || !isStanding(state, content)) {
    return 'opening';
  }
  return state.aside === undefined ? state.place.at : 'aside';
}

/** What was heard, in the words that the dialog knows at this place. */
export function readingOf(said: Said, where: Where): Heard {
  if (said === 'said-no') {
    return where === 'emergency' ? 'previous' : 'no';
  }
  return typeof said === 'string' ? (READINGS[where][said] ?? said) : said;
}
