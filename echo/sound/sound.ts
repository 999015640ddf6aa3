import { documentOf } from '../course';
import type { Reply } from '../device/reply';
import type { Timeline } from './apla';
import { speechMs, spoken } from './spoken';
import { FITTED_VOICE, SAMPLE_RATE, say, type Voice } from './voice';

/** Sound as 16-bit mono samples. */
export interface Sound {
  /** Samples per second. */
  sampleRate: number;
  samples: Int16Array;
}

const LOUDEST = 32_767;
const WAV_HEADER_BYTES = 44;
const BYTES_A_SAMPLE = 2;

const READ_BY_DIGIT =
  /(<say-as\b[^>]*\binterpret-as="(?:digits|telephone)"[^>]*>)([^<]*)(?=<\/say-as>)/g;

/**
 * What a speaker plays for a reply: its speech, then its APL for Audio document. A break lasts
 * exactly its length, from the end of the last sound to the onset of the next.
 * @throws Error about SSML or a document that cannot be read, or about a voice that does not exist
 */
export async function soundOf(
  { spoken: words, response }: Pick<Reply, 'spoken' | 'response'>,
  voice: Voice = FITTED_VOICE,
): Promise<Sound> {
  if (!response) {
    return wordsSound(words, voice);
  }
  const { outputSpeech } = response.response;
  const document = documentOf(response.response);
  return concat([
    outputSpeech?.type === 'SSML'
      ? await ssmlSound(outputSpeech.ssml, voice)
      : await wordsSound(outputSpeech?.text ?? '', voice),
    ...(document ? [await mixed(document, voice)] : []),
  ]);
}

/** The sounds one after another. An empty list gives a sound without samples. */
export function concat(sounds: readonly Sound[]): Sound {
  const samples = new Int16Array(sounds.reduce((sum, sound) => sum + sound.samples.length, 0));
  let at = 0;
  for (const sound of sounds) {
    samples.set(sound.samples, at);
    at += sound.samples.length;
  }
  return { sampleRate: SAMPLE_RATE, samples };
}

/** The sound as a WAV file: 16-bit mono PCM. */
export function wavFile({ sampleRate, samples }: Sound): Buffer {
  const dataBytes = samples.length * BYTES_A_SAMPLE;
  const file = Buffer.alloc(WAV_HEADER_BYTES + dataBytes);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(sampleRate, 24);
  file.writeUInt32LE(sampleRate * BYTES_A_SAMPLE, 28);
  file.writeUInt16LE(BYTES_A_SAMPLE, 32);
  file.writeUInt16LE(8 * BYTES_A_SAMPLE, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(dataBytes, 40);
  for (const [index, sample] of samples.entries()) {
    file.writeInt16LE(sample, WAV_HEADER_BYTES + index * BYTES_A_SAMPLE);
  }
  return file;
}

/** Every clip at its exact sample. Clips that play at the same time are added up. */
async function mixed({ clips, lengthMs }: Timeline, voice: Voice): Promise<Sound> {
  const placed: { at: number; samples: Int16Array }[] = [];
  for (const { atMs, text, ssml, longestMs } of clips) {
    const { samples } = ssml ? await ssmlSound(ssml, voice) : await wordsSound(text, voice);
    const longest = longestMs === null ? samples.length : samplesIn(longestMs);
    placed.push({ at: samplesIn(atMs), samples: samples.subarray(0, longest) });
  }
  const ends = placed.map(({ at, samples }) => at + samples.length);
  const mix = new Int16Array(Math.max(samplesIn(lengthMs), ...ends));
  for (const { at, samples } of placed) {
    for (const [index, sample] of samples.entries()) {
      const sum = (mix[at + index] ?? 0) + sample;
      mix[at + index] = Math.max(-LOUDEST, Math.min(LOUDEST, sum));
    }
  }
  return { sampleRate: SAMPLE_RATE, samples: mix };
}

async function ssmlSound(ssml: string, voice: Voice): Promise<Sound> {
  const heard = spoken(ssml.replace(READ_BY_DIGIT, digitByDigit));
  const sounds: Sound[] = [];
  // A break is the time between the estimated end of a phrase and the start of the next.
  let heardMs = 0;
  for (const { atMs, text } of heard.phrases) {
    sounds.push(silence(atMs - heardMs), await wordsSound(text, voice));
    heardMs = atMs + speechMs(text);
  }
  return concat([...sounds, silence(heard.lengthMs - heardMs)]);
}

function digitByDigit(_: string, tag: string, number: string): string {
  return `${tag}${number.match(/\d/g)?.join(' ') ?? ''}`;
}

async function wordsSound(words: string, voice: Voice): Promise<Sound> {
  return { sampleRate: SAMPLE_RATE, samples: await say(words, voice) };
}

function silence(ms: number): Sound {
  return { sampleRate: SAMPLE_RATE, samples: new Int16Array(samplesIn(ms)) };
}

function samplesIn(ms: number): number {
  return Math.round((ms / 1000) * SAMPLE_RATE);
}
