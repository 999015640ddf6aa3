import { words } from '../../lambda/alexa/language';
import { timing } from '../../lambda/exercises/hold';
import { advance } from '../../lambda/session/dialog';
import type { Heard, HeardWord } from '../../lambda/session/heard';
import type { PreferenceChange } from '../../lambda/session/preferences/preferences';
import { State } from '../../lambda/session/state';
import type { Effect, Turn } from '../../lambda/session/turn';
import { regionWords } from '../../lambda/speech/regions';
import { render } from '../../lambda/speech/render';
import { contextAfter } from './context';

const US = regionWords('en-US');

/** Something heard. A kind that carries no other value may be written as the word alone. */
export type Said = Heard | HeardWord;

export const toHeard = (said: Said): Heard => (typeof said === 'string' ? { kind: said } : said);

/** Something heard this many ms after the request before it. */
export interface After {
  readonly afterMs: number;
  readonly heard: Said;
}

/** Something heard one second after a count was played to its end. */
export const afterCount = (turn: Turn, heard: Said): After => ({
  afterMs: timing.latencyMs.value + (turn.say.count?.lengthMs ?? 0) + 1000,
  heard,
});

/**
 * Runs a conversation from its first turn and returns the last turn.
 *
 * @throws Error when a turn cannot be rendered, has an invalid state or ends the session too early
 */
export function talk(...heard: readonly (Said | After)[]): Turn {
  let state: State | null = null;
  let turn: Turn | null = null;
  for (const each of heard) {
    if (turn !== null && state === null) {
      throw new Error(`The session ended before ${JSON.stringify(each)}`);
    }
    const isTimed = typeof each === 'object' && 'afterMs' in each;
    const elapsedMs = isTimed ? each.afterMs : null;
    turn = advance(state, toHeard(isTimed ? each.heard : each), contextAfter(elapsedMs));
    render(turn.say, words, US);
    state = turn.state === null ? null : State.parse(turn.state);
  }
  if (turn === null) {
    throw new Error('Nothing was heard');
  }
  return turn;
}

/** The changes that a turn saves. */
export const savedBy = ({ effects }: Turn): PreferenceChange[] =>
  effects.flatMap((effect) => (effect.kind === 'save' ? effect.changes : []));

/** What a turn asks the edge to do before it speaks; null for nothing. */
export const askedOfEdge = ({ effects }: Turn): Effect | null =>
  effects.find(({ kind }) => kind === 'forget' || kind === 'timer' || kind === 'reminder') ?? null;

/** Where a turn left the listener, in short: "screening fever", "emergency", "care cold", "ended". */
export function whereIs({ state }: Turn): string {
  if (state === null) {
    return 'ended';
  }
  const { place, memory } = state;
  switch (place.at) {
    case 'screening':
    case 'incomplete':
      return `${place.at} ${place.item}`;
    case 'care':
      return `care ${memory.step ?? ''}`;
    case 'medicine':
    case 'exercise-gate':
      return `${place.at} ${place.question}`;
    case 'ready':
      return `ready ${memory.workout?.exercise} ${memory.workout?.round}`;
    case 'holding':
    case 'paused':
      return `${place.at} ${memory.workout?.exercise} ${memory.workout?.round} at ${place.from.second}`;
    case 'welcome':
    case 'emergency':
    case 'today':
    case 'phase':
    case 'care-offer':
    case 'carry-on':
    case 'choosing':
      return place.at;
  }
}

/** A request for care. It starts the full screen. */
export const CARE: Heard = { kind: 'care' };
/** A request for the first routine. It starts the quick screen. */
export const EXERCISE: Heard = { kind: 'exercise', exercise: null, routine: 'starter' };

export const noes = (count: number): Said[] => Array.from({ length: count }, () => 'no');

/** How many noes lead to each question of the full screen. */
export const NOES_BEFORE = {
  collapse: 0,
  'bladder-bowel': 1,
  'urine-retention': 2,
  'saddle-numbness': 3,
  'both-legs': 4,
  trauma: 5,
  'leg-pain': 6,
  'leg-numbness': 7,
  fever: 8,
  cancer: 9,
  steroids: 10,
  'older-age': 11,
  'over-a-week': 12,
} as const;
export type ScreenQuestion = keyof typeof NOES_BEFORE;

/** The words that lead a listener with no warning sign to a question. */
export const upTo = (id: ScreenQuestion): Said[] => [CARE, ...noes(NOES_BEFORE[id])];

/** The words that lead a listener with no warning sign to the question of the phase. */
export const CLEARED: Said[] = [CARE, ...noes(13)];

/** The words that lead a listener with no warning sign to the first exercise, before its first round. */
export const READY: Said[] = [EXERCISE, ...noes(7)];
