import { ResponseFactory } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import { courseOf } from '../echo/course';
import { soundOf } from '../echo/sound/sound';
import { SAMPLE_RATE, say, type Voice } from '../echo/sound/voice';
import { answer } from '../lambda/alexa/response/answer';
import { type CountStyle, countOf } from '../lambda/exercises/hold';
import { onsetsOf } from './onsets';

/** The ways of counting that are compared. */
export const WAYS = ['apla', 'ssml-every-five', 'ssml-every-second', 'number-and-break'] as const;
export type Way = (typeof WAYS)[number];

/** How far a count is from its time, measured in sound. */
export interface Drift {
  way: Way;
  voice: Voice;
  /** What the hold should last. */
  seconds: number;
  /** The largest difference in ms between the onset of a number and its second after the onset of "hold". */
  largestOnsetErrorMs: number;
  /** The same for the last number, with its sign: above 0 if the hold is too long. */
  lengthErrorMs: number;
  lengthErrorPercent: number;
}

/**
 * Renders a hold to sound, finds the numbers in the sound, and measures how far each is from its second.
 * The only input besides the sound is the order of the words.
 * @param seconds 1 to 60
 * @throws Error if the sound has more or fewer onsets than the words
 */
export async function driftOf(way: Way, seconds: number, voice: Voice): Promise<Drift> {
  const response = responseOf(way, seconds);
  const words = courseOf(response).clips.map(({ text }) => text);
  const heard = await soundOf({ spoken: '', response: { version: '1.0', response } }, voice);
  const onsets = await onsetsOfWords(words, onsetsOf(heard), voice);
  const holdAt = onsets.find(({ text }) => /^hold\b/i.test(text))?.ms;
  const errors = onsets
    .filter(({ text }) => /^\d+$/.test(text))
    .map(({ text, ms }) => ms - (holdAt ?? Number.NaN) - Number(text) * 1000);
  const lengthErrorMs = errors.at(-1) ?? Number.NaN;
  return {
    way,
    voice,
    seconds,
    largestOnsetErrorMs: Math.max(...errors.map(Math.abs)),
    lengthErrorMs,
    lengthErrorPercent: lengthErrorMs / (seconds * 10),
  };
}

function responseOf(way: Way, seconds: number): Response {
  switch (way) {
    case 'apla':
      return counted(seconds, 'every-second', 'apla');
    case 'ssml-every-five':
      return counted(seconds, 'every-five', 'ssml');
    case 'ssml-every-second':
      return counted(seconds, 'every-second', 'ssml');
    case 'number-and-break': {
      const words = ['Hold.', ...Array.from({ length: seconds }, (_, index) => `${index + 1}`)];
      const ssml = `<speak>${words.join('<break time="1s"/>')}</speak>`;
      return { outputSpeech: { type: 'SSML', ssml } };
    }
  }
}

/** The skill's response when it counts a hold. */
function counted(seconds: number, style: CountStyle, media: 'apla' | 'ssml'): Response {
  const count = countOf({ seconds, repetitions: 1, sides: [null], style });
  const ask = { about: 'choice', choice: 'ready-again', misses: 0 } as const;
  const turn = { state: null, say: { tell: [], count: { ...count, media }, ask }, effects: [] };
  return answer(turn, 'en-US', ResponseFactory.init());
}

/** Finds the onset of each word. Some texts have more than one onset, such as two sentences. */
async function onsetsOfWords(
  words: readonly string[],
  onsets: readonly number[],
  voice: Voice,
): Promise<{ text: string; ms: number }[]> {
  const found: { text: string; ms: number }[] = [];
  let at = 0;
  for (const text of words) {
    found.push({ text, ms: onsets[at] ?? Number.NaN });
    at += onsetsOf({ sampleRate: SAMPLE_RATE, samples: await say(text, voice) }).length;
  }
  if (at !== onsets.length) {
    throw new Error(
      `The sound has ${onsets.length} onsets, but the words have ${at}. On a slow voice words can run into each other.`,
    );
  }
  return found;
}
