import type { Answer, Answers, Question } from '../screening/question';
import type { Item } from '../screening/triage';
import {
  answeredItems,
  clearAnswer,
  isList,
  itemOf,
  record,
  tierOf,
  tierOfAnswer,
  tierOfItem,
  tierRaisedBy,
} from '../screening/triage';
import { proceed } from './arrival';
import type { Heard, HeardAnswer } from './heard';
import type { Manner, Tell } from './say';
import type { Memory, Screening, State } from './state';
import type { Context, Turn } from './turn';
import { goTo, stay } from './turn';

/** Answers not understood after which a question is left as "could not be checked". */
const MOST_MISSES = 2;

/** The answer that raises the question's flag. */
const flagAnswer = ({ flagOn }: Question): 'yes' | 'no' => flagOn;

const isAnswer = (heard: Heard): heard is HeardAnswer => {
  switch (heard) {
    case 'yes':
    case 'no':
    case 'partly':
    case 'soft-no':
    case 'not-sure':
    case 'not-new':
    case 'decline':
      return true;
    default:
      return false;
  }
};

/** A turn at an open question of the screen. */
export function hearAtScreening(
  place: Screening,
  memory: Memory,
  heard: Heard,
  context: Context,
): Turn {
  if (isAnswer(heard)) return hearAnswer(place, memory, heard, context);
  return place.correcting === undefined
    ? miss(place, memory, context)
    : settle(place, memory, null, context);
}

/** Takes a yes/no answer, however hedged, to the open question. */
export function hearAnswer(
  place: Screening,
  memory: Memory,
  heard: HeardAnswer,
  context: Context,
): Turn {
  const item = itemOf(place.item, context.content.screening);
  if (place.correcting !== undefined) {
    return heard === 'yes' || heard === 'no'
      ? answer(memory, item, heard, context)
      : settle(place, memory, heard, context);
  }
  return isList(item)
    ? hearListAnswer(place, memory, heard, context)
    : hearQuestionAnswer(place, item, memory, heard, context);
}

function answer(memory: Memory, item: Item, as: Answer, context: Context): Turn {
  const answers = record(memory.answers, item, as, context.content.screening);
  return proceed({ ...memory, answers }, [], context);
}

/** Asks the open question once more in another manner. */
function askAgain(place: Screening, memory: Memory, manner: Manner, context: Context): Turn {
  const asked: Screening = { ...place, asked: [...place.asked, manner], misses: 0 };
  return stay({ place: asked, memory }, manner === 'plainly' ? ['be-sure'] : [], context);
}

function hearListAnswer(
  place: Screening,
  memory: Memory,
  heard: HeardAnswer,
  context: Context,
): Turn {
  const { screening } = context.content;
  const item = itemOf(place.item, screening);
  switch (heard) {
    case 'yes':
    case 'no':
      return answer(memory, item, heard, context);
    case 'partly':
    case 'not-sure':
    case 'not-new':
      return answer(memory, item, 'not-sure', context);
    case 'soft-no':
      return tierOfItem(item, screening) === 'emergency' && !place.asked.includes('plainly')
        ? askAgain(place, memory, 'plainly', context)
        : answer(memory, item, 'no', context);
    case 'decline':
      return decline(place, memory, context);
  }
}

function hearQuestionAnswer(
  place: Screening,
  question: Question,
  memory: Memory,
  heard: HeardAnswer,
  context: Context,
): Turn {
  const take = (as: Answer): Turn => answer(memory, question, as, context);
  const wasAsked = (manner: Manner): boolean => place.asked.includes(manner);
  // Once "is it worse?" was asked, a no says that the sign is old, never that it is absent.
  const clear: Answer = wasAsked('worse') ? 'not-new' : clearAnswer(question);
  const flag = flagAnswer(question);
  const isHedgedClear = heard === (flag === 'yes' ? 'soft-no' : 'partly');
  switch (heard) {
    case 'yes':
    case 'no': {
      const raises = wasAsked('worse') ? heard === 'yes' : heard === flag;
      return take(raises ? flag : clear);
    }
    case 'partly':
    case 'soft-no':
      if (!isHedgedClear) return take(flag);
      if (question.tier === 'emergency' && !wasAsked('plainly')) {
        return askAgain(place, memory, 'plainly', context);
      }
      return take(flag === 'yes' ? clear : 'not-sure');
    case 'not-sure':
      if (wasAsked('worse')) return take(flag);
      return wasAsked('simpler') ? take('not-sure') : askAgain(place, memory, 'simpler', context);
    case 'not-new':
      if (question.tier === 'provider') return take(flag);
      return wasAsked('worse') ? take('not-new') : askAgain(place, memory, 'worse', context);
    case 'decline':
      return decline(place, memory, context);
  }
}

function decline(place: Screening, memory: Memory, context: Context): Turn {
  if (place.explained) return leaveUnchecked(place, memory, context);
  return stay({ place: { ...place, explained: true }, memory }, [{ why: place.item }], context);
}

/** Not heard, or not understood: neither yes nor no. */
function miss(place: Screening, memory: Memory, context: Context): Turn {
  if (place.misses >= MOST_MISSES) return leaveUnchecked(place, memory, context);
  const misses = place.misses + 1;
  return stay(
    { place: { ...place, misses }, memory },
    [misses === 1 ? 'sorry' : 'sorry-again'],
    context,
  );
}

/** Ends the screen without a result: it neither clears nor alarms, and unlocks nothing. */
function leaveUnchecked({ item }: Screening, memory: Memory, context: Context): Turn {
  const { screening } = context.content;
  const otherwise: Tell[] =
    tierOf(memory.answers, screening) === 'today'
      ? ['today-still']
      : tierOfItem(itemOf(item, screening), screening) === 'provider'
        ? []
        : ['otherwise-doctor'];
  const tell: Tell[] = ['not-checked', { unchecked: item }, ...otherwise];
  return goTo({ at: 'incomplete', item, misses: 0 }, memory, tell, context);
}

/** The answer on record for an item: a list's is the sum of its questions. */
function answerOnRecord(item: Item, answers: Answers): Answer | undefined {
  if (!isList(item) || answers[item.id] !== undefined) return answers[item.id];
  return item.questions.every((id) => answers[id] === 'no') ? 'no' : undefined;
}

function meaningOf(heard: HeardAnswer, item: Item): Answer | undefined {
  switch (heard) {
    case 'partly':
      return isList(item) ? 'yes' : flagAnswer(item);
    case 'soft-no':
      return isList(item) ? 'no' : item.flagOn === 'no' ? 'no' : clearAnswer(item);
    case 'yes':
    case 'no':
    case 'not-sure':
    case 'not-new':
      return heard;
    case 'decline':
      return undefined;
  }
}

/**
 * Ends a correction that got no clear yes or no: of the answer that stood, the one claimed and the
 * one just hedged, the worst counts.
 */
function worstAnswer(
  place: Screening,
  memory: Memory,
  heard: HeardAnswer | null,
  { content: { screening } }: Context,
): Answer | undefined {
  const item = itemOf(place.item, screening);
  const severity = (candidate: Answer): number => {
    if (isList(item)) return ['no', 'not-new', 'not-sure', 'yes'].indexOf(candidate);
    const tier = tierOfAnswer(item, candidate);
    return ['clear', 'provider', 'today', 'emergency'].indexOf(tier);
  };
  return [
    answerOnRecord(item, memory.answers),
    place.correcting ?? undefined,
    heard === null ? undefined : meaningOf(heard, item),
  ]
    .filter((candidate) => candidate !== undefined)
    .reduce<Answer | undefined>(
      (worst, candidate) =>
        worst === undefined || severity(candidate) > severity(worst) ? candidate : worst,
      undefined,
    );
}

function settle(
  place: Screening,
  memory: Memory,
  heard: HeardAnswer | null,
  context: Context,
): Turn {
  return proceed(settled(place, memory, heard, context), [], context);
}

/** The memory with an open correction closed, if one is open. */
function settled(
  place: Screening,
  memory: Memory,
  heard: HeardAnswer | null,
  context: Context,
): Memory {
  const { screening } = context.content;
  if (place.correcting === undefined) return memory;
  const worst = worstAnswer(place, memory, heard, context);
  if (worst === undefined) return memory;
  return {
    ...memory,
    answers: record(memory.answers, itemOf(place.item, screening), worst, screening),
  };
}

/** "Go back", or "I meant yes": asks the last answer again, plainly, once. */
export function correct(
  { place, memory }: State,
  claimed: 'yes' | 'no' | null,
  context: Context,
): Turn {
  const { screening } = context.content;
  const items = answeredItems(memory.answers, memory.screen, screening);
  const isEmergency = tierOf(memory.answers, screening) === 'emergency';
  const causes = items.filter(
    ({ id }) => tierRaisedBy(id, memory.answers, screening) === 'emergency',
  );
  const current = place.at === 'screening' && place.correcting !== undefined ? place.item : null;
  const earlier = items.slice(
    0,
    current === null ? undefined : items.findIndex(({ id }) => id === current),
  );
  // "I meant no" takes back the newest sign, even when other questions came after it.
  const raised = earlier.filter(
    ({ id }) => tierRaisedBy(id, memory.answers, screening) !== 'clear',
  );
  const last = (claimed === 'no' ? raised.at(-1) : undefined) ?? earlier.at(-1);
  const target = isEmergency ? causes.at(-1) : last;
  if (target === undefined) return stay({ place, memory }, ['nothing-earlier'], context);
  const settledMemory = place.at === 'screening' ? settled(place, memory, null, context) : memory;
  const again: Screening = {
    at: 'screening',
    item: target.id,
    asked: [],
    explained: false,
    misses: 0,
    correcting: claimed,
  };
  return goTo(again, settledMemory, ['going-back'], context);
}

/** A symptom the listener names in any state: as good as a yes to its question. */
export function volunteer({ place, memory }: State, symptom: string, context: Context): Turn {
  const { screening } = context.content;
  const named = screening.questions.find(({ id }) => id === symptom);
  if (named === undefined) {
    return place.at === 'screening'
      ? hearAtScreening(place, memory, 'not-understood', context)
      : stay({ place, memory }, ['sorry'], context);
  }
  const flag = flagAnswer(named);
  if (place.at !== 'screening') {
    const answers = record(memory.answers, named, flag, screening);
    return proceed({ ...memory, answers }, noted({ place, memory }), context);
  }
  if (place.item === named.id) {
    // With "is it worse?" open, naming the sign again says that it is.
    const heard = place.asked.includes('worse') ? 'yes' : flag;
    return hearAnswer(place, memory, heard, context);
  }
  const open = itemOf(place.item, screening);
  let { answers } = settled(place, memory, null, context);
  if (isList(open) && open.questions.includes(named.id)) {
    answers = record(answers, open, 'yes', screening);
  }
  if (!isList(open) && open.noWhenNamed.includes(named.id)) {
    answers = record(answers, open, clearAnswer(open), screening);
  }
  answers = record(answers, named, flag, screening);
  return proceed({ ...memory, answers }, ['noted'], context, place);
}

/**
 * A symptom denied by name. It counts only for the question being asked.
 *
 * @returns null when it denies nothing that was asked
 */
export function deny(
  { place, memory }: State,
  symptoms: readonly string[],
  context: Context,
): Turn | null {
  if (place.at !== 'screening') return null;
  const item = itemOf(place.item, context.content.screening);
  if (isList(item)) {
    // One sign of a list denied says nothing of the others: they are asked one by one.
    return item.questions.some((id) => symptoms.includes(id))
      ? hearAnswer(place, memory, 'not-sure', context)
      : null;
  }
  if (!symptoms.includes(item.id)) return null;
  return hearAnswer(place, memory, item.severalSigns ? 'soft-no' : clearAnswer(item), context);
}

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
  if (as === flagAnswer(question)) return volunteer(state, question.id, context);
  const stands = memory.answers[question.id];
  if (stands !== undefined && stands !== as) return stay(state, ['noted'], context);
  const open = place.at === 'screening' ? itemOf(place.item, screening) : null;
  const isInOpenList = open !== null && isList(open) && open.questions.includes(question.id);
  if (!isInOpenList && !countsUnasked) return stay(state, ['noted'], context);
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
