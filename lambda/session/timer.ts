import { tierOf } from '../screening/triage';
import type { TimerChange } from './alerts';
import type { Heard, HeardTimer } from './heard';
import type { Tell } from './say';
import type { Aside, State } from './state';
import type { Context, Turn } from './turn';
import { stay } from './turn';

type AtTimer = Extract<Aside, { about: 'timer' | 'timer-permission' }>;

const MINUTES_A_DAY = 1_440;

/** What is taken for the length of a timer; a longer time is when something began. */
const LONGEST_MINUTES = 240;

/** Asks whether to set the timer for a pack. Only where a step that offers one is open. */
export function offerTimer(
  below: State,
  minutes: number | null,
  tell: readonly Tell[],
  context: Context,
): Turn {
  const { value: lengths } = context.content.clocks.packMinutes;
  const [shortest = 0] = lengths;
  const isKnown = minutes !== null && lengths.includes(minutes);
  const wanted = isKnown ? minutes : shortest;
  if (!context.device.hasServices) {
    return stay(
      below,
      [...tell, { noTimer: 'unsupported', action: 'set', minutes: wanted }],
      context,
    );
  }
  const told: readonly Tell[] = minutes === null || isKnown ? tell : [...tell, 'pack-time'];
  return stay({ ...below, aside: { about: 'timer', minutes: wanted, misses: 0 } }, told, context);
}

/** Pauses, resumes, cancels or reads the timer that was set: that gives no advice, so it needs no screen. */
export function changeTimer(state: State, action: TimerChange, context: Context): Turn {
  // A sign on record that is being asked about again waits for nothing.
  if (tierOf(state.memory.answers, context.content.screening) === 'emergency') {
    return stay(state, [], context);
  }
  return context.device.hasServices
    ? { ...stay(state, [], context), call: { call: 'timer', request: { action } } }
    : stay(state, [{ noTimer: 'unsupported', action, minutes: 0 }], context);
}

/** A turn at "Shall I set a timer for fifteen minutes?", or after Alexa asked for the permission. */
export function hearAtTimer(
  below: State,
  { about, minutes, misses }: AtTimer,
  heard: Heard,
  context: Context,
): Turn | null {
  const named = minutesIn(heard);
  if (named !== null) {
    return offerTimer(below, named, [], context);
  }
  if (typeof heard === 'object') {
    if ('want' in heard && heard.want === 'timer' && heard.action === 'set') {
      return offerTimer(below, heard.minutes ?? minutes, [], context);
    }
    return null;
  }
  switch (heard) {
    case 'yes': {
      const turn = stay({ ...below, aside: { about, minutes, misses } }, [], context);
      return { ...turn, call: { call: 'timer', request: { action: 'set', minutes } } };
    }
    case 'no':
    case 'soft-no':
    case 'partly':
    case 'not-sure':
    case 'decline':
      return stay(below, ['timer-declined'], context);
    case 'not-understood':
      return misses > 0
        ? stay(below, ['timer-declined'], context)
        : stay({ ...below, aside: { about: 'timer', minutes, misses: 1 } }, ['sorry'], context);
    default:
      return null;
  }
}

/** "Twenty" alone sounds like an age, and "twenty minutes" like a time since; here they are lengths. */
function minutesIn(heard: Heard): number | null {
  if (typeof heard !== 'object') {
    return null;
  }
  if ('daysAgo' in heard) {
    const minutes = Math.round(heard.daysAgo * MINUTES_A_DAY);
    return minutes > 0 && minutes <= LONGEST_MINUTES ? minutes : null;
  }
  return 'age' in heard && heard.age <= 30 ? heard.age : null;
}

/** What Amazon made of it. A missing permission is asked for once, and only for a timer to be set. */
export function afterTimer(
  { place, memory, aside }: State,
  heard: HeardTimer,
  context: Context,
): Turn {
  const below: State = { place, memory };
  const { timer: result, of: request } = heard;
  const minutes = request.action === 'set' ? request.minutes : 0;
  if (typeof result === 'object') {
    const { minutesLeft: timerLeft, isPaused } = result;
    return stay(below, [{ timerLeft, isPaused }], context);
  }
  switch (result) {
    case 'set':
      return stay(below, [{ timerSet: minutes }], context);
    case 'paused':
      return stay(below, ['timer-paused'], context);
    case 'resumed':
      return stay(below, ['timer-resumed'], context);
    case 'cancelled':
      return stay(below, ['timer-off'], context);
    case 'none':
      return stay(below, ['no-timer'], context);
    case 'not-permitted':
      if (aside?.about === 'timer' && request.action === 'set') {
        const open: State = { ...below, aside: { about: 'timer-permission', minutes, misses: 0 } };
        const turn = stay(open, ['needs-permission'], context);
        return { ...turn, effects: [{ effect: 'ask-permission', permission: 'timer' }] };
      }
      break;
    case 'unsupported':
    case 'too-many':
    case 'failed':
      break;
  }
  return stay(below, [{ noTimer: result, action: request.action, minutes }], context);
}
