import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Capture, Match, Template } from 'aws-cdk-lib/assertions';
import { z } from 'zod';
import skill from '../../skill.json';
import { appWith, templateOf, templatesOf } from './synthesize';

const SKILL_ID = 'amzn1.ask.skill.11111111-2222-3333-4444-555555555555';
const registration = { vendorId: 'M1ABCDEFGHIJKL', secretName: 'back-spasm-coach/lwa' };

const assembly = appWith(registration).synth();
const creating = Template.fromJSON(assembly.stacks[0]?.template);
const created = templateOf(appWith({ ...registration, skillId: SKILL_ID }));

const Resource = z.looseObject({
  Type: z.string(),
  DependsOn: z.array(z.string()).default([]),
  Properties: z.record(z.string(), z.unknown()).default({}),
});

const resources = z.record(z.string(), Resource).parse(creating.toJSON().Resources);

/** The resource ids that a value of a template refers to in any way. */
function referencesIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return [...value.matchAll(/\$\{(\w+)/g)].map(([, id]) => id ?? '');
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref' && typeof inner === 'string') {
      return [inner];
    }
    if (key === 'Fn::GetAtt' && Array.isArray(inner)) {
      return [String(inner[0])];
    }
    return referencesIn(inner);
  });
}

/** Everything that CloudFormation creates before a resource, in its order; throws on a circle. */
function madeBefore(id: string, path: readonly string[] = []): Set<string> {
  if (path.includes(id)) {
    throw new Error(`a circle: ${[...path, id].join(' -> ')}`);
  }
  const resource = resources[id];
  if (resource === undefined) {
    return new Set();
  }
  const direct = [...resource.DependsOn, ...referencesIn(resource.Properties)];
  return new Set(direct.flatMap((needed) => [needed, ...madeBefore(needed, [...path, id])]));
}

const idOf = (type: string, withText = ''): string => {
  const [id] = Object.entries(resources).find(
    ([name, resource]) =>
      resource.Type === type && `${name}${JSON.stringify(resource)}`.includes(withText),
  ) ?? [''];
  return id;
};

const Call = z.object({
  action: z.string(),
  parameters: z.record(z.string(), z.string()),
  ignoreErrorCodesMatching: z.string(),
});

/** A call to AWS as a custom resource holds it, with references written as `${id}`. */
function callIn(property: unknown) {
  const text =
    typeof property === 'string'
      ? property
      : z
          .object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) })
          .parse(property)
          ['Fn::Join'][1].map((part) =>
            typeof part === 'string' ? part : `\${${referencesIn(part).join()}}`,
          )
          .join('');
  return Call.parse(JSON.parse(text));
}

const SKILL = idOf('Alexa::ASK::Skill');
const ALIAS = idOf('AWS::Lambda::Alias');
const BOUND = idOf('AWS::Lambda::Permission');
const GIVEN = idOf('Custom::AlexaOpenPermission', 'addPermission');
const TAKEN_AWAY = idOf('Custom::AlexaOpenPermission', `"DependsOn":["${BOUND}"`);

describe('Creating the skill', () => {
  it('opens the endpoint, creates the skill, permits that one, and refuses all others', () => {
    expect(madeBefore(SKILL)).toContain(GIVEN);
    expect(madeBefore(GIVEN)).toContain(ALIAS);
    expect(madeBefore(BOUND)).toContain(SKILL);
    expect(madeBefore(TAKEN_AWAY)).toContain(BOUND);
  });

  it('has no circle of dependencies', () => {
    for (const id of Object.keys(resources)) {
      expect(() => madeBefore(id)).not.toThrow();
    }
  });

  it('lets Alexa read the package before it is told to, and nothing else', () => {
    expect(madeBefore(SKILL)).toContain(idOf('AWS::IAM::Role', 's3:GetObject'));
    const key = new Capture();
    creating.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [{ Principal: { Service: 'alexa-appkit.amazon.com' } }],
      },
      Policies: [
        {
          PolicyDocument: {
            Statement: [
              { Action: 's3:GetObject', Resource: { 'Fn::Join': ['', Match.arrayWith([key])] } },
            ],
          },
        },
      ],
    });
  });

  it('removes the permission it added for any skill, also when the deployment is rolled back', () => {
    const { Create, Delete, Update } = resources[GIVEN]?.Properties ?? {};
    const given = callIn(Create);
    expect(given).toMatchObject({
      action: 'addPermission',
      parameters: {
        Action: 'lambda:InvokeFunction',
        Principal: 'alexa-appkit.amazon.com',
        FunctionName: `\${${ALIAS}}`,
      },
    });
    expect(given.parameters).not.toHaveProperty('EventSourceToken');
    const { FunctionName, StatementId } = given.parameters;
    for (const property of [Delete, resources[TAKEN_AWAY]?.Properties.Create]) {
      expect(callIn(property)).toMatchObject({
        action: 'removePermission',
        parameters: { FunctionName, StatementId },
        ignoreErrorCodesMatching: 'ResourceNotFoundException',
      });
    }
    expect([Update, resources[TAKEN_AWAY]?.Properties.Update]).toEqual([undefined, undefined]);
  });

  it('may open no other function, and only to Alexa', () => {
    creating.hasResourceProperties('AWS::IAM::Role', {
      Policies: [
        {
          PolicyDocument: {
            Statement: Match.arrayWith([
              {
                Effect: 'Allow',
                Action: 'lambda:AddPermission',
                Resource: { Ref: ALIAS },
                Condition: { StringEquals: { 'lambda:Principal': 'alexa-appkit.amazon.com' } },
              },
              { Effect: 'Allow', Action: 'lambda:RemovePermission', Resource: { Ref: ALIAS } },
            ]),
          },
        },
      ],
    });
  });

  it('takes its credentials from the secret, by reference', () => {
    const field = (name: string) =>
      `{{resolve:secretsmanager:back-spasm-coach/lwa:SecretString:${name}::}}`;
    creating.hasResourceProperties('Alexa::ASK::Skill', {
      VendorId: 'M1ABCDEFGHIJKL',
      AuthenticationConfiguration: {
        ClientId: field('clientId'),
        ClientSecret: field('clientSecret'),
        RefreshToken: field('refreshToken'),
      },
    });
  });

  it('leaves the skill when the stack is deleted, but not when creating it failed', () => {
    creating.hasResource('Alexa::ASK::Skill', { DeletionPolicy: 'RetainExceptOnCreate' });
  });

  it('uploads the skill package, with the manifest at its root, and fills in the endpoint', () => {
    const { S3Key, Overrides } = z
      .object({ SkillPackage: z.object({ S3Key: z.string(), Overrides: z.unknown() }) })
      .parse(resources[SKILL]?.Properties).SkillPackage;
    const folder = join(assembly.directory, `asset.${S3Key.replace('.zip', '')}`);
    expect(JSON.parse(readFileSync(join(folder, 'skill.json'), 'utf8'))).toEqual(skill);
    expect(Overrides).toEqual({
      Manifest: {
        apis: { custom: { endpoint: { uri: { Ref: ALIAS } } } },
        events: { endpoint: { uri: { Ref: ALIAS } } },
      },
    });
  });

  it('says which skill it created', () => {
    creating.hasOutput('SkillId', { Value: { Ref: SKILL } });
    creating.hasResourceProperties('AWS::Lambda::Permission', { EventSourceToken: { Ref: SKILL } });
  });
});

describe('Updating a skill whose id is known', () => {
  it('opens nothing: the permission for that skill is created first', () => {
    created.resourceCountIs('Custom::AlexaOpenPermission', 0);
    created.resourceCountIs('AWS::Lambda::Function', 1);
    created.hasResource('Alexa::ASK::Skill', { DependsOn: [BOUND] });
    created.hasResourceProperties('AWS::Lambda::Permission', { EventSourceToken: SKILL_ID });
  });
});

describe('On three continents', () => {
  const regions = ['eu-west-1', 'us-east-1', 'ap-northeast-1'];
  const app = appWith({ ...registration, skillId: SKILL_ID, regions });
  const templates = templatesOf(app);

  it('answers each Alexa region in its own AWS region, and every other place in the home region', () => {
    const uri = (region: string) => ({
      endpoint: {
        uri: {
          'Fn::Join': [
            '',
            [
              `arn:aws:lambda:${region}:`,
              { Ref: 'AWS::AccountId' },
              ':function:back-spasm-coach:live',
            ],
          ],
        },
      },
    });
    const home = { endpoint: { uri: { Ref: ALIAS } } };
    templates.get('eu-west-1')?.hasResourceProperties('Alexa::ASK::Skill', {
      SkillPackage: {
        Overrides: {
          Manifest: {
            apis: {
              custom: {
                ...home,
                regions: { EU: home, NA: uri('us-east-1'), FE: uri('ap-northeast-1') },
              },
            },
          },
        },
      },
    });
  });

  it('names functions that exist and are open to that skill only', () => {
    expect([...templates.keys()].sort()).toEqual([...regions].sort());
    for (const template of templates.values()) {
      template.hasResourceProperties('AWS::Lambda::Function', { FunctionName: 'back-spasm-coach' });
      template.hasResourceProperties('AWS::Lambda::Alias', { Name: 'live' });
      template.hasResourceProperties('AWS::Lambda::Permission', { EventSourceToken: SKILL_ID });
    }
  });

  it('creates one skill, in the home region, after the functions it names', () => {
    const withSkill = [...templates].filter(
      ([, template]) => Object.keys(template.findResources('Alexa::ASK::Skill')).length > 0,
    );
    expect(withSkill.map(([region]) => region)).toEqual(['eu-west-1']);
    const home = app.synth().getStackByName('BackSpasmCoach-eu-west-1');
    const needed = home.dependencies.map(({ id }) => id);
    expect(needed).toEqual(
      expect.arrayContaining(['BackSpasmCoach-us-east-1', 'BackSpasmCoach-ap-northeast-1']),
    );
  });
});
