import type { ScreenKind } from '../screening/triage';
import { raisedAnswers, tierOf, tierRaisedBy, withoutPainQuestions } from '../screening/triage';
import { isScreened, newMemory, proceed, pursueGoal } from './arrival';
import { goodbyeAfterCare, hearAtCare } from './care';
import { phaseAfter } from './care-progress';
import {
  hearAtCareOffer,
  hearAtEmergency,
  hearAtIncomplete,
  hearAtPhase,
  hearAtToday,
  hearAtWelcome,
  pursue,
} from './choices';
import { correct } from './correction';
import { unknownExercise } from './exercise-start';
import {
  countAnotherWay,
  hearAtChoosing,
  hearAtExerciseGate,
  hearAtPaused,
  hearAtReady,
  isAfterGate,
  leaveHold,
  reopenGate,
  setLength,
  setStyle,
  settleCount,
} from './exercising';
import type { Heard, HeardRequest } from './heard';
import { UNKNOWN_EXERCISE } from './heard';
import { hearAtMedicineGate } from './medicine-gate';
import type { Tell } from './say';
import { hearAtScreening } from './screen';
import { answerByFact, deny, volunteer } from './signs';
import { isStanding } from './standing';
import type { Goal, Memory, Place, State } from './state';
import type { Context, Turn } from './turn';
import { end, goTo, stay, stayQuiet } from './turn';

export type { Context, Effect, Turn } from './turn';

/**
 * One turn of the conversation: where we were and what was heard lead to where we are, what to say
 * and what else to do. Pure and total: every state answers everything, and nothing throws.
 *
 * @param state null on the first turn of a session, "lost" when what came back could not be read; a
 *   state that its own answers do not allow starts afresh, too
 */
export function advance(state: State | 'lost' | null, heard: Heard, context: Context): Turn {
  if (state !== null && state !== 'lost' && isStanding(state, context.content)) {
    // In an emergency nothing is said but the emergency, whatever became of a count before it.
    if (heard === 'count-failed' && state.place.at !== 'emergency')
      return countAnotherWay(state, context);
    const settled = settleCount(state, context);
    return state.place.at === 'holding' && heard === 'next'
      ? leaveHold(settled, context)
      : hear(settled, heard, context);
  }
  const turn = begin(heard, context);
  const opening: Tell[] = state === null ? ['disclaimer'] : ['disclaimer', 'fresh-start'];
  if (turn.state === null) return turn;
  // An emergency is told first, the disclaimer after it.
  const isEmergency = turn.state.place.at === 'emergency';
  const tell: readonly Tell[] = isEmergency
    ? [...turn.say.tell, 'no-substitute']
    : [...opening, ...turn.say.tell];
  return { ...turn, say: { ...turn.say, tell } };
}

/** The first turn of a session: a request that says what it wants goes straight there. */
function begin(heard: Heard, context: Context): Turn {
  const memory = newMemory('full', { for: 'care' });
  const fresh: State = { place: { at: 'welcome', misses: 0 }, memory };
  const welcome = (...tell: readonly Tell[]): Turn => goTo(fresh.place, memory, tell, context);
  switch (heard) {
    case 'stop':
      return end('goodbye');
    case 'help':
      return welcome('help-welcome');
    case 'next':
    case 'previous':
    case 'ready':
    case 'resume':
    case 'repeat':
    case 'start-over':
      return pursue(memory, { for: 'care' }, 'quick', context);
    case 'pain':
      return pursue(memory, { for: 'care' }, 'full', context);
    case 'cannot-move':
    case 'alone':
      return hear(fresh, heard, context);
    default:
      if (typeof heard === 'object' && !('correction' in heard) && !('noSymptom' in heard)) {
        return hear(fresh, heard, context);
      }
      return welcome('welcome');
  }
}

/** What means the same in every state; the rest belongs to the state. */
function hear(state: State, heard: Heard, context: Context): Turn {
  const { place, memory } = state;
  if (heard === 'stop') return end(goodbyeFrom(state, context));
  if (typeof heard === 'object' && 'symptom' in heard)
    return volunteer(state, heard.symptom, context);
  if (typeof heard === 'object' && 'correction' in heard && isAfterGate(state)) {
    return reopenGate(state, context);
  }
  if (typeof heard === 'object' && 'correction' in heard)
    return correct(state, heard.correction, context);
  if (place.at === 'emergency') {
    return heard === 'previous'
      ? correct(state, null, context)
      : hearAtEmergency(memory, heard, context);
  }
  if (typeof heard === 'object') return hearObject(state, heard, context);
  switch (heard) {
    case 'repeat':
      return place.at === 'ready' || place.at === 'paused'
        ? hearHere(state, heard, context)
        : goTo(place, memory, memory.told, context);
    case 'pardon':
      return goTo(place, memory, memory.told, context);
    case 'help':
      return stay(state, [helpAt(state)], context);
    case 'why':
      return stay(
        state,
        [place.at === 'screening' ? { why: place.item } : 'why-in-general'],
        context,
      );
    case 'wait':
      return stayQuiet(state, context);
    case 'pause':
      return place.at === 'paused' ? hearHere(state, heard, context) : stayQuiet(state, context);
    case 'count-failed':
      return countAnotherWay(state, context);
    case 'alone':
      return isScreened(memory, context) || place.at === 'screening' || place.at === 'incomplete'
        ? stay(state, ['alone'], context)
        : pursue(memory, { for: 'care' }, 'full', context, ['alone']);
    case 'cannot-move':
      return cannotMove(state, context);
    case 'pain':
      return pain(state, context);
    case 'start-over':
      return startOver(state, context);
    case 'previous':
      return place.at === 'care' || isExercising(place)
        ? hearHere(state, heard, context)
        : correct(state, null, context);
    default:
      return hearHere(state, heard, context);
  }
}

function hearHere({ place, memory }: State, heard: Heard, context: Context): Turn {
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
const isExercising = ({ at }: Place): boolean =>
  at === 'choosing' || at === 'ready' || at === 'holding' || at === 'paused';

type HeardObject = Exclude<
  Extract<Heard, object>,
  { symptom: string } | { correction: 'yes' | 'no' | null }
>;

function hearObject(state: State, heard: HeardObject, context: Context): Turn {
  if ('noSymptom' in heard) {
    return deny(state, heard.noSymptom, context) ?? hearHere(state, 'not-understood', context);
  }
  if ('age' in heard) return hearAge(state, heard, context);
  if ('daysAgo' in heard) return hearOnset(state, heard.daysAgo, context);
  if ('style' in heard) return setStyle(state, heard, context);
  if ('holdLength' in heard) return setLength(state, heard, context);
  return hearRequest(state, heard, context);
}

function hearAge(state: State, heard: { age: number }, context: Context): Turn {
  if (state.place.at === 'medicine') return hearHere(state, heard, context);
  const question = context.content.screening.questions.find(
    ({ yesFromAge }) => yesFromAge !== undefined,
  );
  if (question?.yesFromAge === undefined) return hearHere(state, 'not-understood', context);
  const as = heard.age >= question.yesFromAge ? 'yes' : 'no';
  return answerByFact(state, question, as, false, context);
}

function hearOnset(state: State, daysAgo: number, context: Context): Turn {
  const { place } = state;
  // What a gate asks about has a time of its own: "back surgery last month".
  if (place.at === 'exercise-gate' || place.at === 'medicine') {
    return hearHere(state, 'not-understood', context);
  }
  const question = context.content.screening.questions.find(
    ({ yesFromDays }) => yesFromDays !== undefined,
  );
  const isOpen = place.at === 'screening' && place.item === question?.id;
  // "Over a week" is taken back at its own question only, and so is the phase that follows from it.
  const isContradicted =
    !isOpen &&
    question?.yesFromDays !== undefined &&
    daysAgo < question.yesFromDays &&
    state.memory.answers[question.id] === 'yes';
  const memory: Memory = isContradicted
    ? state.memory
    : { ...state.memory, phase: phaseAfter(daysAgo) };
  if (
    question?.yesFromDays !== undefined &&
    (daysAgo >= question.yesFromDays || place.at !== 'phase')
  ) {
    const as = daysAgo >= question.yesFromDays ? 'yes' : 'no';
    return answerByFact({ place, memory }, question, as, true, context);
  }
  return pursueGoal(memory, [], context);
}

function hearRequest({ place, memory }: State, heard: HeardRequest, context: Context): Turn {
  const state: State = { place, memory };
  switch (heard.want) {
    case 'launch':
      return place.at === 'welcome'
        ? goTo(place, memory, ['welcome'], context)
        : stay(state, [helpAt(state)], context);
    case 'causes':
    case 'warning-signs':
      return stay(state, [heard.want], context);
    case 'care':
      if (place.at === 'today') return hearHere(state, 'yes', context);
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

/** "I can't get up" is pain, unless the fall or crash before it makes it a sign of its own. */
function cannotMove(state: State, context: Context): Turn {
  const { place, memory } = state;
  const { screening } = context.content;
  const question = screening.questions.find(
    ({ whenCannotMove, follows }) =>
      whenCannotMove !== undefined &&
      follows !== undefined &&
      tierRaisedBy(follows, memory.answers, screening) !== 'clear',
  );
  if (question?.whenCannotMove !== undefined) {
    return answerByFact(state, question, question.whenCannotMove, false, context);
  }
  if (isExercising(place)) return stay(state, ['getting-up'], context);
  return place.at === 'welcome'
    ? pursue(memory, { for: 'care' }, 'full', context, ['stay-as-you-are'])
    : stay(state, ['stay-as-you-are'], context);
}

/** "That hurts": stop at once, then ask about the legs and the seat again. */
function pain(state: State, context: Context): Turn {
  const { place, memory } = state;
  if (place.at === 'welcome') return hearHere(state, 'pain', context);
  // "It's getting worse" answers "is it worse?".
  if (place.at === 'screening' && place.asked.includes('worse')) {
    return hearHere(state, 'yes', context);
  }
  if (!isScreened(memory, context)) return stay(state, ['stop-moving'], context);
  const answers = withoutPainQuestions(memory.answers, context.content.screening);
  // The exercise that hurt is over; another may be chosen once the questions are clear.
  const { workout, ...others } = memory;
  const goal: Goal =
    workout === undefined ? memory.goal : { for: 'exercise', exercise: null, routine: null };
  return proceed({ ...others, answers, goal }, ['stop-moving'], context);
}

/** Back to the first step, or to the first question with every flag raised so far kept. */
function startOver({ place, memory }: State, context: Context): Turn {
  if (isExercising(place)) return hearHere({ place, memory }, 'start-over', context);
  if (place.at === 'care' || (place.at === 'medicine' && memory.step !== undefined)) {
    return hearAtCare({ at: 'care', misses: 0 }, memory, 'start-over', context);
  }
  const answers = raisedAnswers(memory.answers, context.content.screening);
  return proceed({ ...memory, answers }, ['back-to-start'], context);
}

function helpAt({ place }: State): Tell {
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
      return 'help-choice';
    case 'choosing':
    case 'ready':
    case 'holding':
    case 'paused':
      return 'help-exercise';
  }
}

/** The last words: what matters most to someone who leaves here. */
function goodbyeFrom({ place, memory }: State, context: Context): Tell {
  const tier = tierOf(memory.answers, context.content.screening);
  if (tier === 'emergency') return 'goodbye-emergency';
  if (tier === 'today') return 'goodbye-today';
  if (place.at === 'screening' || place.at === 'incomplete') return 'goodbye-screening';
  if (isExercising(place) || place.at === 'exercise-gate') return 'goodbye-exercise';
  return place.at === 'welcome' ? 'goodbye' : goodbyeAfterCare(memory, context);
}
