import { AUDIBLE, FITTED_VOICE, SAMPLE_RATE, say } from '../../../echo/sound/voice';
import wordLengths from '../../../lambda/speech/word-lengths.json';

const msOf = (samples: Int16Array): number => (samples.length / SAMPLE_RATE) * 1000;

describe('a word', () => {
  test('begins with its first sample and ends with its last', async () => {
    for (const word of ['1', '2', '7', 'hold']) {
      const samples = await say(word);
      expect(Math.abs(samples.at(0) ?? 0)).toBeGreaterThanOrEqual(AUDIBLE);
      expect(Math.abs(samples.at(-1) ?? 0)).toBeGreaterThanOrEqual(AUDIBLE);
    }
  });

  test('lasts longer on a slower voice', async () => {
    const slow = await say('thirty', { ...FITTED_VOICE, wordsPerMinute: 120 });
    expect(msOf(slow)).toBeGreaterThan(1.2 * msOf(await say('thirty')));
  });

  test('sounds otherwise on another voice', async () => {
    expect(await say('four', { ...FITTED_VOICE, name: 'en-us+f3' })).not.toEqual(await say('four'));
  });

  test('lasts as long as the table of word lengths says', async () => {
    for (const [word, ms] of Object.entries(wordLengths.ms)) {
      if (['1', '27', '60', 'hold'].includes(word)) {
        expect([word, Math.round(msOf(await say(word)))]).toEqual([word, ms]);
      }
    }
  });
});

test('a number is a word, not the option of a program', async () => {
  expect(msOf(await say('-5'))).toBeGreaterThan(msOf(await say('5')) - 50);
});

test.each(['', ' ', '…'])('"%s" has no sound', async (words) => {
  expect(await say(words)).toHaveLength(0);
});

test('a voice that does not exist is said so', async () => {
  await expect(say('one', { ...FITTED_VOICE, name: 'nobody' })).rejects.toThrow(
    'The voice "nobody" cannot speak: The specified espeak-ng voice does not exist.',
  );
});

test('speaking prints nothing and leaves no listener behind', async () => {
  const printed = [jest.spyOn(console, 'log'), jest.spyOn(console, 'warn')];
  const listeners = () =>
    ['uncaughtException', 'unhandledRejection'].map((event) => process.listenerCount(event));
  const before = listeners();
  await say('ninety-nine');
  expect(listeners()).toEqual(before);
  for (const print of printed) {
    expect(print).not.toHaveBeenCalled();
    print.mockRestore();
  }
});
