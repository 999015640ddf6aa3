import { pathway } from '../../care/pathway';
import { PHASES } from '../../care/phase';
import { finishedTier } from '../../screening/triage';
import type { Content } from '../content';
import type { Permission } from '../heard';
import type { Memory } from '../state';

/**
 * Whether a care step that offers the timer or reminder is open to this listener, in any phase. The offer
 * needs the same as the step: a finished screen and its tier.
 */
export function isOffered(
  kind: Permission,
  { answers, screen }: Memory,
  content: Content,
): boolean {
  const tier = finishedTier(answers, screen, content.screening);
  return (
    tier !== null &&
    PHASES.flatMap((phase) => pathway(tier, phase, answers, content)).some(
      ({ offers }) => offers === kind,
    )
  );
}
