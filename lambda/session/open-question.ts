import { nextGateQuestion } from '../care/medicine';
import { itemOf, tierOfItem } from '../screening/triage';
import { currentStep, isMedicineBarred, stepsFor } from './care-progress';
import type { Content } from './content';
import type { Ask, Choice } from './say';
import type { Aside, Memory, Place, State } from './state';
import { afterCount, nextInRoutine, roundsOf, sideOf, wayDown } from './workout';

/**
 * The open question: the one that lies over the place, or the place's own. It follows from the state, so
 * help and repeat can't lose it.
 */
export const openQuestion = ({ place, memory, aside }: State, content: Content): Ask =>
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

function askOf(place: Place, memory: Memory, content: Content): Ask {
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
  if (workout === undefined) {
    return choice('which-exercise');
  }
  if (workout.round >= roundsOf(workout, memory, content)) {
    const next = nextInRoutine(memory, content);
    return next === null ? choice('once-more') : { about: 'next-exercise', id: next, misses };
  }
  if (wayDown(memory, content) !== null) {
    return choice('ready-standing');
  }
  if (workout.round === 0) {
    return choice('ready');
  }
  const side = sideOf(workout, memory, content);
  return choice(side === null ? 'ready-again' : `ready-${side}`);
}
