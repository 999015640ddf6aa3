import { readFileSync } from 'node:fs';
import espeakNg, { type Run } from 'text2wav/lib/espeak-ng';

/** Samples per second of all speech; espeak-ng has no other rate. */
export const SAMPLE_RATE = 22_050;

/** A voice and its speed. */
export interface Voice {
  /** An espeak-ng voice, with a variant after a plus: "en", "en-us", "en-gb-scotland+f2". */
  name: string;
  /** 80 to 450; espeak-ng speaks 175 unless told. */
  wordsPerMinute: number;
}

/** The voice to which the SSML count is fitted: espeak-ng with its default settings. */
export const FITTED_VOICE: Voice = { name: 'en', wordsPerMinute: 175 };

/** The smallest sample that counts as sound, of 32,767: 50 dB below full scale. espeak-ng's silence is all zeros. */
export const AUDIBLE = 100;

const WAV_HEADER_BYTES = 44;
const OUTPUT = 'out.wav';

let program: Uint8Array | undefined;
const said = new Map<string, Promise<Int16Array>>();

/**
 * The words as 16-bit mono samples at `SAMPLE_RATE`, from their onset to the end of their last
 * sound. The engine's silence around them is cut off, so that a word starts exactly where it is
 * placed. Onset is the first sample of at least `AUDIBLE`: the physical beginning of the sound, a
 * "t" beginning with its burst. The beat a listener feels is some tens of ms later, at the vowel.
 * Words without sound, such as "", give no samples. The result is cached: do not write into it.
 * @throws Error with the engine's own words, for example about a voice it does not have
 */
export function say(words: string, voice: Voice = FITTED_VOICE): Promise<Int16Array> {
  const key = JSON.stringify([voice.name, voice.wordsPerMinute, words]);
  const samples = said.get(key) ?? synthesized(words, voice).then(trimmed);
  said.set(key, samples);
  return samples;
}

function synthesized(words: string, voice: Voice): Promise<Int16Array> {
  program ??= readFileSync(require.resolve('text2wav/lib/espeak-ng.wasm'));
  const wasmBinary = program;
  return new Promise((resolve, reject) => {
    const complaints: string[] = [];
    const run: Run = {
      arguments: ['-w', OUTPUT, '-v', voice.name, '-s', `${voice.wordsPerMinute}`, '--', words],
      wasmBinary,
      print: () => {},
      printErr: (line) => complaints.push(line),
      quit: (_status, ending) => {
        throw ending;
      },
      postRun: () => {
        try {
          resolve(samplesOf(run.FS?.readFile(OUTPUT) ?? new Uint8Array()));
        } catch {
          const reason = complaints[0]?.replace(/^Error: /, '') ?? 'it gave no sound.';
          reject(new Error(`The voice "${voice.name}" cannot speak: ${reason}`));
        }
      },
    };
    withoutListeners(() => espeakNg(run));
  });
}

/**
 * In every run, Emscripten adds listeners for uncaught errors to the process and never removes them. They would
 * keep the 16 MB of each run in memory, and hide those errors from the rest of the program.
 */
function withoutListeners(start: () => void): void {
  const added: Parameters<typeof process.off>[] = [];
  const note = (event: string | symbol, listener: (...args: unknown[]) => void): void => {
    added.push([event, listener]);
  };
  process.on('newListener', note);
  start();
  process.off('newListener', note);
  for (const [event, listener] of added) {
    process.off(event, listener);
  }
}

function samplesOf(wav: Uint8Array): Int16Array {
  const view = new DataView(wav.slice(WAV_HEADER_BYTES).buffer);
  return Int16Array.from({ length: view.byteLength / 2 }, (_, index) =>
    view.getInt16(2 * index, true),
  );
}

function trimmed(samples: Int16Array): Int16Array {
  const audible = (sample: number): boolean => Math.abs(sample) >= AUDIBLE;
  const onset = samples.findIndex(audible);
  return onset < 0 ? new Int16Array() : samples.slice(onset, samples.findLastIndex(audible) + 1);
}
