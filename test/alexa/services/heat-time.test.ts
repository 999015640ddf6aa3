import fc from 'fast-check';
import { heatTime } from '../../../lambda/alexa/services/heat-time';
import { clocks } from '../../../lambda/care/clocks';
import { phaseAfter } from '../../../lambda/care/phase';

const HOUR_MS = 3_600_000;

/** The UTC time at which clocks in a zone show a local time, found without the library. */
function instantOf(wallClock: string, timeZone: string): number[] {
  const around = Date.parse(`${wallClock}Z`);
  const shows = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const found: number[] = [];
  for (let ms = around - 15 * HOUR_MS; ms <= around + 15 * HOUR_MS; ms += HOUR_MS / 4) {
    if (shows.format(ms) === wallClock.slice(0, 19).replace('T', ' ')) {
      found.push(ms);
    }
  }
  return found;
}

describe('The time to change to heat', () => {
  it.each([
    // At 10:20 in New York, an hour after it began.
    [
      'two days on, at the next full hour',
      1 / 24,
      '2026-11-22T15:20:00Z',
      'America/New_York',
      '2026-11-24T10:00:00.000',
      2,
      10,
    ],
    [
      'at nine when that would be in the night',
      0,
      '2026-11-22T08:10:00Z',
      'Europe/London',
      '2026-11-24T09:00:00.000',
      2,
      9,
    ],
    [
      'at nine the next day when it would be late',
      0,
      '2026-11-22T21:30:00Z',
      'Europe/London',
      '2026-11-25T09:00:00.000',
      3,
      9,
    ],
    [
      'no later than eight in the evening',
      0,
      '2026-11-22T19:01:00Z',
      'Europe/London',
      '2026-11-24T20:00:00.000',
      2,
      20,
    ],
    [
      'on the clock of a zone at half an hour',
      0,
      '2026-11-22T06:00:00Z',
      'Asia/Kolkata',
      '2026-11-24T12:00:00.000',
      2,
      12,
    ],
    // Clocks went forward on 14 March 2027 and back on 7 November 2027 in New York.
    [
      'an hour later by the clock when that goes forward',
      0,
      '2027-03-13T15:00:00Z',
      'America/New_York',
      '2027-03-15T11:00:00.000',
      1,
      11,
    ],
    [
      'an hour earlier by the clock when that goes back',
      0,
      '2027-11-06T15:00:00Z',
      'America/New_York',
      '2027-11-08T10:00:00.000',
      1,
      10,
    ],
    [
      'at nine by the clock of a day it went forward',
      0.5,
      '2027-03-12T22:00:00Z',
      'America/New_York',
      '2027-03-14T09:00:00.000',
      0,
      9,
    ],
    [
      'across the end of a year',
      0,
      '2026-12-30T12:00:00Z',
      'Pacific/Auckland',
      '2027-01-02T09:00:00.000',
      6,
      9,
    ],
  ])('is %s', (_, daysAgo, now, zone, scheduledTime, weekday, hour) => {
    expect(heatTime(daysAgo, new Date(now), zone, clocks)).toEqual({
      scheduledTime,
      weekday,
      hour,
    });
  });

  it('is past after two days', () => {
    const now = new Date('2026-11-22T12:00:00Z');
    expect(heatTime(2.01, now, 'Europe/London', clocks)).toBe('past');
    expect(heatTime(6, now, 'Europe/London', clocks)).toBe('past');
  });

  it('is the next full hour when it is exactly two days, which still counts as the first phase', () => {
    const now = new Date('2026-11-22T12:00:00Z');
    expect(phaseAfter(2, clocks)).toBe('first-two-days');
    expect(heatTime(2, now, 'Europe/London', clocks)).toMatchObject({ hour: 13, weekday: 0 });
  });

  it.each(['Nowhere/Town', '', 'EST5EDT4,M3', '9'])('is not known in a zone named "%s"', (zone) => {
    expect(heatTime(0, new Date('2026-11-22T12:00:00Z'), zone, clocks)).toBeNull();
  });

  it('is a waking hour in any zone at any time, never early, and at most a night late', () => {
    const zones = [
      'America/New_York',
      'Europe/London',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'America/St_Johns',
    ];
    const start = Date.parse('2026-01-01T00:00:00Z');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }),
        fc.integer({ min: 0, max: 47 * 60 }),
        fc.constantFrom(...zones),
        (minutes, minutesAgo, zone) => {
          const now = new Date(start + minutes * 60_000);
          const at = heatTime(minutesAgo / 1_440, now, zone, clocks);
          if (at === null || at === 'past') {
            throw new Error('there is a time');
          }
          expect(at.hour).toBeGreaterThanOrEqual(9);
          expect(at.hour).toBeLessThanOrEqual(20);
          expect(at.scheduledTime).toMatch(/T\d\d:00:00\.000$/);
          const hours = instantOf(at.scheduledTime, zone).map(
            (ms) => (ms - (now.getTime() - minutesAgo * 60_000)) / HOUR_MS,
          );
          expect(hours).toHaveLength(1);
          expect(hours[0]).toBeGreaterThanOrEqual(48 - 1e-6);
          expect(hours[0]).toBeLessThanOrEqual(48 + 14);
        },
      ),
      { numRuns: 100 },
    );
  });
});
