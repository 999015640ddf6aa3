import type { Answer, Question } from '../screening/question';
import type { Item } from '../screening/triage';
import {
  asksDenialAgain,
  asksSoftNoAgain,
  isList,
  itemOf,
  record,
  tierOf,
  tierOfItem,
} from '../screening/triage';
import { proceed } from './arrival';
import { settled } from './correction';
import type { Heard, HeardAnswer } from './heard';
import type { Manner, Tell } from './say';
import type { Memory, Screening } from './state';
import type { Context, Turn } from './turn';
import { goTo, stay } from './turn';

/** Answers not understood after which a question is left as "could not be checked". */
const MOST_MISSES = 2;

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
  if (isAnswer(heard)) {
    return hearAnswer(place, memory, heard, context);
  }
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
      return asksSoftNoAgain(item, screening) && !place.asked.includes('plainly')
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
  const clear: Answer = wasAsked('worse') ? 'not-new' : 'no';
  switch (heard) {
    case 'yes':
    case 'partly':
      return take('yes');
    case 'no':
      return take(clear);
    case 'soft-no':
      return asksSoftNoAgain(question, context.content.screening) && !wasAsked('plainly')
        ? askAgain(place, memory, 'plainly', context)
        : take(clear);
    case 'not-sure':
      if (wasAsked('worse')) {
        return take('yes');
      }
      return wasAsked('simpler') ? take('not-sure') : askAgain(place, memory, 'simpler', context);
    case 'not-new':
      if (question.tier === 'provider') {
        return take('yes');
      }
      return wasAsked('worse') ? take('not-new') : askAgain(place, memory, 'worse', context);
    case 'decline':
      return decline(place, memory, context);
  }
}

/**
 * A denial that names a sign of the open question. Words that name a sign may deny only part of what is
 * asked, so the question is put once more; said again, they still count for no more than they name.
 */
export function hearDenial(
  place: Screening,
  question: Question,
  memory: Memory,
  context: Context,
): Turn {
  const isPart = question.signs.length > 1;
  if (place.correcting !== undefined) {
    return isPart ? settle(place, memory, null, context) : hearAnswer(place, memory, 'no', context);
  }
  if (!asksDenialAgain(question)) {
    return hearAnswer(place, memory, 'no', context);
  }
  if (!place.asked.includes('plainly')) {
    return askAgain(place, memory, 'plainly', context);
  }
  return isPart ? miss(place, memory, context) : hearAnswer(place, memory, 'no', context);
}

function decline(place: Screening, memory: Memory, context: Context): Turn {
  if (place.explained) {
    return leaveUnchecked(place, memory, context);
  }
  return stay({ place: { ...place, explained: true }, memory }, [{ why: place.item }], context);
}

/** Not heard, or not understood: neither yes nor no. */
function miss(place: Screening, memory: Memory, context: Context): Turn {
  if (place.misses >= MOST_MISSES) {
    return leaveUnchecked(place, memory, context);
  }
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

function settle(
  place: Screening,
  memory: Memory,
  heard: HeardAnswer | null,
  context: Context,
): Turn {
  return proceed(settled(place, memory, heard, context), [], context);
}
