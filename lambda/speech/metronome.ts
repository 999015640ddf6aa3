import { pause } from './ssml';
import wordLengths from './word-lengths.json';

/** A word and the moment it begins, in ms from the start of the count. */
export interface Beat {
  readonly atMs: number;
  readonly text: string;
}

/** One cell of a lane: a word, or silence where it is empty, and how long the cell lasts in ms. */
export interface Cell {
  readonly ms: number;
  readonly say: string;
}

/** Two lanes of cells, which the APL-A document of `count.apla.json` plays at once. */
export interface Lanes {
  readonly a: readonly Cell[];
  readonly b: readonly Cell[];
}

/**
 * Lays words on two lanes in turn. A word begins where the cells before it end, so it sounds exactly
 * at its moment however long other words are; and its cell lasts until the lane's next word, two
 * seconds in a count by seconds, so that no word is cut (APL-A: `trimToParent`).
 *
 * @param lengthMs how long both lanes last, at least as long as the last word's moment
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

/** How long a word lasts on the voice the table was measured on, in ms. */
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
 * The count as SSML, for a device that can't play APL-A: after each word a pause that is shortened
 * by the word's own length. What a longer word takes too much, the next pause gives back.
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
