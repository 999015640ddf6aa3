import { z } from 'zod';

/** The AWS regions in which Alexa can invoke a function, and the Alexa region that each serves. */
export const ALEXA_REGIONS = {
  'us-east-1': 'NA',
  'eu-west-1': 'EU',
  'us-west-2': 'FE',
  'ap-northeast-1': 'FE',
} as const;

/** An AWS region in which Alexa can invoke a function. */
export type Region = keyof typeof ALEXA_REGIONS;

/** The settings of a deployment, from `context` in cdk.json or from `-c key=value`. */
export interface DeploymentContext {
  /** Where the skill runs. The first is the home region; its endpoint is the default. */
  readonly regions: readonly [Region, ...Region[]];
  /** The skill that may invoke the function, once it is known. */
  readonly skillId?: string | undefined;
  /** Set if the deployment creates and updates the skill itself. */
  readonly registration?: Registration | undefined;
  /** The ARNs of the SNS topics that alarms go to: at most one for each region. */
  readonly alarmTopics: readonly string[];
}

/** What Amazon needs to know of the account that creates a skill. */
export interface Registration {
  readonly vendorId: string;
  /** The name of a secret in Secrets Manager, in the home region. Never its content. */
  readonly secretName: string;
}

/** An invalid context. The message is one line that names the key and gives an example. */
export class ContextError extends Error {
  override readonly name = 'ContextError';
}

const regionNames = Object.entries(ALEXA_REGIONS)
  .map(([region, alexaRegion]) => `${region} (${alexaRegion})`)
  .join(', ');

/** The keys of the context, with the rule for each and an example. */
const KEYS = {
  regions: {
    must: `be one or more of ${regionNames}, each of NA, EU and FE at most once`,
    example: 'us-east-1,eu-west-1',
  },
  skillId: {
    must: 'be a skill id as the Alexa developer console shows it',
    example: 'amzn1.ask.skill.11111111-2222-3333-4444-555555555555',
  },
  vendorId: {
    must: 'be the vendor id of an Amazon developer account, with "secretName" beside it',
    example: 'M1ABCDEFGHIJKL',
  },
  secretName: {
    must: 'be the name of a secret in AWS Secrets Manager, with "vendorId" beside it',
    example: 'back-spasm-coach/login-with-amazon',
  },
  alarmTopic: {
    must: 'be the ARN of an SNS topic in a region that is deployed, one a region at most',
    example: 'arn:aws:sns:us-east-1:123456789012:alarms',
  },
} as const;
type Key = keyof typeof KEYS;

/** Whether a name is that of an AWS region in which Alexa can invoke a function. */
export const isRegion = (name: string): name is Region => Object.hasOwn(ALEXA_REGIONS, name);

const SKILL_ID = /^amzn1\.ask\.skill\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text has the form of a skill's id. */
export const isSkillId = (text: string): boolean => SKILL_ID.test(text);

const isKey = (name: string): name is Key => Object.hasOwn(KEYS, name);

const problem = (key: Key): string =>
  `context "${key}" must ${KEYS[key].must}; for example: -c ${key}=${KEYS[key].example}`;

/** A list of values: a list in cdk.json, or a string with commas from `-c`. */
const several = (value: unknown): unknown =>
  typeof value === 'string' ? value.split(',').map((item) => item.trim()) : value;

const RegionName = z.string().refine(isRegion);
const TopicArn = z.string().regex(/^arn:aws:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/);

const regionOf = (arn: string): string | undefined => arn.split(':')[3];
const isEachOnce = (names: readonly (string | undefined)[]): boolean =>
  new Set(names).size === names.length;

const Context = z
  .object({
    regions: z
      .preprocess(several, z.tuple([RegionName], RegionName))
      .refine((regions) => isEachOnce(regions.map((region) => ALEXA_REGIONS[region])))
      .default(['us-east-1']),
    skillId: z.string().regex(SKILL_ID).optional(),
    vendorId: z
      .string()
      .regex(/^[A-Z0-9]{10,20}$/)
      .optional(),
    secretName: z
      .string()
      .regex(/^[\w/+=.@-]{1,512}$/)
      .optional(),
    alarmTopic: z.preprocess(several, z.array(TopicArn)).default([]),
  })
  .superRefine(({ regions, skillId, vendorId, secretName, alarmTopic }, { addIssue }) => {
    const refuse = (key: Key) => addIssue({ code: 'custom', path: [key] });
    const topicRegions = alarmTopic.map(regionOf);
    const areDeployed = topicRegions.every((region) => regions.some((name) => name === region));
    if (!areDeployed || !isEachOnce(topicRegions)) {
      refuse('alarmTopic');
    }
    if (vendorId === undefined && secretName !== undefined) {
      refuse('vendorId');
    }
    if (secretName === undefined && vendorId !== undefined) {
      refuse('secretName');
    }
    if (vendorId !== undefined && skillId === undefined && regions.length > 1) {
      addIssue(
        'context "skillId" is missing: create the skill with one region first, then add the ' +
          `others; for example: -c skillId=${KEYS.skillId.example}`,
      );
    }
  });

/**
 * Reads and checks the settings of a deployment. The CDK has its own in the same place, with colons or hyphens
 * in their names; any other unknown name counts as a mistake.
 *
 * @param values every value of the context, by key
 * @throws ContextError for an unknown key, or a missing or malformed value
 */
export function readContext(values: Readonly<Record<string, unknown>>): DeploymentContext {
  const unknown = Object.keys(values).find((name) => /^\w+$/.test(name) && !isKey(name));
  if (unknown !== undefined) {
    const known = Object.keys(KEYS).join(', ');
    throw new ContextError(
      `context "${unknown}" is not known, use one of ${known}; for example: ` +
        `-c regions=${KEYS.regions.example}`,
    );
  }
  const read = Context.safeParse(values);
  if (!read.success) {
    const { path, message } = read.error.issues[0] ?? { path: [], message: 'unreadable context' };
    const key = String(path[0]);
    throw new ContextError(isKey(key) ? problem(key) : message);
  }
  const { regions, skillId, vendorId, secretName, alarmTopic } = read.data;
  const registration =
    vendorId === undefined || secretName === undefined ? undefined : { vendorId, secretName };
  return { regions, skillId, registration, alarmTopics: alarmTopic };
}
