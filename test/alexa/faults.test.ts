import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResponseEnvelope } from 'ask-sdk-model';
import { envelope as echoEnvelope, launchRequest } from '../../echo/device/request';
import { brokenRules } from '../../echo/device/response-rules';
import { handler } from '../../lambda/index';
import { envelope, intent, lambdaContext, SKILL_ID } from './requests';

const root = join(__dirname, '..', '..');

const speechOf = ({ response }: ResponseEnvelope): string => {
  const speech = response.outputSpeech;
  return speech?.type === 'SSML' ? speech.ssml : (speech?.text ?? '');
};

const launch = echoEnvelope(
  launchRequest({ requestId: 'r', at: new Date(), locale: 'en-US' }),
  { sessionId: 's', attributes: {}, isNew: true },
  { applicationId: SKILL_ID, userId: 'u', deviceId: 'd' },
);

/** Loads the handler from a folder as a new process would, and sends it one request. */
async function answeredFrom(folder: string, environment: Record<string, string> = {}) {
  const before = { ...process.env };
  Object.assign(process.env, environment);
  const log = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    let response: ResponseEnvelope | undefined;
    await jest.isolateModulesAsync(async () => {
      const skill: typeof import('../../lambda/index') = require(join(folder, 'lambda', 'index'));
      response = await skill.handler(envelope(intent('HeatOrColdIntent'), {}, true), lambdaContext);
    });
    if (response === undefined) {
      throw new Error('nothing was answered');
    }
    return { response, logged: log.mock.calls.map(([line]) => line) };
  } finally {
    log.mockRestore();
    process.env = before;
  }
}

describe('When the skill cannot load', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'back-spasm-coach-'));
    cpSync(join(root, 'lambda'), join(folder, 'lambda'), { recursive: true });
    cpSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const breakFile = (file: string, breakIt: (text: string) => string): void => {
    const path = join(folder, 'lambda', file);
    writeFileSync(path, breakIt(readFileSync(path, 'utf8')));
  };

  it('and a file is incomplete, it says whom to call and unlocks nothing', async () => {
    breakFile('exercises/exercises.json', (text) => text.slice(0, 500));
    const { response } = await answeredFrom(folder);
    expect(speechOf(response)).toContain('call your local emergency number');
    expect(response.response.shouldEndSession).toBe(true);
    expect(response.sessionAttributes).toEqual({});
    expect(brokenRules(response, launch)).toEqual([]);
  });

  const broken: [string, string, (text: string) => string][] = [
    [
      'a question with an unknown tier',
      'screening/questions.json',
      (text) => text.replace('"emergency"', '"urgent"'),
    ],
    [
      'a care step without a source',
      'care/steps.json',
      (text) => text.replace(/"source": "[^"]*",/, ''),
    ],
    [
      'words without a question',
      'screening/questions.en.json',
      (text) => text.replace('"ask"', '"asks"'),
    ],
  ];
  it.each(broken)(
    '%s cannot be bundled: the content check refuses it and names the file',
    (_, file, breakIt) => {
      breakFile(file, breakIt);
      jest.isolateModules(() => {
        const content: typeof import('../../lambda/content-check') = require(
          join(folder, 'lambda', 'content-check'),
        );
        expect(content.checkContent).toThrow(`lambda/${file} is broken`);
      });
    },
  );

  it.each<[string, Record<string, string>]>([
    ['LOG is "perhaps"', { LOG: 'perhaps' }],
    ['TABLE_NAME is ""', { TABLE_NAME: '' }],
    ['TABLE_NAME is "my table"', { TABLE_NAME: 'my table' }],
    [
      'DYNAMODB_ENDPOINT is set, but TABLE_NAME is not',
      { DYNAMODB_ENDPOINT: 'http://127.0.0.1:8' },
    ],
    [
      'DYNAMODB_ENDPOINT is "localhost:8000"',
      { TABLE_NAME: 'preferences', DYNAMODB_ENDPOINT: 'localhost:8000' },
    ],
  ])(
    'and the environment is wrong (%s), it says whom to call and logs why',
    async (what, environment) => {
      const { response, logged } = await answeredFrom(root, environment);
      expect(speechOf(response)).toContain('call your local emergency number');
      expect(logged).toEqual([expect.stringContaining(what)]);
    },
  );

  it('and nothing is broken, the safety questions begin', async () => {
    const { response } = await answeredFrom(folder);
    expect(speechOf(response)).toContain('chest pain');
  });
});

const NO = 'AMAZON.NoIntent';
const TO_THE_HOLD = ['RoutineIntent', NO, NO, NO, NO, NO, NO, NO, 'ReadyIntent'];

/** Leads to a count that is playing; the count was asked for at noon. */
async function holding(): Promise<ResponseEnvelope> {
  let last: ResponseEnvelope | undefined;
  for (const name of TO_THE_HOLD) {
    const request = { ...intent(name), timestamp: '2026-11-22T12:00:00Z' };
    last = await handler(
      envelope(request, last?.sessionAttributes, last === undefined),
      lambdaContext,
    );
  }
  if (last === undefined) {
    throw new Error('nothing was answered');
  }
  return last;
}

describe('When APL-A fails', () => {
  it.each(['RENDER_ERROR', 'AUDIO_SOURCE_ERROR'])(
    '%s: the hold is counted in speech',
    async (type) => {
      const before = await holding();
      expect(before.response.directives?.[0]?.type).toBe('Alexa.Presentation.APLA.RenderDocument');
      const error = {
        type: 'Alexa.Presentation.APLA.RuntimeError',
        errors: [{ type, reason: 'UNKNOWN_ERROR', message: 'x' }],
      };
      const after = await handler(envelope(error, before.sessionAttributes), lambdaContext);
      expect(speechOf(after)).toMatch(/Hold\.(<break[^>]*>)+/);
      expect(after.response.directives ?? []).toEqual([]);
      expect(brokenRules(after, launch)).toEqual([]);
    },
  );
});

describe('When clocks disagree', () => {
  const wrong: [string, unknown][] = [
    ['a request from next year', '2027-11-22T12:00:00Z'],
    ['a request without a time', undefined],
    ['a request whose time is none', 'soon'],
    ['a request from before 1970', '1930-01-01T00:00:00Z'],
  ];
  it.each(wrong)('%s: the hold waits at its beginning', async (_, timestamp) => {
    const before = await holding();
    const pause = { ...intent('AMAZON.PauseIntent'), timestamp };
    const after = await handler(envelope(pause, before.sessionAttributes), lambdaContext);
    expect(after.sessionAttributes).toMatchObject({
      state: { place: { at: 'paused', from: { side: 0, repetition: 0, second: 0 } } },
    });
    expect(brokenRules(after, launch)).toEqual([]);
  });

  it.each(['soon', undefined, '2036-01-01T00:00:00Z'])(
    'a screen goes on at %s',
    async (timestamp) => {
      const first = await handler(envelope(intent('BackSpasmIntent'), {}, true), lambdaContext);
      const request = { ...intent(NO), timestamp };
      const after = await handler(envelope(request, first.sessionAttributes), lambdaContext);
      expect(speechOf(after)).toContain('bladder');
    },
  );

  it('a request older than the one answered last gets the same question again', async () => {
    const first = await handler(envelope(intent('BackSpasmIntent'), {}, true), lambdaContext);
    const request = { ...intent(NO), timestamp: '1999-01-01T00:00:00Z' };
    const after = await handler(envelope(request, first.sessionAttributes), lambdaContext);
    expect(speechOf(after)).toContain('chest pain');
    expect(after.sessionAttributes).toEqual(first.sessionAttributes);
  });
});
