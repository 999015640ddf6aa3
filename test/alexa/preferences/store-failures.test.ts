import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { ResponseEnvelope } from 'ask-sdk-model';
import { DynamoDbStore } from '../../../lambda/alexa/preferences/dynamodb';
import type { PreferenceStore } from '../../../lambda/alexa/preferences/preference-store';
import { ConflictError } from '../../../lambda/alexa/preferences/preference-store';
import { forget, keepIn, read, save } from '../../../lambda/alexa/preferences/store';
import { handler } from '../../../lambda/index';
import { Memory } from '../../memory';
import type { TableServer } from '../../table-server';
import { startServer } from '../../table-server';
import { envelope, intent, lambdaContext, requestEnvelope } from '../requests';

const somebody = requestEnvelope();

const speechOf = ({ response }: ResponseEnvelope): string =>
  response.outputSpeech?.type === 'SSML' ? response.outputSpeech.ssml : '';

/** The ways in which a table can fail. */
const FAULTS: [string, RequestListener][] = [
  ['never answers', () => undefined],
  [
    'answers after more than a second',
    (_, answer) => void setTimeout(() => answer.end('{}'), 1200),
  ],
  [
    'starts an answer and never ends it',
    (_, answer) => void answer.writeHead(200, { 'content-length': 100 }).write('{"Item":'),
  ],
  ['hangs up', (request) => void request.socket.destroy()],
  [
    'refuses every request',
    (_, answer) => {
      answer.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
      answer.end('{"__type":"com.amazonaws.dynamodb.v20120810#ThrottlingException"}');
    },
  ],
  [
    'knows of no such table',
    (_, answer) => {
      answer.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
      answer.end('{"__type":"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException"}');
    },
  ],
  ['has an error of its own', (_, answer) => void answer.writeHead(500).end('<html>Oops</html>')],
  ['answers in prose', (_, answer) => void answer.end('Good evening!')],
  ['answers with a list', (_, answer) => void answer.end('{"Item":["x"]}')],
  ['answers with values that are none', (_, answer) => void answer.end('{"Item":{"v":{"X":1}}}')],
];

/** Stores preferences on a server that answers like this, for the tests that follow. */
function keepWhere(answer: RequestListener): void {
  let server: TableServer;
  beforeAll(async () => {
    server = await startServer(answer);
    keepIn(new DynamoDbStore(server));
  });
  afterAll(async () => {
    keepIn(null);
    await server.stop();
  });
}

describe.each(FAULTS)('A table that %s', (_, answer) => {
  keepWhere(answer);

  it('is given up: nothing is known, stored or printed', async () => {
    const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      jest.spyOn(console, name).mockReturnValue(),
    );
    const both = [read(somebody), save(somebody, [{ style: 'countdown' }])];
    expect(await Promise.all(both)).toEqual([null, false]);
    for (const print of consoles) {
      expect(print).not.toHaveBeenCalled();
      print.mockRestore();
    }
  });

  it('does not stop the safety questions', async () => {
    const asked = await handler(envelope(intent('BackSpasmIntent'), {}, true), lambdaContext);
    expect(speechOf(asked)).toMatch(/chest pain/i);
  });
});

const NO = 'AMAZON.NoIntent';
const TO_THE_HOLD = ['RoutineIntent', NO, NO, NO, NO, NO, NO, NO, 'ReadyIntent'];

/** One that answers too late, and one that answers with an error. */
const A_FEW = FAULTS.filter(([what]) => /never answers|turns everybody/.test(what));

describe.each(A_FEW)('With a table that %s', (_, answer) => {
  keepWhere(answer);

  /** Says one intent after another, and returns each answer. */
  async function answersTo(...intents: readonly string[]): Promise<ResponseEnvelope[]> {
    const answers: ResponseEnvelope[] = [];
    for (const name of intents) {
      const before = answers.at(-1)?.sessionAttributes;
      const event = envelope(intent(name), before, before === undefined);
      answers.push(await handler(event, lambdaContext));
    }
    return answers;
  }

  it('exercises come after the same questions as always', async () => {
    const answers = await answersTo(...TO_THE_HOLD);
    const spoken = answers.map(speechOf);
    expect(spoken.slice(0, -1).filter((speech) => !speech.includes('?'))).toEqual([]);
    expect(spoken[1]).toContain('bike');
    expect(spoken.slice(0, 7).join(' ')).not.toMatch(/knee to chest/i);
    expect(answers.at(-1)?.response.directives?.[0]?.type).toBe(
      'Alexa.Presentation.APLA.RenderDocument',
    );
  });

  it('a listener who asks for their progress, or to be forgotten, hears the truth', async () => {
    const [progress] = await answersTo('ProgressIntent');
    expect(progress === undefined ? '' : speechOf(progress)).toMatch(/can't look that up/);
    const [, erased] = await answersTo('ForgetMeIntent', 'AMAZON.YesIntent');
    expect(erased === undefined ? '' : speechOf(erased)).toMatch(/couldn't erase/);
  });
});

describe('A table that cannot be reached', () => {
  it('is given up', async () => {
    const gone = createServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const address = gone.address();
    if (address === null || typeof address === 'string') {
      throw new Error('no port');
    }
    gone.close();
    keepIn(
      new DynamoDbStore({ name: 'preferences', endpoint: `http://127.0.0.1:${address.port}` }),
    );
    expect(await read(somebody)).toBeNull();
    expect(await save(somebody, [{ style: 'countdown' }])).toBe(false);
    keepIn(null);
  });
});

describe('A store that ignores the signal', () => {
  const stuck = (): Promise<never> => new Promise(() => undefined);

  it('is given up', async () => {
    keepIn({
      getAttributes: stuck,
      saveAttributes: stuck,
      replaceAttributes: stuck,
      deleteAttributes: stuck,
    });
    const all = [read(somebody), save(somebody, [{ style: 'countdown' }]), forget(somebody)];
    expect(await Promise.all(all)).toEqual([null, false, false]);
    keepIn(null);
  });
});

describe('Devices that always save first', () => {
  it('end the attempts after some time', async () => {
    const memory = new Memory();
    let tries = 0;
    const busy: PreferenceStore = {
      getAttributes: (request) => memory.getAttributes(request),
      replaceAttributes: (request, kept) => memory.replaceAttributes(request, kept),
      deleteAttributes: (request) => memory.deleteAttributes(request),
      saveAttributes: async () => {
        tries += 1;
        throw new ConflictError();
      },
    };
    keepIn(busy);
    expect(await save(somebody, [{ style: 'countdown' }])).toBe(false);
    expect(tries).toBe(5);
    keepIn(null);
  });
});

describe('When the skill is disabled and erasing fails', () => {
  it('nothing is said, and nothing is thrown', async () => {
    const server = await startServer((_, answer) => void answer.writeHead(500).end());
    keepIn(new DynamoDbStore(server));
    const event = requestEnvelope('AlexaSkillEvent.SkillDisabled');
    expect((await handler(event, lambdaContext)).response).toEqual({});
    keepIn(null);
    await server.stop();
  });
});
