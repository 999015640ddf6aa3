import { pause } from './ssml';
import wordLengths from './word-lengths.json';

/** A word and the time at which it begins, in ms from the start of the count. */
export interface Beat {
  readonly atMs: number;
  readonly text: string;
}

/** One cell of a lane: its length in ms, and a word. Without a word it is silent. */
export interface Cell {
  readonly ms: number;
  readonly say: string;
}

/** Two lanes of cells, which the APL-A document of `count.apla.json` plays at the same time. */
export interface Lanes {
  readonly a: readonly Cell[];
  readonly b: readonly Cell[];
}

/**
 * Puts words on two lanes in turn. A word begins where the cells before it end, so it begins exactly at
 * its time, however long other words are. Its cell lasts until the lane's next word, which is two
 * seconds in a count by seconds, so no word is cut (APL-A: `trimToParent`).
 *
 * @param lengthMs the length of both lanes, not shorter than the time of the last word
 */
export function lanesOf(beats: readonly Beat[], lengthMs: number): Lanes {
  const every = (remainder: number) => beats.filter((_, index) => index % 2 === remainder);
  return { a: cellsOf(every(0), lengthMs), b: cellsOf(every(1), lengthMs) };
}

function cellsOf(beats: readonly Beat[], lengthMs: number): Cell[] {
  const startMs = beats[0]?.atMs ?? lengthMs;
  const silence: Cell[] = startMs > 0 ? [{ ms: startMs, say: '' }] : [];
  const words = beats.map(({ atMs, text }, index) => ({
    ms: (beats[index + 1]?.atMs ?? lengthMs) - atMs,
    say: text,
  }));
  return [...silence, ...words];
}

/** The length of a word in ms, for the voice on which the table was measured. */
function lengthOf(text: string): number {
  const lengths: Readonly<Record<string, number>> = wordLengths.ms;
  const known = lengths[text.toLowerCase().replace('.', '')];
  if (known !== undefined) {
    return known;
  }
  const words = text.split(' ');
  return words.length * wordLengths.msPerUnknownWord;
}

/**
 * The count as SSML, for a device that can't play APL-A. The pause after each word is shortened by the
 * word's length. If a word takes longer than its time, the next pause is shorter by the difference.
 */
export function countSsml(beats: readonly Beat[], lengthMs: number): string {
  let spentMs = 0;
  const parts = beats.map(({ text }, index) => {
    const nextMs = beats[index + 1]?.atMs ?? lengthMs;
    const endMs = spentMs + lengthOf(text);
    const pauseMs = Math.max(0, nextMs - endMs);
    spentMs = endMs + pauseMs;
    return `${text}${pause(pauseMs)}`;
  });
  return `${pause(beats[0]?.atMs ?? lengthMs)}${parts.join(' ')}`;
}
