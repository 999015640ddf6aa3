import type { App } from 'aws-cdk-lib';
import { readContext } from './context';
import { SkillStack } from './skill-stack';

/**
 * Adds a stack for each region that the app's context lists. A home region's stack that creates the skill is
 * deployed last, since the skill names the endpoints of all regions.
 *
 * @throws ContextError if the context is not valid
 */
export function addStacks(app: App): void {
  const deployment = readContext(app.node.getAllContext());
  const [home, ...others] = deployment.regions.map(
    (region) => new SkillStack(app, `BackSpasmCoach-${region}`, { region, deployment }),
  );
  if (deployment.registration === undefined) {
    return;
  }
  for (const other of others) {
    home?.addStackDependency(other);
  }
}
