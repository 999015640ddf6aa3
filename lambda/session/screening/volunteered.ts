import type { Question } from '../../screening/question';
import { isList, itemOf, record } from '../../screening/triage';
import type { Content } from '../content';
import type { Tell } from '../say';
import type { State } from '../state';
import type { Outcome } from '../turn';
import { answered, stay } from '../turn';
import { closeCorrection } from './close-correction';
import { hearAnswer, introTo, notUnderstood } from './question';

/** Handles a symptom that the listener names at any place. It counts as a yes to its question. */
export function volunteer({ place, memory }: State, symptom: string, content: Content): Outcome {
  const { screening } = content;
  const named = screening.questions.find(({ id }) => id === symptom);
  if (named === undefined) {
    return hearUnknownSymptom({ place, memory }, content);
  }
  if (place.at !== 'screening') {
    const answers = record(memory.answers, named, 'yes', screening);
    return answered({ ...memory, answers }, noted({ place, memory }));
  }
  if (place.item === named.id) {
    // When "is it worse?" is open, naming the sign again means that it is worse.
    return hearAnswer(place, memory, 'yes', content);
  }
  const open = itemOf(place.item, screening);
  let { answers } = closeCorrection(place, memory, null, content);
  if (isList(open) && open.questions.includes(named.id)) {
    answers = record(answers, open, 'yes', screening);
  }
  // In a correction only a clear no takes a sign back. Naming one leg is not a clear no to both.
  const isFirstAsked = place.correcting === undefined;
  if (isFirstAsked && !isList(open) && open.noWhenNamed.includes(named.id)) {
    answers = record(answers, open, 'no', screening);
  }
  answers = record(answers, named, 'yes', screening);
  return answered({ ...memory, answers }, [{ kind: 'noted' }], place);
}

function hearUnknownSymptom({ place, memory }: State, content: Content): Outcome {
  if (place.at === 'emergency') {
    return answered(memory, []);
  }
  if (place.at !== 'screening') {
    return stay({ place, memory }, [{ kind: 'sorry' }]);
  }
  return place.correcting === undefined
    ? notUnderstood(place, memory, content)
    : answered(closeCorrection(place, memory, null, content), []);
}

/**
 * Handles an answer that follows from a fact, such as an age. It counts at its question and at a list
 * that contains it. If it raises a flag, it counts at every place.
 *
 * @param countsUnasked whether an answer that raises no flag counts even before its question was asked
 */
export function answerByFact(
  state: State,
  question: Question,
  as: 'yes' | 'no',
  countsUnasked: boolean,
  content: Content,
): Outcome {
  const { place, memory } = state;
  const { screening } = content;
  if (place.at === 'screening' && place.item === question.id) {
    return hearAnswer(place, memory, as, content);
  }
  if (as === 'yes') {
    return volunteer(state, question.id, content);
  }
  const stands = memory.answers[question.id];
  const open = place.at === 'screening' ? itemOf(place.item, screening) : null;
  const isInOpenList = open !== null && isList(open) && open.questions.includes(question.id);
  const isContradicted = stands !== undefined && stands !== as;
  if (isContradicted || (!isInOpenList && !countsUnasked)) {
    return stay(state, [{ kind: 'noted' }]);
  }
  const opened = isInOpenList
    ? record(memory.answers, open, 'not-sure', screening)
    : memory.answers;
  const answers = record(opened, question, as, screening);
  return answered({ ...memory, answers }, noted(state), place.at === 'screening' ? place : null);
}

/** Confirms something told unasked. At the welcome this begins the screen, so its introduction follows. */
const noted = ({ place, memory }: State): Tell[] =>
  place.at === 'welcome'
    ? [{ kind: 'noted' }, { kind: introTo(memory.screen) }]
    : [{ kind: 'noted' }];
