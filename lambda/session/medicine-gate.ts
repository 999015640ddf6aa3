import { ANY_MEDICINE, isGatePassed, nextGateQuestion } from '../care/medicine';
import { isMedicineBarred } from './care-progress';
import { backToCare } from './care-return';
import type { Heard } from './heard';
import type { Tell } from './say';
import type { MedicineGate, Memory } from './state';
import type { Context, Turn } from './turn';
import { goTo, stay } from './turn';

/** Answers not understood in a row after which the gate gives up and names a pharmacist. */
const MOST_MISSES = 2;

/**
 * Asks the medicine questions, or says where they led. Only after a finished screen of tier
 * *provider* or *clear*.
 *
 * @param named the medicine the listener named, or null
 */
export function askAboutMedicine(
  memory: Memory,
  named: string | null,
  tell: readonly Tell[],
  context: Context,
): Turn {
  const { medicine } = context.content;
  const known = medicine.medicines.find(({ id }) => id === named);
  const answer = named === null ? ANY_MEDICINE : known?.answer;
  if (answer === undefined || isMedicineBarred(memory, context.content)) {
    return backToCare(memory, [...tell, 'ask-pharmacist'], context);
  }
  const question = nextGateQuestion(memory.gate, medicine);
  if (question !== null) {
    const place: MedicineGate = {
      at: 'medicine',
      question: question.id,
      medicine: named,
      misses: 0,
    };
    return goTo(place, memory, tell, context);
  }
  const told: Tell = isGatePassed(memory.gate, medicine) ? { medicine: answer } : 'ask-pharmacist';
  return backToCare(memory, [...tell, told], context);
}

function answerGate(
  { question, medicine }: MedicineGate,
  memory: Memory,
  answer: 'yes' | 'no',
  context: Context,
): Turn {
  const gate = { ...memory.gate, [question]: answer };
  const answeredSince = [...memory.answeredSince, 'medicine' as const];
  return askAboutMedicine({ ...memory, gate, answeredSince }, medicine, [], context);
}

/** A turn at one of the medicine questions: whatever is not a clear no means a pharmacist. */
export function hearAtMedicineGate(
  place: MedicineGate,
  memory: Memory,
  heard: Heard,
  context: Context,
): Turn {
  switch (heard) {
    case 'no':
      return answerGate(place, memory, 'no', context);
    case 'soft-no':
      return place.softNo
        ? answerGate(place, memory, 'no', context)
        : stay({ place: { ...place, softNo: true }, memory }, ['be-sure'], context);
    case 'yes':
    case 'partly':
    case 'not-sure':
    case 'not-new':
    case 'decline':
      return answerGate(place, memory, 'yes', context);
    default:
      if (place.misses >= MOST_MISSES) {
        return answerGate(place, memory, 'yes', context);
      }
      return stay(
        { place: { ...place, misses: place.misses + 1 }, memory },
        [place.misses === 0 ? 'sorry' : 'sorry-again'],
        context,
      );
  }
}
