import type { Question } from '../screening/question';
import { isList, itemOf, tierRaisedBy, withoutPainQuestions } from '../screening/triage';
import { isScreened, proceed, pursueGoal } from './arrival';
import { phaseAfter } from './care-progress';
import { pursue } from './choices';
import type { HeardTime } from './heard';
import { hearHere, isExercising } from './places';
import { answerByFact } from './signs';
import type { Goal, Memory, State } from './state';
import type { Context, Turn } from './turn';
import { stay } from './turn';

/** An age in years: it answers the question about age, wherever it is told. */
export function hearAge(state: State, heard: { age: number }, context: Context): Turn {
  if (state.place.at === 'medicine') return hearHere(state, heard, context);
  const question = context.content.screening.questions.find(
    ({ yesFromAge }) => yesFromAge !== undefined,
  );
  if (question?.yesFromAge === undefined) return hearHere(state, 'not-understood', context);
  const as = heard.age >= question.yesFromAge ? 'yes' : 'no';
  return answerByFact(state, question, as, false, context);
}

/** When it began: it answers the question about duration, and tells the phase. */
export function hearOnset(state: State, heard: HeardTime, context: Context): Turn {
  const { daysAgo } = heard;
  const { place } = state;
  // What a gate asks about has a time of its own: "back surgery last month".
  if (place.at === 'exercise-gate' || place.at === 'medicine') {
    return hearHere(state, 'not-understood', context);
  }
  const question = context.content.screening.questions.find(
    ({ yesFromDays }) => yesFromDays !== undefined,
  );
  const isOpen = place.at === 'screening' && place.item === question?.id;
  // "Yesterday", at another question, may mean "yes, yesterday".
  if (place.at === 'screening' && !heard.saysOnset && !asksAbout(place.item, question, context)) {
    return hearHere(state, 'not-understood', context);
  }
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

/** True for a question, and for a list that holds it. */
function asksAbout(id: string, question: Question | undefined, { content }: Context): boolean {
  if (question === undefined) return false;
  const open = itemOf(id, content.screening);
  return id === question.id || (isList(open) && open.questions.includes(question.id));
}

/** "I can't get up" is pain, unless the fall or crash before it makes it a sign of its own. */
export function cannotMove(state: State, context: Context): Turn {
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
export function pain(state: State, context: Context): Turn {
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
