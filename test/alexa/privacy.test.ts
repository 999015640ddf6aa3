import dns from 'node:dns';
import net from 'node:net';
import type { ResponseEnvelope } from 'ask-sdk-model';
import type { handler as Handler } from '../../lambda/index';
import { screening } from '../../lambda/screening/question';
import { envelope, intent, lambdaContext, slot, USER_ID } from './requests';

const NO = 'AMAZON.NoIntent';
const ANSWERS = [
  'AMAZON.YesIntent',
  NO,
  'PartlyIntent',
  'SoftNoIntent',
  'NotSureIntent',
  'NotNewIntent',
  'DeclineIntent',
  'AMAZON.FallbackIntent',
  'PainIntent',
  'AMAZON.HelpIntent',
];
const SPOKEN = 'i peed myself a little';

const symptomIntent = (id: string): object => intent('SymptomIntent', slot('symptom', SPOKEN, id));

/** Whole conversations: every answer at every question, every sign named, and on to what follows. */
function* conversations(): Generator<object[]> {
  for (const opening of ['BackSpasmIntent', 'RoutineIntent', 'MedicineIntent']) {
    for (let noes = 0; noes < 14; noes += 1) {
      for (const answer of ANSWERS) {
        const before = Array<string>(noes).fill(NO);
        const after = [answer, 'AMAZON.YesIntent', NO, 'AMAZON.NextIntent', 'ReadyIntent', NO];
        yield [opening, ...before, answer, ...after].map((name) => intent(name));
      }
    }
  }
  for (const { id } of screening.questions) {
    yield [intent('BackSpasmIntent'), symptomIntent(id), intent('AMAZON.RepeatIntent')];
  }
  yield [intent('AgeIntent', { age: { name: 'age', value: '83' } })];
}

/** The only form of a log line of a turn. */
const LINE =
  /^\{"requestId":"amzn1\.echo-api\.request\.\d+","kind":"(welcome|screen|care|exercise|ended)","understood":(true|false),"ms":\d+\}$/;

describe('What leaves the skill', () => {
  it('is only the response: no answer is printed, and no connection is opened', async () => {
    let written = '';
    const take = (...all: unknown[]): boolean => {
      written += all.join(' ');
      return true;
    };
    const streams = [process.stdout, process.stderr].map((stream) =>
      jest.spyOn(stream, 'write').mockImplementation((chunk) => take(chunk)),
    );
    const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      jest.spyOn(console, name).mockImplementation((...all: unknown[]) => void take(...all)),
    );
    const original = { ...process.env };
    process.env = { ...original, LOG: 'on' };
    let loaded: typeof Handler | undefined;
    await jest.isolateModulesAsync(async () => {
      loaded = (await import('../../lambda/index')).handler;
      await loaded(envelope(intent('AMAZON.StopIntent'), {}, true), lambdaContext);
    });
    process.env = original;
    if (loaded === undefined) {
      throw new Error('the handler did not load');
    }
    written = '';
    const connect = jest.spyOn(net.Socket.prototype, 'connect');
    const lookUp = jest.spyOn(dns, 'lookup');
    let turns = 0;
    for (const said of conversations()) {
      let last: ResponseEnvelope | undefined;
      for (const request of said) {
        const event = envelope(request, last?.sessionAttributes, last === undefined);
        last = await loaded(event, lambdaContext);
        turns += 1;
        if (last.response.shouldEndSession === true) {
          break;
        }
      }
    }
    const opened = connect.mock.calls.length + lookUp.mock.calls.length;
    for (const spy of [...streams, ...consoles, connect, lookUp]) {
      spy.mockRestore();
    }

    const lines = written.trim().split('\n');
    expect(turns).toBeGreaterThan(3000);
    expect(lines.length).toBe(turns);
    expect(lines.filter((line) => !LINE.test(line))).toEqual([]);
    const ids = screening.questions.map(({ id }) => id);
    const told = lines.map((line) => line.replace(/"requestId":"[^"]*"|"ms":\d+/g, ''));
    for (const secret of [...ids, USER_ID, SPOKEN, 'emergency', 'today', 'provider', '83']) {
      expect(told.filter((line) => line.includes(secret))).toEqual([]);
    }
    expect(opened).toBe(0);
  });
});
