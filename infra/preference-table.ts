import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Region } from './context';

/** Fixed, so that the function of each region knows the replica in its region without another stack. */
export const TABLE_NAME = 'back-spasm-coach-preferences';

/** Days that backups reach back: so long a mistake can be undone, and erased records remain in them. */
const RECOVERABLE_DAYS = 7;

/** The actions that lambda/alexa/preferences/dynamodb.ts needs. */
const ACTIONS = ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem'];

export interface PreferenceTableProps {
  /** Where the skill runs, the home region first. */
  readonly regions: readonly [Region, ...Region[]];
}

/**
 * Where preferences are stored: one table, created by the home region's stack, with a replica in each other
 * region. The other stacks create nothing; before the home region is deployed, their listeners are answered
 * but not remembered.
 */
export class PreferenceTable extends Construct {
  constructor(scope: Construct, id: string, { regions }: PreferenceTableProps) {
    super(scope, id);
    const [home, ...others] = regions;
    if (Stack.of(this).region !== home) {
      return;
    }
    new TableV2(this, 'Table', {
      tableName: TABLE_NAME,
      partitionKey: { name: 'id', type: AttributeType.STRING },
      // The load is unknown, and a month without any costs nothing.
      billing: Billing.onDemand(),
      // The key that AWS manages in this account: it has no monthly fee, and CloudTrail shows each use of
      // it, which it does not for DynamoDB's own key.
      encryption: TableEncryptionV2.awsManagedKey(),
      timeToLiveAttribute: 'expires',
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: RECOVERABLE_DAYS,
      },
      replicas: others.map((region) => ({ region })),
      // A mistake in deploying must not delete what listeners saved. An unused table empties itself by expiry.
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
  }

  /** Lets a function of this region read, write and erase single items, and nothing else. */
  grantTo(grantee: IGrantable): void {
    const table = Stack.of(this).formatArn({
      service: 'dynamodb',
      resource: 'table',
      resourceName: TABLE_NAME,
    });
    Grant.addToPrincipal({ grantee, actions: ACTIONS, resourceArns: [table] });
  }
}
