import { ANY_MEDICINE, isGatePassed, nextGateQuestion } from '../care/medicine';
import { isExerciseUnlocked, nextExerciseQuestion } from '../exercises/exercise-gate';
import type { Tier } from '../screening/question';
import { answeredItems, atLeast, isItem, nextItem, tierOf } from '../screening/triage';
import { isMedicineBarred, stepsFor } from './care-progress';
import type { Content } from './content';
import { isAboutAlerts } from './lasting';
import { isOffered } from './offers';
import type { Tell } from './say';
import type { Aside, Memory, Place, State } from './state';
import { mayDo, PLAIN_HOLD, planOf, roundsOf } from './workout';

/** The tier of a finished screen, or null while a question is open. */
function finishedTier({ answers, screen }: Memory, { screening }: Content): Tier | null {
  return nextItem(answers, screen, screening) === null ? tierOf(answers, screening) : null;
}

/** True when the answers on record allow this to be told: advice needs the tier that unlocks it. */
export function mayTell(tell: Tell, memory: Memory, content: Content): boolean {
  const tier = finishedTier(memory, content);
  const unlocked = (threshold: Tier): boolean => tier !== null && atLeast(threshold, tier);
  const isFinishedOpen = unlocked('provider');
  if (typeof tell === 'object') {
    if ('step' in tell || 'howLong' in tell) {
      const step = 'step' in tell ? tell.step : tell.howLong;
      return unlocked('today') && stepsFor(memory, content).some(({ id }) => id === step);
    }
    if ('medicine' in tell) {
      const { medicine } = content;
      const isKnown = medicine.answers.some(({ id }) => id === tell.medicine);
      return (
        unlocked('provider') &&
        isKnown &&
        isGatePassed(memory.gate, medicine) &&
        !isMedicineBarred(memory, content)
      );
    }
    if ('coach' in tell) {
      return isFinishedOpen && mayDo(tell.coach, memory, content);
    }
    if (
      'position' in tell ||
      'exercises' in tell ||
      'refused' in tell ||
      'secondsLeft' in tell ||
      'holdSeconds' in tell
    ) {
      return isFinishedOpen;
    }
    if ('progress' in tell) {
      return true;
    }
    if (isAboutAlerts(tell)) {
      return false;
    }
    const id =
      'lead' in tell
        ? tell.lead
        : 'why' in tell
          ? tell.why
          : 'advice' in tell
            ? tell.advice
            : tell.unchecked;
    return isItem(id, content.screening);
  }
  switch (tell) {
    case 'clear':
      return tier === 'clear';
    case 'provider':
      return tier === 'provider';
    case 'care-start':
    case 'heat-or-cold':
    case 'ask-pharmacist':
    case 'get-down':
    case 'stop-rule':
    case 'two-days-passed':
      return unlocked(tell === 'care-start' ? 'today' : 'provider');
    default:
      return true;
  }
}

/**
 * True when the answers a state carries allow the place it claims. A state that came back older,
 * foreign or tampered with fails here, and the session starts afresh.
 */
export function isStanding({ place, memory, aside }: State, content: Content): boolean {
  if (aside !== undefined && !isAsideStanding(aside, place, memory, content)) {
    return false;
  }
  const { screening, medicine, steps } = content;
  if (!Object.keys(memory.answers).every((id) => isItem(id, screening))) {
    return false;
  }
  if (!Object.keys(memory.gate).every((id) => medicine.gate.some((each) => each.id === id))) {
    return false;
  }
  if (memory.step !== undefined && !steps.some(({ id }) => id === memory.step)) {
    return false;
  }
  if (!memory.told.every((tell) => mayTell(tell, memory, content))) {
    return false;
  }

  const tier = tierOf(memory.answers, screening);
  const open = nextItem(memory.answers, memory.screen, screening);
  const isFinished = open === null;
  switch (place.at) {
    case 'welcome':
      return tier !== 'emergency';
    case 'screening': {
      if (place.correcting === undefined) {
        return open?.id === place.item;
      }
      const items = answeredItems(memory.answers, memory.screen, screening);
      return items.some(({ id }) => id === place.item);
    }
    case 'emergency':
      return tier === 'emergency';
    case 'incomplete':
      return open?.id === place.item;
    case 'today':
      return isFinished && tier === 'today';
    case 'care':
      return isFinished && tier !== 'emergency';
    case 'phase':
    case 'care-offer':
      return isFinished && (tier === 'provider' || tier === 'clear');
    case 'medicine': {
      const question = nextGateQuestion(memory.gate, medicine);
      const isOffered = tier === 'provider' || tier === 'clear';
      return (
        isFinished &&
        isOffered &&
        question?.id === place.question &&
        !isMedicineBarred(memory, content) &&
        (place.medicine === null ||
          place.medicine === ANY_MEDICINE ||
          medicine.medicines.some(({ id }) => id === place.medicine))
      );
    }
    case 'exercise-gate': {
      const question = nextExerciseQuestion(memory.clearance, tier, content.exercises);
      return isFinished && question?.id === place.question;
    }
    case 'carry-on':
      return (
        isFinished &&
        mayDo(place.left.exercise, memory, content) &&
        place.left.exercise !== PLAIN_HOLD &&
        place.left.round < roundsOf(place.left, memory, content)
      );
    case 'choosing':
      return isFinished && isExerciseUnlocked(memory.clearance, tier, content.exercises);
    case 'ready':
      return isFinished && isWorkoutStanding(memory, 0, content);
    case 'holding':
    case 'paused': {
      const plan = planOf(memory, place.bothSides, content);
      const { side, repetition, second } = place.from;
      return (
        isFinished &&
        isWorkoutStanding(memory, 1, content) &&
        plan !== null &&
        side < plan.sides.length &&
        repetition < plan.repetitions &&
        second < plan.seconds
      );
    }
  }
}

/** True when the question that lies over a place may be asked there. */
function isAsideStanding(aside: Aside, { at }: Place, memory: Memory, content: Content): boolean {
  if (at === 'emergency') {
    return false;
  }
  switch (aside.about) {
    case 'forget':
      return true;
    case 'timer':
    case 'timer-permission':
      return (
        content.clocks.packMinutes.value.includes(aside.minutes) &&
        isOffered('timer', memory, content)
      );
    case 'onset':
    case 'reminder':
    case 'reminder-permission':
      return isOffered('reminder', memory, content);
  }
}

/** True when the exercise under way may be led, with at least so many rounds left of it. */
function isWorkoutStanding(memory: Memory, roundsLeft: number, content: Content): boolean {
  const { workout } = memory;
  return (
    workout !== undefined &&
    mayDo(workout.exercise, memory, content) &&
    workout.round + roundsLeft <= roundsOf(workout, memory, content)
  );
}
