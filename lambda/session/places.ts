import { tierOf } from '../screening/triage';
import { goodbyeAfterCare, hearAtCare } from './care';
import { hearAtCarryOn } from './carry-on';
import {
  hearAtCareOffer,
  hearAtEmergency,
  hearAtIncomplete,
  hearAtPhase,
  hearAtToday,
  hearAtWelcome,
} from './choices';
import { hearAtChoosing, hearAtExerciseGate, hearAtPaused, hearAtReady } from './exercising';
import type { Heard } from './heard';
import { hearAtMedicineGate } from './medicine-gate';
import type { Tell } from './say';
import { hearAtScreening } from './screen';
import type { Place, State } from './state';
import type { Context, Turn } from './turn';
import { goTo } from './turn';

/** What was heard means what it means where the listener is. */
export function hearHere({ place, memory }: State, heard: Heard, context: Context): Turn {
  switch (place.at) {
    case 'welcome':
      return hearAtWelcome(place, memory, heard, context);
    case 'screening':
      return hearAtScreening(place, memory, heard, context);
    case 'emergency':
      return hearAtEmergency(memory, heard, context);
    case 'incomplete':
      return hearAtIncomplete(place, memory, heard, context);
    case 'today':
      return hearAtToday(place, memory, heard, context);
    case 'phase':
      return hearAtPhase(place, memory, heard, context);
    case 'care':
      return hearAtCare(place, memory, heard, context);
    case 'care-offer':
      return hearAtCareOffer(place, memory, heard, context);
    case 'medicine':
      return hearAtMedicineGate(place, memory, heard, context);
    case 'exercise-gate':
      return hearAtExerciseGate(place, memory, heard, context);
    case 'carry-on':
      return hearAtCarryOn(place, memory, heard, context);
    case 'choosing':
      return hearAtChoosing(place, memory, heard, context);
    case 'ready':
      return hearAtReady(place, memory, heard, context);
    case 'paused':
      return hearAtPaused(place, memory, heard, context);
    case 'holding':
      // A count is settled before anything is heard: it is done, or paused.
      return goTo(place, memory, [], context);
  }
}

/** True while exercises are chosen or led: "previous" and "start over" are about them. */
export const isExercising = ({ at }: Place): boolean =>
  at === 'carry-on' || at === 'choosing' || at === 'ready' || at === 'holding' || at === 'paused';

/** Help is about where the listener is. */
export function helpAt({ place }: State): Tell {
  switch (place.at) {
    case 'welcome':
      return 'help-welcome';
    case 'screening':
    case 'emergency':
    case 'incomplete':
      return 'help-screening';
    case 'care':
      return 'help-care';
    case 'today':
    case 'phase':
    case 'care-offer':
    case 'medicine':
    case 'exercise-gate':
    case 'carry-on':
      return 'help-choice';
    case 'choosing':
    case 'ready':
    case 'holding':
    case 'paused':
      return 'help-exercise';
  }
}

/** The last words: what matters most to someone who leaves here. */
export function goodbyeFrom({ place, memory }: State, context: Context): Tell {
  const tier = tierOf(memory.answers, context.content.screening);
  if (tier === 'emergency') {
    return 'goodbye-emergency';
  }
  if (tier === 'today') {
    return 'goodbye-today';
  }
  if (place.at === 'screening' || place.at === 'incomplete') {
    return 'goodbye-screening';
  }
  if (isExercising(place) || place.at === 'exercise-gate') {
    return 'goodbye-exercise';
  }
  return place.at === 'welcome' ? 'goodbye' : goodbyeAfterCare(memory, context);
}
