import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResponseEnvelope } from 'ask-sdk-model';
import { build } from 'esbuild';
import { z } from 'zod';
import { envelope, intent, SKILL_ID } from '../alexa/requests';
import type { RunningBundle } from './running-bundle';
import { runBundle } from './running-bundle';
import { appWith } from './synthesize';

const NO = 'AMAZON.NoIntent';
const YES = 'AMAZON.YesIntent';
const SCREEN = Array<string>(13).fill(NO);

/** Words that stand only in advice that a screen must unlock. */
const ADVICE = /ice pack|heating pad|warm bath|ibuprofen|naproxen|acetaminophen|pillow|walks/i;
const LOST_PLACE = /I lost my place, so we start again/;

const SkillFunction = z.object({
  Properties: z.object({
    Handler: z.literal('index.handler'),
    Code: z.object({ S3Key: z.string() }),
    Environment: z.object({ Variables: z.record(z.string(), z.string()) }),
  }),
});

/** The function as it would be deployed: the bundle that is uploaded, and its environment. */
function deployedFunction() {
  const assembly = appWith({ skillId: SKILL_ID }, { bundle: true }).synth();
  const resources: object = assembly.stacks[0]?.template.Resources;
  const functions = Object.values(resources).filter(({ Type }) => Type === 'AWS::Lambda::Function');
  const [{ Properties }] = z.tuple([SkillFunction]).parse(functions);
  const asset = `asset.${Properties.Code.S3Key.replace('.zip', '')}`;
  return {
    bundle: join(assembly.directory, asset, 'index.js'),
    environment: Properties.Environment.Variables,
  };
}

/** The handler of a version to come, whose sessions carry a state that this one can't read. */
async function nextVersion(): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'next-version-')), 'index.js');
  await build({
    entryPoints: ['lambda/index.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    plugins: [
      {
        name: 'next-version',
        setup({ onLoad }) {
          onLoad({ filter: /lambda[/\\]alexa[/\\]memory\.ts$/ }, ({ path }) => {
            const source = readFileSync(path, 'utf8');
            const contents = source.replace('const VERSION = 1;', 'const VERSION = 2;');
            if (contents === source) throw new Error('memory.ts has no VERSION to change');
            return { contents, loader: 'ts' };
          });
        },
      },
    ],
  });
  return outfile;
}

const speechOf = ({ response }: ResponseEnvelope): string => {
  const speech = response.outputSpeech;
  return speech?.type === 'SSML' ? speech.ssml : (speech?.text ?? '');
};

const LAUNCH = { type: 'LaunchRequest' };

let live: RunningBundle;
let next: RunningBundle;

beforeAll(async () => {
  const { bundle, environment } = deployedFunction();
  live = await runBundle(bundle, environment);
  next = await runBundle(await nextVersion(), environment);
}, 30_000);
afterAll(() => {
  live.stop();
  next.stop();
});

/** Leads a session through requests, and returns every response. */
async function converse(bundle: RunningBundle, ...requests: readonly (object | string)[]) {
  const responses: ResponseEnvelope[] = [];
  for (const request of requests) {
    const body = typeof request === 'string' ? intent(request) : request;
    const attributes = responses.at(-1)?.sessionAttributes ?? {};
    const event = envelope(body, attributes, responses.length === 0);
    responses.push((await bundle.invoke(event)).response);
  }
  return responses;
}

describe('The handler as the stack deploys it', () => {
  it('takes two parameters, since nodejs24.x refuses callback handlers', () => {
    expect(live.parameters).toBe(2);
  });

  it('answers a launch, the whole screen, and then reads the first step', async () => {
    const responses = await converse(live, LAUNCH, YES, ...SCREEN, YES);
    const [launch, firstQuestion] = responses.map(speechOf);
    expect(launch).toMatch(/not medical advice/);
    expect(firstQuestion).toMatch(/chest pain/i);
    for (const response of responses.slice(0, -1)) expect(speechOf(response)).not.toMatch(ADVICE);
    expect(responses.map(({ response }) => response.shouldEndSession)).toEqual(
      responses.map(() => false),
    );
    expect(responses.map(speechOf).at(-1)).toMatch(ADVICE);
  });

  it('answers no other skill', async () => {
    const other = JSON.parse(
      JSON.stringify(envelope(LAUNCH, {}, true)).replaceAll(SKILL_ID, 'amzn1.ask.skill.other'),
    );
    const { response } = await live.invoke(other);
    expect(response.response.shouldEndSession).toBe(true);
    expect(response.sessionAttributes).toEqual({});
  });

  it('logs a failure in the field that its alarm counts', async () => {
    const application = { applicationId: SKILL_ID };
    const { log } = await live.invoke({ context: { System: { application } }, request: {} });
    expect(JSON.parse(log)).toEqual({ requestId: 'unknown', failure: 'unreadable request' });
  });
});

describe('A conversation that meets another version', () => {
  it.each([
    ['in the screen', [LAUNCH, YES, NO, NO, NO]],
    ['at a care step', [LAUNCH, YES, ...SCREEN, YES]],
  ])('%s starts again, says so, and unlocks nothing', async (_, requests) => {
    let [from, to] = [live, next];
    let attributes = (await converse(from, ...requests)).at(-1)?.sessionAttributes;
    for (const name of ['AMAZON.NextIntent', YES, 'AMAZON.RepeatIntent', 'HeatOrColdIntent']) {
      const { response } = await to.invoke(envelope(intent(name), attributes));
      expect(speechOf(response)).toMatch(LOST_PLACE);
      expect(speechOf(response)).not.toMatch(ADVICE);
      expect(response.response.shouldEndSession).toBe(false);
      attributes = response.sessionAttributes;
      [from, to] = [to, from];
    }
  });

  it('goes on as if nothing had happened where the version stays the same', async () => {
    const responses = await converse(next, LAUNCH, YES, ...SCREEN, YES);
    for (const response of responses) expect(speechOf(response)).not.toMatch(LOST_PLACE);
    expect(responses.map(speechOf).at(-1)).toMatch(ADVICE);
  });
});
