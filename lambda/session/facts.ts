import { isAboutAge, isGatePassed, withAge } from '../care/medicine';
import { asksAbout, itemOf, tierRaisedBy, withoutPainQuestions } from '../screening/triage';
import { isScreened, proceed, pursueGoal } from './arrival';
import { phaseAfter, withPhase } from './care-progress';
import { pursue } from './choices';
import type { HeardTime } from './heard';
import { askAboutMedicine } from './medicine-gate';
import { hearHere, isExercising } from './places';
import type { Tell } from './say';
import { answerByFact, volunteer } from './signs';
import { mayTell } from './standing';
import type { Goal, Memory, State } from './state';
import type { Context, Turn } from './turn';
import { stay } from './turn';

/** An age in years: it answers the questions about age, of the screen and of the medicines, wherever it is told. */
export function hearAge(
  { place, memory }: State,
  { age }: { age: number },
  context: Context,
): Turn {
  const { screening, medicine } = context.content;
  const gate = withAge(memory.gate, age, place.at === 'medicine', medicine);
  const question = screening.questions.find(({ yesFromAge }) => yesFromAge !== undefined);
  const as = age >= (question?.yesFromAge ?? Number.POSITIVE_INFINITY) ? 'yes' : 'no';
  if (place.at === 'medicine' && as === 'no') {
    const isAsked = medicine.gate.some((each) => each.id === place.question && isAboutAge(each));
    // Told once more it answers nothing new that a correction could take back.
    if (Object.keys(gate).every((id) => gate[id] === memory.gate[id])) {
      return stay({ place, memory }, ['noted'], context);
    }
    const answeredSince = [...memory.answeredSince, 'medicine' as const];
    const told: Tell[] = isAsked ? [] : ['noted'];
    return askAboutMedicine({ ...memory, gate, answeredSince }, place.medicine, told, context);
  }
  const state: State = { place, memory: { ...memory, gate } };
  // A medicine that was named already is not for them.
  if (as === 'no' && isGatePassed(memory.gate, medicine) && !isGatePassed(gate, medicine)) {
    const isOpen = mayTell('ask-pharmacist', memory, context.content);
    return stay(state, isOpen ? ['noted', 'ask-pharmacist'] : ['noted'], context);
  }
  if (question === undefined) {
    return stay(state, ['noted'], context);
  }
  return answerByFact(state, question, as, !isScreened(memory, context), context);
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
  const isElsewhere =
    place.at === 'screening' &&
    (question === undefined ||
      !asksAbout(itemOf(place.item, context.content.screening), question.id));
  if (isElsewhere && !heard.saysOnset) {
    return hearHere(state, 'not-understood', context);
  }
  // A raised "over a week" is taken back at its own question only, and so is the phase that goes with it.
  const isContradicted =
    !isOpen &&
    question?.yesFromDays !== undefined &&
    daysAgo < question.yesFromDays &&
    tierRaisedBy(question.id, state.memory.answers, context.content.screening) !== 'clear';
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
  return pursueGoal(withPhase(state.memory, phaseAfter(daysAgo)), [], context);
}

/** "I can't get up" is pain, unless the fall or crash before it makes it a sign of its own. */
export function cannotMove(state: State, context: Context): Turn {
  const { place, memory } = state;
  const { screening } = context.content;
  const question = screening.questions.find(
    ({ raisedByCannotMove, follows }) =>
      raisedByCannotMove === true &&
      follows !== undefined &&
      tierRaisedBy(follows, memory.answers, screening) !== 'clear',
  );
  if (question !== undefined) {
    return volunteer(state, question.id, context);
  }
  if (isExercising(place)) {
    return stay(state, ['getting-up'], context);
  }
  return place.at === 'welcome'
    ? pursue(memory, { for: 'care' }, 'full', context, ['stay-as-you-are'])
    : stay(state, ['stay-as-you-are'], context);
}

/** "That hurts": stop at once, then ask about the legs and the seat again. */
export function pain(state: State, context: Context): Turn {
  const { place, memory } = state;
  if (place.at === 'welcome') {
    return hearHere(state, 'pain', context);
  }
  // "It's getting worse" answers "is it worse?".
  if (place.at === 'screening' && place.asked.includes('worse')) {
    return hearHere(state, 'yes', context);
  }
  if (!isScreened(memory, context)) {
    return stay(state, ['stop-moving'], context);
  }
  const answers = withoutPainQuestions(memory.answers, context.content.screening);
  // The exercise that hurt is over; another may be chosen once the questions are clear.
  const { workout, ...others } = memory;
  const goal: Goal =
    workout === undefined ? memory.goal : { for: 'exercise', exercise: null, routine: null };
  return proceed({ ...others, answers, goal }, ['stop-moving'], context);
}
