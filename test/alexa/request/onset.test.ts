import { type Fault, PretendAmazon } from '../../../echo/amazon/pretend-amazon';
import { listenersDay } from '../../../lambda/alexa/request/listeners-day';
import { daysSince } from '../../../lambda/alexa/request/onset';
import type { Caller } from '../../../lambda/alexa/services/caller';
import { handler } from '../../../lambda/index';
import { envelope, intent, lambdaContext } from '../requests';

const amazon = new PretendAmazon();
let caller: Caller;

beforeAll(async () => {
  const endpoint = await amazon.open();
  caller = { endpoint, token: 'a-token', deviceId: 'a-device', requestId: 'a-request' };
});
afterAll(() => amazon.close());
beforeEach(() => amazon.reset());

const daysAgo = async (locale: string, time: string, date: string, by: Caller | null) => {
  const today = await listenersDay(by, locale, Date.parse(time));
  return today && daysSince(date, today);
};

/** Both sides of midnight, and of the days on which the clocks change. */
const ownCalendar: [string, string, string, number | null][] = [
  // Eleven hours ahead: each local morning is the day before by UTC.
  ['Australia/Sydney', '2026-11-22T12:59:00Z', '2026-11-22', 0],
  ['Australia/Sydney', '2026-11-22T13:00:00Z', '2026-11-23', 0],
  ['Australia/Sydney', '2026-11-22T13:00:00Z', '2026-11-22', 1],
  ['Australia/Sydney', '2026-11-22T22:00:00Z', '2026-11-23', 0],
  ['Australia/Sydney', '2026-11-22T22:00:00Z', '2026-11-21', 2],
  // On the fourth of October the clocks went forward, on the fifth of April back.
  ['Australia/Sydney', '2026-10-03T14:00:00Z', '2026-10-04', 0],
  ['Australia/Sydney', '2026-10-04T12:59:00Z', '2026-10-03', 1],
  ['Australia/Sydney', '2026-10-04T13:00:00Z', '2026-10-03', 2],
  ['Australia/Sydney', '2026-04-05T13:59:00Z', '2026-04-05', 0],
  ['Australia/Sydney', '2026-04-05T14:00:00Z', '2026-04-05', 1],
  ['Asia/Kolkata', '2026-11-22T18:29:00Z', '2026-11-22', 0],
  ['Asia/Kolkata', '2026-11-22T18:30:00Z', '2026-11-23', 0],
  ['Asia/Kolkata', '2026-11-23T02:00:00Z', '2026-11-20', 3],
  ['America/Los_Angeles', '2026-11-23T07:59:00Z', '2026-11-22', 0],
  ['America/Los_Angeles', '2026-11-23T08:00:00Z', '2026-11-22', 1],
  ['America/New_York', '2026-11-01T04:00:00Z', '2026-11-01', 0],
  ['America/New_York', '2026-11-02T04:59:00Z', '2026-11-01', 0],
  ['America/New_York', '2026-11-02T05:00:00Z', '2026-11-01', 1],
  ['America/New_York', '2026-03-09T03:59:00Z', '2026-03-07', 1],
  ['America/New_York', '2026-03-09T04:00:00Z', '2026-03-07', 2],
  ['Europe/London', '2026-11-22T23:59:00Z', '2026-11-22', 0],
  ['Europe/London', '2026-11-23T00:00:00Z', '2026-11-22', 1],
  ['Europe/London', '2026-07-01T22:59:00Z', '2026-07-01', 0],
  ['Europe/London', '2026-07-01T23:00:00Z', '2026-07-01', 1],
  // "Monday", said on a Sunday, is sent as tomorrow and means last Monday.
  ['Australia/Sydney', '2026-11-22T10:00:00Z', '2026-11-23', 6],
  ['Europe/London', '2026-11-22T10:00:00Z', '2026-11-23', 6],
  ['America/New_York', '2026-11-23T03:00:00Z', '2026-11-23', 6],
];

const byLocale: [string, string, string, number | null][] = [
  ['en-AU', '2026-11-22T22:00:00Z', '2026-11-23', 0],
  ['en-AU', '2026-11-22T13:59:00Z', '2026-11-22', 0],
  ['en-AU', '2026-11-22T14:00:00Z', '2026-11-22', 1],
  ['en-IN', '2026-11-22T18:29:00Z', '2026-11-22', 0],
  ['en-IN', '2026-11-22T18:30:00Z', '2026-11-22', 1],
  ['en-US', '2026-11-23T05:59:00Z', '2026-11-22', 0],
  ['en-US', '2026-11-23T06:00:00Z', '2026-11-22', 1],
  ['en-GB', '2026-11-22T23:59:00Z', '2026-11-22', 0],
  ['en-GB', '2026-11-23T00:00:00Z', '2026-11-22', 1],
  // A day ahead of the estimate is today: in summer time, or on a device in Tokyo.
  ['en-GB', '2026-07-01T23:30:00Z', '2026-07-02', 0],
  ['en-AU', '2026-11-22T13:30:00Z', '2026-11-23', 0],
  ['en-US', '2026-11-22T22:00:00Z', '2026-11-23', 0],
  ['en-US', '2026-11-22T10:00:00Z', '2026-11-23', 0],
  ['tlh-KX', '2026-11-22T22:00:00Z', '2026-11-23', 0],
  // Two days ahead can only be a day of the coming week.
  ['en-US', '2026-11-22T18:00:00Z', '2026-11-24', 5],
  ['en-US', '2026-11-22T18:00:00Z', '2026-11-28', 1],
];

describe('A day that is named', () => {
  it.each(ownCalendar)('in %s at %s: %s is %p days ago', async (zone, time, date, days) => {
    amazon.timeZone = zone;
    expect(await daysAgo('en-US', time, date, caller)).toBe(days);
  });

  it.each(byLocale)(
    'where no one can be asked, in %s at %s: %s is %p days ago',
    async (locale, time, date, days) => {
      expect(await daysAgo(locale, time, date, null)).toBe(days);
    },
  );

  const faults: Fault[] = [
    'refuses',
    'unsupported',
    'full',
    'busy',
    'broken',
    'slow',
    'nonsense',
    'odd',
  ];
  describe.each(faults)('when Amazon is %s', (fault) => {
    beforeEach(() => amazon.faults.set('time zone', fault));

    it.each(byLocale.slice(0, 5))('in %s at %s: %s is %p days ago', async (...row) => {
      const [locale, time, date, days] = row;
      expect(await daysAgo(locale, time, date, caller)).toBe(days);
    });
  });

  it('is estimated from the locale in an unknown time zone', async () => {
    amazon.timeZone = 'Mars/Olympus';
    expect(await daysAgo('en-AU', '2026-11-22T22:00:00Z', '2026-11-23', caller)).toBe(0);
  });

  it('is estimated from the locale where Amazon cannot be reached', async () => {
    const nobody = { ...caller, endpoint: 'http://127.0.0.1:9' };
    expect(await daysAgo('en-AU', '2026-11-22T22:00:00Z', '2026-11-23', nobody)).toBe(0);
  });

  it('is unknown without a time', async () => {
    expect(await listenersDay(caller, 'en-US', null)).toBeNull();
    expect(await listenersDay(null, 'en-US', 1e15)).toBeNull();
  });
});

describe('The time zone', () => {
  const ask = (name: string, slots: object) =>
    handler(
      envelope(intent(name, slots), {}, true, { apiEndpoint: caller.endpoint }),
      lambdaContext,
    );
  const day = { name: 'day', value: '2026-11-21' };

  it('is asked for where a day is named', async () => {
    await ask('OnsetIntent', { day });
    expect(amazon.seen.map(({ path }) => path)).toEqual([
      '/v2/devices/amzn1.ask.device.1/settings/System.timeZone',
    ]);
  });

  it.each([
    ['OnsetIntent', {}],
    ['OnsetIntent', { day: { name: 'day', value: '?' } }],
    ['OnsetIntent', { ago: { name: 'ago', value: 'P3D' }, day }],
    ['BackSpasmIntent', { day }],
    ['AgeIntent', { age: { name: 'age', value: '40' } }],
  ])('is not asked for otherwise: %s with %j', async (name, slots) => {
    await ask(name, slots);
    expect(amazon.seen).toEqual([]);
  });
});

describe('A date as Alexa writes it', () => {
  const sunday = { date: '2026-11-22', isEstimate: false };

  it.each<[string, number | null]>([
    ['2026-11-22', 0],
    ['2026-11-21TNI', 1],
    ['2026-11-22TMO', 0],
    ['2026-11-21T10:00', 1],
    ['2026-11-08', 14],
    ['2026-W47', 6],
    ['2026-W46', 13],
    // A weekend begins on its Saturday.
    ['2026-W47-WE', 1],
    ['2026-W46-WE', 8],
    ['2026-W48-WE', 1],
    ['2026-11', 21],
    ['2026', 325],
    ['2025', 690],
    // Of the coming days the last ones are meant.
    ['2026-11-23', 6],
    ['2026-11-27', 2],
    ['2026-11-28', 1],
    // "Next Sunday" is neither today nor past.
    ['2026-11-29', null],
    ['2026-11-30', null],
    ['2031-01-01', null],
    ['2026-W48', null],
    ['2026-12', null],
    ['2027', null],
    ['2026-WI', null],
    ['2026-SP', null],
    ['202X', null],
    ['20XX', null],
    ['20', null],
    ['20-1', null],
    ['2026-327', null],
    ['2026-02-30', null],
    ['2026-W54', null],
    ['2026-W48-MO', null],
    ['2026-13', null],
    ['2026-11-23/2026-11-25', null],
    ['PRESENT_REF', null],
    ['someday', null],
    ['2026-11-22T', null],
    ['', null],
  ])('%p is %p days ago', (date, days) => {
    expect(daysSince(date, sunday)).toBe(days);
  });

  it.each<[string, string, number | null]>([
    ['2026-11-23', '2026-W48-WE', 2],
    ['2026-11-27', '2026-W48-WE', 6],
    ['2026-11-28', '2026-W48-WE', 0],
    ['2026-12-27', '2027', null],
    ['2026-11-27', '2026-12', null],
  ])('on %s %s is %p days ago', (date, said, days) => {
    expect(daysSince(said, { date, isEstimate: false })).toBe(days);
  });

  it('takes a weekend that is a day ahead of an estimate for the last one', () => {
    expect(daysSince('2026-W47-WE', { date: '2026-11-20', isEstimate: true })).toBe(6);
  });
});
