import type { ScreenKind } from '../screening/triage';
import type { Content } from './content';
import type { Permission, TimerRequest } from './heard';
import type { PreferenceChange, Preferences } from './preferences/preferences';
import type { Counting, Say, Tell } from './say';
import type { Goal, Memory, Place, Screening, State } from './state';

/** What the device, and the request it sent, make possible. */
export interface Device {
  /** Whether Amazon's timers and reminders can be reached: the request carried an address and a token. */
  readonly hasServices: boolean;
}

/** What the dialog knows besides the state and what it heard. */
export interface Context {
  readonly content: Content;
  /**
   * Time from the request that was answered last to this one, in ms; null when a request carried no
   * time. It is used only to find out how far a count got.
   */
  readonly elapsedMs: number | null;
  /** What is stored of the listener; null when it was not read or could not be read. */
  readonly preferences: Preferences | null;
  /** The date where the listener is, such as "2026-11-22"; null when the request carried no time. */
  readonly today: string | null;
  readonly device: Device;
}

/** An effect whose result the dialog hears in the same request. */
export type AwaitedEffect =
  | { readonly kind: 'forget' }
  | { readonly kind: 'timer'; readonly request: TimerRequest }
  | { readonly kind: 'reminder'; readonly daysAgo: number };

/** Something that the edge does besides speaking. */
export type Effect =
  | AwaitedEffect
  /** Send the steps to the Alexa app, so that a screen nearby shows them too. */
  | { readonly kind: 'card'; readonly steps: readonly string[] }
  /** Let Alexa ask for a permission. The skill is silent until she has asked. */
  | { readonly kind: 'ask-permission'; readonly permission: Permission }
  | { readonly kind: 'save'; readonly changes: readonly PreferenceChange[] };

/** The answer to one turn. The state is null when the session ends. */
export interface Turn {
  readonly state: State | null;
  readonly say: Say;
  readonly effects: readonly Effect[];
}

/** A count or effects that go with an outcome. */
export interface Extras {
  readonly count?: Counting;
  readonly effects?: readonly Effect[];
}

/** An outcome that names the next place. */
export interface Settled extends Extras {
  readonly tell: readonly Tell[];
  /**
   * How the turn changes what "repeat" says: "go" replaces it, "stay" replaces it only when something
   * repeatable is told, "add" appends to it, "again" does not change it, and "end" ends the session.
   */
  readonly kind: 'go' | 'stay' | 'add' | 'again' | 'end';
  /** null when the session ends. */
  readonly state: State | null;
}

/** An outcome after an answer or a sign was recorded. The next place follows from the answers and the goal. */
export interface Answered {
  readonly kind: 'answered';
  readonly memory: Memory;
  readonly tell: readonly Tell[];
  /** The question that was open. It keeps its state if it is still the next one. null when none was open. */
  readonly open: Screening | null;
}

/** An outcome after the listener asked for something. The next place is the next one on the way to it. */
export interface Asked {
  readonly kind: 'asked';
  readonly memory: Memory;
  readonly goal: Goal;
  /** The screen to begin with, if none was begun yet. */
  readonly screen: ScreenKind;
  readonly tell: readonly Tell[];
}

/** The result of what was heard: the next place, or what it follows from. */
export type Outcome = Settled | Answered | Asked;

/** Tells something, stays at the place and asks the same question again. */
export const stay = (state: State, tell: readonly Tell[], extras: Extras = {}): Settled => ({
  ...extras,
  kind: 'stay',
  state,
  tell,
});

/** Tells more about the open question and asks it again. "Repeat" then says this, too. */
export const add = (state: State, tell: readonly Tell[], extras: Extras = {}): Settled => ({
  ...extras,
  kind: 'add',
  state,
  tell,
});

/** Tells something, goes to a place and asks the question there. */
export const goTo = (
  place: Place,
  memory: Memory,
  tell: readonly Tell[],
  extras: Extras = {},
): Settled => ({ ...extras, kind: 'go', state: { place, memory }, tell });

/** Gives the last answer once more. The state does not change. */
export const sayAgain = (state: State, tell: readonly Tell[], extras: Extras = {}): Settled => ({
  ...extras,
  kind: 'again',
  state,
  tell,
});

/** Tells something and ends the session. No state is left of it. */
export const end = (...tell: readonly Tell[]): Settled => ({ kind: 'end', state: null, tell });

/** Goes on after the answers changed: with the screen, or after a finished screen to the goal. */
export const answered = (
  memory: Memory,
  tell: readonly Tell[],
  open: Screening | null = null,
): Answered => ({ kind: 'answered', memory, tell, open });

/** Goes to what the listener asked for. A screen that is not finished comes first. */
export const asked = (
  memory: Memory,
  goal: Goal,
  screen: ScreenKind,
  tell: readonly Tell[] = [],
): Asked => ({ kind: 'asked', memory, goal, screen, tell });

/** During the screen remembers a request for later. At all other places goes to it at once. */
export const want = ({ place, memory }: State, goal: Goal, screen: ScreenKind): Outcome =>
  place.at === 'screening' || place.at === 'incomplete'
    ? stay({ place, memory: { ...memory, goal } }, [{ kind: 'questions-first' }])
    : asked(memory, goal, screen);
