import { nextItem, raisedAnswers } from '../screening/triage';
import { readFirst } from './care/steps';
import type { Content } from './content';
import { waitHere } from './exercises/before-round';
import { setLength, setStyle } from './exercises/count-settings';
import { isExercising } from './exercises/exercising';
import { unknownExercise } from './exercises/listing';
import { answerAgain, countAnotherWay } from './exercises/play-again';
import type { Heard } from './heard';
import { UNKNOWN_EXERCISE } from './heard';
import { hearInEmergency } from './places/emergency';
import { goodbyeFrom, hearAt, helpAt } from './places/places';
import { progressOf } from './preferences/preferences';
import type { Tell } from './say';
import { correct } from './screening/correction';
import { deny } from './screening/denial';
import { hearCannotMove, hearPain } from './screening/pain';
import { hearAge } from './screening/told-age';
import { hearOnset, isAboutPain } from './screening/told-onset';
import { volunteer } from './screening/volunteered';
import { hearPermission } from './side-questions/permission';
import { afterReminder } from './side-questions/reminder';
import { requestReminder, requestTimer } from './side-questions/requests';
import { hearAtSideQuestion } from './side-questions/side-questions';
import { afterTimer, changeTimer } from './side-questions/timer';
import type { Place, State } from './state';
import type { Context, Outcome } from './turn';
import { answered, asked, end, goTo, stay, want } from './turn';

/**
 * Handles what was heard. What means the same at every place is handled here, the rest at its place. A
 * side question that is not answered is dropped, except after words such as "why" that leave it open.
 */
export function hearAnywhere(state: State, heard: Heard, context: Context): Outcome {
  const { content } = context;
  const { place, memory, sideQuestion } = state;
  const below: State = { place, memory };
  if (place.at === 'emergency') {
    const outcome = hearBesidesSigns(state, heard, context);
    if (outcome !== null) {
      return outcome;
    }
  }
  if (sideQuestion !== undefined) {
    const outcome = hearAtSideQuestion(sideQuestion.about, sideQuestion, below, heard, context);
    if (outcome !== null) {
      return outcome;
    }
  }
  switch (heard.kind) {
    case 'stop':
      return end({ kind: goodbyeFrom(state, content) });
    case 'symptom':
      return volunteer(state, heard.symptom, content);
    case 'no-symptom': {
      const isNoPain = deniesPain(place, heard.symptoms);
      const answer = { kind: isNoPain ? 'no' : 'not-understood' } as const;
      return (
        deny(below, heard.symptoms, context) ?? hearAt(place.at, place, memory, answer, context)
      );
    }
    case 'correction':
      return correct(state, heard.claimed, context);
    case 'age':
      return hearAge(below, heard.age, content);
    case 'onset':
      return isAboutPain(place, heard, content)
        ? hearOnset(below, heard.daysAgo, content)
        : hearAt(place.at, place, memory, { kind: 'not-understood' }, context);
    case 'pain':
      return hearPain(state, content);
    case 'cannot-move':
      return hearCannotMove(state, content);
    case 'alone':
      return hearAlone(state, content);

    case 'timer-result':
      return afterTimer(state, heard);
    case 'reminder-result':
      return afterReminder(state, heard);
    case 'permission':
      return hearPermission(state, heard, context);
    case 'forgotten':
      return stay({ place, memory: { ...memory, forgotten: true } }, [{ kind: 'erased' }]);
    case 'not-forgotten':
      return stay(below, [{ kind: 'erase-failed' }]);
    case 'count-failed':
      return countAnotherWay(state, content);
    case 'late':
      return answerAgain(state, content);

    case 'help':
      return stay(state, [{ kind: helpAt(place) }]);
    case 'why':
      return stay(state, [
        place.at === 'screening' ? { kind: 'why', item: place.item } : { kind: 'why-in-general' },
      ]);
    case 'wait':
      return waitHere(state, content);
    case 'pardon':
      return goTo(place, memory, memory.told);
    case 'launch':
      return place.at === 'welcome'
        ? goTo(place, memory, [{ kind: 'welcome' }])
        : stay(below, [{ kind: helpAt(place) }]);
    case 'causes':
    case 'warning-signs':
      return stay(below, [{ kind: heard.kind }]);
    case 'progress':
      return stay(below, [tellProgress(context)]);
    case 'forget':
      return stay({ ...below, sideQuestion: { about: 'forget', misses: 0 } }, []);
    case 'set-timer':
      return requestTimer(below, heard.minutes, context);
    case 'change-timer':
      return changeTimer(below, heard.change, context);
    case 'reminder':
      return requestReminder(below, context);
    case 'count-style':
      return setStyle(below, heard.style);
    case 'hold-length':
      return setLength(below, heard.change, content);

    case 'care':
      if (place.at === 'today') {
        return hearAt(place.at, place, memory, { kind: 'yes' }, context);
      }
      // "My back hurts" during a hold reports pain. It is not a request for care.
      return place.at === 'paused'
        ? hearPain(below, content)
        : want(withoutWorkout(below), { for: 'care' }, 'full');
    case 'heat-or-cold':
      return isExercising(place)
        ? stay(below, [{ kind: 'heat-or-cold' }])
        : want(below, { for: 'heat-or-cold' }, 'quick');
    case 'medicine':
      return want(below, { for: 'medicine', medicine: heard.medicine }, 'full');
    case 'exercise': {
      const { exercise, routine } = heard;
      return exercise === UNKNOWN_EXERCISE && isExercising(place)
        ? unknownExercise(below, content)
        : want(withoutWorkout(below), { for: 'exercise', exercise, routine }, 'quick');
    }
    case 'count':
      return heard.seconds === null
        ? stay(below, [{ kind: 'count-range' }])
        : want(below, { for: 'count', seconds: heard.seconds }, 'quick');

    case 'repeat':
      return place.at === 'ready' || place.at === 'paused'
        ? hearAt(place.at, place, memory, { kind: heard.kind }, context)
        : goTo(place, memory, memory.told);
    case 'previous':
      return place.at === 'care' || isExercising(place)
        ? hearAt(place.at, place, memory, { kind: heard.kind }, context)
        : correct(below, null, context);
    case 'pause':
      return place.at === 'paused'
        ? hearAt(place.at, place, memory, { kind: heard.kind }, context)
        : waitHere(state, content);
    case 'start-over':
      return startOver(below, context);
    case 'yes':
    case 'no':
    case 'said-no':
    case 'partly':
    case 'soft-no':
    case 'not-sure':
    case 'not-new':
    case 'decline':
    case 'next':
    case 'ready':
    case 'resume':
    case 'how-long':
    case 'not-understood': {
      const kind = heard.kind === 'said-no' ? 'no' : heard.kind;
      return hearAt(place.at, place, memory, { kind }, context);
    }
  }
}

/**
 * Handles what was heard in an emergency.
 *
 * @returns null for a sign, a correction, "stop" and a late request: they mean the same as elsewhere
 */
function hearBesidesSigns(state: State, heard: Heard, context: Context): Outcome | null {
  const { kind } = heard;
  if (kind === 'stop' || kind === 'symptom' || kind === 'correction' || kind === 'late') {
    return null;
  }
  if (kind === 'previous') {
    return correct(state, null, context);
  }
  const denied = kind === 'no-symptom' ? deny(state, heard.symptoms, context) : null;
  return denied ?? hearInEmergency(state.memory, heard, context.content);
}

/** The id of the question before exercises that "no pain" answers. */
const PAIN = 'sharp-pain';

/**
 * Whether "no pain" is a plain no, because only pain is asked about. In the screen it is not: the signs
 * asked about there can occur without pain.
 */
const deniesPain = (place: Place, signs: readonly string[]): boolean =>
  signs.includes(PAIN) &&
  (place.at === 'welcome' || (place.at === 'exercise-gate' && place.question === PAIN));

/** "I'm alone": tells how to get help. If the screen has not begun, it begins now. */
function hearAlone(state: State, { screening }: Content): Outcome {
  const { place, memory } = state;
  const isScreened = nextItem(memory.answers, memory.screen, screening) === null;
  return isScreened || place.at === 'screening' || place.at === 'incomplete'
    ? stay(state, [{ kind: 'alone' }])
    : asked(memory, { for: 'care' }, 'full', [{ kind: 'alone' }]);
}

const tellProgress = ({ preferences, today }: Context): Tell =>
  preferences === null || today === null
    ? { kind: 'progress-unknown' }
    : { kind: 'exercise-days', ...progressOf(preferences, today) };

/** The state without the exercise under way, because a new request begins from the start. */
function withoutWorkout({ place, memory }: State): State {
  const { workout: _left, ...others } = memory;
  return { place, memory: others };
}

/** Goes back to the first step, or to the first question. Raised red flags stay on record. */
function startOver({ place, memory }: State, context: Context): Outcome {
  if (isExercising(place)) {
    return hearAt(place.at, place, memory, { kind: 'start-over' }, context);
  }
  if (place.at === 'care' || (place.at === 'medicine' && memory.step !== undefined)) {
    return readFirst(memory, context);
  }
  const answers = raisedAnswers(memory.answers, context.content.screening);
  return answered({ ...memory, answers }, [{ kind: 'back-to-start' }]);
}
