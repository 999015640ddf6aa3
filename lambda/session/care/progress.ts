import type { CareStep } from '../../care/care-step';
import { nextGateQuestion } from '../../care/medicine';
import { pathway } from '../../care/pathway';
import type { Phase } from '../../care/phase';
import { phaseAfter } from '../../care/phase';
import { tierOf, tierRaisedBy } from '../../screening/triage';
import type { Content } from '../content';
import type { Memory } from '../state';

/** The phase of the spasm, if the listener told it or an answer implies it; otherwise null. */
export function knownPhase(
  { phase, answers }: Memory,
  { screening, clocks }: Content,
): Phase | null {
  if (phase !== undefined) {
    return phase;
  }
  const isLater = screening.questions.some(
    ({ id, yesFromDays }) =>
      yesFromDays !== undefined &&
      answers[id] === 'yes' &&
      phaseAfter(yesFromDays, clocks) === 'later',
  );
  return isLater ? 'later' : null;
}

/** The memory after the listener answered how long ago the pain began. */
export const withPhase = (memory: Memory, phase: Phase): Memory => ({
  ...memory,
  phase,
  answeredSince: [...memory.answeredSince.filter((kind) => kind !== 'phase'), 'phase'],
});

/** The care steps open to this listener, in order. An emergency has none. */
export function stepsFor(memory: Memory, content: Content): CareStep[] {
  const tier = tierOf(memory.answers, content.screening);
  const phase = knownPhase(memory, content) ?? 'first-two-days';
  return pathway(tier, phase, memory.answers, content);
}

/**
 * The care step that was read last. If none was read, or if that step is no longer open to the listener,
 * it is the first open step.
 *
 * @throws Error when no step is open. The content must leave one open at every tier but emergency
 */
export function currentStep(memory: Memory, content: Content): CareStep {
  const steps = stepsFor(memory, content);
  const step = steps.find(({ id }) => id === memory.step) ?? steps[0];
  if (step === undefined) {
    throw new Error('No care step is open at this tier');
  }
  return step;
}

/** Whether an answer in the screen rules out medicine, so that the listener must ask a pharmacist. */
export const isMedicineBarred = ({ answers }: Memory, { screening, medicine }: Content): boolean =>
  medicine.barredBy.some((id) => tierRaisedBy(id, answers, screening) !== 'clear');

/** Whether a step offers the medicine questions and they are not finished. */
export const offersMedicine = (step: CareStep, memory: Memory, content: Content): boolean =>
  step.gate === true &&
  !isMedicineBarred(memory, content) &&
  nextGateQuestion(memory.medicineAnswers, content.medicine) !== null;
