import { datesIn, durationsIn, numbersIn } from '../../../echo/hearing/quantities';

/** A Sunday, in week 47. */
const TODAY = new Date(2026, 10, 22, 10);

function values(found: { value: string }[]): string[] {
  return found.map(({ value }) => value);
}

describe('numbers', () => {
  it.each([
    ['72', ['72']],
    ['seventy two', ['72']],
    ['i am sixty eight years old', ['68']],
    ['a hundred and one', ['101']],
    ['thirty seconds', []],
    ['my back hurts', []],
  ])('%s', (words, expected) => {
    expect(values(numbersIn(words))).toEqual(expected);
  });
});

describe('durations', () => {
  it.each([
    ['thirty seconds', ['PT30S']],
    ['30 secs', ['PT30S']],
    ['a minute and a half', ['PT1M30S']],
    ['one and a half minutes', ['PT1M30S']],
    ['one minute thirty seconds', ['PT1M30S']],
    ['a minute and twenty seconds', ['PT1M20S']],
    ['half an hour', ['PT30M']],
    ['two weeks', ['P2W']],
    ['two weeks ago', ['P2W']],
    ['about three days ago', ['P3D']],
    ['for a fortnight', ['P2W']],
    ['two and a half weeks', ['P17DT12H']],
    ['a day and a half', ['P1DT12H']],
    ['a year and a half', ['P1Y6M']],
    ['a month', ['P1M']],
    ['in the last ten days', ['P10D']],
    ['yesterday', []],
    ['my back hurts', []],
  ])('%s', (words, expected) => {
    expect(values(durationsIn(words))).toEqual(expected);
  });

  it('says where they stand', () => {
    const words = 'it began three days ago';
    expect(durationsIn(words).map(({ start, end }) => words.slice(start, end))).toEqual([
      'three days',
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['yesterday', ['2026-11-21']],
    ['the day before yesterday', ['2026-11-20']],
    ['today', ['2026-11-22']],
    ['since this morning', ['2026-11-22']],
    ['last night', ['2026-11-21']],
    ['just now', ['PRESENT_REF']],
    ['last week', ['2026-W46']],
    ['this week', ['2026-W47']],
    ['three days ago', ['2026-11-19']],
    ['on monday', ['2026-11-23']],
    ['since friday', ['2026-11-27']],
    ['november third', ['2027-11-03']],
    ['december the first', ['2026-12-01']],
    ['in march', ['2027-03']],
    ['two weeks', []],
    ['my back hurts', []],
  ])('%s', (words, expected) => {
    expect(values(datesIn(words, TODAY))).toEqual(expected);
  });
});
