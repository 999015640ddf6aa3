import { Validations } from 'aws-cdk-lib';
import type { IAlarmRef } from 'aws-cdk-lib/aws-cloudwatch';
import {
  LambdaApplication,
  LambdaDeploymentConfig,
  LambdaDeploymentGroup,
} from 'aws-cdk-lib/aws-codedeploy';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

export interface RolloutProps {
  readonly alias: Alias;
  /** Alarms that stop a rollout and point the alias back to the earlier version. */
  readonly alarms: readonly IAlarmRef[];
}

/**
 * Points the alias to a new version, for all turns at once: a canary would send the turns of one conversation to
 * both versions.
 */
export class Rollout extends Construct {
  constructor(scope: Construct, id: string, { alias, alarms }: RolloutProps) {
    super(scope, id);
    const group = new LambdaDeploymentGroup(this, 'Group', {
      application: new LambdaApplication(this, 'Application'),
      alias,
      deploymentConfig: LambdaDeploymentConfig.ALL_AT_ONCE,
      alarms: [...alarms],
      autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
    });
    Validations.of(group).acknowledge({
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]',
      reason: 'The policy AWS maintains for CodeDeploy with Lambda, in its limited form.',
    });
  }
}
