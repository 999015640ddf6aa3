import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isRegion, isSkillId } from './context';
import type { Endpoint } from './skill-package';
import { PackageError, writeSkillPackage } from './skill-package';

const HELP = `Writes the skill package, for "ask deploy" and for the Alexa developer console.

Usage: npm run package -- [options]

  --endpoint ARN   The function that answers the skill: the EndpointArn that "npx cdk deploy" printed.
                   Once for each region, the default one first. Without it, what the last deployment
                   from here wrote to dist/outputs.json; without that, the placeholder in skill.json.
  --out FOLDER     Where to write it. Default: dist/skill-package. An earlier package in it is replaced.
  --help           This text.
`;

/** Where a deployment writes its outputs, by cdk.json. */
const OUTPUTS = 'dist/outputs.json';

const Outputs = z.record(
  z.string(),
  z.looseObject({ EndpointArn: z.string(), SkillId: z.string().optional() }),
);

/** What goes into the package: the endpoints, the skill if it is known, and where both come from. */
interface Source {
  readonly endpoints: readonly Endpoint[];
  readonly skillId: string | undefined;
  readonly from: string;
}

/** @throws PackageError when the ARN is not that of a function in a region of Alexa */
function endpointOf(arn: string): Endpoint {
  const region = arn.match(/^arn:aws:lambda:([a-z0-9-]+):\d{12}:function:[\w-]+(:[\w$-]+)?$/)?.[1];
  if (region === undefined || !isRegion(region)) {
    throw new PackageError(
      `--endpoint must be the ARN of a function in a region of Alexa's, for example: ` +
        `arn:aws:lambda:us-east-1:123456789012:function:back-spasm-coach:live`,
    );
  }
  return { region, arn };
}

function readOutputs() {
  try {
    return Object.values(Outputs.parse(JSON.parse(readFileSync(OUTPUTS, 'utf8'))));
  } catch {
    throw new PackageError(`${OUTPUTS} cannot be read: deploy again, or give --endpoint`);
  }
}

function sourceOf(endpoints: readonly string[] | undefined): Source {
  if (endpoints !== undefined) {
    return { endpoints: endpoints.map(endpointOf), skillId: undefined, from: '--endpoint' };
  }
  if (!existsSync(OUTPUTS)) {
    return { endpoints: [], skillId: undefined, from: 'skill.json' };
  }
  const stacks = readOutputs();
  return {
    endpoints: stacks.map(({ EndpointArn }) => endpointOf(EndpointArn)),
    skillId: stacks.map(({ SkillId }) => SkillId).find((id) => id !== undefined && isSkillId(id)),
    from: OUTPUTS,
  };
}

/** What `ask deploy` reads beside the package. An existing file stays: `ask` writes to it. */
function prepareAskDeploy(out: string, skillId: string | undefined): void {
  const folder = dirname(out);
  writeNew(join(folder, 'ask-resources.json'), {
    askcliResourcesVersion: '2020-03-31',
    profiles: { default: { skillMetadata: { src: `./${basename(out)}` } } },
  });
  if (skillId === undefined) {
    return;
  }
  writeNew(join(folder, '.ask/ask-states.json'), {
    askcliStatesVersion: '2020-03-31',
    profiles: { default: { skillId } },
  });
}

function writeNew(path: string, data: unknown): void {
  if (existsSync(path)) {
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(data, null, 2)}\n`);
}

function main(): string {
  const { values } = parseArgs({
    options: {
      endpoint: { type: 'string', multiple: true },
      out: { type: 'string', default: 'dist/skill-package' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    return HELP;
  }
  const { endpoints, skillId, from } = sourceOf(values.endpoint);
  const [first, ...others] = endpoints;
  const locales = writeSkillPackage(values.out, first === undefined ? null : [first, ...others]);
  prepareAskDeploy(values.out, skillId);
  const endpoint =
    first === undefined
      ? `Endpoint: still the placeholder of ${from}. Deploy first, or give --endpoint.`
      : `Endpoint, from ${from}: ${endpoints.map(({ arn }) => arn).join(', ')}`;
  return `${relative('.', values.out)}: skill.json and an interaction model for ${locales.join(', ')}\n${endpoint}\n`;
}

try {
  process.stdout.write(main());
} catch (error) {
  const isUsage =
    error instanceof Error && 'code' in error && `${error.code}`.includes('PARSE_ARGS');
  if (!(error instanceof PackageError || isUsage)) {
    throw error;
  }
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
