import type { Question } from '../screening/question';
import { isEmergencySign, isList, itemOf, record } from '../screening/triage';
import { proceed } from './arrival';
import { correct, settled } from './correction';
import type { Tell } from './say';
import { hearAnswer, hearAtScreening, hearDenial } from './screen';
import type { Memory, Place, State } from './state';
import type { Context, Turn } from './turn';
import { stay } from './turn';

/** What "no pain" denies, by its id among the questions before exercises. */
const PAIN = 'sharp-pain';

/** A symptom the listener names in any state: as good as a yes to its question. */
export function volunteer({ place, memory }: State, symptom: string, context: Context): Turn {
  const { screening } = context.content;
  const named = screening.questions.find(({ id }) => id === symptom);
  if (named === undefined) {
    if (place.at === 'emergency') {
      return proceed(memory, [], context);
    }
    return place.at === 'screening'
      ? hearAtScreening(place, memory, 'not-understood', context)
      : stay({ place, memory }, ['sorry'], context);
  }
  if (place.at !== 'screening') {
    const answers = record(memory.answers, named, 'yes', screening);
    return proceed({ ...memory, answers }, noted({ place, memory }), context);
  }
  if (place.item === named.id) {
    // With "is it worse?" open, naming the sign again says that it is.
    return hearAnswer(place, memory, 'yes', context);
  }
  const open = itemOf(place.item, screening);
  let { answers } = settled(place, memory, null, context);
  if (isList(open) && open.questions.includes(named.id)) {
    answers = record(answers, open, 'yes', screening);
  }
  // Asked again to correct it, only a clear no takes a sign back; one leg named is none.
  const isFirstAsked = place.correcting === undefined;
  if (isFirstAsked && !isList(open) && open.noWhenNamed.includes(named.id)) {
    answers = record(answers, open, 'no', screening);
  }
  answers = record(answers, named, 'yes', screening);
  return proceed({ ...memory, answers }, ['noted'], context, place);
}

/**
 * A symptom denied by name. It counts only for the question being asked; in an emergency the sign that
 * was denied is asked about again.
 *
 * @returns null when it denies nothing that was asked
 */
export function deny(
  { place, memory }: State,
  symptoms: readonly string[],
  context: Context,
): Turn | null {
  const { screening } = context.content;
  if (place.at === 'emergency') {
    const isTold = symptoms.some((id) => isEmergencySign(id, memory.answers, screening));
    return isTold ? correct({ place, memory }, 'no', context, symptoms) : null;
  }
  if (place.at !== 'screening') {
    return null;
  }
  const item = itemOf(place.item, screening);
  if (isList(item)) {
    // One sign of a list denied says nothing of the others: they are asked one by one.
    return item.questions.some((id) => symptoms.includes(id))
      ? hearAnswer(place, memory, 'not-sure', context)
      : null;
  }
  return symptoms.includes(item.id) ? hearDenial(place, item, memory, context) : null;
}

/**
 * True where nothing but pain is asked about, so that "no pain" is a plain no. The signs of the screen
 * can be there without any.
 */
export const deniesPain = (place: Place, signs: readonly string[]): boolean =>
  signs.includes(PAIN) &&
  (place.at === 'welcome' || (place.at === 'exercise-gate' && place.question === PAIN));

/**
 * An answer that follows from a fact, such as an age: it counts at its question, in a list that
 * holds it, and anywhere when it raises a flag.
 *
 * @param countsUnasked a harmless answer counts before its question was asked, too
 */
export function answerByFact(
  state: State,
  question: Question,
  as: 'yes' | 'no',
  countsUnasked: boolean,
  context: Context,
): Turn {
  const { place, memory } = state;
  const { screening } = context.content;
  if (place.at === 'screening' && place.item === question.id) {
    return hearAnswer(place, memory, as, context);
  }
  if (as === 'yes') {
    return volunteer(state, question.id, context);
  }
  const stands = memory.answers[question.id];
  if (stands !== undefined && stands !== as) {
    return stay(state, ['noted'], context);
  }
  const open = place.at === 'screening' ? itemOf(place.item, screening) : null;
  const isInOpenList = open !== null && isList(open) && open.questions.includes(question.id);
  if (!isInOpenList && !countsUnasked) {
    return stay(state, ['noted'], context);
  }
  const opened = isInOpenList
    ? record(memory.answers, open, 'not-sure', screening)
    : memory.answers;
  const answers = record(opened, question, as, screening);
  const there = { ...memory, answers };
  return proceed(there, noted(state), context, place.at === 'screening' ? place : undefined);
}

/** Said before the first question: how to answer, and what is coming. */
export const introTo = ({ screen }: Memory): Tell =>
  screen === 'full' ? 'screen-intro' : 'quick-intro';

/** Thanks for something told unasked; where it opens the screen, the introduction follows. */
const noted = ({ place, memory }: State): Tell[] =>
  place.at === 'welcome' ? ['noted', introTo(memory)] : ['noted'];
