import type { Answer, Answers } from '../../screening/question';
import type { Item } from '../../screening/triage';
import { isList, itemOf, record, tierOfAnswer } from '../../screening/triage';
import type { Content } from '../content';
import type { AnswerWord } from '../heard';
import type { Memory, Screening } from '../state';

/**
 * Closes an open correction that got no clear yes or no. Of the answer on record, the answer claimed and
 * the hedged answer just given, the worst one counts. If no correction is open, the memory does not change.
 *
 * @param word the hedged answer; null when the correction was not answered
 */
export function closeCorrection(
  place: Screening,
  memory: Memory,
  word: AnswerWord | null,
  { screening }: Content,
): Memory {
  if (place.correcting === undefined) {
    return memory;
  }
  const item = itemOf(place.item, screening);
  const candidates = [
    answerOnRecord(item, memory.answers),
    place.correcting ?? undefined,
    word === null ? undefined : meaningOf(word),
  ].filter((candidate) => candidate !== undefined);
  const [first, ...others] = candidates;
  if (first === undefined) {
    return memory;
  }
  const worst = others.reduce(
    (worse, candidate) =>
      severityOf(item, candidate) > severityOf(item, worse) ? candidate : worse,
    first,
  );
  return { ...memory, answers: record(memory.answers, item, worst, screening) };
}

/** The answer on record for an item. A list also has a no when each of its questions was answered no. */
function answerOnRecord(item: Item, answers: Answers): Answer | undefined {
  if (!isList(item) || answers[item.id] !== undefined) {
    return answers[item.id];
  }
  return item.questions.every((id) => answers[id] === 'no') ? 'no' : undefined;
}

function severityOf(item: Item, answer: Answer): number {
  return isList(item)
    ? ['no', 'not-new', 'not-sure', 'yes'].indexOf(answer)
    : ['clear', 'provider', 'today', 'emergency'].indexOf(tierOfAnswer(item, answer));
}

function meaningOf(word: AnswerWord): Answer | undefined {
  switch (word) {
    case 'yes':
    case 'partly':
      return 'yes';
    case 'no':
    case 'soft-no':
      return 'no';
    case 'not-sure':
    case 'not-new':
      return word;
    case 'decline':
      return undefined;
  }
}
