import type { RequestEnvelope } from 'ask-sdk-model';
import type { Echo, SkillHandler } from '../../../echo/device/echo';
import { countingSkill, countTo, playing } from '../counting-skill';
import { answer, smallEcho, teaSkill } from '../small-skill';

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

/** A device, and every request it sent to the skill, in order. */
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

  it('starts again after it has ended', async () => {
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

  it('sends the locale, the time and the account, as Alexa does', async () => {
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

  it('counts from the start again after words', async () => {
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

  it('is refused when no session is open', async () => {
    await expect(newEcho().silence()).rejects.toThrow(/No session is open/);
  });
});

describe('what the device refuses', () => {
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

  it('a change that the skill makes to its request', async () => {
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

describe('a count', () => {
  const START = '2026-11-22T09:30:15.750Z';

  /** A device whose real clock stands still, and the timestamps of its requests. */
  function countingEcho(handler: SkillHandler = countingSkill, latencyMs = 2000) {
    const stamps: string[] = [];
    const types: string[] = [];
    const echo = newEcho({
      latencyMs,
      now: () => new Date(START),
      handler: async (event, context) => {
        stamps.push(event.request.timestamp);
        types.push(event.request.type);
        return handler(event, context);
      },
    });
    return { echo, stamps, types };
  }

  it('is heard in order of onset, and has its timeline', async () => {
    const reply = await countingEcho().echo.hear('brew sencha for a minute');
    expect(reply.spoken).toBe('Left side. Hold. … 1 2 3 4 5 6 7 8 Ready for the right side?');
    expect(reply.timeline).toMatchObject({ lengthMs: 13_000, wholeMs: 15_000 });
  });

  it('follows the speech, and a wait is a pause', async () => {
    const { echo } = countingEcho();
    const reply = await echo.hear('no');
    expect(reply.spoken).toBe('Take your time. … Ready now?');
  });

  it('has no timeline without a document', async () => {
    expect(await countingEcho().echo.hear('open tea friend')).not.toHaveProperty('timeline');
  });

  it('stamps what breaks in with the latency and the position reached', async () => {
    const { echo, stamps } = countingEcho();
    await echo.hear('brew sencha for a minute');
    const reply = await echo.hearAt(7, 'yes');
    expect(reply.understoodAs).toBe('AMAZON.YesIntent');
    // 2 s latency, 3 s lead-in, 7 s of the hold.
    expect(stamps).toEqual(['2026-11-22T09:30:15Z', '2026-11-22T09:30:27Z']);
  });

  it('cuts a fraction of a second off, as Alexa does', async () => {
    const { echo, stamps } = countingEcho();
    await echo.hear('brew sencha for a minute');
    await echo.hearAt(7.9, 'yes');
    expect(stamps[1]).toBe('2026-11-22T09:30:27Z');
  });

  it('takes as long as the document when it is heard to its end', async () => {
    const { echo, stamps } = countingEcho(countingSkill, 500);
    await echo.hear('brew sencha for a minute');
    await echo.hear('yes');
    // 0.5 s latency, 13 s of count, 2 s of question.
    expect(stamps[1]).toBe('2026-11-22T09:30:30Z');
  });

  it('is followed by the time of silence', async () => {
    const { echo, stamps, types } = countingEcho();
    await echo.hear('brew sencha for a minute');
    await echo.silence();
    await echo.silence();
    expect(types[1]).toBe('SessionEndedRequest');
    // 17 s to the end, 8 s of listening, the reprompt of one word, 8 s again.
    expect(stamps[1]).toBe('2026-11-22T09:30:48Z');
  });

  it('goes on from a later real clock', async () => {
    let now = START;
    const stamps: string[] = [];
    const echo = newEcho({
      now: () => new Date(now),
      handler: async (event) => {
        stamps.push(event.request.timestamp);
        return countingSkill(event);
      },
    });
    await echo.hear('brew sencha for a minute');
    now = '2026-11-22T10:00:00Z';
    await echo.hear('yes');
    expect(stamps[1]).toBe('2026-11-22T10:00:00Z');
  });

  it('can be broken into by an intent', async () => {
    const { echo, stamps } = countingEcho();
    await echo.hear('brew sencha for a minute');
    echo.reach({ seconds: 2 });
    await echo.hearIntent('AMAZON.NoIntent');
    expect(stamps[1]).toBe('2026-11-22T09:30:22Z');
  });

  it('can be broken into again when it has been resumed', async () => {
    const { echo, stamps } = countingEcho(async () => playing(countTo(20, 8)));
    await echo.hear('brew sencha for a minute');
    await echo.hearAt(12, 'yes');
    await echo.hearAt(9, 'yes');
    // 8 sounds 4 s into the document, 12 at 8 s, 9 at 5 s.
    expect(stamps.slice(1)).toEqual(['2026-11-22T09:30:25Z', '2026-11-22T09:30:32Z']);
  });

  it('in SSML can be broken into, too', async () => {
    const { echo, stamps } = countingEcho();
    await echo.hear('brew sencha for a minute');
    await echo.failDocument();
    await echo.hearAt(5, 'yes');
    // Failed when it should have sounded, 2 s after the request; then latency, lead-in and 5 s.
    expect(stamps.slice(1)).toEqual(['2026-11-22T09:30:17Z', '2026-11-22T09:30:27Z']);
  });

  it('cannot be broken into after its end', async () => {
    const { echo } = countingEcho();
    await echo.hear('brew sencha for a minute');
    await expect(echo.hearAt(30, 'yes')).rejects.toThrow(/Nothing is being said at 30 s/);
  });
});

describe('a document that cannot be played', () => {
  it('is reported to the skill in the session, and the reply taken', async () => {
    const heard: RequestEnvelope[] = [];
    const echo = newEcho({
      handler: async (event) => {
        heard.push(structuredClone(event));
        return countingSkill(event);
      },
    });
    await echo.hear('brew sencha for a minute');
    const reply = await echo.failDocument();
    expect(reply.spoken).toMatch(/^Left side\. Hold\. … 1 2 3 .* 8 Ready/);
    expect(reply.understoodAs).toBe('Alexa.Presentation.APLA.RuntimeError');
    expect(heard[1]?.session).toMatchObject({
      new: false,
      sessionId: heard[0]?.session?.sessionId,
    });
    expect(heard[1]?.request).toMatchObject({
      type: 'Alexa.Presentation.APLA.RuntimeError',
      token: 'count',
      locale: 'en-US',
      errors: [{ type: 'RENDER_ERROR', reason: 'INTERNAL_SERVER_ERROR' }],
    });
  });

  it('must have been sent', async () => {
    const echo = newEcho({ handler: countingSkill });
    await echo.hear('open tea friend');
    await expect(echo.failDocument()).rejects.toThrow(/no APL for Audio document/);
  });
});
