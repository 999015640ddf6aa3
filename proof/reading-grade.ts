import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** The words of a spoken text. */
export const wordsIn = (text: string): string[] => text.match(/[\w']+/g) ?? [];

/** The US school grade a text asks for (Flesch-Kincaid), never below 0. */
export function readingGrade(text: string): number {
  const word = wordsIn(text).length;
  const sentence = text.match(/[.?!]+/g)?.length ?? 1;
  return Math.max(0, fleschKincaid({ word, sentence, syllable: syllable(text) }));
}
