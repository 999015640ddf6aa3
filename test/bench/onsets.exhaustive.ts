import { driftOf } from '../../bench/drift';
import { onsetsOf } from '../../bench/onsets';
import { concat } from '../../echo/sound/sound';
import { SAMPLE_RATE, say } from '../../echo/sound/voice';

test('every number up to 60 has one onset, at its place', async () => {
  const silence = { sampleRate: SAMPLE_RATE, samples: new Int16Array(SAMPLE_RATE / 2) };
  const wrong: string[] = [];
  for (let number = 1; number <= 60; number += 1) {
    const word = { sampleRate: SAMPLE_RATE, samples: await say(`${number}`) };
    const onsets = onsetsOf(concat([silence, word]));
    if (onsets.length !== 1 || Math.abs((onsets[0] ?? 0) - 500) >= 3) {
      wrong.push(`${number}: ${onsets}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a hold is not measured when a slow voice lets the numbers overlap', async () => {
  const crawling = { name: 'en+f3', wordsPerMinute: 80 };
  await expect(driftOf('apla', 12, crawling)).rejects.toThrow('run into each other');
});
