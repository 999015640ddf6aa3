import { readFileSync } from 'node:fs';
import { Stack } from 'aws-cdk-lib';
import { Capture, Match, Template } from 'aws-cdk-lib/assertions';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { AwsSolutionsChecks } from 'cdk-nag';
import { z } from 'zod';
import { TABLE_NAME } from '../../infra/preference-table';
import { SkillFunction } from '../../infra/skill-function';
import { STORAGE_FAILURES } from '../../lambda/alexa/preferences/store';
import { ALERT_FAILURE } from '../../lambda/alexa/services/refusal';
import { appWith, templateOf, templatesOf } from './synthesize';

const SKILL_ID = 'amzn1.ask.skill.11111111-2222-3333-4444-555555555555';
const registration = { vendorId: 'M1ABCDEFGHIJKL', secretName: 'back-spasm-coach/lwa' };
const TOPICS = ['us-east-1', 'eu-west-1'].map(
  (region) => `arn:aws:sns:${region}:123456789012:alarms`,
);

const alone = templateOf(appWith());
const withSkillId = templateOf(appWith({ skillId: SKILL_ID }));
const registering = templateOf(appWith(registration));
const threeContinents = templatesOf(
  appWith({
    ...registration,
    skillId: SKILL_ID,
    regions: 'us-east-1,eu-west-1,us-west-2',
    alarmTopic: TOPICS,
  }),
);
const everyTemplate: [string, Template][] = [
  ['with nothing said', alone],
  ['for a skill that exists', withSkillId],
  ['that creates the skill', registering],
  ...[...threeContinents].map(([region, template]): [string, Template] => [
    `in ${region}`,
    template,
  ]),
];

const PolicyStatements = z.array(
  z.looseObject({
    Action: z.union([z.string(), z.array(z.string())]).transform((action) => [action].flat()),
    Resource: z.unknown(),
  }),
);
const Role = z.looseObject({
  Properties: z.looseObject({
    Policies: z
      .array(z.looseObject({ PolicyDocument: z.looseObject({ Statement: PolicyStatements }) }))
      .default([]),
  }),
});
const Policy = z.looseObject({
  Properties: z.looseObject({
    PolicyDocument: z.looseObject({ Statement: PolicyStatements }),
  }),
});

/** Everything that any role of a template may do. */
const grantsIn = (template: Template) => [
  ...Object.values(template.findResources('AWS::IAM::Policy')).flatMap(
    (policy) => Policy.parse(policy).Properties.PolicyDocument.Statement,
  ),
  ...Object.values(template.findResources('AWS::IAM::Role')).flatMap((role) =>
    Role.parse(role).Properties.Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
  ),
];

/** The resource that a reference in a template means. */
function referenced(template: Template, type: string): string {
  const [id, ...others] = Object.keys(template.findResources(type));
  if (id === undefined || others.length > 0) {
    throw new Error(`not exactly one ${type}`);
  }
  return id;
}

describe('The function', () => {
  it('runs on a named runtime that takes promises, on arm64, and answers before Alexa gives up', () => {
    alone.hasResourceProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      Timeout: 6,
      MemorySize: 1024,
      TracingConfig: { Mode: 'Active' },
    });
  });

  it('has only what the handler reads in its environment', () => {
    alone.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectEquals({ LOG: 'on', TABLE_NAME }) },
    });
    withSkillId.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectEquals({ LOG: 'on', SKILL_ID, TABLE_NAME }) },
    });
  });

  it('writes to a log of its own, which is kept for thirty days', () => {
    alone.hasResourceProperties('AWS::Logs::LogGroup', {
      LogGroupName: '/aws/lambda/back-spasm-coach',
      RetentionInDays: 30,
    });
    alone.hasResourceProperties('AWS::Lambda::Function', {
      LoggingConfig: { LogGroup: { Ref: referenced(alone, 'AWS::Logs::LogGroup') } },
    });
  });

  it('keeps its earlier versions, to go back to', () => {
    alone.hasResource('AWS::Lambda::Version', { DeletionPolicy: 'Retain' });
  });

  it('can be granted a table', () => {
    const stack = new Stack(appWith(), 'Scratch');
    const table = new Table(stack, 'Table', {
      partitionKey: { name: 'id', type: AttributeType.STRING },
    });
    table.grantReadData(new SkillFunction(stack, 'SkillFunction', {}));
    const role = new Capture();
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::Lambda::Function', {
      Role: { 'Fn::GetAtt': [role, 'Arn'] },
    });
    template.hasResourceProperties('AWS::IAM::Policy', {
      Roles: [{ Ref: role.asString() }],
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Action: Match.arrayWith(['dynamodb:GetItem']) }),
        ]),
      },
    });
  });
});

describe('A new version', () => {
  it('takes all turns at once through the alias, and is rolled back by an alarm', () => {
    alone.hasResource('AWS::Lambda::Alias', {
      Properties: { Name: 'live' },
      UpdatePolicy: {
        CodeDeployLambdaAliasUpdate: {
          DeploymentGroupName: { Ref: referenced(alone, 'AWS::CodeDeploy::DeploymentGroup') },
        },
      },
    });
    alone.hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', {
      DeploymentConfigName: 'CodeDeployDefault.LambdaAllAtOnce',
      AutoRollbackConfiguration: {
        Enabled: true,
        Events: Match.arrayWith(['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM']),
      },
      AlarmConfiguration: {
        Enabled: true,
        Alarms: ['Errors', 'Slow', 'HandledFailures'].map((name) => ({
          Name: { Ref: Match.stringLikeRegexp(`^Monitoring${name}`) },
        })),
      },
    });
  });
});

describe('Who may invoke the function', () => {
  it('is nobody while no skill is known', () => {
    alone.resourceCountIs('AWS::Lambda::Permission', 0);
    alone.hasOutput('SkillId', { Value: Match.stringLikeRegexp('none yet') });
  });

  it('is Alexa for one skill, through the alias', () => {
    withSkillId.resourceCountIs('AWS::Lambda::Permission', 1);
    withSkillId.hasResourceProperties('AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunction',
      Principal: 'alexa-appkit.amazon.com',
      EventSourceToken: SKILL_ID,
      FunctionName: { Ref: referenced(withSkillId, 'AWS::Lambda::Alias') },
    });
    withSkillId.hasOutput('SkillId', { Value: SKILL_ID });
  });

  it.each(everyTemplate)(
    'is never any skill: no permission without a skill id, %s',
    (_, template) => {
      for (const permission of Object.values(template.findResources('AWS::Lambda::Permission'))) {
        expect(permission).toMatchObject({ Properties: { EventSourceToken: expect.anything() } });
      }
    },
  );

  it('is told to whoever deploys: the alias is the endpoint', () => {
    alone.hasOutput('EndpointArn', { Value: { Ref: referenced(alone, 'AWS::Lambda::Alias') } });
  });
});

describe('Monitoring', () => {
  it.each([
    ['Errors', 'AWS/Lambda', { Threshold: 0, Statistic: 'Sum' }],
    ['Throttles', 'AWS/Lambda', { Threshold: 0, Statistic: 'Sum' }],
    ['Duration', 'AWS/Lambda', { Threshold: 2000, ExtendedStatistic: 'p99' }],
    ['HandledFailures', 'BackSpasmCoach', { Threshold: 0, Statistic: 'Sum' }],
    ['AudioErrors', 'BackSpasmCoach', { Threshold: 0, Statistic: 'Sum' }],
    ['StorageFailures', 'BackSpasmCoach', { Threshold: 5, Statistic: 'Sum' }],
    ['AlertFailures', 'BackSpasmCoach', { Threshold: 5, Statistic: 'Sum' }],
  ])('raises an alarm on %s, and none without data', (MetricName, Namespace, limits) => {
    alone.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName,
      Namespace,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
      ...limits,
    });
  });

  it('counts the failures that the handler logs, and separately those that no listener notices', () => {
    const audio = '$.failure = "APL-A*"';
    const storage = '$.failure = "storage:*"';
    const alerts = '$.failure = "alerts:*"';
    for (const apart of [audio, storage, alerts]) {
      alone.hasResourceProperties('AWS::Logs::MetricFilter', { FilterPattern: `{ ${apart} }` });
    }
    const not = (pattern: string) => `(${pattern.replace('=', '!=')})`;
    alone.hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern: `{ ($.failure = "*") && ${not(audio)} && ${not(storage)} && ${not(alerts)} }`,
    });
    for (const failure of Object.values(STORAGE_FAILURES)) {
      expect(failure).toMatch(/^storage:/);
    }
    expect(ALERT_FAILURE).toBe('alerts:');
  });

  it("notifies the topic in the alarm's region, and nobody where there is none", () => {
    const actions = (region: string) =>
      Object.values(threeContinents.get(region)?.findResources('AWS::CloudWatch::Alarm') ?? {}).map(
        ({ Properties }) => Properties.AlarmActions,
      );
    expect(actions('us-east-1')).toEqual(Array(7).fill([TOPICS[0]]));
    expect(actions('eu-west-1')).toEqual(Array(7).fill([TOPICS[1]]));
    expect(actions('us-west-2')).toEqual(Array(7).fill(undefined));
  });

  it('says for every alarm where to read what to do', () => {
    const runbook = readFileSync('docs/operations.md', 'utf8');
    const alarms = Object.values(alone.findResources('AWS::CloudWatch::Alarm'));
    expect(alarms.length).toBe(7);
    for (const { Properties } of alarms) {
      const section = /See docs\/operations\.md, "(\w+)"\.$/.exec(Properties.AlarmDescription)?.[1];
      expect(runbook).toContain(`\n### ${section}\n`);
    }
  });

  it('shows it all on a dashboard for each region', () => {
    alone.hasResourceProperties('AWS::CloudWatch::Dashboard', {
      DashboardName: 'back-spasm-coach-us-east-1',
    });
  });
});

describe.each(everyTemplate)('The stack %s', (_, template) => {
  it('grants nothing on all resources, except traces, which have no resources', () => {
    const grants = grantsIn(template);
    expect(grants.length).toBeGreaterThan(0);
    for (const { Action, Resource } of grants) {
      expect(Action.filter((action) => action.includes('*'))).toEqual([]);
      if (JSON.stringify(Resource).includes('*')) {
        expect(Action).toEqual(['xray:PutTelemetryRecords', 'xray:PutTraceSegments']);
      }
    }
  });

  it('holds no secret: neither in a property nor in an output', () => {
    const text = JSON.stringify(template.toJSON());
    const secrets = text.match(/[^"]*(clientSecret|refreshToken|clientId)[^"]*/g) ?? [];
    for (const secret of secrets) {
      expect(secret).toMatch(/^\{\{resolve:secretsmanager:[^}]+\}\}$/);
    }
    expect(JSON.stringify(template.toJSON().Outputs)).not.toMatch(/resolve|secret/i);
  });
});

describe('The AwsSolutions rules', () => {
  it.each([
    ['a skill that exists', { skillId: SKILL_ID }],
    ['a skill that is created', registration],
  ])('find nothing in the stack for %s', (_, context) => {
    const app = appWith(context);
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    const found = violations.map(({ ruleName, violatingResources }) => [
      ruleName,
      violatingResources.map(({ resourceLogicalId }) => resourceLogicalId),
    ]);
    expect(found).toEqual([]);
  });
});
