import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AlexaPermission } from './alexa-permission';
import type { DeploymentContext, Region } from './context';
import { Monitoring } from './monitoring';
import { OpenPermission } from './open-permission';
import { PreferenceTable } from './preference-table';
import { Rollout } from './rollout';
import { endpointArn, SkillFunction } from './skill-function';
import type { Endpoint } from './skill-package';
import { SkillRegistration } from './skill-registration';

export interface SkillStackProps {
  readonly region: Region;
  readonly deployment: DeploymentContext;
}

/** Everything that runs the skill in one region; in the home region also the skill itself, if registered. */
export class SkillStack extends Stack {
  constructor(scope: Construct, id: string, { region, deployment }: SkillStackProps) {
    super(scope, id, {
      env: { region },
      description: `Back Spasm Coach, an Alexa skill, in ${region}`,
    });
    const { regions, skillId, registration, alarmTopics } = deployment;

    const skillFunction = new SkillFunction(this, 'SkillFunction', { skillId });
    const { alias, logGroup } = skillFunction;
    new PreferenceTable(this, 'PreferenceTable', { regions }).grantTo(skillFunction);
    const monitoring = new Monitoring(this, 'Monitoring', {
      alias,
      logGroup,
      topicArn: alarmTopics.find((arn) => arn.split(':')[3] === region),
    });
    new Rollout(this, 'Rollout', { alias, alarms: monitoring.againstVersion });
    new CfnOutput(this, 'EndpointArn', {
      value: alias.functionArn,
      description: "The skill's endpoint in this region",
    });

    const permission =
      skillId === undefined
        ? undefined
        : new AlexaPermission(this, 'AlexaPermission', { alias, skillId });
    if (registration === undefined || region !== regions[0]) {
      new CfnOutput(this, 'SkillId', {
        value: skillId ?? 'none yet, so Alexa may not invoke the function',
        description: 'The skill that may invoke the function',
      });
      return;
    }
    const [home, ...others] = regions;
    const elsewhere = others.map(
      (other): Endpoint => ({
        region: other,
        arn: endpointArn(this, other),
      }),
    );
    const { skill } = new SkillRegistration(this, 'SkillRegistration', {
      ...registration,
      endpoints: [{ region: home, arn: alias.functionArn }, ...elsewhere],
    });
    new CfnOutput(this, 'SkillId', { value: skill.ref, description: 'The skill that was created' });
    if (permission !== undefined) {
      skill.node.addDependency(permission);
      return;
    }
    // Another vendor means another skill, which needs to be opened again.
    const open = new OpenPermission(this, `OpenPermission${registration.vendorId}`, { alias });
    skill.node.addDependency(open.given);
    open.takeAwayAfter(new AlexaPermission(this, 'AlexaPermission', { alias, skillId: skill.ref }));
  }
}
