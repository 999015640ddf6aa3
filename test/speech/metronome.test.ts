import fc from 'fast-check';
import { COUNT_STYLES, countOf } from '../../lambda/exercises/hold';
import { type Cell, countSsml, lanesOf } from '../../lambda/speech/metronome';
import wordLengths from '../../lambda/speech/word-lengths.json';

/** Where each word of a lane begins: the sum of the cells before it, as APL-A's Sequencer plays them. */
function onsets(lane: readonly Cell[]): { text: string; atMs: number; ms: number }[] {
  let atMs = 0;
  return lane.map(({ ms, say }) => {
    const word = { text: say, atMs, ms };
    atMs += ms;
    return word;
  });
}

const beatsOf = (seconds: number) => {
  const plan = {
    seconds,
    repetitions: 1,
    sides: ['left' as const],
    style: 'every-second' as const,
  };
  const { cues, lengthMs } = countOf(plan);
  return { beats: cues.map(({ atMs, say }) => ({ atMs, text: String(say) })), lengthMs };
};

/** The longest a number may take and still be heard whole, in ms. */
const LONGEST_WORD_MS = 1600;

describe('Two lanes', () => {
  it.each([1, 2, 5, 10, 20, 30, 59, 60])(
    'place every word of a %d s hold at its very moment',
    (seconds) => {
      const { beats, lengthMs } = beatsOf(seconds);
      const { a, b } = lanesOf(beats, lengthMs);
      const placed = [...onsets(a), ...onsets(b)]
        .filter(({ text }) => text !== '')
        .map(({ text, atMs }) => ({ atMs, text }))
        .sort((one, other) => one.atMs - other.atMs);
      expect(placed).toEqual(beats);
    },
  );

  it.each([1, 20, 60])('cut no word of a %d s hold', (seconds) => {
    const { beats, lengthMs } = beatsOf(seconds);
    const { a, b } = lanesOf(beats, lengthMs);
    for (const { text, ms } of [...onsets(a), ...onsets(b)]) {
      if (text !== '') {
        expect(ms).toBeGreaterThanOrEqual(LONGEST_WORD_MS);
      }
    }
  });

  it('never overlap two words on one lane, and both last as long as the count', () => {
    const { beats, lengthMs } = beatsOf(20);
    const { a, b } = lanesOf(beats, lengthMs);
    for (const lane of [a, b]) {
      expect(lane.every(({ ms }) => ms > 0)).toBe(true);
      expect(lane.reduce((sum, { ms }) => sum + ms, 0)).toBe(lengthMs);
    }
  });

  it('hold only silence when there is nothing to say', () => {
    expect(lanesOf([], 30_000)).toEqual({
      a: [{ ms: 30_000, say: '' }],
      b: [{ ms: 30_000, say: '' }],
    });
  });
});

describe('The count as SSML', () => {
  const breaks = (ssml: string): number[] =>
    [...ssml.matchAll(/<break time="(\d+)ms"\/>/g)].map(([, ms]) => Number(ms));

  it('has no break over ten seconds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(...COUNT_STYLES),
        (seconds, style) => {
          const { cues, lengthMs } = countOf({ seconds, repetitions: 1, sides: [null], style });
          const beats = cues.map(({ atMs, say }) => ({ atMs, text: String(say) }));
          expect(Math.max(...breaks(countSsml(beats, lengthMs)))).toBeLessThanOrEqual(10_000);
        },
      ),
    );
  });

  it('shortens each pause by the word before it: together they last as long as the count', () => {
    const beats = [
      { atMs: 0, text: '1' },
      { atMs: 1000, text: '11' },
      { atMs: 2000, text: '17' },
    ];
    const [first, second, third] = breaks(countSsml(beats, 3000));
    expect(first).toBeLessThan(1000);
    expect(second).toBeLessThan(first ?? 0);
    expect(third).toBeLessThan(second ?? 0);
  });

  it('shortens the next pause, too, after a word that was too long', () => {
    const long = 'a very long thing to say in between';
    const beats = [
      { atMs: 0, text: long },
      { atMs: 1000, text: '1' },
    ];
    const total = breaks(countSsml(beats, 10_000)).reduce((sum, ms) => sum + ms, 0);
    expect(total).toBeLessThan(8000);
  });

  it('has a pause before its first word', () => {
    const [first] = breaks(countSsml([{ atMs: 4000, text: '1' }], 9000));
    expect(first).toBe(4000);
  });

  it('knows how long a word lasts, however it is written', () => {
    const pauseAfter = (text: string) => breaks(countSsml([{ atMs: 0, text }], 9000))[0];
    expect(pauseAfter('Hold.')).toBe(9000 - wordLengths.ms.hold);
    expect(pauseAfter('11')).toBe(9000 - wordLengths.ms['11']);
  });

  it('adds up the words of a phrase that it does not know', () => {
    const pauseAfter = (text: string) => breaks(countSsml([{ atMs: 0, text }], 9000))[0];
    expect(pauseAfter('Breathe.')).toBe(9000 - wordLengths.msPerUnknownWord);
    expect(pauseAfter('Breathe out slowly.')).toBe(9000 - 3 * wordLengths.msPerUnknownWord);
  });

  it('keeps words apart that follow without a pause', () => {
    const beats = [
      { atMs: 0, text: 'Hold.' },
      { atMs: 1, text: 'Rest.' },
    ];
    expect(countSsml(beats, 2)).toBe('Hold. Rest.');
  });

  it('holds only silence when there is nothing to say', () => {
    expect(breaks(countSsml([], 30_000))).toEqual([10_000, 10_000, 10_000]);
  });
});
