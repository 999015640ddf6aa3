import type { ScreenKind } from '../screening/triage';
import type { Content } from './content';
import type { Permission, TimerRequest } from './heard';
import type { PreferenceChange, Preferences } from './preferences/preferences';
import type { Counting, Say, Tell } from './say';
import type { Goal, Memory, Place, Screening, State } from './state';

/** What the device, and the request it sent, make possible. */
export interface Device {
  /** Whether Amazon's timers and reminders can be reached: the request brought an address and a token. */
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
  /** What is stored of the listener; null where that was not looked up, or could not be. */
  readonly preferences: Preferences | null;
  /** The day it is where the listener is, as in "2026-11-22"; null when a clock was missing. */
  readonly today: string | null;
  readonly device: Device;
}

/** What only the edge can do, and what the dialog then hears about it in the same request. */
export type AwaitedEffect =
  | { readonly kind: 'forget' }
  | { readonly kind: 'timer'; readonly request: TimerRequest }
  | { readonly kind: 'reminder'; readonly daysAgo: number };

/** Something the edge does besides speaking. */
export type Effect =
  | AwaitedEffect
  /** Send the steps to the Alexa app, so that a screen nearby shows them too. */
  | { readonly kind: 'card'; readonly steps: readonly string[] }
  /** Have Alexa ask for a permission: until she has, the skill is silent. */
  | { readonly kind: 'ask-permission'; readonly permission: Permission }
  | { readonly kind: 'save'; readonly changes: readonly PreferenceChange[] };

/** The answer to one turn. The state is null when the session ends. */
export interface Turn {
  readonly state: State | null;
  readonly say: Say;
  readonly effects: readonly Effect[];
}

/** Something else to do once it is known where the turn leads. */
export interface Extras {
  readonly count?: Counting;
  readonly effects?: readonly Effect[];
}

/** The next place is the one named here. */
export interface Settled extends Extras {
  readonly tell: readonly Tell[];
  /**
   * What "repeat" says from now on: "go" replaces it, "stay" does so only where something repeatable is
   * told, "add" says more, and "again" leaves the state as it is.
   */
  readonly kind: 'go' | 'stay' | 'add' | 'again' | 'end';
  /** null when the session ends. */
  readonly state: State | null;
}

/** An answer or a sign was recorded: the next place follows from the answers and the goal. */
export interface Answered {
  readonly kind: 'answered';
  readonly memory: Memory;
  readonly tell: readonly Tell[];
  /** The question that was open: it stays as it is when it is still the next one. */
  readonly open: Screening | null;
}

/** The listener asked for something: the next place is what leads there. */
export interface Asked {
  readonly kind: 'asked';
  readonly memory: Memory;
  readonly goal: Goal;
  /** The screen to begin where none was begun. */
  readonly screen: ScreenKind;
  readonly tell: readonly Tell[];
}

/** What one place makes of what it heard. */
export type Outcome = Settled | Answered | Asked;

/** Tells something in passing and asks the same again. */
export const stay = (state: State, tell: readonly Tell[], extras: Extras = {}): Settled => ({
  ...extras,
  kind: 'stay',
  state,
  tell,
});

/** Tells more about what is open, then asks it again. */
export const add = (state: State, tell: readonly Tell[], extras: Extras = {}): Settled => ({
  ...extras,
  kind: 'add',
  state,
  tell,
});

/** Tells something at a place, then asks what is open there. */
export const goTo = (
  place: Place,
  memory: Memory,
  tell: readonly Tell[],
  extras: Extras = {},
): Settled => ({ ...extras, kind: 'go', state: { place, memory }, tell });

/** The same answer once more: the state stays as it is, whatever is said. */
export const sayAgain = (state: State, tell: readonly Tell[], extras: Extras = {}): Settled => ({
  ...extras,
  kind: 'again',
  state,
  tell,
});

/** Tells something and ends the session: nothing of it is left. */
export const end = (...tell: readonly Tell[]): Settled => ({ kind: 'end', state: null, tell });

/** Goes on with the screen after the answers changed, or to what a finished one leads to. */
export const answered = (
  memory: Memory,
  tell: readonly Tell[],
  open: Screening | null = null,
): Answered => ({ kind: 'answered', memory, tell, open });

/** Goes for what the listener asked for, through whatever screen is still open. */
export const asked = (
  memory: Memory,
  goal: Goal,
  screen: ScreenKind,
  tell: readonly Tell[] = [],
): Asked => ({ kind: 'asked', memory, goal, screen, tell });

/** Remembers a request made while a question is open; otherwise goes for it. */
export const want = ({ place, memory }: State, goal: Goal, screen: ScreenKind): Outcome =>
  place.at === 'screening' || place.at === 'incomplete'
    ? stay({ place, memory: { ...memory, goal } }, [{ kind: 'questions-first' }])
    : asked(memory, goal, screen);
