import type { CareStep, Phase } from '../care/care-step';
import { FIRST_PHASE_HOURS } from '../care/care-step';
import { pathway } from '../care/pathway';
import { tierOf, tierRaisedBy } from '../screening/triage';
import type { Content } from './content';
import type { Memory } from './state';

/** The phase of the spasm, where the listener said it or an answer implies it. */
export function knownPhase({ phase, answers }: Memory, { screening }: Content): Phase | null {
  if (phase !== undefined) {
    return phase;
  }
  const isLater = screening.questions.some(
    ({ id, yesFromDays = 0 }) => yesFromDays * 24 >= FIRST_PHASE_HOURS && answers[id] === 'yes',
  );
  return isLater ? 'later' : null;
}

/** The phase that a number of days since the start falls in. */
export const phaseAfter = (days: number): Phase =>
  days * 24 <= FIRST_PHASE_HOURS ? 'first-two-days' : 'later';

/** The memory once the listener answered how long ago it began. */
export const withPhase = (memory: Memory, phase: Phase): Memory => ({
  ...memory,
  phase,
  answeredSince: [...memory.answeredSince.filter((kind) => kind !== 'phase'), 'phase'],
});

/** The care steps open to this listener, in order. Not for an emergency, which has none. */
export function stepsFor(memory: Memory, content: Content): CareStep[] {
  const tier = tierOf(memory.answers, content.screening);
  const phase = knownPhase(memory, content) ?? 'first-two-days';
  return pathway(tier, phase, memory.answers, content);
}

/**
 * The step being read, or the first open one when the listener has just come or the step they
 * were at is no longer open to them.
 *
 * @throws Error when no step is open: the content must leave one for every tier but emergency
 */
export function currentStep(memory: Memory, content: Content): CareStep {
  const steps = stepsFor(memory, content);
  const step = steps.find(({ id }) => id === memory.step) ?? steps[0];
  if (step === undefined) {
    throw new Error('No care step is open at this tier');
  }
  return step;
}

/** True when an answer of the screen already says: ask a pharmacist. */
export const isMedicineBarred = ({ answers }: Memory, { screening, medicine }: Content): boolean =>
  medicine.barredBy.some((id) => tierRaisedBy(id, answers, screening) !== 'clear');
