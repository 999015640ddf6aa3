/** Small words that neither tell two values apart nor need to be said. */
export const SMALL_WORDS = new Set(
  'a an the my your some any of in down on is are am was were be been has have had gone went got really very so quite'.split(
    ' ',
  ),
);

/** Of so many words, one that is left would be too little to know a value by. */
const FEWEST_OF_MANY = 4;

/** The words that count; all of them where one or none would be left of many: "gone down my leg". */
export function tellingWords(words: readonly string[]): string[] {
  const kept = words.filter((word) => !SMALL_WORDS.has(word));
  const isMostlySmall = words.length >= FEWEST_OF_MANY && kept.length === 1;
  return kept.length > 0 && !isMostlySmall ? kept : [...words];
}

/** The words of a slot value that count, and a "went" that ends it: "my back went" is more than a back. */
export function tellingWordsOfValue(words: readonly string[]): string[] {
  return words.at(-1) === 'went'
    ? [...tellingWords(words.slice(0, -1)), 'went']
    : tellingWords(words);
}
