import { applyFixture, fixtureIn, remindersIn, timersIn } from '../../../echo/amazon/fixture';
import { PretendAmazon } from '../../../echo/amazon/pretend-amazon';

let now = new Date('2026-11-22T10:00:00Z');
const amazon = new PretendAmazon(() => now);
const TIMERS = '/v1/alerts/timers';
const REMINDERS = '/v1/alerts/reminders';
const timer = (changed: object = {}): object => ({
  duration: 'PT15M',
  timerLabel: 'Tea',
  creationBehavior: { displayExperience: { visibility: 'VISIBLE' } },
  triggeringBehavior: {
    operation: { type: 'NOTIFY_ONLY' },
    notificationConfig: { playAudible: true },
  },
  ...changed,
});

const call = async (method: string, path: string, body?: unknown, token = 'Bearer a-token') => {
  const response = await fetch(`${amazon.endpoint}${path}`, {
    method,
    headers: { authorization: token, connection: 'close' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? undefined : JSON.parse(text) };
};

beforeAll(() => amazon.open());
afterAll(() => amazon.close());
beforeEach(() => {
  amazon.reset();
  amazon.grant('timers');
  amazon.grant('reminders');
});

describe('The pretend Amazon', () => {
  it('keeps a timer: set, shown, paused, resumed, cancelled', async () => {
    const { json } = await call('POST', TIMERS, timer());
    expect(json).toMatchObject({ status: 'ON', triggerTime: '2026-11-22T10:15:00.000Z' });
    now = new Date('2026-11-22T10:05:00Z');
    await call('POST', `${TIMERS}/${json.id}/pause`);
    expect((await call('GET', `${TIMERS}/${json.id}`)).json).toMatchObject({
      status: 'PAUSED',
      remainingTimeWhenPaused: 'PT600S',
    });
    await call('POST', `${TIMERS}/${json.id}/resume`);
    expect((await call('GET', TIMERS)).json).toMatchObject({
      totalCount: 1,
      timers: [{ triggerTime: '2026-11-22T10:15:00.000Z' }],
    });
    await call('DELETE', `${TIMERS}/${json.id}`);
    expect((await call('GET', TIMERS)).json).toMatchObject({ totalCount: 0 });
  });

  it.each([
    ['no token', undefined, '', 401],
    ['two hours and a minute', { duration: 'PT2H1M' }, 'Bearer t', 400],
    ['no duration', { duration: 'soon' }, 'Bearer t', 400],
    ['a label too long', { timerLabel: 'x'.repeat(257) }, 'Bearer t', 400],
    ['a field that is not documented', { extra: 1 }, 'Bearer t', 400],
  ])('refuses a timer with %s', async (_, changed, token, status) => {
    expect((await call('POST', TIMERS, timer(changed), token)).status).toBe(status);
    expect(timersIn(amazon)).toBe('none');
  });

  it('refuses a second timer with the same label, and an eleventh timer', async () => {
    for (let number = 1; number <= 10; number += 1) {
      expect((await call('POST', TIMERS, timer({ timerLabel: `Tea ${number}` }))).status).toBe(200);
    }
    expect((await call('POST', TIMERS, timer({ timerLabel: 'Tea 3' }))).status).toBe(400);
    expect((await call('POST', TIMERS, timer({ timerLabel: 'Tea 11' }))).status).toBe(403);
  });

  it('takes a reminder only in a time zone that exists', async () => {
    const reminder = (trigger: object): object => ({
      requestTime: '2026-11-22T10:00:00.000Z',
      trigger: { type: 'SCHEDULED_ABSOLUTE', ...trigger },
      alertInfo: { spokenInfo: { content: [{ locale: 'en-US', text: 'Tea' }] } },
      pushNotification: { status: 'ENABLED' },
    });
    const scheduledTime = '2026-11-24T09:00:00.000';
    const good = reminder({ scheduledTime, timeZoneId: 'Europe/London' });
    const nowhere = reminder({ scheduledTime, timeZoneId: 'Nowhere/Town' });
    expect((await call('POST', REMINDERS, nowhere)).status).toBe(400);
    expect((await call('POST', REMINDERS, good)).status).toBe(201);
    expect(remindersIn(amazon)).toBe(`${scheduledTime} Europe/London: Tea`);
  });

  it('answers 404 at any other address', async () => {
    expect((await call('GET', '/v1/alerts')).status).toBe(404);
    expect((await call('GET', '/')).status).toBe(404);
  });

  it('is set up by a fixture', async () => {
    applyFixture(
      amazon,
      fixtureIn('timers slow, reminders granted, time zone broken, in Asia/Kolkata'),
    );
    expect([...amazon.faults]).toEqual([
      ['timers', 'slow'],
      ['time zone', 'broken'],
    ]);
    expect([...amazon.granted]).toEqual(['alexa::alerts:reminders:skill:readwrite']);
    expect(amazon.timeZone).toBe('Asia/Kolkata');
    expect(() => fixtureIn('timers sulk')).toThrow('"timers sulk" is not a setting');
  });
});
