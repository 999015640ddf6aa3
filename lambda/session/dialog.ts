import { raisedAnswers } from '../screening/triage';
import { isScreened, newMemory, proceed } from './arrival';
import { hearAside } from './aside';
import { hearAtCare } from './care';
import { carryOn, hearAtEmergency, pursue } from './choices';
import { correct } from './correction';
import { setLength, setStyle } from './count-settings';
import { countAnotherWay, leaveHold, sayAgain, settleCount } from './exercising';
import { cannotMove, hearAge, hearOnset, pain } from './facts';
import type { Heard, HeardOutcome, HeardPermission, HeardReminder, HeardTimer } from './heard';
import { afterSettling, keep, withKeptStyle } from './keeping';
import { hearPermission } from './permission';
import { goodbyeFrom, hearHere, helpAt, isExercising } from './places';
import { afterReminder } from './reminder';
import { hearRequest } from './requests';
import type { Tell } from './say';
import { deniesPain, deny, volunteer } from './signs';
import { isStanding } from './standing';
import type { State } from './state';
import { afterTimer } from './timer';
import type { Context, Turn } from './turn';
import { end, goTo, stay, stayQuiet } from './turn';

export type { Call, Context, Effect, Turn } from './turn';

/**
 * One turn of the conversation: where we were and what was heard lead to where we are, what to say
 * and what else to do. Pure and total: every state answers everything, and nothing throws.
 *
 * @param state null on the first turn of a session, "lost" when what came back could not be read; a
 *   state that its own answers do not allow starts afresh, too
 */
export function advance(state: State | 'lost' | null, heard: Heard, context: Context): Turn {
  if (state !== null && state !== 'lost' && isStanding(state, context.content)) {
    if (heard === 'late') {
      return sayAgain(state, context);
    }
    // In an emergency nothing is said but the emergency, whatever became of a count before it.
    if (heard === 'count-failed' && state.place.at !== 'emergency') {
      return countAnotherWay(state, context);
    }
    const liked = withKeptStyle(state, context);
    const settled = settleCount(liked, context);
    const known = afterSettling(liked, settled, context);
    const turn =
      state.place.at === 'holding' && heard === 'next'
        ? leaveHold(settled, known)
        : hear(settled, heard, known);
    return keep(liked, settled, turn, context);
  }
  const turn = begin(heard, context);
  const opening: Tell[] = state === null ? ['disclaimer'] : ['disclaimer', 'fresh-start'];
  if (turn.state === null) {
    return turn;
  }
  // An emergency is told first, the disclaimer after it.
  const isEmergency = turn.state.place.at === 'emergency';
  const tell: readonly Tell[] = isEmergency
    ? [...turn.say.tell, 'no-substitute']
    : [...opening, ...turn.say.tell];
  return { ...turn, say: { ...turn.say, tell } };
}

/** The turn once what it called for was done: what it told comes first, then what came of the call. */
export function afterCall(turn: Turn, outcome: HeardOutcome, context: Context): Turn {
  const then = advance(turn.state, outcome, context);
  const keeps = [...(turn.keeps ?? []), ...(then.keeps ?? [])];
  return {
    ...then,
    say: { ...then.say, tell: [...turn.say.tell, ...then.say.tell] },
    ...(keeps.length === 0 ? {} : { keeps }),
  };
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
    case 'start-over':
      return pursue(memory, { for: 'care' }, 'quick', context);
    case 'resume':
      return carryOn(memory, 'quick', context);
    case 'pain':
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
  if (heard === 'stop') {
    return end(goodbyeFrom(state, context));
  }
  if (typeof heard === 'object' && 'symptom' in heard) {
    return volunteer(state, heard.symptom, context);
  }
  if (typeof heard === 'object' && 'correction' in heard) {
    return correct(state, heard.correction, context);
  }
  if (place.at === 'emergency') {
    if (heard === 'previous') {
      return correct(state, null, context);
    }
    const denied = typeof heard === 'object' && 'noSymptom' in heard ? heard.noSymptom : [];
    return deny(state, denied, context) ?? hearAtEmergency(memory, heard, context);
  }
  if (typeof heard === 'object') {
    if ('timer' in heard) {
      return afterTimer(state, heard, context);
    }
    if ('reminder' in heard) {
      return afterReminder(state, heard, context);
    }
    if ('permission' in heard) {
      return hearPermission(state, heard, context);
    }
  }
  if (state.aside !== undefined) {
    const turn = hearAside(state, state.aside, heard, context);
    if (turn !== null) {
      return turn;
    }
  }
  if (typeof heard === 'object') {
    return hearObject({ place, memory }, heard, context);
  }
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
    case 'forgotten':
      return stay({ place, memory: { ...memory, forgotten: true } }, ['erased'], context);
    case 'not-forgotten':
      return stay({ place, memory }, ['erase-failed'], context);
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

type HeardObject = Exclude<
  Extract<Heard, object>,
  | { symptom: string }
  | { correction: 'yes' | 'no' | null }
  | HeardPermission
  | HeardTimer
  | HeardReminder
>;

function hearObject(state: State, heard: HeardObject, context: Context): Turn {
  if ('noSymptom' in heard) {
    const answer = deniesPain(state.place, heard.noSymptom) ? 'no' : 'not-understood';
    return deny(state, heard.noSymptom, context) ?? hearHere(state, answer, context);
  }
  if ('age' in heard) {
    return hearAge(state, heard, context);
  }
  if ('daysAgo' in heard) {
    return hearOnset(state, heard, context);
  }
  if ('style' in heard) {
    return setStyle(state, heard, context);
  }
  if ('holdLength' in heard) {
    return setLength(state, heard, context);
  }
  return hearRequest(state, heard, context);
}

/** Back to the first step, or to the first question with every flag raised so far kept. */
function startOver({ place, memory }: State, context: Context): Turn {
  if (isExercising(place)) {
    return hearHere({ place, memory }, 'start-over', context);
  }
  if (place.at === 'care' || (place.at === 'medicine' && memory.step !== undefined)) {
    return hearAtCare({ at: 'care', misses: 0 }, memory, 'start-over', context);
  }
  const answers = raisedAnswers(memory.answers, context.content.screening);
  return proceed({ ...memory, answers }, ['back-to-start'], context);
}
