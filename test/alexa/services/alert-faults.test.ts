import type { ResponseEnvelope } from 'ask-sdk-model';
import { type Fault, PretendAmazon } from '../../../echo/amazon/pretend-amazon';
import { brokenRules } from '../../../echo/device/response-rules';
import { intent, slot } from '../requests';
import { permissionResponse, SIX_HOURS_AGO, TO_CARE, timerIntent } from './alert-requests';
import { AlertTalk } from './alert-talk';

const FAULTS: Fault[] = ['unsupported', 'full', 'busy', 'broken', 'nonsense', 'odd'];
const YES = 'AMAZON.YesIntent';

const amazon = new PretendAmazon();
const system = () => ({ apiEndpoint: amazon.endpoint });
beforeAll(() => amazon.open());
afterAll(() => amazon.close());
beforeEach(() => {
  amazon.reset();
  amazon.grant('timers');
  amazon.grant('reminders');
});

const speechOf = ({ response }: ResponseEnvelope): string => {
  const speech = response.outputSpeech;
  return speech?.type === 'SSML' ? speech.ssml : (speech?.text ?? '');
};
const answersIn = ({ sessionAttributes }: ResponseEnvelope): unknown =>
  sessionAttributes?.state?.memory?.answers;
const placeIn = ({ sessionAttributes }: ResponseEnvelope): unknown =>
  sessionAttributes?.state?.place?.at;

/** The listener is where they were, hears speech that ends in a question, and nothing is cleared or lost. */
function expectUnharmed(before: ResponseEnvelope, after: ResponseEnvelope): void {
  expect(answersIn(after)).toEqual(answersIn(before));
  expect(placeIn(after)).toBe(placeIn(before));
  expect(after.response.shouldEndSession).toBe(false);
  const request = JSON.parse(JSON.stringify({ request: { type: 'IntentRequest' } }));
  expect(brokenRules(after, request)).toEqual([]);
}

describe('Whatever is wrong with the timers', () => {
  it.each(FAULTS)(
    'when they are %s, the listener hears how to do it without the skill',
    async (fault) => {
      const talk = new AlertTalk(system());
      const before = await talk.say(...TO_CARE);
      amazon.faults.set('timers', fault);
      const set = await talk.say('ColdTimerIntent', YES);
      expect(speechOf(set)).toContain('Alexa, set a fifteen minute timer');
      expectUnharmed(before, set);
      expect(amazon.timers.all).toEqual([]);
    },
  );

  it.each(FAULTS)('when they are %s, so does a listener who wants to pause one', async (fault) => {
    const talk = new AlertTalk(system());
    const before = await talk.say(...TO_CARE);
    amazon.faults.set('timers', fault);
    const paused = await talk.say(timerIntent('pause'));
    expect(speechOf(paused)).toContain('Alexa, pause the timer');
    expectUnharmed(before, paused);
  });

  it.each([
    ['is down', { apiEndpoint: 'http://127.0.0.1:9' }],
    ['is not named', { apiEndpoint: undefined }],
    ['is somebody else', { apiEndpoint: 'https://api.amazonalexa.com.example.org' }],
    ['gave no token', { apiAccessToken: undefined }],
  ])('when Amazon %s, the same', async (_, changed) => {
    const talk = new AlertTalk({ ...system(), ...changed });
    const before = await talk.say(...TO_CARE);
    await talk.say('ColdTimerIntent');
    // Where no timer can be set, none is offered, and a yes would go on with the steps.
    const again = new AlertTalk({ ...system(), ...changed });
    await again.say(...TO_CARE);
    const asked = await again.say('ColdTimerIntent');
    const set = speechOf(asked).includes('Shall I set') ? await again.say(YES) : asked;
    expect(speechOf(set)).toContain('Alexa, set a fifteen minute timer');
    expectUnharmed(before, set);
    expect(amazon.seen).toEqual([]);
  });

  it.each(['DENIED', 'NOT_ANSWERED', 'SOMETHING_NEW', ''])(
    'the permission status "%s" counts as denied',
    async (status) => {
      amazon.granted.clear();
      const talk = new AlertTalk(system());
      const before = await talk.say(...TO_CARE);
      const asking = await talk.say('ColdTimerIntent', YES);
      expect(asking.response.directives).toHaveLength(1);
      expect(asking.response.shouldEndSession).toBeUndefined();
      // If it counted as a yes, Amazon would set the timer.
      amazon.grant('timers');
      const after = await talk.send(permissionResponse('timer', status));
      expect(amazon.timers.all).toEqual([]);
      expect(speechOf(after)).toContain('Alexa, set a fifteen minute timer');
      expectUnharmed(before, after);
    },
  );

  it('a permission given for the timer, and still refused, is not asked for again', async () => {
    amazon.faults.set('timers', 'refuses');
    const talk = new AlertTalk(system());
    await talk.say(...TO_CARE, 'ColdTimerIntent', YES);
    const after = await talk.send(permissionResponse('timer', 'ACCEPTED'));
    expect(after.response.directives ?? []).toEqual([]);
    expect(speechOf(after)).toContain('Alexa, set a fifteen minute timer');
  });

  it('a permission that comes back to a session that was lost goes through the lists', async () => {
    const after = await new AlertTalk(system()).send(permissionResponse('timer', 'ACCEPTED'));
    expect(placeIn(after)).toBe('screening');
    expect(amazon.seen).toEqual([]);
  });

  it('a sign told instead of an answer is the emergency, and no service is called', async () => {
    amazon.faults.set('timers', 'slow');
    const talk = new AlertTalk(system());
    const sign = intent('SymptomIntent', slot('symptom', 'both legs', 'both-legs'));
    const after = await talk.say(...TO_CARE, 'ColdTimerIntent', sign);
    expect(placeIn(after)).toBe('emergency');
    expect(amazon.seen).toEqual([]);
  });
});

describe('Whatever is wrong with the reminders', () => {
  const remind = ['HeatReminderIntent', SIX_HOURS_AGO, YES];

  // Slow timers and a slow time zone are in the plays.
  it.each([...FAULTS, 'slow' as const])(
    'when they are %s, the listener hears how to do it without the skill',
    async (fault) => {
      const talk = new AlertTalk(system());
      const before = await talk.say(...TO_CARE);
      amazon.faults.set('reminders', fault);
      const after = await talk.say(...remind);
      expect(speechOf(after)).toContain('Alexa, remind me in two days');
      expectUnharmed(before, after);
    },
  );

  it.each([...FAULTS, 'refuses' as const])('when the time zone is %s, the same', async (fault) => {
    const talk = new AlertTalk(system());
    const before = await talk.say(...TO_CARE);
    amazon.faults.set('time zone', fault);
    const after = await talk.say(...remind);
    expect(speechOf(after)).toContain('Alexa, remind me in two days');
    expectUnharmed(before, after);
    expect(amazon.reminders.all).toEqual([]);
  });

  it('a permission refused is told the same way', async () => {
    amazon.granted.clear();
    const talk = new AlertTalk(system());
    const before = await talk.say(...TO_CARE);
    await talk.say(...remind);
    const after = await talk.send(permissionResponse('reminder', 'DENIED'));
    expect(speechOf(after)).toContain('Alexa, remind me in two days');
    expectUnharmed(before, after);
  });

  it('a permission given sets it', async () => {
    amazon.granted.clear();
    const talk = new AlertTalk(system());
    await talk.say(...TO_CARE, ...remind);
    amazon.grant('reminders');
    const after = await talk.send(permissionResponse('reminder', 'ACCEPTED'));
    expect(speechOf(after)).toContain("I'll remind you on Tuesday");
    expect(amazon.reminders.all).toHaveLength(1);
  });
});
