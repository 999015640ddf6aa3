import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Region } from './context';

/** Fixed, so that the function of each region finds the replica beside it without asking another stack. */
export const TABLE_NAME = 'back-spasm-coach-preferences';

/** Days for which a mistake can be undone, and after which nothing that was erased is left in a backup. */
const RECOVERABLE_DAYS = 7;

/** What lambda/alexa/preferences/dynamodb.ts does with an item. */
const ACTIONS = ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem'];

export interface PreferenceTableProps {
  /** Where the skill runs, the home region first. */
  readonly regions: readonly [Region, ...Region[]];
}

/**
 * Where preferences are kept: one table, made in the home region's stack, with a replica in each other
 * region. The stack of another region makes nothing; until home is deployed, its listeners are
 * answered and not remembered.
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
      // Nobody can tell how many will come, and a quiet month costs nothing.
      billing: Billing.onDemand(),
      // The key that AWS keeps in this account: no monthly fee, as for one of ours, and unlike with
      // DynamoDB's own each use of it shows in CloudTrail.
      encryption: TableEncryptionV2.awsManagedKey(),
      timeToLiveAttribute: 'expires',
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: RECOVERABLE_DAYS,
      },
      replicas: others.map((region) => ({ region })),
      // A slip in deploying must not cost listeners what they saved. Left alone, it empties itself.
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
  }

  /** Lets a function of this region read, write and erase single items, and no more. */
  grantTo(grantee: IGrantable): void {
    const table = Stack.of(this).formatArn({
      service: 'dynamodb',
      resource: 'table',
      resourceName: TABLE_NAME,
    });
    Grant.addToPrincipal({ grantee, actions: ACTIONS, resourceArns: [table] });
  }
}
