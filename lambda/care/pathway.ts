import type { Answers, Screening, Tier } from '../screening/question';
import { tierRaisedBy } from '../screening/triage';
import type { CareStep } from './care-step';
import type { Phase } from './phase';

/**
 * The care steps that may be read, in order. At *today* the phase does not matter, since only comfort
 * steps are left. An emergency gets none.
 */
export function pathway(
  tier: Tier,
  phase: Phase,
  answers: Answers,
  { steps, screening }: { steps: readonly CareStep[]; screening: Screening },
): CareStep[] {
  if (tier === 'emergency') {
    return [];
  }
  return steps.filter(
    (step) =>
      step.tiers.includes(tier) &&
      (tier === 'today' || step.phases.includes(phase)) &&
      step.barredBy.every((id) => tierRaisedBy(id, answers, screening) === 'clear'),
  );
}
