import { secondsIn } from '../../../lambda/alexa/request/duration';

describe('Seconds in a duration', () => {
  it.each([
    ['PT0S', 0],
    ['PT30S', 30],
    ['PT1M30S', 90],
    ['PT2.5S', 2.5],
    ['PT12H', 43_200],
    ['P1DT12H', 129_600],
    ['P2W', 1_209_600],
    ['P1W2D', 777_600],
    ['P1M', 2_678_400],
    ['P1Y', 31_536_000],
  ])('%s has %d', (duration, seconds) => {
    expect(secondsIn(duration)).toBe(seconds);
  });

  it.each([
    '',
    'P',
    'PT',
    '-PT5S',
    'PT-5S',
    ' PT5S',
    'PT5S,',
    'soon',
    'PT1.5H30M',
    `P${'9'.repeat(30)}D`,
  ])('there are none in "%s"', (text) => {
    expect(secondsIn(text)).toBeNull();
  });
});
