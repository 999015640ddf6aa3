import { dayIn } from '../../lambda/alexa/language';

describe('The date for a listener', () => {
  it.each([
    ['en-US', '2026-11-23T05:59:59Z', '2026-11-22'],
    ['en-US', '2026-11-23T06:00:00Z', '2026-11-23'],
    ['en-GB', '2026-11-22T23:59:59Z', '2026-11-22'],
    ['en-AU', '2026-11-22T14:00:00Z', '2026-11-23'],
    ['en-IN', '2026-11-22T18:29:59Z', '2026-11-22'],
    ['tlh-KX', '2026-11-22T23:59:59Z', '2026-11-22'],
  ])('in %s at %s is %s', (locale, time, day) => {
    expect(dayIn(locale, Date.parse(time))).toBe(day);
  });

  it.each(['+010000-01-01T00:00:00Z', '+275760-09-13T00:00:00Z'])('at %s is unknown', (time) => {
    expect(dayIn('en-AU', Date.parse(time))).toBeNull();
  });
});
