import type { Phase } from '../care/care-step';
import type { ScreenKind } from '../screening/triage';
import { raisedAnswers, tierOf } from '../screening/triage';
import { emergencyMessage, isScreened, proceed, pursueGoal } from './arrival';
import { goodbyeAfterCare, readCare } from './care';
import { withPhase } from './care-progress';
import { isPregnancyOpen, leadsToExercise } from './exercise-start';
import type { Heard } from './heard';
import { afterMiss, sorryFor } from './misses';
import { recentlyLeft } from './preferences';
import type { Tell } from './say';
import { introTo } from './signs';
import type { AskPhase, CareOffer, Goal, Incomplete, Memory, Today, Welcome } from './state';
import type { Context, Turn } from './turn';
import { end, goTo, stay } from './turn';

/** Starts the screen, or goes on with it, towards what the listener came for. */
export function pursue(
  memory: Memory,
  goal: Goal,
  screen: ScreenKind,
  context: Context,
  tell: readonly Tell[] = [],
): Turn {
  const isFresh = Object.keys(memory.answers).length === 0;
  const there: Memory = { ...memory, goal, screen: isFresh ? screen : memory.screen };
  const tier = tierOf(memory.answers, context.content.screening);
  // What the screen found was told when it ended; only "be seen today" bears repeating.
  if (isScreened(memory, context) && tier !== 'emergency' && tier !== 'today') {
    const ifPregnant: Tell[] = isPregnancyOpen(memory, context) ? ['if-pregnant'] : [];
    return pursueGoal(there, leadsToExercise(goal) ? tell : [...tell, ...ifPregnant], context);
  }
  return proceed(there, isFresh ? [...tell, introTo(there)] : tell, context);
}

/**
 * "Carry on", as the first thing said: towards the exercises if some were left of late, or the care steps.
 *
 * @param screen the screen before the care steps
 */
export function carryOn(memory: Memory, screen: ScreenKind, context: Context): Turn {
  if (recentlyLeft(context.preferences, context.today) === null) {
    return pursue(memory, { for: 'care' }, screen, context);
  }
  const goal: Goal = { for: 'exercise', exercise: null, routine: null };
  return pursue(memory, goal, 'quick', context);
}

/** A turn at "Is your back hurting right now?": yes leads to care, no to the stretches. */
export function hearAtWelcome(
  place: Welcome,
  memory: Memory,
  heard: Heard,
  context: Context,
): Turn {
  switch (heard) {
    case 'yes':
    case 'pain':
      return pursue(memory, { for: 'care' }, 'full', context);
    case 'resume':
      return carryOn(memory, 'full', context);
    case 'no': {
      const [starter] = context.content.exercises.routines;
      const routine = starter?.id ?? null;
      return pursue(memory, { for: 'exercise', exercise: null, routine }, 'quick', context);
    }
    default:
      // Whoever opens this skill and can't be understood may be the one who needs it most.
      return place.misses > 0
        ? pursue(memory, { for: 'care' }, 'full', context, ['start-anyway'])
        : stay({ place: { at: 'welcome', misses: 1 }, memory }, ['sorry'], context);
  }
}

/** A turn after the emergency message: it is said again until the listener has had enough. */
export function hearAtEmergency(memory: Memory, heard: Heard, context: Context): Turn {
  if (heard === 'no') {
    return end('goodbye-emergency');
  }
  // Not understood, it is put another way: the same words twice running are not listened to.
  const isShort = heard === 'not-understood' && !memory.told.includes('emergency-short');
  const message: Tell[] =
    heard === 'alone'
      ? ['emergency-alone']
      : emergencyMessage(memory, context, isShort ? 'emergency-short' : 'emergency');
  return goTo({ at: 'emergency' }, memory, message, context);
}

/** A turn after a screen that could not be finished. */
export function hearAtIncomplete(
  place: Incomplete,
  memory: Memory,
  heard: Heard,
  context: Context,
): Turn {
  const isToday = tierOf(memory.answers, context.content.screening) === 'today';
  const goodbye = isToday ? 'goodbye-today' : 'goodbye-incomplete';
  switch (heard) {
    case 'yes': {
      const answers = raisedAnswers(memory.answers, context.content.screening);
      return proceed({ ...memory, answers }, ['back-to-start'], context);
    }
    case 'no':
      return end(goodbye);
    default:
      if (place.misses > 0) {
        return end(goodbye);
      }
      return stay({ place: { ...place, misses: 1 }, memory }, ['sorry'], context);
  }
}

/** A turn after "be seen today": may the comfort steps be read? */
export function hearAtToday(place: Today, memory: Memory, heard: Heard, context: Context): Turn {
  switch (heard) {
    case 'yes':
      return readCare(memory, [], context);
    case 'no':
      return end('goodbye-today');
    default: {
      const misses = afterMiss(place.misses);
      return stay({ place: { at: 'today', misses }, memory }, sorryFor(misses), context);
    }
  }
}

/** A turn at "Did this start in the last two days?". In doubt the article's first phase counts. */
export function hearAtPhase(place: AskPhase, memory: Memory, heard: Heard, context: Context): Turn {
  const answer = (phase: Phase, ...tell: readonly Tell[]): Turn =>
    readCare(withPhase(memory, phase), tell, context);
  switch (heard) {
    case 'yes':
      return answer('first-two-days');
    case 'no':
      return answer('later');
    case 'not-sure':
      return answer('first-two-days', 'phase-assumed');
    default:
      if (place.misses >= 2) {
        return answer('first-two-days', 'phase-assumed');
      }
      return stay(
        { place: { at: 'phase', misses: place.misses + 1 }, memory },
        [place.misses === 0 ? 'sorry' : 'sorry-again'],
        context,
      );
  }
}

/** A turn at "Would you like the care steps?". */
export function hearAtCareOffer(
  place: CareOffer,
  memory: Memory,
  heard: Heard,
  context: Context,
): Turn {
  switch (heard) {
    case 'yes':
      return pursueGoal({ ...memory, goal: { for: 'care' } }, [], context);
    case 'no':
      return end(goodbyeAfterCare(memory, context));
    default: {
      const misses = afterMiss(place.misses);
      return stay({ place: { at: 'care-offer', misses }, memory }, sorryFor(misses), context);
    }
  }
}
