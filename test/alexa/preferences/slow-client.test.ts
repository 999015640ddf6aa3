import type { PreferenceStore } from '../../../lambda/alexa/preferences/preference-store';
import { keepIn, save } from '../../../lambda/alexa/preferences/store';
import { SessionAttributes } from '../../../lambda/alexa/session-attributes-shape';
import { handler } from '../../../lambda/index';
import { Memory } from '../../memory';
import { envelope, intent, lambdaContext, requestEnvelope, slot } from '../requests';

const NO = 'AMAZON.NoIntent';
const LEFT = { exercise: 'bird-dog', routine: 'starter', round: 1, on: '2026-11-21' };

let memory: Memory;
let load: () => void;

beforeEach(async () => {
  jest.useFakeTimers();
  memory = new Memory();
  keepIn(memory);
  await save(requestEnvelope(), [{ left: LEFT }, { finished: '2026-11-21' }]);
  keepIn(
    new Promise<PreferenceStore>((resolve) => {
      load = () => resolve(memory);
    }),
  );
});
afterEach(() => {
  keepIn(null);
  jest.useRealTimers();
});

/** Says an intent; as the first words where there are no session attributes. */
const say = (name: string, carried?: object) =>
  handler(envelope(intent(name), carried, carried === undefined), lambdaContext);

const stateIn = (attributes: unknown) => SessionAttributes.parse(attributes).state;

/** The session attributes after these intents, none of which waits for the client. */
async function sessionAfter(...names: readonly string[]): Promise<object> {
  let carried: object | undefined;
  for (const name of names) {
    carried = (await say(name, carried)).sessionAttributes;
  }
  return carried ?? {};
}

describe('While the storage client loads for a second', () => {
  /** The answer to an intent that needs the client. */
  async function answerOnceLoaded(name: string, carried?: object) {
    const answer = say(name, carried);
    await jest.advanceTimersByTimeAsync(1000);
    load();
    return answer;
  }

  it('"carry on" as the first words waits, and leads to the exercises', async () => {
    const { sessionAttributes } = await answerOnceLoaded('AMAZON.ResumeIntent');
    expect(stateIn(sessionAttributes).memory.goal.for).toBe('exercise');
  });

  it('"how am I doing" waits, and tells the days', async () => {
    const { response } = await answerOnceLoaded('ProgressIntent');
    expect(JSON.stringify(response)).toContain('You exercised on one day');
  });

  it('"forget me" waits, and erases', async () => {
    const asked = await sessionAfter('ForgetMeIntent');
    const { response } = await answerOnceLoaded('AMAZON.YesIntent', asked);
    expect(JSON.stringify(response)).toContain('I have erased');
    expect(await memory.getAttributes(requestEnvelope())).not.toHaveProperty('preferences');
  });
});

describe('While the storage client never loads', () => {
  it.each(['BackSpasmIntent', 'RoutineIntent', 'HeatOrColdIntent', 'PainIntent'])(
    '%s as the first words is answered without waiting',
    async (name) => {
      const { sessionAttributes } = await say(name);
      expect(stateIn(sessionAttributes).place.at).toBe('screening');
    },
  );

  it('in an emergency every answer comes without waiting', async () => {
    const emergency = await sessionAfter('BackSpasmIntent', 'AMAZON.YesIntent');
    const { response } = await say('ProgressIntent', emergency);
    expect(JSON.stringify(response)).toContain('911');
  });

  it('an emergency sign told at the exercises is answered without waiting', async () => {
    const atGate = await sessionAfter('RoutineIntent', NO, NO, NO, NO, NO);
    const told = intent('SymptomIntent', slot('symptom', 'sign', 'saddle-numbness'));
    const { response } = await handler(envelope(told, atGate), lambdaContext);
    expect(JSON.stringify(response)).toContain('911');
  });

  it('"carry on" leads to the care steps after a second and a half', async () => {
    const answer = say('AMAZON.ResumeIntent');
    await jest.advanceTimersByTimeAsync(1500);
    expect(stateIn((await answer).sessionAttributes).memory.goal.for).toBe('care');
  });

  it('exercises that are asked for go on after 300 ms', async () => {
    const atGate = await sessionAfter('RoutineIntent', NO, NO, NO, NO, NO);
    expect(stateIn(atGate).place.at).toBe('exercise-gate');
    const answer = say(NO, atGate);
    await jest.advanceTimersByTimeAsync(300);
    expect(stateIn((await answer).sessionAttributes).place.at).toBe('exercise-gate');
  });
});
