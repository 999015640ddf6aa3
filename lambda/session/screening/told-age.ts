import { isAboutAge, isGatePassed, withAge } from '../../care/medicine';
import { finishedTier, isOpenTier } from '../../screening/triage';
import { askAboutMedicine } from '../care/medicine';
import type { Content } from '../content';
import type { Tell } from '../say';
import type { Memory, PlaceAt, State } from '../state';
import type { Outcome } from '../turn';
import { stay } from '../turn';
import { answerByFact } from './volunteered';

/** Handles an age in years. At every place it answers the questions about age: in the screen and before medicine. */
export function hearAge({ place, memory }: State, age: number, content: Content): Outcome {
  const { screening, medicine } = content;
  const question = screening.questions.find(({ yesFromAge }) => yesFromAge !== undefined);
  const as = age >= (question?.yesFromAge ?? Number.POSITIVE_INFINITY) ? 'yes' : 'no';
  const isAtGate = place.at === 'medicine';
  const medicineAnswers = withAge(memory.medicineAnswers, age, isAtGate, medicine);
  const there: Memory = { ...memory, medicineAnswers };
  if (place.at === 'medicine' && as === 'no') {
    return answerMedicineByAge(place, memory, there, content);
  }
  const state: State = { place, memory: there };
  const wasOpen = isGatePassed(memory.medicineAnswers, medicine);
  // A medicine may already have been named, and this listener must not take it.
  if (as === 'no' && wasOpen && !isGatePassed(medicineAnswers, medicine)) {
    const pharmacist: Tell = { kind: 'ask-pharmacist' };
    const tier = finishedTier(memory.answers, memory.screen, screening);
    return stay(state, isOpenTier(tier) ? [{ kind: 'noted' }, pharmacist] : [{ kind: 'noted' }]);
  }
  if (question === undefined) {
    return stay(state, [{ kind: 'noted' }]);
  }
  const isFinished = finishedTier(memory.answers, memory.screen, screening) !== null;
  return answerByFact(state, question, as, !isFinished, content);
}

/** Handles an age told at a medicine question that is too low to be a sign. */
function answerMedicineByAge(
  place: PlaceAt<'medicine'>,
  was: Memory,
  is: Memory,
  content: Content,
): Outcome {
  const ids = Object.keys(is.medicineAnswers);
  // The same age told again changes no answer, so a correction has nothing new to take back.
  if (ids.every((id) => is.medicineAnswers[id] === was.medicineAnswers[id])) {
    return stay({ place, memory: was }, [{ kind: 'noted' }]);
  }
  const isAsked = content.medicine.gate.some(
    (each) => each.id === place.question && isAboutAge(each),
  );
  const answeredSince = [...was.answeredSince, 'medicine' as const];
  const told: Tell[] = isAsked ? [] : [{ kind: 'noted' }];
  return askAboutMedicine({ ...is, answeredSince }, place.medicine, told, content);
}
