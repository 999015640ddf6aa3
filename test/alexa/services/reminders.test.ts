import { type Fault, PretendAmazon } from '../../../echo/amazon/pretend-amazon';
import type { Caller } from '../../../lambda/alexa/services/caller';
import { setReminder } from '../../../lambda/alexa/services/reminders';
import type { ReminderResult } from '../../../lambda/session/heard';

const WORDS = { locale: 'en-GB', text: 'Time for the change you planned.' };
const SCOPE = 'alexa::alerts:reminders:skill:readwrite';
const NOW = new Date('2026-11-22T10:00:00Z');

const amazon = new PretendAmazon(() => NOW);
let caller: Caller;

const remind = (daysAgo: number): Promise<ReminderResult> =>
  setReminder(daysAgo, caller, WORDS, NOW);

beforeAll(async () => {
  const endpoint = await amazon.open();
  caller = { endpoint, token: 'a-token', deviceId: 'a-device', requestId: 'a-request' };
});
afterAll(() => amazon.close());
beforeEach(() => {
  amazon.reset();
  amazon.granted.add(SCOPE);
});

describe('A reminder of the change to heat', () => {
  it("is set at a waking hour by the device's clock", async () => {
    amazon.timeZone = 'America/Los_Angeles';
    expect(await remind(0)).toEqual({ weekday: 2, hour: 9 });
    expect(amazon.reminders.all).toEqual([
      expect.objectContaining({
        scheduledTime: '2026-11-24T09:00:00.000',
        timeZone: 'America/Los_Angeles',
        text: 'Time for the change you planned.',
      }),
    ]);
  });

  it('is not needed after two days', async () => {
    expect(await remind(2.5)).toBe('past');
    expect(amazon.reminders.all).toEqual([]);
  });

  it('needs the permission', async () => {
    amazon.granted.clear();
    expect(await remind(0)).toBe('not-permitted');
  });

  const faults: [Fault, ReminderResult][] = [
    ['refuses', 'not-permitted'],
    ['unsupported', 'unsupported'],
    ['full', 'too-many'],
    ['busy', 'too-many'],
    ['broken', 'failed'],
    ['nonsense', 'failed'],
    ['odd', 'failed'],
  ];
  it.each(faults)('of a service that is %s: %s', async (fault, result) => {
    amazon.faults.set('reminders', fault);
    expect(await remind(0)).toBe(result);
  });

  it.each(faults.map(([fault]) => fault))(
    'fails, and sets nothing, where the time zone is not to be had: %s',
    async (fault) => {
      amazon.faults.set('time zone', fault);
      expect(await remind(0)).toBe('failed');
      expect(amazon.reminders.all).toEqual([]);
    },
  );

  it('fails in an unknown time zone', async () => {
    amazon.timeZone = 'Mars/Olympus';
    expect(await remind(0)).toBe('failed');
    expect(amazon.reminders.all).toEqual([]);
  });

  it('sends the time and the text, but neither the onset nor an id of the listener', async () => {
    await remind(0.3);
    expect(JSON.parse(amazon.seen.at(-1)?.body ?? '')).toEqual({
      requestTime: NOW.toISOString(),
      trigger: {
        type: 'SCHEDULED_ABSOLUTE',
        scheduledTime: expect.any(String),
        timeZoneId: 'America/New_York',
      },
      alertInfo: {
        spokenInfo: { content: [{ locale: 'en-GB', text: 'Time for the change you planned.' }] },
      },
      pushNotification: { status: 'ENABLED' },
    });
  });
});
