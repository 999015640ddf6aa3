import type { ResponseEnvelope } from 'ask-sdk-model';
import { envelope as echoEnvelope, launchRequest } from '../../echo/device/request';
import { brokenRules } from '../../echo/device/response-rules';
import { handler } from '../../lambda/index';
import { envelope, intent, lambdaContext, SKILL_ID, slot } from './requests';

/** Sends an event to the handler. Every spoken response must keep all rules for responses. */
async function ask(event: unknown): Promise<ResponseEnvelope> {
  const response = await handler(event, lambdaContext);
  if (response.response.outputSpeech) {
    expect(brokenRules(response, launch)).toEqual([]);
  }
  return response;
}

/** A request that a person waits for: the rules for responses depend on nothing else of it. */
const launch = echoEnvelope(
  launchRequest({ requestId: 'r', at: new Date(), locale: 'en-US' }),
  { sessionId: 's', attributes: {}, isNew: true },
  { applicationId: SKILL_ID, userId: 'u', deviceId: 'd' },
);

const speechOf = ({ response }: ResponseEnvelope): string => {
  const speech = response.outputSpeech;
  return speech?.type === 'SSML' ? speech.ssml : (speech?.text ?? '');
};

/** Words that occur only in advice that a screen must unlock. */
const ADVICE = /ice pack|heating pad|warm bath|ibuprofen|naproxen|acetaminophen|pillow|walks/i;

/** Leads a session through intents and returns the last response. */
async function converse(...names: readonly string[]): Promise<ResponseEnvelope> {
  let response = await ask(envelope(intent(names[0] ?? ''), {}, true));
  for (const name of names.slice(1)) {
    response = await ask(envelope(intent(name), response.sessionAttributes));
  }
  return response;
}

const NO = 'AMAZON.NoIntent';
const YES = 'AMAZON.YesIntent';
const cleared = ['BackSpasmIntent', ...Array<string>(13).fill(NO)];

describe('The Lambda handler', () => {
  it('takes two parameters, since nodejs24.x refuses callback handlers', () => {
    expect(handler.length).toBe(2);
  });

  it('reads the first step after a clear screen, and sends the card', async () => {
    const response = await converse(...cleared, YES);
    expect(speechOf(response)).toMatch(ADVICE);
    expect(response.response.card).toMatchObject({ type: 'Simple' });
    expect(response.response.shouldEndSession).toBe(false);
  });

  it('has no words and no user in its session attributes', async () => {
    const json = JSON.stringify((await converse(...cleared, YES)).sessionAttributes);
    expect(json).not.toContain('amzn1');
    expect(json).not.toMatch(/pillow|thin towel|\s/);
    expect(json.length).toBeLessThan(1024);
  });

  it('starts a new session afresh, even if it has attributes', async () => {
    const old = await converse(...cleared, YES);
    expect(speechOf(old)).toMatch(ADVICE);
    const begun = await ask(envelope(intent('BackSpasmIntent'), old.sessionAttributes, true));
    expect(speechOf(begun)).toMatch(/chest pain/i);
    const other = await converse('BackSpasmIntent');
    expect(begun.response).toEqual(other.response);
    expect(begun.sessionAttributes?.state).toEqual(other.sessionAttributes?.state);
  });

  it('keeps nothing when the session ends', async () => {
    const response = await converse(...cleared, YES, 'AMAZON.StopIntent');
    expect(response.response.shouldEndSession).toBe(true);
    expect(response.sessionAttributes).toEqual({});
  });

  it('keeps nothing when Alexa ends the session', async () => {
    const before = await converse('BackSpasmIntent', NO);
    const ended = { type: 'SessionEndedRequest', reason: 'USER_INITIATED' };
    const response = await ask(envelope(ended, before.sessionAttributes));
    expect(response.sessionAttributes).toEqual({});
  });
});

describe('Requests that are not words', () => {
  it('answers the end of a session with silence', async () => {
    const event = envelope({ type: 'SessionEndedRequest', reason: 'EXCEEDED_MAX_REPROMPTS' });
    const { response } = await ask(event);
    expect(response.outputSpeech).toBeUndefined();
  });

  it.each(['AudioPlayer.PlaybackStopped', 'AlexaSkillEvent.SkillDisabled', 'Something.New'])(
    'answers %s without a session with silence',
    async (type) => {
      const { session: _session, ...event } = { session: null, ...envelope({ type }) };
      expect((await ask(event)).response.outputSpeech).toBeUndefined();
    },
  );

  it('keeps the question open after a request type it does not know', async () => {
    const before = await converse('BackSpasmIntent', NO);
    const event = envelope({ type: 'Alexa.Something.New' }, before.sessionAttributes);
    const after = await ask(event);
    expect(after.response.shouldEndSession).toBe(false);
    expect(speechOf(after)).toContain('bladder');
  });

  it('asks again after an intent it does not know', async () => {
    const before = await converse('BackSpasmIntent');
    const after = await ask(envelope(intent('Some.NewIntent'), before.sessionAttributes));
    expect(speechOf(after)).toMatch(/chest pain/i);
  });
});

describe('Malformed and hostile requests', () => {
  const odd: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a string', 'hello'],
    ['a list', []],
    ['an empty object', {}],
    ['no request', { version: '1.0', session: {} }],
    ['a request without a type', envelope({ type: undefined })],
    ['a request type that is a number', envelope({ type: 7 })],
    ['an intent request without an intent', envelope({ type: 'IntentRequest' })],
    ['an intent without a name', envelope({ type: 'IntentRequest', intent: {} })],
    ['an intent outside any session', { ...envelope(intent(YES)), session: undefined }],
    ['a session that is null', { ...envelope(intent(YES)), session: null }],
    ['no context', { ...envelope(intent(YES), {}, true), context: undefined }],
    ['null slots', envelope(intent('SymptomIntent', null), {}, true)],
    ['slots that are a string', envelope(intent('SymptomIntent', 'saddle-numbness'), {}, true)],
    ['a slot that is null', envelope(intent('SymptomIntent', { symptom: null }), {}, true)],
    [
      'resolutions that are nonsense',
      envelope(
        intent('SymptomIntent', {
          symptom: { value: 'x', resolutions: { resolutionsPerAuthority: 'x' } },
        }),
        {},
        true,
      ),
    ],
    ['an age that is a word', envelope(intent('AgeIntent', { age: { value: '?' } }), {}, true)],
    ['an age nobody has', envelope(intent('AgeIntent', { age: { value: '999' } }), {}, true)],
    ['a negative duration', envelope(intent('OnsetIntent', { ago: { value: 'PT-5S' } }), {}, true)],
    ['a date that is none', envelope(intent('OnsetIntent', { day: { value: 'soon' } }), {}, true)],
    [
      'a timestamp that is none',
      envelope(
        { ...intent('OnsetIntent', { day: { value: '2026-11-21' } }), timestamp: 'now' },
        {},
        true,
      ),
    ],
    ['a prototype name as intent', envelope(intent('__proto__'), {}, true)],
    ['a method name as intent', envelope(intent('hasOwnProperty'), {}, true)],
    ['an unknown locale', envelope({ ...intent('BackSpasmIntent'), locale: 'tlh-KX' }, {}, true)],
    ['a locale that is a number', envelope({ ...intent('BackSpasmIntent'), locale: 7 }, {}, true)],
  ];

  it.each(odd)('%s: speaks, and gives no advice', async (_, event) => {
    const response = await ask(event);
    expect(speechOf(response)).not.toBe('');
    expect(speechOf(response)).not.toMatch(ADVICE);
    expect(brokenRules(response, launch)).toEqual([]);
  });

  const states: [string, unknown][] = [
    ['attributes that are null', null],
    ['attributes that are a string', 'care'],
    ['attributes of another skill', { score: 3 }],
    ['a state of another version', { v: 0, state: {} }],
    ['100 kB of attributes', { v: 1, state: { place: 'x'.repeat(100_000) } }],
    ['care claimed without answers', claim({ at: 'care', misses: 0 }, {})],
    [
      'medicine claimed without answers',
      claim({ at: 'medicine', question: 'age', medicine: null, misses: 0 }, {}),
    ],
    ['care claimed over an emergency', claim({ at: 'care', misses: 0 }, { collapse: 'yes' })],
    [
      'advice claimed as told before',
      claim({ at: 'welcome', misses: 0 }, {}, [{ kind: 'step', step: 'heat' }]),
    ],
    ['an answer nobody can give', claim({ at: 'care', misses: 0 }, { collapse: 'perhaps' })],
    [
      'a prototype as answers',
      JSON.parse(
        '{"v":1,"state":{"place":{"at":"care","misses":0},"memory":{"screen":"full","goal":{"for":"care"},"answers":{"__proto__":"no"},"gate":{},"told":[]}}}',
      ),
    ],
  ];

  function claim(place: object, answers: object, told: object[] = []): object {
    const memory = {
      screen: 'full',
      goal: { for: 'care' },
      answers,
      medicineAnswers: {},
      exerciseAnswers: {},
      answeredSince: [],
      counting: { extraSeconds: 0, ssml: false },
      coached: [],
      told,
    };
    return { v: 4, at: null, tail: '', state: { place, memory } };
  }

  it.each(states)('%s: unlock nothing', async (_, attributes) => {
    for (const name of ['AMAZON.NextIntent', 'AMAZON.RepeatIntent', YES, 'HeatOrColdIntent']) {
      const response = await ask(envelope(intent(name), attributes));
      expect(speechOf(response)).not.toBe('');
      expect(speechOf(response)).not.toMatch(ADVICE);
      expect(brokenRules(response, launch)).toEqual([]);
    }
  });
});

describe('With the environment set', () => {
  const original = { ...process.env };
  let written = '';

  /** The handler as it loads in an environment. */
  async function loadedWith(environment: Record<string, string>): Promise<typeof handler> {
    process.env = { ...original, ...environment };
    let loaded: typeof handler | undefined;
    await jest.isolateModulesAsync(async () => {
      loaded = (await import('../../lambda/index')).handler;
    });
    if (loaded === undefined) {
      throw new Error('the handler did not load');
    }
    return loaded;
  }

  beforeEach(() => {
    written = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      written += String(chunk);
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    process.env = original;
  });

  it('refuses a request that is meant for another skill', async () => {
    const own = await loadedWith({ SKILL_ID: 'amzn1.ask.skill.of-ours', LOG: 'off' });
    const response = await own(envelope(intent('BackSpasmIntent'), {}, true), lambdaContext);
    expect(response.response.shouldEndSession).toBe(true);
    expect(response.sessionAttributes).toEqual({});
    expect(speechOf(response)).not.toMatch(/chest pain/i);
  });

  it('refuses a request that names no skill', async () => {
    const own = await loadedWith({ SKILL_ID, LOG: 'off' });
    const { response } = await own({ version: '1.0', request: intent(YES) }, lambdaContext);
    expect(response.shouldEndSession).toBe(true);
  });

  it('answers its own skill', async () => {
    const own = await loadedWith({ SKILL_ID, LOG: 'off' });
    const response = await own(envelope(intent('BackSpasmIntent'), {}, true), lambdaContext);
    expect(speechOf(response)).toMatch(/chest pain/i);
  });

  it('logs one line a turn, with nothing that was said', async () => {
    const own = await loadedWith({ LOG: 'on' });
    const symptom = slot('symptom', 'i peed myself', 'bladder-bowel');
    await own(envelope(intent('SymptomIntent', symptom), {}, true), lambdaContext);
    expect(written.trim().split('\n').length).toBe(1);
    expect(Object.keys(JSON.parse(written)).sort()).toEqual([
      'kind',
      'ms',
      'requestId',
      'understood',
    ]);
    expect(written).not.toMatch(/pee|bladder|emergency|symptom|SOMEBODY/i);
  });

  it('logs one line for a request it cannot read, with nothing from the request', async () => {
    const own = await loadedWith({ LOG: 'on' });
    await own({ request: { requestId: 'my back\n hurts', type: 'IntentRequest' } }, lambdaContext);
    expect(JSON.parse(written)).toEqual({ requestId: 'unknown', failure: 'unreadable request' });
  });
});
