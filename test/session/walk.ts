import fc from 'fast-check';
import { timing } from '../../lambda/exercises/hold';
import { content } from '../../lambda/session/content';
import { advance } from '../../lambda/session/dialog';
import type { Heard, TimerRequest, TimerResult } from '../../lambda/session/heard';
import type { Preferences } from '../../lambda/session/preferences/preferences';
import { NO_PREFERENCES, withChange } from '../../lambda/session/preferences/preferences';
import type { Place, State } from '../../lambda/session/state';
import type { Turn } from '../../lambda/session/turn';
import { heardAt } from '../../proof/heard';
import type { Step } from '../../proof/step';
import { contextAfter } from './context';
import { askedOfEdge, EXERCISE, savedBy } from './talk';

/** Everything that can be heard at any place. */
const anything = heardAt(null, {
  exercises: ['bird-dog', 'cat-cow'],
  routines: ['full'],
  medicines: [],
});

/** The number of equal choices. Most of them lead on, the last few are other answers. */
const CHOICES = 36;

/** One thing said on a walk: something that leads on from the present place, or anything. */
type Said =
  | { readonly is: 'progress'; readonly choice: number }
  | { readonly is: 'anything'; readonly heard: Heard; readonly elapsedMs: number | null };

/** Times from one request to the next, in ms: unknown, negative, during a count and after it. */
const anyElapsed = fc.constantFrom(null, -5000, 1, 6000, 9500, 31_000, 70_000, 1e12);

/**
 * A conversation of up to 80 turns, over several sessions. Most of what is said leads on, because
 * random words seldom finish a screen.
 */
const anyConversation: fc.Arbitrary<readonly Said[]> = fc.array(
  fc.oneof(
    {
      weight: 20,
      arbitrary: fc.record({ is: fc.constant('progress' as const), choice: fc.nat(CHOICES - 1) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        is: fc.constant('anything' as const),
        heard: fc.constantFrom(...anything),
        elapsedMs: anyElapsed,
      }),
    },
  ),
  { minLength: 1, maxLength: 80, size: 'max' },
);

/** What listeners ask for. */
const GOALS: readonly Heard[] = [
  EXERCISE,
  { kind: 'care' },
  { kind: 'resume' },
  { kind: 'launch' },
  { kind: 'medicine', medicine: 'acetaminophen' },
  { kind: 'count', seconds: 20 },
  { kind: 'exercise', exercise: null, routine: null },
  { kind: 'heat-or-cold' },
  { kind: 'set-timer', minutes: null },
  { kind: 'reminder' },
  EXERCISE,
  { kind: 'symptom', symptom: 'leg-pain' },
];

/** Amazon's answers to timer requests that succeed. */
const DONE: Readonly<Record<TimerRequest['action'], TimerResult>> = {
  set: 'set',
  pause: 'paused',
  resume: 'resumed',
  cancel: 'cancelled',
  left: { minutesLeft: 4, isPaused: false },
};

/** A plain answer that leads on, or now and then another answer. */
function answerAt(place: Place, choice: number): Heard {
  const isRare = choice === CHOICES - 1;
  const isSeldom = choice > CHOICES - 5;
  switch (place.at) {
    case 'screening':
      if (isRare) {
        return { kind: 'yes' };
      }
      return { kind: isSeldom || (place.explained && choice > 12) ? 'decline' : 'no' };
    case 'medicine':
      return { kind: isRare ? 'yes' : 'no' };
    case 'exercise-gate': {
      const asked = content.exercises.gate.find(({ id }) => id === place.question);
      return { kind: isRare ? 'partly' : (asked?.passOn ?? 'no') };
    }
    case 'care':
      return { kind: isSeldom ? 'previous' : choice > 12 ? 'yes' : 'next' };
    case 'choosing':
      return isSeldom ? { kind: 'yes' } : EXERCISE;
    case 'emergency':
      return { kind: choice > 12 ? 'no' : 'previous' };
    case 'holding':
      return { kind: choice > 28 ? 'pause' : choice > 20 ? 'stop' : 'next' };
    case 'welcome':
      return { kind: choice > 12 ? 'yes' : 'no' };
    case 'ready':
    case 'paused':
      return { kind: isSeldom ? 'help' : 'ready' };
    case 'incomplete':
    case 'today':
    case 'phase':
    case 'care-offer':
    case 'carry-on':
      return { kind: choice > 24 ? 'no' : 'yes' };
  }
}

/** What leads on after a turn: the result of what it asked for, an answer, or another request. */
function progressAfter(turn: Turn | null, choice: number): Heard {
  const goal = GOALS[choice % GOALS.length] ?? EXERCISE;
  if (turn === null || turn.state === null) {
    return goal;
  }
  const effect = askedOfEdge(turn);
  if (effect?.kind === 'timer') {
    return { kind: 'timer-result', of: effect.request, result: DONE[effect.request.action] };
  }
  if (effect?.kind === 'reminder') {
    return { kind: 'reminder-result', result: { weekday: 2, hour: 9 } };
  }
  if (effect?.kind === 'forget') {
    return { kind: 'forgotten' };
  }
  const { sideQuestion } = turn.state;
  if (sideQuestion?.about === 'onset') {
    return { kind: 'onset', daysAgo: 0.5, saysOnset: true };
  }
  if (sideQuestion !== undefined) {
    return { kind: choice > 4 ? 'yes' : 'no' };
  }
  return turn.state.place.at === 'care-offer' && choice > 4
    ? goal
    : answerAt(turn.state.place, choice);
}

/** Every turn of a conversation. A session that ends is followed by the next one of the same listener. */
function walk(said: readonly Said[]): Step[] {
  const steps: Step[] = [];
  let turn: Turn | null = null;
  let preferences: Preferences = NO_PREFERENCES;
  for (const each of said) {
    const before: State | null = turn?.state ?? null;
    const isProgress = each.is === 'progress';
    const heard = isProgress ? progressAfter(turn, each.choice) : each.heard;
    const playedMs = timing.latencyMs.value + (turn?.say.count?.lengthMs ?? 0);
    // "Pause" comes in the middle of a count, anything else after it.
    const elapsedMs = !isProgress
      ? each.elapsedMs
      : heard.kind === 'pause'
        ? playedMs / 2
        : playedMs + 1000;
    turn = advance(before, heard, { ...contextAfter(elapsedMs), preferences });
    preferences = savedBy(turn).reduce(withChange, preferences);
    steps.push({ before, heard, elapsedMs, turn });
  }
  return steps;
}

/** How many conversations are tried, and the seed that makes them the same ones in each run. */
const RUNS = { numRuns: 300, seed: 20261122 };

/** The random conversations, walked once for all checks. */
export const walks: readonly Step[][] = fc.sample(anyConversation, RUNS).map(walk);

/** Checks every random conversation. Only a failure is walked again, to shrink it. */
export function everyWalk(check: (steps: Step[]) => void): void {
  const passes = (steps: Step[]): boolean => {
    try {
      check(steps);
      return true;
    } catch {
      return false;
    }
  };
  if (!walks.every(passes)) {
    fc.assert(
      fc.property(anyConversation, (said) => check(walk(said))),
      RUNS,
    );
  }
}
