import { isAboutAge, isGatePassed, withAge } from '../../care/medicine';
import { finishedTier, isOpenTier } from '../../screening/triage';
import { askAboutMedicine } from '../care/medicine';
import type { Content } from '../content';
import type { Tell } from '../say';
import type { Memory, PlaceAt, State } from '../state';
import type { Outcome } from '../turn';
import { stay } from '../turn';
import { answerByFact } from './volunteered';

/** An age in years: it answers the questions about age, of the screen and of the medicines, wherever it is told. */
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
  // A medicine that was named already is not for them.
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

/** An age at one of the medicine questions, too low to be a sign. */
function answerMedicineByAge(
  place: PlaceAt<'medicine'>,
  was: Memory,
  is: Memory,
  content: Content,
): Outcome {
  const ids = Object.keys(is.medicineAnswers);
  // Told once more it answers nothing new that a correction could take back.
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
