import { ContextError, readContext } from '../../infra/context';

const SKILL_ID = 'amzn1.ask.skill.11111111-2222-3333-4444-555555555555';
const TOPIC = 'arn:aws:sns:us-east-1:123456789012:alarms';
const registration = { vendorId: 'M1ABCDEFGHIJKL', secretName: 'back-spasm-coach/lwa' };

/** The line that a person reads for values that can't be used. */
function problemWith(values: Record<string, unknown>): string {
  try {
    readContext(values);
  } catch (error) {
    if (error instanceof ContextError) {
      return error.message;
    }
    throw error;
  }
  return 'no problem';
}

describe('readContext', () => {
  it('takes one region by default', () => {
    expect(readContext({})).toEqual({ regions: ['us-east-1'], alarmTopics: [] });
  });

  it('takes a list from cdk.json and a string from the command line alike', () => {
    const regions = ['eu-west-1', 'us-east-1', 'ap-northeast-1'];
    expect(readContext({ regions }).regions).toEqual(regions);
    expect(readContext({ regions: 'eu-west-1, us-east-1,ap-northeast-1' }).regions).toEqual(
      regions,
    );
  });

  it('reads every setting', () => {
    const values = { skillId: SKILL_ID, ...registration, alarmTopic: TOPIC };
    expect(readContext(values)).toEqual({
      regions: ['us-east-1'],
      skillId: SKILL_ID,
      registration,
      alarmTopics: [TOPIC],
    });
  });

  it("leaves the CDK's own settings alone", () => {
    const own = { '@aws-cdk/core:x': true, 'aws:cdk:bundling-stacks': [], 'cli-telemetry': false };
    expect(problemWith(own)).toBe('no problem');
  });

  it('refuses a wrong region with the list of the right ones', () => {
    expect(problemWith({ regions: 'eu-central-1' })).toBe(
      'context "regions" must be one or more of us-east-1 (NA), eu-west-1 (EU), us-west-2 (FE), ' +
        'ap-northeast-1 (FE), each of NA, EU and FE at most once; ' +
        'for example: -c regions=us-east-1,eu-west-1',
    );
  });

  it.each<[string, Record<string, unknown>]>([
    ['regions', { regions: '' }],
    ['regions', { regions: [] }],
    ['regions', { regions: 7 }],
    ['regions', { regions: ['us-east-1', 'toString'] }],
    ['regions', { regions: 'us-west-2,ap-northeast-1' }],
    ['regions', { regions: 'us-east-1,us-east-1' }],
    ['skillId', { skillId: '' }],
    ['skillId', { skillId: 'amzn1.ask.skill.of-ours' }],
    ['skillId', { skillId: `${SKILL_ID} ` }],
    ['skillId', { skillId: 7 }],
    ['vendorId', { ...registration, vendorId: 'my vendor' }],
    ['vendorId', { secretName: registration.secretName }],
    ['secretName', { ...registration, secretName: 'arn:aws:secretsmanager:us-east-1:1:secret:x' }],
    ['secretName', { vendorId: registration.vendorId }],
    ['alarmTopic', { alarmTopic: 'alarms' }],
    ['alarmTopic', { alarmTopic: TOPIC, regions: 'eu-west-1' }],
    ['alarmTopic', { alarmTopic: [TOPIC, `${TOPIC}2`] }],
    ['skillId', { ...registration, regions: 'us-east-1,eu-west-1' }],
    ['skillID', { skillID: SKILL_ID }],
  ])('names "%s" and gives an example for %j, in one line', (key, values) => {
    const problem = problemWith(values);
    expect(problem).toMatch(new RegExp(`^context "${key}" .+; for example: -c \\w+=\\S+$`));
    expect(problem).not.toContain('\n');
  });
});
