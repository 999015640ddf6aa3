import type { ResponseEnvelope } from 'ask-sdk-model';
import { concat, type Sound, soundOf, wavFile } from '../../../echo/sound/sound';
import { SAMPLE_RATE, say } from '../../../echo/sound/voice';

type Response = ResponseEnvelope['response'];

const samplesIn = (ms: number): number => Math.round((ms / 1000) * SAMPLE_RATE);

const played = (response: Response): Promise<Sound> =>
  soundOf({ spoken: '', response: { version: '1.0', response } });

const speech = (ssml: string): Response => ({
  outputSpeech: { type: 'SSML', ssml: `<speak>${ssml}</speak>` },
});

/** Cells one after another, each with its own length. A longer word is cut. */
const cells = (...given: { ms: number; say: string }[]): object => ({
  type: 'Sequencer',
  items: given.map(({ ms, say: content }) => ({
    type: 'Mixer',
    items: [
      { type: 'Silence', duration: ms },
      ...(content ? [{ type: 'Speech', content, duration: 'trimToParent' }] : []),
    ],
  })),
});

const document = (...items: object[]): Response => ({
  directives: [
    {
      type: 'Alexa.Presentation.APLA.RenderDocument',
      token: 'count',
      document: {
        type: 'APLA',
        version: '0.91',
        mainTemplate: { parameters: ['payload'], items: [{ type: 'Sequencer', items }] },
      },
    },
  ],
});

/** Compares sounds without printing them: they have thousands of samples. */
const firstDifference = (found: Int16Array, wanted: Int16Array): number =>
  wanted.findIndex((sample, index) => sample !== found[index]);

async function expectOnly(sound: Sound, words: string): Promise<void> {
  await expectAt(sound, 0, words);
  expect(sound.samples).toHaveLength((await say(words)).length);
}

/** Expects the words at this time, cut where they are longer; returns the time at which they end. */
async function expectAt(sound: Sound, ms: number, words: string, longestMs = 60_000) {
  const wanted = (await say(words)).subarray(0, samplesIn(longestMs));
  const at = samplesIn(ms);
  expect(wanted.length).toBeGreaterThan(0);
  expect(firstDifference(sound.samples.subarray(at, at + wanted.length), wanted)).toBe(-1);
  return ms + (wanted.length / SAMPLE_RATE) * 1000;
}

function expectSilence(sound: Sound, fromMs: number, toMs: number): void {
  const between = sound.samples.subarray(samplesIn(fromMs) + 1, samplesIn(toMs));
  expect(between.length).toBeGreaterThan(0);
  expect(between.every((sample) => sample === 0)).toBe(true);
}

describe('speech', () => {
  test('has its breaks exactly as long as they say', async () => {
    const sound = await played(speech('<break time="500ms"/>1<break time="0.7s"/>2'));
    expectSilence(sound, 0, 500);
    const end = await expectAt(sound, 500, '1');
    expectSilence(sound, end, end + 700);
    await expectAt(sound, end + 700, '2');
  });

  test('keeps a break at its end', async () => {
    const sound = await played(speech('1<break time="2s"/>'));
    expect(sound.samples).toHaveLength((await say('1')).length + samplesIn(2000));
  });

  test('reads a telephone number digit by digit', async () => {
    const sound = await played(speech('<say-as interpret-as="digits">911</say-as>'));
    await expectOnly(sound, '9 1 1');
    expect(sound.samples.length).not.toBe((await say('911')).length);
  });

  test('is the words themselves where nothing came over the wire', async () => {
    const sound = await soundOf({ spoken: 'Are you ready?' });
    await expectOnly(sound, 'Are you ready?');
  });

  test('that is not well-formed is refused', async () => {
    await expect(played(speech('<p>one'))).rejects.toThrow('not well-formed');
  });
});

describe('a document', () => {
  test('has every word on its sample, on two lanes', async () => {
    const sound = await played(
      document({
        type: 'Mixer',
        items: [
          cells({ ms: 2000, say: '1' }, { ms: 2000, say: '3' }),
          cells({ ms: 1000, say: '' }, { ms: 2000, say: '2' }),
        ],
      }),
    );
    expectSilence(sound, await expectAt(sound, 0, '1'), 1000);
    expectSilence(sound, await expectAt(sound, 1000, '2'), 2000);
    expectSilence(sound, await expectAt(sound, 2000, '3'), 4000);
    expect(sound.samples).toHaveLength(samplesIn(4000));
  });

  test('cuts a word that is longer than its cell', async () => {
    const sound = await played(document(cells({ ms: 300, say: 'fifty-seven' })));
    await expectAt(sound, 0, 'fifty-seven', 300);
    expect(sound.samples).toHaveLength(samplesIn(300));
  });

  test('adds up what sounds at once', async () => {
    const [both, one, two] = await Promise.all([
      played(document({ type: 'Mixer', items: [speechOf('one'), speechOf('two')] })),
      say('one'),
      say('two'),
    ]);
    const at = 2000;
    expect(Math.abs(one[at] ?? 0) * Math.abs(two[at] ?? 0)).toBeGreaterThan(0);
    expect(both.samples[at]).toBe((one[at] ?? 0) + (two[at] ?? 0));
  });

  test('is never louder than a sample can be', async () => {
    const shout = Array.from({ length: 9 }, () => speechOf('one'));
    const { samples } = await played(document({ type: 'Mixer', items: shout }));
    const one = await say('one');
    expect(
      samples.every((sample, index) => sample === 0 || sample > 0 === (one[index] ?? 0) > 0),
    ).toBe(true);
    expect(samples.reduce((most, sample) => Math.max(most, sample), 0)).toBe(32_767);
  });

  test('ends with speech of free length and comes after the speech of the response', async () => {
    const sound = await played({
      ...speech('All right.'),
      ...document(cells({ ms: 1500, say: '1' }), speechOf('Ready for the right side?')),
    });
    const first = await expectAt(sound, 0, 'All right.');
    await expectAt(sound, first, '1');
    const end = await expectAt(sound, first + 1500, 'Ready for the right side?');
    expect(sound.samples).toHaveLength(samplesIn(end));
  });
});

const speechOf = (content: string): object => ({ type: 'Speech', content });

test('sounds follow each other without a gap', async () => {
  const [one, two] = [await played(speech('one')), await played(speech('two'))];
  const both = Int16Array.from([...one.samples, ...two.samples]);
  expect(firstDifference(concat([one, two]).samples, both)).toBe(-1);
  expect(concat([one, two]).samples).toHaveLength(both.length);
  expect(concat([]).samples).toHaveLength(0);
});

test('a WAV file says what it is and holds the samples', () => {
  const file = wavFile({
    sampleRate: 22_050,
    samples: Int16Array.from([0, 1, -2, 32_767, -32_768]),
  });
  const text = (from: number, to: number) => file.toString('latin1', from, to);
  expect([text(0, 4), text(8, 16), text(36, 40)]).toEqual(['RIFF', 'WAVEfmt ', 'data']);
  expect(file.readUInt32LE(4)).toBe(file.length - 8);
  // The length of the format, PCM, one channel, then samples and bytes a second.
  expect([file.readUInt32LE(16), file.readUInt16LE(20), file.readUInt16LE(22)]).toEqual([16, 1, 1]);
  expect([file.readUInt32LE(24), file.readUInt32LE(28)]).toEqual([22_050, 44_100]);
  // Bytes a frame, bits a sample, bytes of samples.
  expect([file.readUInt16LE(32), file.readUInt16LE(34), file.readUInt32LE(40)]).toEqual([
    2, 16, 10,
  ]);
  expect(file.subarray(44).toString('hex')).toBe('00000100feffff7f0080');
});
