import { driftOf } from '../../bench/drift';
import { onsetsOf } from '../../bench/onsets';
import { concat, type Sound } from '../../echo/sound/sound';
import { FITTED_VOICE, SAMPLE_RATE, say } from '../../echo/sound/voice';

const silence = (ms: number): Sound => sine(ms, 0);

function sine(ms: number, loudness: number): Sound {
  const length = Math.round((ms / 1000) * SAMPLE_RATE);
  const samples = Int16Array.from({ length }, (_, index) =>
    Math.round(loudness * Math.sin((2 * Math.PI * 220 * index) / SAMPLE_RATE)),
  );
  return { sampleRate: SAMPLE_RATE, samples };
}

/** The same with a hiss over it. */
function noisy(sound: Sound): Sound {
  const samples = sound.samples.map((sample, index) => sample + ((index * 7919) % 21) - 10);
  return { ...sound, samples };
}

function expectOnsets(found: readonly number[], wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length);
  for (const [index, ms] of wanted.entries()) {
    expect(Math.abs((found[index] ?? Number.NaN) - ms)).toBeLessThan(3);
  }
}

describe('the onsets in a sound', () => {
  const tones = (loudness: number) =>
    concat([silence(500), sine(300, loudness), silence(400), sine(50, loudness), silence(90)]);

  test.each([300, 3_000, 30_000])('are found at a loudness of %i', (loudness) => {
    expectOnsets(onsetsOf(tones(loudness)), [500, 1200]);
  });

  test('are found through a hiss', () => {
    expectOnsets(onsetsOf(noisy(tones(10_000))), [500, 1200]);
  });

  test('do not follow a short silence, such as inside a word', () => {
    const word = concat([sine(100, 9_000), silence(60), sine(100, 9_000), silence(100)]);
    expectOnsets(onsetsOf(concat([word, word])), [0, 360]);
  });

  test('do not occur in silence', () => {
    expect(onsetsOf(silence(500))).toEqual([]);
    expect(onsetsOf(silence(0))).toEqual([]);
  });

  test('are one for each number, wherever it was put', async () => {
    for (const number of ['6', '57']) {
      const word = { sampleRate: SAMPLE_RATE, samples: await say(number) };
      expectOnsets(onsetsOf(concat([silence(437), word])), [437]);
    }
  });
});

describe('a hold of three seconds', () => {
  test('has every number within 20 ms of its second on APL-A', async () => {
    const { largestOnsetErrorMs } = await driftOf('apla', 3, FITTED_VOICE);
    expect(largestOnsetErrorMs).toBeLessThan(20);
  });

  test('lasts what it should within 5 % in SSML, on the voice SSML is fitted to', async () => {
    const { lengthErrorPercent } = await driftOf('ssml-every-second', 3, FITTED_VOICE);
    expect(Math.abs(lengthErrorPercent)).toBeLessThan(5);
  });

  test('is too long by the length of its words when counted with a one-second break', async () => {
    const words = await Promise.all(['Hold.', '1', '2'].map((word) => say(word)));
    const wordsMs = words.reduce((sum, { length }) => sum + (length / SAMPLE_RATE) * 1000, 0);
    const { lengthErrorMs, largestOnsetErrorMs } = await driftOf(
      'number-and-break',
      3,
      FITTED_VOICE,
    );
    expect(Math.abs(lengthErrorMs - wordsMs)).toBeLessThan(5);
    expect(largestOnsetErrorMs).toBe(lengthErrorMs);
  });
});
