import { ANY_MEDICINE, isGatePassed, nextGateQuestion } from '../../care/medicine';
import { finishedTier, isOpenTier } from '../../screening/triage';
import type { Content } from '../content';
import { answerIn } from '../room/answer';
import { askAgain } from '../room/misses';
import { AS_SAID } from '../room/readings';
import type { Room } from '../room/room';
import type { Tell } from '../say';
import type { Memory, PlaceAt } from '../state';
import type { Settled } from '../turn';
import { goTo, stay } from '../turn';
import { goodbyeAfterCare } from './goodbye';
import { isMedicineBarred } from './progress';
import { backToCare } from './return';

/** The questions before a medicine is named. Anything but a clear no leads to "ask a pharmacist". */
export const medicine: Room<'medicine'> = {
  ask: ({ question, misses }) => ({ about: 'gate', id: question, misses }),
  reads: AS_SAID,
  hear(place, memory, heard, { content }) {
    const answer = (as: 'yes' | 'no'): Settled => answerQuestion(place, memory, as, content);
    switch (answerIn(heard)) {
      case 'no':
        return answer('no');
      case 'soft-no':
        return place.softNo
          ? answer('no')
          : stay({ place: { ...place, softNo: true }, memory }, [{ kind: 'be-sure' }]);
      case 'yes':
      case 'partly':
      case 'not-sure':
      case 'not-new':
      case 'decline':
        return answer('yes');
      case null:
        return askAgain(place, memory) ?? answer('yes');
    }
  },
  help: 'help-choice',
  goodbye: goodbyeAfterCare,
  isAllowed(place, memory, content) {
    const { answers, screen, medicineAnswers } = memory;
    const { screening, medicine: data } = content;
    return (
      isOpenTier(finishedTier(answers, screen, screening)) &&
      nextGateQuestion(medicineAnswers, data)?.id === place.question &&
      !isMedicineBarred(memory, content) &&
      (place.medicine === null ||
        place.medicine === ANY_MEDICINE ||
        data.medicines.some(({ id }) => id === place.medicine))
    );
  },
};

/**
 * Asks the next medicine question, or tells the result when none is open. Only after a finished screen of
 * tier *provider* or *clear*.
 *
 * @param named the id of the medicine the listener named; null when they named none
 */
export function askAboutMedicine(
  memory: Memory,
  named: string | null,
  tell: readonly Tell[],
  content: Content,
): Settled {
  const { medicines } = content.medicine;
  const answer = named === null ? ANY_MEDICINE : medicines.find(({ id }) => id === named)?.answer;
  if (answer === undefined || isMedicineBarred(memory, content)) {
    return backToCare(memory, [...tell, { kind: 'ask-pharmacist' }]);
  }
  const question = nextGateQuestion(memory.medicineAnswers, content.medicine);
  if (question !== null) {
    return goTo(
      { at: 'medicine', question: question.id, medicine: named, misses: 0 },
      memory,
      tell,
    );
  }
  const isOpen = isGatePassed(memory.medicineAnswers, content.medicine);
  const told: Tell = isOpen ? { kind: 'medicine', medicine: answer } : { kind: 'ask-pharmacist' };
  return backToCare(memory, [...tell, told]);
}

function answerQuestion(
  { question, medicine: named }: PlaceAt<'medicine'>,
  memory: Memory,
  answer: 'yes' | 'no',
  content: Content,
): Settled {
  const medicineAnswers = { ...memory.medicineAnswers, [question]: answer };
  const answeredSince = [...memory.answeredSince, 'medicine' as const];
  return askAboutMedicine({ ...memory, medicineAnswers, answeredSince }, named, [], content);
}
