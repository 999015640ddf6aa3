import type { Content } from '../lambda/session/content';
import type { Tell } from '../lambda/session/say';
import {
  exerciseAnswers,
  flag,
  MEDICINE_QUESTIONS,
  NO_MEDICINE_WITH,
  STEP_TIERS,
  standingOf,
} from './contract';
import { isPassed } from './gate-record';
import { type Claim, isOne, tells, told } from './seen';

/** Whether something may be told while nothing is unlocked, also as the last words of a session. */
function needsNoScreen({ kind }: Tell): boolean {
  switch (kind) {
    case 'step':
    case 'how-long':
    case 'medicine':
    case 'position':
    case 'coach':
    case 'refused':
    case 'exercises':
    case 'seconds-left':
    // What became of a timer is the same for anyone, but setting one needs the screen.
    case 'timer-set':
    case 'reminder-set':
    case 'heat-or-cold':
    case 'ask-pharmacist':
    case 'care-start':
    case 'get-down':
    case 'stop-rule':
    case 'getting-up':
    case 'clear':
    case 'if-pregnant':
    case 'provider':
    case 'exercise-barred':
    case 'how-to-stop':
    case 'timer-offer':
    case 'reminder-offer':
    case 'pack-time':
    case 'count-from-now':
    case 'two-days-passed':
      return false;
    default:
      return true;
  }
}

const isEmergencyTell = (tell: Tell): boolean =>
  tell.kind === 'advice' ||
  tell.kind === 'emergency' ||
  tell.kind === 'emergency-short' ||
  tell.kind === 'emergency-alone' ||
  tell.kind === 'goodbye-emergency' ||
  tell.kind === 'no-substitute';

/** What may be told, and to whom. */
export const adviceClaims = (content: Content): readonly Claim[] => [
  {
    name: 'A care step is read only after a finished screen whose tier unlocks it',
    holds: (seen) => {
      const cards = seen.turn.effects.flatMap((effect) =>
        effect.kind === 'card' ? effect.steps : [],
      );
      const ids = [...told('step', seen), ...told('how-long', seen), ...cards];
      if (ids.length === 0) {
        return null;
      }
      return ids.every((id) => isOne(seen.unlocked, ...(STEP_TIERS[id] ?? [])));
    },
  },
  {
    name: 'Heat, cold and the pharmacist are named only after a finished screen of tier clear or provider',
    holds: (seen) =>
      tells(seen, 'heat-or-cold', 'ask-pharmacist', 'two-days-passed', 'reminder-offer')
        ? isOne(seen.unlocked, 'provider', 'clear')
        : null,
  },
  {
    name: 'A medicine is named only after every medicine question was answered no',
    holds: (seen) => {
      if (told('medicine', seen).length === 0) {
        return null;
      }
      const memory = seen.turn.state?.memory;
      return (
        memory !== undefined &&
        isOne(seen.unlocked, 'provider', 'clear') &&
        isPassed(seen.gates, MEDICINE_QUESTIONS) &&
        NO_MEDICINE_WITH.every((id) => standingOf(flag(id), memory.answers) !== 'raised')
      );
    },
  },
  {
    name: 'An exercise is named or led only after a finished screen and its own questions',
    holds: (seen) => {
      const led = told('coach', seen);
      const isNamed = seen.turn.say.tell.some(
        ({ kind }) => kind === 'exercises' || kind === 'position' || kind === 'coach',
      );
      const isCounted = (seen.turn.say.count?.cues.length ?? 0) > 0;
      if (!isNamed && !isCounted) {
        return null;
      }
      const memory = seen.turn.state?.memory;
      const tier = seen.unlocked;
      if (memory === undefined || tier === null || !isOne(tier, 'provider', 'clear')) {
        return false;
      }
      const isAllowed = led.every((id) =>
        content.exercises.exercises.some(
          (each) =>
            each.id === id &&
            each.barredBy.every((bar) => standingOf(flag(bar), memory.answers) !== 'raised'),
        ),
      );
      return isPassed(seen.gates, Object.keys(exerciseAnswers(tier))) && isAllowed;
    },
  },
  {
    name: 'While nothing is unlocked, nothing is told that needs a finished screen',
    holds: (seen) => {
      if (seen.tierAfter === null || isOne(seen.unlocked, 'today', 'provider', 'clear')) {
        return null;
      }
      return seen.turn.say.tell.every(needsNoScreen);
    },
  },
  {
    name: '"No warning sign" is told only when every question was asked and nothing is raised',
    holds: (seen) => (tells(seen, 'clear') ? seen.unlocked === 'clear' : null),
  },
  {
    name: 'An emergency sign is answered with the emergency message, at once',
    holds: ({ turn, tierBefore, tierAfter }) =>
      tierAfter !== 'emergency' || tierBefore === 'emergency'
        ? null
        : turn.state?.place.at === 'emergency' && turn.say.tell[0]?.kind === 'emergency',
  },
  {
    name: 'An emergency unlocks nothing: its message, a goodbye, or the sign asked again',
    holds: ({ turn, tierBefore, tierAfter, heard, before }) => {
      if (tierAfter === 'emergency') {
        return turn.state?.place.at === 'screening'
          ? turn.say.tell.every(needsNoScreen)
          : turn.say.tell.every(isEmergencyTell) && turn.effects.length === 0;
      }
      if (tierBefore !== 'emergency' || turn.state !== null) {
        return null;
      }
      const isAsked = before?.place.at === 'screening' || heard.kind === 'stop';
      return (
        (isAsked || heard.kind === 'no') &&
        tells({ before, heard, turn, elapsedMs: null }, 'goodbye-emergency')
      );
    },
  },
];
