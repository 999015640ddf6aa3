import type { Answer, Question } from '../../screening/question';
import type { Item, ScreenKind } from '../../screening/triage';
import {
  answeredItems,
  asksDenialAgain,
  asksSoftNoAgain,
  isList,
  itemOf,
  nextItem,
  record,
  tierOf,
  tierOfItem,
} from '../../screening/triage';
import type { Content } from '../content';
import type { AnswerWord } from '../heard';
import { answerIn } from '../room/answer';
import { askAgain } from '../room/misses';
import { AS_SAID } from '../room/readings';
import type { Room } from '../room/room';
import type { Line, Manner, Tell } from '../say';
import type { Memory, Screening } from '../state';
import type { Outcome } from '../turn';
import { answered, goTo, stay } from '../turn';
import { closeCorrection } from './close-correction';

/** The open question or list of the screen. */
export const question: Room<'screening'> = {
  ask({ item: id, asked, misses, correcting }, _, { screening }) {
    const manner = correcting === undefined ? (asked.at(-1) ?? 'ask') : 'plainly';
    const isUrgent = tierOfItem(itemOf(id, screening), screening) === 'emergency';
    return { about: 'item', id, manner, misses, isUrgent };
  },
  reads: AS_SAID,
  hear(place, memory, heard, { content }) {
    const word = answerIn(heard);
    if (word !== null) {
      return hearAnswer(place, memory, word, content);
    }
    return place.correcting === undefined
      ? notUnderstood(place, memory, content)
      : answered(closeCorrection(place, memory, null, content), []);
  },
  help: 'help-screening',
  goodbye: () => 'goodbye-screening',
  isAllowed({ item, correcting }, { answers, screen }, { screening }) {
    return correcting === undefined
      ? nextItem(answers, screen, screening)?.id === item
      : answeredItems(answers, screen, screening).some(({ id }) => id === item);
  },
};

/** The line before the first question: how to answer and what will be asked. */
export const introTo = (screen: ScreenKind): Line =>
  screen === 'full' ? 'screen-intro' : 'quick-intro';

/** Handles a yes/no answer to the open question, clear or hedged. */
export function hearAnswer(
  place: Screening,
  memory: Memory,
  word: AnswerWord,
  content: Content,
): Outcome {
  const item = itemOf(place.item, content.screening);
  if (place.correcting !== undefined) {
    return word === 'yes' || word === 'no'
      ? take(memory, item, word, content)
      : answered(closeCorrection(place, memory, word, content), []);
  }
  return isList(item)
    ? answerList(place, item, memory, word, content)
    : answerQuestion(place, item, memory, word, content);
}

function take(memory: Memory, item: Item, as: Answer, { screening }: Content): Outcome {
  return answered({ ...memory, answers: record(memory.answers, item, as, screening) }, []);
}

/** Asks the open question once more in another manner. */
function askInManner(place: Screening, memory: Memory, manner: Manner): Outcome {
  const asked: Screening = { ...place, asked: [...place.asked, manner], misses: 0 };
  return stay({ place: asked, memory }, manner === 'plainly' ? [{ kind: 'be-sure' }] : []);
}

function answerList(
  place: Screening,
  list: Item,
  memory: Memory,
  word: AnswerWord,
  content: Content,
): Outcome {
  switch (word) {
    case 'yes':
    case 'no':
      return take(memory, list, word, content);
    case 'partly':
    case 'not-sure':
    case 'not-new':
      return take(memory, list, 'not-sure', content);
    case 'soft-no':
      return asksSoftNoAgain(list, content.screening) && !place.asked.includes('plainly')
        ? askInManner(place, memory, 'plainly')
        : take(memory, list, 'no', content);
    case 'decline':
      return decline(place, memory, content);
  }
}

function answerQuestion(
  place: Screening,
  question: Question,
  memory: Memory,
  word: AnswerWord,
  content: Content,
): Outcome {
  const wasAsked = (manner: Manner): boolean => place.asked.includes(manner);
  // After "is it worse?" a no means that the sign is old. It never means that the sign is absent.
  const clear: Answer = wasAsked('worse') ? 'not-new' : 'no';
  switch (word) {
    case 'yes':
    case 'partly':
      return take(memory, question, 'yes', content);
    case 'no':
      return take(memory, question, clear, content);
    case 'soft-no':
      return asksSoftNoAgain(question, content.screening) && !wasAsked('plainly')
        ? askInManner(place, memory, 'plainly')
        : take(memory, question, clear, content);
    case 'not-sure':
      if (wasAsked('worse')) {
        return take(memory, question, 'yes', content);
      }
      return wasAsked('simpler')
        ? take(memory, question, 'not-sure', content)
        : askInManner(place, memory, 'simpler');
    case 'not-new':
      if (question.tier === 'provider') {
        return take(memory, question, 'yes', content);
      }
      return wasAsked('worse')
        ? take(memory, question, 'not-new', content)
        : askInManner(place, memory, 'worse');
    case 'decline':
      return decline(place, memory, content);
  }
}

/**
 * Handles a denial that names a sign of the open question. It may deny only a part of what is asked, so
 * the question is asked once more. Said again, it is a no only if the question asks about a single sign.
 */
export function hearDenial(
  place: Screening,
  question: Question,
  memory: Memory,
  content: Content,
): Outcome {
  const isPart = question.signs.length > 1;
  if (place.correcting !== undefined) {
    return isPart
      ? answered(closeCorrection(place, memory, null, content), [])
      : hearAnswer(place, memory, 'no', content);
  }
  if (!asksDenialAgain(question)) {
    return hearAnswer(place, memory, 'no', content);
  }
  if (!place.asked.includes('plainly')) {
    return askInManner(place, memory, 'plainly');
  }
  return isPart ? notUnderstood(place, memory, content) : hearAnswer(place, memory, 'no', content);
}

/** Answers the first "rather not say" with the reason. The second ends the screen without a result. */
function decline(place: Screening, memory: Memory, content: Content): Outcome {
  return place.explained
    ? leaveUnchecked(place, memory, content)
    : stay({ place: { ...place, explained: true }, memory }, [{ kind: 'why', item: place.item }]);
}

/** Handles an answer that was not understood: asks again, and at last ends the screen without a result. */
export const notUnderstood = (place: Screening, memory: Memory, content: Content): Outcome =>
  askAgain(place, memory) ?? leaveUnchecked(place, memory, content);

/** Ends the screen without a result. It clears nothing, raises no flag and unlocks nothing. */
function leaveUnchecked({ item }: Screening, memory: Memory, { screening }: Content): Outcome {
  const tell: Tell[] = [{ kind: 'not-checked' }, { kind: 'unchecked', item }];
  if (tierOf(memory.answers, screening) === 'today') {
    tell.push({ kind: 'today-still' });
  } else if (tierOfItem(itemOf(item, screening), screening) !== 'provider') {
    tell.push({ kind: 'otherwise-doctor' });
  }
  return goTo({ at: 'incomplete', item, misses: 0 }, memory, tell);
}
