import { Match, type Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { appWith, templateOf, templatesOf } from './synthesize';

const TABLE = 'AWS::DynamoDB::GlobalTable';
const NAME = 'back-spasm-coach-preferences';
const REGIONS = ['eu-west-1', 'us-east-1', 'us-west-2'];

const alone = templateOf(appWith());
const three = templatesOf(appWith({ regions: REGIONS }));

/** The regions that a table is in. */
function replicasOf(template: Template | undefined): string[] {
  const [table] = Object.values(template?.findResources(TABLE) ?? {});
  const replicas: { Region: string }[] = table?.Properties.Replicas ?? [];
  return replicas.map(({ Region }) => Region).sort();
}

describe('The table of preferences', () => {
  it('has one item for a listener, costs nothing at rest, and forgets what has expired', () => {
    alone.hasResourceProperties(TABLE, {
      TableName: NAME,
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
    });
  });

  it('is encrypted, and its backups reach back a week and no further', () => {
    alone.hasResourceProperties(TABLE, {
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [
        Match.objectLike({
          PointInTimeRecoverySpecification: {
            PointInTimeRecoveryEnabled: true,
            RecoveryPeriodInDays: 7,
          },
        }),
      ],
    });
  });

  it('stays when its stack is deleted, unless creating it failed', () => {
    alone.hasResource(TABLE, {
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
    });
  });

  it('is one for all regions, created in the home region, with the same settings in each', () => {
    expect(REGIONS.map((region) => replicasOf(three.get(region)))).toEqual([REGIONS, [], []]);
    for (const Region of REGIONS) {
      three.get('eu-west-1')?.hasResourceProperties(TABLE, {
        Replicas: Match.arrayWith([
          Match.objectLike({
            Region,
            PointInTimeRecoverySpecification: Match.objectLike({
              PointInTimeRecoveryEnabled: true,
            }),
          }),
        ]),
      });
    }
  });

  it('passes the AwsSolutions rules in every region', () => {
    const app = appWith({ regions: REGIONS });
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    expect(violations.map(({ ruleName }) => ruleName)).toEqual([]);
  });
});

describe('The function of each region', () => {
  it.each([...three])(
    'in %s reads, writes and erases items beside it, and can do no more',
    (region, template) => {
      template.hasResourceProperties('AWS::Lambda::Function', {
        Environment: { Variables: Match.objectLike({ TABLE_NAME: NAME }) },
      });
      const statements = Object.values(template.findResources('AWS::IAM::Policy'))
        .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
        .filter(({ Action }) => JSON.stringify(Action).includes('dynamodb'));
      expect(statements).toEqual([
        {
          Effect: 'Allow',
          Action: ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem'],
          Resource: {
            'Fn::Join': [
              '',
              [`arn:aws:dynamodb:${region}:`, { Ref: 'AWS::AccountId' }, `:table/${NAME}`],
            ],
          },
        },
      ]);
    },
  );
});
