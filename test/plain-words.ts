import { readingGrade, wordsIn } from '../proof/reading-grade';

/** The US school grade up to which spoken text may go (Flesch-Kincaid). */
const HIGHEST_GRADE = 6;

/** The sentences of a text, without their marks. */
export const sentencesIn = (text: string): string[] =>
  text.split(/[.?!]/).filter((sentence) => wordsIn(sentence).length > 0);

/** Complains of a text that asks for too much schooling. */
export function hardToRead(name: string, text: string): string[] {
  const grade = readingGrade(text);
  return grade > HIGHEST_GRADE ? [`${name}: reads at grade ${grade.toFixed(1)}`] : [];
}

/** Complains of each sentence that has more words than `most`. */
export function longSentences(name: string, text: string, most: number): string[] {
  return sentencesIn(text)
    .filter((sentence) => wordsIn(sentence).length > most)
    .map((sentence) => `${name}: a sentence has ${wordsIn(sentence).length} words, not ${most}`);
}

/** Complains of ids that are missing from a set, or stand in it and should not. */
export function otherIds(
  name: string,
  ids: readonly string[],
  wanted: readonly string[],
): string[] {
  return [
    ...wanted.filter((id) => !ids.includes(id)).map((id) => `${name}: ${id} is missing`),
    ...ids.filter((id) => !wanted.includes(id)).map((id) => `${name}: ${id} is not known`),
  ];
}
