import type { ScreenKind } from '../screening/triage';
import { pursue } from './choices';
import { unknownExercise } from './exercise-start';
import { pain } from './facts';
import type { HeardRequest } from './heard';
import { UNKNOWN_EXERCISE } from './heard';
import { isOffered } from './offers';
import { hearHere, helpAt, isExercising } from './places';
import { progressOf } from './preferences';
import { offerReminder } from './reminder';
import type { Tell } from './say';
import type { Goal, State } from './state';
import { changeTimer, offerTimer } from './timer';
import type { Context, Turn } from './turn';
import { goTo, stay } from './turn';

/** What the listener asks for: at once, after the screen, or after the questions that are open. */
export function hearRequest({ place, memory }: State, heard: HeardRequest, context: Context): Turn {
  const state: State = { place, memory };
  switch (heard.want) {
    case 'launch':
      return place.at === 'welcome'
        ? goTo(place, memory, ['welcome'], context)
        : stay(state, [helpAt(state)], context);
    case 'causes':
    case 'warning-signs':
      return stay(state, [heard.want], context);
    case 'progress':
      return stay(state, [tellProgress(context)], context);
    case 'forget':
      return stay({ place, memory, aside: { about: 'forget', misses: 0 } }, [], context);
    case 'timer':
      if (heard.action !== 'set') {
        return changeTimer(state, heard.action, context);
      }
      return isOffered('timer', memory, context.content)
        ? offerTimer(state, heard.minutes, [], context)
        : want(state, { for: 'timer', minutes: heard.minutes }, 'quick', context);
    case 'reminder':
      return isOffered('reminder', memory, context.content)
        ? offerReminder(state, [], context)
        : want(state, { for: 'reminder' }, 'quick', context);
    case 'care':
      if (place.at === 'today') {
        return hearHere(state, 'yes', context);
      }
      // "My back hurts" in the middle of a hold is no request, but pain.
      return place.at === 'paused'
        ? pain(state, context)
        : want(withoutWorkout(state), { for: 'care' }, 'full', context);
    case 'heat-or-cold':
      return isExercising(place)
        ? stay(state, ['heat-or-cold'], context)
        : want(state, { for: 'heat-or-cold' }, 'quick', context);
    case 'exercise': {
      const { exercise, routine } = heard;
      if (exercise === UNKNOWN_EXERCISE && isExercising(place)) {
        return unknownExercise(state, context);
      }
      return want(withoutWorkout(state), { for: 'exercise', exercise, routine }, 'quick', context);
    }
    case 'count':
      return heard.seconds === null
        ? stay(state, ['count-range'], context)
        : want(state, { for: 'count', seconds: heard.seconds }, 'quick', context);
    case 'medicine':
      return want(state, { for: 'medicine', medicine: heard.medicine }, 'full', context);
  }
}

function tellProgress({ preferences, today }: Context): Tell {
  return preferences === null || today === null
    ? 'progress-unknown'
    : { progress: progressOf(preferences, today) };
}

/** A new request begins anew, whatever exercise was under way. */
function withoutWorkout({ place, memory }: State): State {
  const { workout: _left, ...others } = memory;
  return { place, memory: others };
}

/** Remembers a request made while a question is open; otherwise goes for it. */
function want({ place, memory }: State, goal: Goal, screen: ScreenKind, context: Context): Turn {
  return place.at === 'screening' || place.at === 'incomplete'
    ? stay({ place, memory: { ...memory, goal } }, ['questions-first'], context)
    : pursue(memory, goal, screen, context);
}
