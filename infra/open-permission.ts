import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { AwsSdkCall } from 'aws-cdk-lib/custom-resources';
import { AwsCustomResource, PhysicalResourceId } from 'aws-cdk-lib/custom-resources';
import type { IDependable } from 'constructs';
import { Construct } from 'constructs';
import { ALEXA } from './alexa-permission';

const STATEMENT_ID = 'any-skill-while-one-is-created';

export interface OpenPermissionProps {
  readonly alias: Alias;
}

/**
 * Lets Alexa invoke the alias for any skill while one is created. Amazon refuses a skill whose endpoint Alexa may
 * not invoke, and the skill has no id before it exists.
 *
 * CloudFormation can't add and remove a permission in one deployment, so two calls to AWS do. No update
 * repeats them: only creating a skill opens the endpoint.
 */
export class OpenPermission extends Construct {
  /** The permission, which must exist before the skill is created. */
  readonly given: IDependable;
  private readonly call: (id: string, calls: Calls) => AwsCustomResource;
  private readonly takeAway: AwsSdkCall;

  constructor(scope: Construct, id: string, { alias }: OpenPermissionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_WEEK,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: 'Opens the endpoint to Alexa while the skill is created, and closes it again',
      inlinePolicies: {
        OpenAndClose: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['lambda:AddPermission'],
              resources: [alias.functionArn],
              conditions: { StringEquals: { 'lambda:Principal': ALEXA } },
            }),
            new PolicyStatement({
              actions: ['lambda:RemovePermission'],
              resources: [alias.functionArn],
            }),
            new PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [logGroup.logGroupArn],
            }),
          ],
        }),
      },
    });
    this.call = (callId, calls) =>
      new AwsCustomResource(this, callId, {
        ...calls,
        resourceType: 'Custom::AlexaOpenPermission',
        role,
        logGroup,
        timeout: Duration.minutes(1),
      });
    const statement = { FunctionName: alias.functionArn, StatementId: STATEMENT_ID };
    this.takeAway = {
      service: 'Lambda',
      action: 'removePermission',
      parameters: statement,
      // Already removed is fine.
      ignoreErrorCodesMatching: 'ResourceNotFoundException',
      physicalResourceId: PhysicalResourceId.of(`${STATEMENT_ID}-gone`),
    };
    this.given = this.call('Given', {
      onCreate: {
        service: 'Lambda',
        action: 'addPermission',
        parameters: { ...statement, Action: 'lambda:InvokeFunction', Principal: ALEXA },
        // An earlier attempt that failed may have added it already.
        ignoreErrorCodesMatching: 'ResourceConflictException',
        physicalResourceId: PhysicalResourceId.of(STATEMENT_ID),
      },
      // Runs when the skill could not be created and the deployment is rolled back.
      onDelete: this.takeAway,
    });
  }

  /** Removes the permission as soon as another one exists. */
  takeAwayAfter(permission: IDependable): void {
    const taken = this.call('TakenAway', { onCreate: this.takeAway });
    taken.node.addDependency(this.given, permission);
  }
}

type Calls = { readonly onCreate: AwsSdkCall; readonly onDelete?: AwsSdkCall };
