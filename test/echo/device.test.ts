import type { RequestEnvelope } from 'ask-sdk-model';
import type { Echo } from '../../echo/device';
import { answer, smallEcho, teaSkill } from './small-skill';

let newEcho: Awaited<ReturnType<typeof smallEcho>>;

beforeAll(async () => {
  newEcho = await smallEcho();
});

function requestOf(reply: { request?: RequestEnvelope }): RequestEnvelope {
  if (!reply.request) {
    throw new Error('The device sent nothing.');
  }
  return reply.request;
}

/** A device with everything it sent to the skill, in order. */
function listeningEcho(): { echo: Echo; heard: RequestEnvelope[] } {
  const heard: RequestEnvelope[] = [];
  const echo = newEcho({
    handler: async (event) => {
      heard.push(structuredClone(event));
      return teaSkill(event);
    },
  });
  return { echo, heard };
}

describe('opening the skill', () => {
  it.each([
    'open tea friend',
    'Alexa, open Tea Friend.',
    'launch tea friend',
    'start tea friend',
    'tea friend',
    'open',
    'alexa, ask tea friend',
  ])('"%s" sends a LaunchRequest in a new session', async (words) => {
    const reply = await newEcho().hear(words);
    expect(reply.understoodAs).toBe('LaunchRequest');
    expect(requestOf(reply).session?.new).toBe(true);
    expect(reply).toMatchObject({ spoken: 'Hello. Which tea would you like?', open: true });
  });

  it.each([
    'how do i brew sencha',
    'alexa, ask tea friend how do i brew sencha',
    'ask tea friend to make me a cup of sencha',
    'tell tea friend brew sencha',
    'how do i brew sencha with tea friend',
  ])('"%s" goes straight to the request', async (words) => {
    const reply = await newEcho().hear(words);
    const { request, session } = requestOf(reply);
    expect(session).toMatchObject({ new: true, attributes: {} });
    expect(request).toMatchObject({
      type: 'IntentRequest',
      intent: {
        name: 'BrewIntent',
        slots: {
          tea: {
            value: 'sencha',
            resolutions: {
              resolutionsPerAuthority: [
                {
                  status: { code: 'ER_SUCCESS_MATCH' },
                  values: [{ value: { name: 'green tea', id: 'green' } }],
                },
              ],
            },
          },
          time: { name: 'time', confirmationStatus: 'NONE' },
        },
      },
    });
    expect(request).not.toHaveProperty('intent.slots.time.value');
  });

  it('begins a new session when the skill is opened by name inside one', async () => {
    const { echo, heard } = listeningEcho();
    await echo.hear('open tea friend');
    await echo.hear('how do i brew assam');
    await echo.hear('open tea friend');
    expect(heard[2]?.session).toMatchObject({ new: true, attributes: {} });
    expect(heard[2]?.session?.sessionId).not.toBe(heard[0]?.session?.sessionId);
  });
});

describe('a session', () => {
  it('carries the attributes and the session id from turn to turn', async () => {
    const { echo, heard } = listeningEcho();
    await echo.hear('open tea friend');
    await echo.hear('how do i brew sencha');
    const third = await echo.hear('how do i brew assam');
    expect(third.spoken).toBe('Cup 2 it is. … Another one?');
    expect(heard.map((event) => event.session?.new)).toEqual([true, false, false]);
    expect(heard[2]?.session?.attributes).toEqual({ cups: 1 });
    expect(new Set(heard.map((event) => event.session?.sessionId)).size).toBe(1);
    expect(new Set(heard.map((event) => event.request.requestId)).size).toBe(3);
  });

  it('starts afresh after it has ended', async () => {
    const { echo, heard } = listeningEcho();
    await echo.hear('how do i brew sencha');
    const bye = await echo.hear('stop');
    expect(bye).toMatchObject({
      understoodAs: 'AMAZON.StopIntent',
      spoken: 'Goodbye.',
      open: false,
    });
    expect(echo.isOpen).toBe(false);
    const next = await echo.hear('how do i brew sencha');
    expect(next.spoken).toContain('Cup 1');
    expect(heard[2]?.session).toMatchObject({ new: true, attributes: {} });
    expect(heard[2]?.session?.sessionId).not.toBe(heard[0]?.session?.sessionId);
  });

  it('says the locale, the time and who asks, as Alexa does', async () => {
    const at = new Date('2026-11-22T09:30:15.250Z');
    const reply = await newEcho({ locale: 'en-AU', now: () => at }).hear('open tea friend');
    const event = requestOf(reply);
    expect(event.request).toMatchObject({ locale: 'en-AU', timestamp: '2026-11-22T09:30:15Z' });
    expect(event.version).toBe('1.0');
    expect(event.context.System).toMatchObject({
      application: event.session?.application,
      user: event.session?.user,
      device: { supportedInterfaces: {} },
    });
  });

  it('shows the card and keeps the raw response', async () => {
    const reply = await newEcho().hear('how do i brew sencha');
    expect(reply.card).toBe('Tea\nWarm the pot.');
    expect(reply.response?.sessionAttributes).toEqual({ cups: 1 });
  });

  it('sends a request as it is given', async () => {
    const echo = newEcho();
    await echo.hear('open tea friend');
    const reply = await echo.send({
      type: 'SessionEndedRequest',
      requestId: 'amzn1.echo-api.request.1',
      timestamp: '2026-11-22T09:30:15Z',
      locale: 'en-US',
      reason: 'USER_INITIATED',
    });
    expect(reply).toMatchObject({ spoken: '', open: false });
    expect(requestOf(reply).session?.new).toBe(false);
  });

  it('sends an intent by name, with values by their ids', async () => {
    const reply = await newEcho().hearIntent('BrewIntent', { tea: 'black', time: 'PT3M' });
    expect(requestOf(reply).request).toMatchObject({
      intent: {
        name: 'BrewIntent',
        slots: { tea: { value: 'black tea' }, time: { value: 'PT3M' } },
      },
    });
    await expect(newEcho().hearIntent('BrewIntent', { tea: 'mint' })).rejects.toThrow(
      /no value.*mint/,
    );
    await expect(newEcho().hearIntent('BrewIntent', { cup: 'blue' })).rejects.toThrow(
      /no slot cup/,
    );
    await expect(newEcho().hearIntent('PourIntent')).rejects.toThrow(/no intent PourIntent/);
  });
});

describe('silence', () => {
  it('reads the reprompt again without asking the skill, then ends the session', async () => {
    const { echo, heard } = listeningEcho();
    await echo.hear('open tea friend');
    const first = await echo.silence();
    expect(first).toMatchObject({
      understoodAs: 'silence',
      spoken: 'Green or black tea?',
      open: true,
    });
    expect(first.request).toBeUndefined();
    expect(heard).toHaveLength(1);

    const second = await echo.silence();
    expect(second).toMatchObject({ spoken: '', open: false });
    expect(heard[1]?.request).toMatchObject({
      type: 'SessionEndedRequest',
      reason: 'EXCEEDED_MAX_REPROMPTS',
    });
    expect(echo.isOpen).toBe(false);
  });

  it('counts afresh after words', async () => {
    const { echo, heard } = listeningEcho();
    await echo.hear('open tea friend');
    await echo.silence();
    await echo.hear('how do i brew assam');
    expect(await echo.silence()).toMatchObject({
      spoken: 'Would you like another cup?',
      open: true,
    });
    expect(heard).toHaveLength(2);
  });

  it('is nothing when no session is open', async () => {
    await expect(newEcho().silence()).rejects.toThrow(/No session is open/);
  });
});

describe('what the device does not put up with', () => {
  it('a response that breaks a rule', async () => {
    const echo = newEcho({ handler: async () => answer('I am waiting.', 'Still waiting.') });
    await expect(echo.hear('open tea friend')).rejects.toThrow(/must end in a question/);
  });

  it('a skill that fails', async () => {
    const echo = newEcho({
      handler: async () => {
        throw new Error('out of tea');
      },
    });
    await expect(echo.hear('open tea friend')).rejects.toThrow('out of tea');
  });

  it('a skill that changes the request it was sent', async () => {
    const echo = newEcho({
      handler: async (event) => {
        event.request.locale = 'xx-XX';
        return teaSkill(event);
      },
    });
    expect(requestOf(await echo.hear('open tea friend')).request).toMatchObject({
      locale: 'en-US',
    });
  });

  it('no words at all', async () => {
    await expect(newEcho().hear('  ')).rejects.toThrow(/no words/);
  });
});
