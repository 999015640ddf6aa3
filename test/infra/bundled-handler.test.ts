import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { on } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import type { ResponseEnvelope } from 'ask-sdk-model';
import { build, type Metafile } from 'esbuild';
import { z } from 'zod';
import { bundleSkill, type SkillBundle } from '../../bench/bundle';
import { PretendAmazon } from '../../echo/amazon/pretend-amazon';
import { STORAGE_FILE } from '../../infra/handler-bundle';
import { envelope, intent, requestEnvelope, SKILL_ID, USER_ID } from '../alexa/requests';
import { SIX_HOURS_AGO, TO_CARE } from '../alexa/services/alert-requests';
import { startTable } from '../table-server';
import { runBare } from './run-bare';
import type { RunningBundle } from './running-bundle';
import { runBundle } from './running-bundle';

const NO = 'AMAZON.NoIntent';
const YES = 'AMAZON.YesIntent';
const SCREEN = Array<string>(13).fill(NO);

/** Words that occur only in advice that a screen must unlock. */
const ADVICE = /ice pack|heating pad|warm bath|ibuprofen|naproxen|acetaminophen|pillow|walks/i;
/** The shapes of content: it is checked before it is bundled. */
const CHECKED_BEFORE =
  /(screening|care|exercises|speech)[/\\][\w-]+-shape\.ts$|content-(check|file)\.ts$/;
/** Modules that a first answer does not need. */
const READ_LATE =
  /node_modules\/(zod|@aws-sdk|@smithy|ask-sdk-model|@date-fns)\/|preferences\/dynamodb\.ts/;
const LOST_PLACE = /I lost my place, so we start again/;

/** What `npx cdk synth` makes and prints. */
const assembly = mkdtempSync(join(tmpdir(), 'cdk-out-'));
const synth = runBare(['node_modules/aws-cdk/bin/cdk', 'synth', '--output', assembly]);

const Manifest = z.object({
  files: z.record(
    z.string(),
    z.object({ source: z.object({ path: z.string(), packaging: z.string() }) }),
  ),
});

/** The folder that would be uploaded as the function's code. */
function uploaded(): string {
  const json = readFileSync(join(assembly, 'BackSpasmCoach-us-east-1.assets.json'), 'utf8');
  const zipped = Object.values(Manifest.parse(JSON.parse(json)).files)
    .map(({ source }) => source)
    .filter(({ packaging }) => packaging === 'zip');
  const [{ path }] = z.tuple([z.object({ path: z.string() })]).parse(zipped);
  return join(assembly, path);
}

const uploadedBundle = (): string => join(uploaded(), 'index.js');

/** The files of a folder and of those in it, by their path below it. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();

/** What the bench measures. */
const measuredFolder = mkdtempSync(join(tmpdir(), 'measured-'));
let measured: SkillBundle;

const sourcesOf = ({ outputs }: Metafile): string[] =>
  Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));

/** The files of its own that a bundle imports. */
const filesImportedBy = ({ outputs }: Metafile): string[] =>
  Object.values(outputs)
    .flatMap(({ imports }) => imports)
    .filter(({ path, external }) => external === true && path.startsWith('.'))
    .map(({ path }) => `alexa/${basename(path)}.js`);

/** The handler of a later version, whose session attributes this one can't read. */
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
          onLoad({ filter: /lambda[/\\]alexa[/\\]session-attributes\.ts$/ }, ({ path }) => {
            const source = readFileSync(path, 'utf8');
            const contents = source.replace(/const VERSION = \d+;/, 'const VERSION = 99;');
            if (contents === source) {
              throw new Error('session-attributes.ts has no VERSION to change');
            }
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
const NAMED_DAY = intent('OnsetIntent', { day: { name: 'day', value: '2026-11-21' } });

let live: RunningBundle;
let next: RunningBundle;

beforeAll(async () => {
  const environment = { SKILL_ID, LOG: 'on' };
  live = await runBundle(uploadedBundle(), environment);
  next = await runBundle(await nextVersion(), environment);
  measured = await bundleSkill(measuredFolder);
});
afterAll(() => {
  live.stop();
  next.stop();
});

/** Leads a session through requests, and returns every response. */
async function converse(
  bundle: RunningBundle,
  requests: readonly (object | string)[],
  system: object = {},
) {
  const responses: ResponseEnvelope[] = [];
  for (const request of requests) {
    const body = typeof request === 'string' ? intent(request) : request;
    const attributes = responses.at(-1)?.sessionAttributes ?? {};
    const event = envelope(body, attributes, responses.length === 0, system);
    responses.push((await bundle.invoke(event)).response);
  }
  return responses;
}

describe('npx cdk synth', () => {
  it('prints the stack, with no account, no home and no network', () => {
    expect(synth.status).toBe(0);
    expect(synth.stdout).toMatch(/^Description: Back Spasm Coach/);
    expect(synth.stdout).toMatch(/^ +Type: AWS::Lambda::Alias$/m);
  });
});

describe('The handler as the stack deploys it', () => {
  it('is byte for byte what the bench measures', () => {
    expect(filesIn(measuredFolder)).toEqual(filesIn(uploaded()));
    // A source map names the sources as they are seen from its own folder.
    for (const file of filesIn(measuredFolder).filter((name) => name.endsWith('.js'))) {
      expect(readFileSync(join(measuredFolder, file), 'utf8')).toBe(
        readFileSync(join(uploaded(), file), 'utf8'),
      );
    }
  });

  it('has every file that it imports, and no other', () => {
    const imported = [...filesImportedBy(measured.metafile), ...filesImportedBy(measured.late)];
    expect(['index.js', ...new Set(imported)].sort()).toEqual(
      filesIn(uploaded())
        .filter((file) => file.endsWith('.js'))
        .sort(),
    );
  });

  it('reads no shape of content at a start, no zod, no storage client and no service client', () => {
    const files = sourcesOf(measured.metafile);
    expect(files).toContain('lambda/session/dialog.ts');
    expect(files.filter((file) => CHECKED_BEFORE.test(file))).toEqual([]);
    expect(files.filter((file) => READ_LATE.test(file))).toEqual([]);
  });

  it('holds no shape of content, and no more of zod than its small form', () => {
    const files = sourcesOf(measured.late);
    expect(files).toContain('lambda/session/state.ts');
    expect(files.filter((file) => CHECKED_BEFORE.test(file))).toEqual([]);
    expect(files.filter((file) => /zod\/v4\/classic/.test(file))).toEqual([]);
  });

  it('stays small', () => {
    expect(measured.bytes).toBeLessThan(200_000);
  });

  it('apologises when its own code does not load', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'broken-'));
    cpSync(uploaded(), folder, { recursive: true });
    writeFileSync(join(folder, 'alexa/entry.js'), 'nonsense(');
    const broken = await runBundle(join(folder, 'index.js'), {});
    const { response } = await broken.invoke(envelope(LAUNCH, {}, true));
    broken.stop();
    expect(speechOf(response)).toMatch(/call your local emergency number/);
    expect(response.response.shouldEndSession).toBe(true);
  });

  it('erases the record of a listener who disables the skill, in the table that its environment names', async () => {
    const table = await startTable();
    const id = createHash('sha256').update(USER_ID).digest('hex');
    await table.put({ id, v: 1 });
    await table.put({ id: 'another', v: 1 });
    const storing = await runBundle(uploadedBundle(), {
      LOG: 'on',
      TABLE_NAME: table.name,
      DYNAMODB_ENDPOINT: table.endpoint,
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    });
    const { response, log } = await storing.invoke(
      requestEnvelope('AlexaSkillEvent.SkillDisabled'),
    );
    storing.stop();
    expect({ response: response.response, log }).toEqual({ response: {}, log: '' });
    expect(await table.rows()).toEqual([{ id: 'another', v: 1 }]);
    await table.stop();
  });

  it('sets a timer and a reminder, and asks for the time zone, with what it loads late', async () => {
    const amazon = new PretendAmazon();
    const system = { apiEndpoint: await amazon.open() };
    amazon.grant('timers');
    amazon.grant('reminders');
    const remind = ['HeatReminderIntent', SIX_HOURS_AGO, YES];
    await converse(live, [...TO_CARE, 'ColdTimerIntent', YES, ...remind, NAMED_DAY], system);
    await amazon.close();
    expect(amazon.timers.all).toHaveLength(1);
    expect(amazon.reminders.all).toHaveLength(1);
    // Once for the hour of the reminder, and once for the day.
    expect(amazon.seen.filter(({ path }) => path.endsWith('timeZone'))).toHaveLength(2);
  });

  it('loads the storage client after the first answer, which does not wait for it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'handler-'));
    const file = join(folder, 'index.js');
    cpSync(uploaded(), folder, { recursive: true });
    writeFileSync(
      join(folder, STORAGE_FILE),
      "process.send('loaded'); exports.DynamoDbStore = class {};",
    );
    const child = fork(join(__dirname, 'lambda-runtime.cjs'), [file], {
      env: { LOG: 'on', TABLE_NAME: 'preferences' },
      execArgv: [],
    });
    const messages: unknown[] = [];
    for await (const [message] of on(child, 'message')) {
      messages.push(message);
      if (messages.length === 1) {
        child.send({ event: envelope(LAUNCH, {}, true), context: {} });
      }
      if (messages.length === 3) {
        break;
      }
    }
    child.disconnect();
    expect(messages).toEqual([
      { parameters: 2 },
      expect.objectContaining({ response: expect.anything() }),
      'loaded',
    ]);
  });

  it('takes two parameters, since nodejs24.x refuses callback handlers', () => {
    expect(live.parameters).toBe(2);
  });

  it('answers a launch, the whole screen, and then reads the first step', async () => {
    const responses = await converse(live, [LAUNCH, YES, ...SCREEN, YES]);
    const [launch, firstQuestion] = responses.map(speechOf);
    expect(launch).toMatch(/not medical advice/);
    expect(firstQuestion).toMatch(/chest pain/i);
    for (const response of responses.slice(0, -1)) {
      expect(speechOf(response)).not.toMatch(ADVICE);
    }
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

  it('logs a count that did not play as what the alarm for those counts', async () => {
    const request = {
      type: 'Alexa.Presentation.APLA.RuntimeError',
      errors: [{ type: 'RENDER_ERROR', reason: 'UNKNOWN_ERROR', message: 'no' }],
    };
    const { log } = await live.invoke(envelope(request, {}, true));
    expect(JSON.parse(log.split('\n')[0] ?? '').failure).toMatch(/^APL-A/);
  });
});

describe('A conversation that meets another version', () => {
  it.each([
    ['in the screen', [LAUNCH, YES, NO, NO, NO]],
    ['at a care step', [LAUNCH, YES, ...SCREEN, YES]],
  ])('%s starts again, says so, and unlocks nothing', async (_, requests) => {
    let [from, to] = [live, next];
    let attributes = (await converse(from, requests)).at(-1)?.sessionAttributes;
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
    const responses = await converse(next, [LAUNCH, YES, ...SCREEN, YES]);
    for (const response of responses) {
      expect(speechOf(response)).not.toMatch(LOST_PLACE);
    }
    expect(responses.map(speechOf).at(-1)).toMatch(ADVICE);
  });
});
