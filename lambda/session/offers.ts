import { pathway } from '../care/pathway';
import { nextItem, tierOf } from '../screening/triage';
import type { Permission } from './alerts';
import type { Content } from './content';
import type { Memory } from './state';

/**
 * True when a step that offers it is open to this listener in any phase: what goes with a step needs the
 * finished screen and the tier that the step itself needs.
 */
export function isOffered(
  kind: Permission,
  { answers, screen }: Memory,
  content: Content,
): boolean {
  const { screening } = content;
  if (nextItem(answers, screen, screening) !== null) {
    return false;
  }
  const tier = tierOf(answers, screening);
  return (['first-two-days', 'later'] as const)
    .flatMap((phase) => pathway(tier, phase, answers, content))
    .some(({ offers }) => offers === kind);
}
