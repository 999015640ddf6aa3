/** Small words that do not distinguish values and may be left out. */
export const SMALL_WORDS = new Set(
  'a an the my your some any of in down on is are am was were be been has have had gone went got really very so quite'.split(
    ' ',
  ),
);

/** From this number of words on, one remaining word is too little to recognize a value. */
const FEWEST_OF_MANY = 4;

/** The words that are not small; all words where one or none of many would remain: "gone down my leg". */
export function tellingWords(words: readonly string[]): string[] {
  const kept = words.filter((word) => !SMALL_WORDS.has(word));
  const isMostlySmall = words.length >= FEWEST_OF_MANY && kept.length === 1;
  return kept.length > 0 && !isMostlySmall ? kept : [...words];
}

/** The telling words of a slot value, and a "went" at its end: "my back went" is more than a back. */
export function tellingWordsOfValue(words: readonly string[]): string[] {
  return words.at(-1) === 'went'
    ? [...tellingWords(words.slice(0, -1)), 'went']
    : tellingWords(words);
}
