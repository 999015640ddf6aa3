import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Region } from './context';

/** Fixed, so that the function of each region finds its replica without asking another stack. */
export const TABLE_NAME = 'back-spasm-coach-preferences';

/** The days for which a mistake can be undone. After them, no erased data is left in a backup. */
const RECOVERABLE_DAYS = 7;

/** The actions that lambda/alexa/preferences/dynamodb.ts uses. */
const ACTIONS = ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem'];

export interface PreferenceTableProps {
  /** Where the skill runs, the home region first. */
  readonly regions: readonly [Region, ...Region[]];
}

/**
 * The table of preferences. The home region's stack creates it, with a replica in each other region. The
 * stack of another region creates nothing. Until the home region is deployed, listeners elsewhere are
 * answered but not remembered.
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
      // The traffic is unknown, and a month without traffic costs nothing.
      billing: Billing.onDemand(),
      // The key that AWS keeps in this account. It has no monthly fee, unlike a key of our own. Unlike
      // DynamoDB's own key, each use of it shows in CloudTrail.
      encryption: TableEncryptionV2.awsManagedKey(),
      timeToLiveAttribute: 'expires',
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: RECOVERABLE_DAYS,
      },
      replicas: others.map((region) => ({ region })),
      // A mistake in a deployment must not cost listeners their data. All items expire anyway.
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
