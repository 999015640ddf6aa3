import { timing } from '../exercises/hold';
import type { Permission, TimerRequest } from './alerts';
import type { Content } from './content';
import { isLasting } from './lasting';
import { openQuestion } from './open-question';
import type { PreferenceChange, Preferences } from './preferences';
import type { Counting, Say, Tell } from './say';
import type { Memory, Place, State } from './state';
import { wayDown } from './workout';

/** What the device, and the request it sent, make possible. */
export interface Device {
  /** Amazon's timers and reminders can be reached: the request brought their address and a token. */
  readonly hasServices: boolean;
}

/** What the dialog knows besides the state and what it heard. */
export interface Context {
  readonly content: Content;
  /**
   * From the request that was answered last to this one, in ms; null where a clock was missing. Only
   * an interrupted count looks at it.
   */
  readonly elapsedMs: number | null;
  /** What is kept of the listener; null where that was not looked up, or could not be. */
  readonly preferences: Preferences | null;
  /** The day it is where the listener is, as in "2026-11-22"; null when a clock was missing. */
  readonly today: string | null;
  readonly device: Device;
}

/** Something the edge does besides speaking. */
export type Effect =
  | {
      /** Send the steps to the Alexa app, so that a screen nearby shows them too. */
      readonly effect: 'card';
      readonly steps: readonly string[];
    }
  | {
      /** Have Alexa ask for a permission: until she has, the skill is silent. */
      readonly effect: 'ask-permission';
      readonly permission: Permission;
    };

/**
 * Something the edge does before it speaks. How it went is heard next, in the same request, and what
 * is said then is what the listener hears.
 */
export type Call =
  | { readonly call: 'forget' }
  | { readonly call: 'timer'; readonly request: TimerRequest }
  | { readonly call: 'reminder'; readonly daysAgo: number };

/** The answer to one turn. The state is null when the session ends. */
export interface Turn {
  readonly state: State | null;
  readonly say: Say;
  readonly effects: readonly Effect[];
  /** What is to be kept of the listener. */
  readonly keeps?: readonly PreferenceChange[];
  readonly call?: Call;
}

/** Tells something, then asks what is open at the place; the session stays open. */
export function goTo(
  place: Place,
  memory: Memory,
  tell: readonly Tell[],
  { content }: Context,
  effects: readonly Effect[] = [],
): Turn {
  const lasting = tell.filter(isLasting);
  const ask = openQuestion({ place, memory }, content);
  return {
    state: { place, memory: { ...memory, told: lasting } },
    say: { tell, count: null, ask },
    effects,
  };
}

/** Tells something in passing and asks the same again: what "repeat" says stays as it was. */
export function stay(state: State, tell: readonly Tell[], { content }: Context): Turn {
  const lasting = tell.filter(isLasting);
  const memory = lasting.length > 0 ? { ...state.memory, told: lasting } : state.memory;
  const say: Say = { tell, count: null, ask: openQuestion(state, content) };
  return { state: { ...state, memory }, say, effects: [] };
}

/** Tells something and ends the session: nothing is kept. */
export const end = (...tell: readonly Tell[]): Turn => ({
  state: null,
  say: { tell, count: null, ask: null },
  effects: [],
});

/**
 * Quiet time, then the same question again: getting on the floor never ends the session. Whoever may
 * still stand is told how to get there first, and "repeat" says that, too.
 */
export function stayQuiet(state: State, context: Context): Turn {
  const { place, memory, aside } = state;
  const isGettingDown = place.at === 'ready' && aside === undefined;
  const way = isGettingDown ? wayDown(memory, context.content) : null;
  const told: Tell[] = way === null ? [] : [way];
  const there: Memory = { ...memory, told: [...memory.told, ...told] };
  const media = memory.counting.ssml ? 'ssml' : 'apla';
  const count: Counting = { cues: [], lengthMs: timing.quietMs.value, media };
  const turn = stay({ ...state, memory: there }, ['quiet'], context);
  return { ...turn, say: { ...turn.say, tell: [...told, ...turn.say.tell], count } };
}
