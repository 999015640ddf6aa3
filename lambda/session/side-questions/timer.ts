import { tierOf } from '../../screening/triage';
import type { Content } from '../content';
import type { Heard, HeardTimerResult, TimerChange } from '../heard';
import type { Tell } from '../say';
import type { SideQuestion, State } from '../state';
import type { Context, Settled } from '../turn';
import { stay } from '../turn';
import { isOffered } from './offered';
import type { About, SideRoom } from './side-question';
import { agreementIn } from './side-question';

const MINUTES_A_DAY = 1_440;

/** The longest time that is taken as the length of a timer, in minutes. A longer time says when the pain began. */
const LONGEST_MINUTES = 240;

/** "Shall I set a timer for fifteen minutes?", also while Alexa asks for the permission. */
export const timer: SideRoom<About<'timer' | 'timer-permission'>> = {
  ask({ minutes, misses }, { clocks }) {
    const other = clocks.packMinutes.value.find((length) => length > minutes) ?? null;
    return { about: 'timer', minutes, other, misses };
  },
  hear(question, below, heard, context) {
    const named = lengthIn(heard, question.minutes);
    if (named !== null) {
      return offerTimer(below, named, [], context);
    }
    switch (agreementIn(heard)) {
      case 'agreed':
        return setTimer(question, below);
      case 'declined':
        return stay(below, [{ kind: 'timer-declined' }]);
      case 'missed': {
        const { minutes, misses } = question;
        return misses > 0
          ? stay(below, [{ kind: 'timer-declined' }])
          : stay({ ...below, sideQuestion: { about: 'timer', minutes, misses: 1 } }, [
              { kind: 'sorry' },
            ]);
      }
      case null:
        return null;
    }
  },
  isAllowed: ({ minutes }, memory, content) =>
    content.clocks.packMinutes.value.includes(minutes) && isOffered('timer', memory, content),
};

/**
 * Asks whether to set the timer for a pack. Only when a step that offers one is open.
 *
 * @param minutes the length asked for; null when none was named
 */
export function offerTimer(
  below: State,
  minutes: number | null,
  tell: readonly Tell[],
  { content, device }: Context,
): Settled {
  const lengths = content.clocks.packMinutes.value;
  const isKnown = minutes !== null && lengths.includes(minutes);
  const wanted = isKnown ? minutes : shortestTimer(content);
  if (!device.hasServices) {
    const refused: Tell = {
      kind: 'timer-refused',
      refusal: 'unsupported',
      action: 'set',
      minutes: wanted,
    };
    return stay(below, [...tell, refused]);
  }
  const told: readonly Tell[] =
    minutes === null || isKnown ? tell : [...tell, { kind: 'pack-time' }];
  return stay({ ...below, sideQuestion: { about: 'timer', minutes: wanted, misses: 0 } }, told);
}

/** Sets the timer that is being asked about. */
export const setTimer = (question: SideQuestion & { minutes: number }, below: State): Settled =>
  stay({ ...below, sideQuestion: question }, [], {
    effects: [{ kind: 'timer', request: { action: 'set', minutes: question.minutes } }],
  });

/** The length of the timer that is offered when no length was named, in minutes. */
export const shortestTimer = ({ clocks }: Content): number => clocks.packMinutes.value[0] ?? 0;

/** Pauses, resumes, cancels or reads the timer that was set. This gives no advice, so it needs no screen. */
export function changeTimer(
  state: State,
  action: TimerChange,
  { content, device }: Context,
): Settled {
  // An emergency sign is being asked again, and nothing may delay that.
  if (tierOf(state.memory.answers, content.screening) === 'emergency') {
    return stay(state, []);
  }
  return device.hasServices
    ? stay(state, [], { effects: [{ kind: 'timer', request: { action } }] })
    : stay(state, [{ kind: 'timer-refused', refusal: 'unsupported', action, minutes: 0 }]);
}

/**
 * A length named for the timer, in minutes; null when none was. "Twenty" alone is heard as an age, and
 * "twenty minutes" as a time since the beginning. Here both are lengths.
 *
 * @param asked the length that is being asked about, in minutes
 */
function lengthIn(heard: Heard, asked: number): number | null {
  if (heard.kind === 'set-timer') {
    return heard.minutes ?? asked;
  }
  if (heard.kind === 'onset') {
    const minutes = Math.round(heard.daysAgo * MINUTES_A_DAY);
    return minutes > 0 && minutes <= LONGEST_MINUTES ? minutes : null;
  }
  return heard.kind === 'age' && heard.age <= 30 ? heard.age : null;
}

/** Tells the result of a timer request. A missing permission is asked for once, and only to set a timer. */
export function afterTimer(
  { place, memory, sideQuestion }: State,
  { result, of: request }: HeardTimerResult,
): Settled {
  const below: State = { place, memory };
  const minutes = request.action === 'set' ? request.minutes : 0;
  if (typeof result === 'object') {
    const { minutesLeft, isPaused } = result;
    return stay(below, [{ kind: 'timer-left', minutes: minutesLeft, isPaused }]);
  }
  switch (result) {
    case 'set':
      return stay(below, [{ kind: 'timer-set', minutes }]);
    case 'paused':
      return stay(below, [{ kind: 'timer-paused' }]);
    case 'resumed':
      return stay(below, [{ kind: 'timer-resumed' }]);
    case 'cancelled':
      return stay(below, [{ kind: 'timer-off' }]);
    case 'none':
      return stay(below, [{ kind: 'no-timer' }]);
    case 'not-permitted':
      if (sideQuestion?.about === 'timer' && request.action === 'set') {
        return stay(
          { ...below, sideQuestion: { about: 'timer-permission', minutes, misses: 0 } },
          [{ kind: 'needs-permission' }],
          { effects: [{ kind: 'ask-permission', permission: 'timer' }] },
        );
      }
      break;
    case 'unsupported':
    case 'too-many':
    case 'failed':
      break;
  }
  const { action } = request;
  return stay(below, [{ kind: 'timer-refused', refusal: result, action, minutes }]);
}
