import { nextGateQuestion } from '../care/medicine';
import { timing } from '../exercises/hold';
import { itemOf, tierOfItem } from '../screening/triage';
import type { Permission, TimerRequest } from './alerts';
import { currentStep, isMedicineBarred, stepsFor } from './care-progress';
import type { Content } from './content';
import type { PreferenceChange, Preferences } from './preferences';
import type { Ask, Choice, Counting, Say, Tell } from './say';
import type { Aside, Memory, Place, State } from './state';
import { afterCount, nextInRoutine, roundsOf, sideOf, wayDown } from './workout';

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

/** Lines that belong to one moment: "repeat" leaves them out. */
const MOMENTARY: ReadonlySet<Tell> = new Set<Tell>([
  'disclaimer',
  'no-substitute',
  'fresh-start',
  'noted',
  'be-sure',
  'going-back',
  'nothing-earlier',
  'back-to-start',
  'sorry',
  'sorry-again',
  'start-anyway',
  'questions-first',
  'why-in-general',
  'stay-as-you-are',
  'alone',
  'stop-moving',
  'quiet',
  'help-welcome',
  'help-screening',
  'help-care',
  'help-choice',
  'help-exercise',
  'getting-up',
  'which-exercise-unknown',
  'exercise-barred',
  'how-to-stop',
  'count-range',
  'style-set',
  'length-limit',
  'paused',
  'first-step',
  'phase-assumed',
  'care-start',
  'progress-unknown',
  'not-erased',
  'erased',
  'erase-failed',
  'timer-offer',
  'reminder-offer',
  'pack-time',
  'needs-permission',
  'timer-declined',
  'timer-paused',
  'timer-resumed',
  'timer-off',
  'no-timer',
  'reminder-declined',
  'count-from-now',
  'two-days-passed',
]);

type AlertTell = Extract<
  Tell,
  | { timerSet: number }
  | { timerLeft: number }
  | { noTimer: string }
  | { noReminder: string }
  | { reminderAt: object }
>;

/** True for what became of a timer or a reminder: true once, and not to be said again. */
export const isAboutAlerts = (tell: Exclude<Tell, string>): tell is AlertTell =>
  'timerSet' in tell ||
  'timerLeft' in tell ||
  'noTimer' in tell ||
  'noReminder' in tell ||
  'reminderAt' in tell;

const isLasting = (tell: Tell): boolean =>
  !MOMENTARY.has(tell) &&
  !(
    typeof tell === 'object' &&
    ('why' in tell ||
      'howLong' in tell ||
      'secondsLeft' in tell ||
      'holdSeconds' in tell ||
      'progress' in tell ||
      isAboutAlerts(tell))
  );

/** The open question: the one that lies over the place, or the place's own. */
const askIn = ({ place, memory, aside }: State, content: Content): Ask =>
  aside === undefined ? askOf(place, memory, content) : askAside(aside, content);

function askAside(aside: Aside, { clocks }: Content): Ask {
  switch (aside.about) {
    case 'timer':
    case 'timer-permission': {
      const { minutes, misses } = aside;
      const other = clocks.packMinutes.value.find((length) => length > minutes) ?? null;
      return { about: 'timer', minutes, other, misses };
    }
    case 'onset':
      return { about: 'choice', choice: 'onset', misses: aside.misses };
    case 'reminder':
    case 'reminder-permission':
      return { about: 'choice', choice: 'reminder', misses: aside.misses };
    case 'forget':
      return { about: 'choice', choice: 'forget', misses: aside.misses };
  }
}

/** The open question of a place: it follows from the state, so help and repeat can't lose it. */
export function askOf(place: Place, memory: Memory, content: Content): Ask {
  const choice = (name: Choice, misses = 0): Ask => ({ about: 'choice', choice: name, misses });
  switch (place.at) {
    case 'welcome':
      return choice('hurting', place.misses);
    case 'screening': {
      const manner = place.correcting === undefined ? (place.asked.at(-1) ?? 'ask') : 'plainly';
      const item = itemOf(place.item, content.screening);
      const isUrgent = tierOfItem(item, content.screening) === 'emergency';
      return { about: 'item', id: place.item, manner, misses: place.misses, isUrgent };
    }
    case 'emergency':
      return choice('say-again');
    case 'incomplete':
      return choice('try-again', place.misses);
    case 'today':
      return choice('comfort-steps', place.misses);
    case 'phase':
      return choice('phase', place.misses);
    case 'care': {
      const step = currentStep(memory, content);
      const isOffer =
        step.gate &&
        !isMedicineBarred(memory, content) &&
        nextGateQuestion(memory.gate, content.medicine) !== null;
      const isLast = stepsFor(memory, content).at(-1) === step;
      return isOffer
        ? choice('medicine-questions', place.misses)
        : { about: 'step', isLast, misses: place.misses };
    }
    case 'care-offer':
      return choice('care-steps', place.misses);
    case 'medicine':
      return { about: 'gate', id: place.question, misses: place.misses };
    case 'exercise-gate':
      return { about: 'exercise-gate', id: place.question, misses: place.misses };
    case 'carry-on': {
      const { left, misses } = place;
      const side = sideOf(left, memory, content);
      return { about: 'carry-on', id: left.exercise, side, misses };
    }
    case 'choosing':
      return choice('which-exercise', place.misses);
    case 'ready':
      return askBeforeRound(memory, place.misses, content);
    case 'holding':
      return askBeforeRound(afterCount(memory, place.bothSides, content), 0, content);
    case 'paused':
      return choice('resume', place.misses);
  }
}

/** What is asked before a round, and so at the end of the one before it. */
function askBeforeRound(memory: Memory, misses: number, content: Content): Ask {
  const { workout } = memory;
  const choice = (name: Choice): Ask => ({ about: 'choice', choice: name, misses });
  if (workout === undefined) return choice('which-exercise');
  if (workout.round >= roundsOf(workout, memory, content)) {
    const next = nextInRoutine(memory, content);
    return next === null ? choice('once-more') : { about: 'next-exercise', id: next, misses };
  }
  if (wayDown(memory, content) !== null) return choice('ready-standing');
  if (workout.round === 0) return choice('ready');
  const side = sideOf(workout, memory, content);
  return choice(side === null ? 'ready-again' : `ready-${side}`);
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
  const ask = askOf(place, memory, content);
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
  const say: Say = { tell, count: null, ask: askIn(state, content) };
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
