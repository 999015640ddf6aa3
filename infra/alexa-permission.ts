import type { Alias } from 'aws-cdk-lib/aws-lambda';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

/** The service that invokes the function for a skill. */
export const ALEXA = 'alexa-appkit.amazon.com';

export interface AlexaPermissionProps {
  readonly alias: Alias;
  readonly skillId: string;
}

/** Lets Alexa invoke the alias for one skill only. */
export class AlexaPermission extends Construct {
  constructor(scope: Construct, id: string, { alias, skillId }: AlexaPermissionProps) {
    super(scope, id);
    new CfnPermission(this, 'Permission', {
      action: 'lambda:InvokeFunction',
      functionName: alias.functionArn,
      principal: ALEXA,
      eventSourceToken: skillId,
    });
  }
}
