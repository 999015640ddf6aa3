import { courseOf, courseOfSpeech, holdsIn, positionOf, wordsOf } from '../../echo/course';
import { countDirective, countSpeech, countTo, playing } from './counting-skill';

function clips(...onsets: [number, string][]) {
  return onsets.map(([atMs, text]) => ({ atMs, text, longestMs: null, estimateMs: 400 }));
}

function beginnings(...onsets: [number, string][]): number[] {
  return holdsIn(clips(...onsets)).map(({ beganAtMs }) => beganAtMs);
}

describe('what is heard of a response', () => {
  it('is the speech, then the document', () => {
    const { response } = playing(countDirective([{ ms: 3000, say: '' }], [], 'Ready?'), 'Wait.');
    const course = courseOf(response);
    expect(course.clips.map(({ atMs, text }) => [atMs, text])).toEqual([
      [0, 'Wait.'],
      [3400, 'Ready?'],
    ]);
    expect(course.lengthMs).toBe(3800);
  });

  it('is the speech between its breaks', () => {
    const { clips: heard, lengthMs } = courseOfSpeech(
      '<speak>Left side. <break time="2s"/>1<break time="600ms"/>2?</speak>',
    );
    expect(heard.map(({ atMs, text }) => [atMs, text])).toEqual([
      [0, 'Left side.'],
      [2800, '1'],
      [3800, '2?'],
    ]);
    expect(lengthMs).toBe(4200);
  });

  it('is plain text', () => {
    const outputSpeech = { type: 'PlainText' as const, text: 'one two' };
    expect(courseOf({ outputSpeech })).toMatchObject({ lengthMs: 800, clips: [{ atMs: 0 }] });
  });

  it('is nothing', () => {
    expect(courseOf({})).toEqual({ clips: [], lengthMs: 0 });
  });

  it('reads as words in order of onset, long pauses marked', () => {
    expect(wordsOf(clips([0, 'Hold.'], [1000, '1'], [2000, '2'], [5000, '5']), 8000)).toBe(
      'Hold. 1 2 … 5 …',
    );
  });
});

describe('the holds in it', () => {
  it.each<[string, [number, string][], number[]]>([
    ['none', [[0, 'Ready?']], []],
    [
      'one',
      [
        [0, 'Hold.'],
        [4000, '1'],
        [5000, '2'],
      ],
      [3000],
    ],
    [
      'by fives',
      [
        [0, 'Hold.'],
        [8000, '5'],
        [13_000, '10'],
        [15_000, '12'],
      ],
      [3000],
    ],
    [
      'resumed at 8',
      [
        [3000, 'Hold.'],
        [4000, '8'],
        [5000, '9'],
      ],
      [-4000],
    ],
    [
      'counted down',
      [
        [4000, '4'],
        [5000, '3'],
        [6000, '2'],
        [7000, '1'],
      ],
      [3000],
    ],
    [
      'counted down by fives',
      [
        [8000, '10'],
        [13_000, '5'],
        [14_000, '4'],
      ],
      [3000],
    ],
    [
      'twice',
      [
        [4000, '1'],
        [5000, '2'],
        [14_000, '1'],
        [15_000, '2'],
      ],
      [3000, 13_000],
    ],
    [
      'twice by one number',
      [
        [8000, '5'],
        [19_000, '5'],
      ],
      [3000, 14_000],
    ],
    [
      'down twice',
      [
        [4000, '2'],
        [5000, '1'],
        [14_000, '2'],
        [15_000, '1'],
      ],
      [3000, 13_000],
    ],
    [
      'resumed at its last, then another',
      [
        [4000, '20'],
        [18_000, '1'],
        [19_000, '2'],
      ],
      [-16_000, 17_000],
    ],
  ])('%s', (_, heard, began) => {
    expect(beginnings(...heard)).toEqual(began);
  });

  it('are found by estimate in a count of SSML', () => {
    const { clips: heard } = courseOfSpeech(`<speak>${countSpeech(20)}</speak>`);
    expect(holdsIn(heard)).toEqual([{ beganAtMs: 3000 }]);
  });
});

describe('a moment', () => {
  const counted = courseOf(playing(countTo(20)).response);
  const twice = {
    clips: clips([4000, '1'], [5000, '2'], [14_000, '1'], [15_000, '2']),
    lengthMs: 18_000,
  };

  it('is counted from the beginning of its hold', () => {
    expect(positionOf({ seconds: 7 }, counted)).toBe(10_000);
    expect(positionOf({ seconds: 7.5 }, counted)).toBe(10_500);
    expect(positionOf({ seconds: -1 }, counted)).toBe(2000);
    expect(positionOf({ seconds: 1, hold: 2 }, twice)).toBe(14_000);
  });

  it('is where that number sounds in a resumed count', () => {
    expect(positionOf({ seconds: 12 }, courseOf(playing(countTo(20, 8)).response))).toBe(8000);
  });

  it('is counted from the first sound where nothing is counted', () => {
    expect(positionOf({ seconds: 1 }, { clips: clips([0, 'Hello.']), lengthMs: 3000 })).toBe(1000);
  });

  it.each([
    [{ seconds: 60 }, /Nothing is being said at 60 s: that is 63 s after the first sound/],
    [{ seconds: -4 }, /Nothing is being said at -4 s/],
    [{ seconds: 1, hold: 2 }, /no hold 2 in what is being said, but 1/],
    [{ seconds: 1, hold: 0 }, /no hold 0/],
  ])('%j is none', (moment, message) => {
    expect(() => positionOf(moment, counted)).toThrow(message);
  });
});
