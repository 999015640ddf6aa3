import { SMALL_WORDS } from './telling-words';

/** Where the words of a value stand among words that were said. */
export interface Match {
  /** Index of the first word, and of the one after the last. */
  start: number;
  end: number;
  /** How many of the words the value explains; a plural or another order counts a little less. */
  weight: number;
  /** Whether there is a "not" inside it that is not part of the value: "my leg is not numb". */
  negatedInside: boolean;
}

/** Words that may stand between the words of a value: "my legs feel weak". */
const PASSING = new Set([
  ...SMALL_WORDS,
  'feel',
  'feels',
  'feeling',
  'bit',
  'little',
  'all',
  'just',
  'seem',
  'to',
  'even',
  'round',
  'around',
]);

/** After these words "not" denies a value; after "can" it is part of the complaint. */
const BEFORE_DENYING_NOT = new Set('is are am was were do does did has have had'.split(' '));

/** The most other words that may stand between the words of a value in another order. */
const LONGEST_GAP = 3;

/** Words that change the meaning of their neighbours, so their order must be kept. */
const NEVER_REORDERED = new Set(
  'no not never nothing without can could but i if or and only for'.split(' '),
);

/** Where a value stands among the words: in its own order, or else close together in any order. */
export function matchOf(value: readonly string[], words: readonly string[]): Match | undefined {
  return inOrder(value, words) ?? together(value, words);
}

/** The first place where the value's words follow each other, with only small words between them. */
function inOrder(value: readonly string[], words: readonly string[]): Match | undefined {
  for (let start = 0; start < words.length; start += 1) {
    const match = inOrderFrom(value, words, start);
    if (match) {
      return match;
    }
  }
  return undefined;
}

function inOrderFrom(
  value: readonly string[],
  words: readonly string[],
  start: number,
): Match | undefined {
  let at = start;
  let weight = 0;
  let negatedInside = false;
  for (const [index, expected] of value.entries()) {
    while (index > 0 && likeness(expected, words[at]) === 0) {
      const denying = isDenying(words, at);
      if (!denying && !PASSING.has(words[at] ?? '')) {
        return undefined;
      }
      negatedInside ||= denying;
      at += 1;
    }
    const closeness = likeness(expected, words[at]);
    if (closeness === 0) {
      return undefined;
    }
    weight += closeness;
    at += 1;
  }
  return { start, end: at, weight, negatedInside };
}

/** Where the value's words stand close together in any order: "my groin feels numb" is a numb groin. */
function together(value: readonly string[], words: readonly string[]): Match | undefined {
  if (value.length < 2 || value.some((word) => NEVER_REORDERED.has(word))) {
    return undefined;
  }
  const places = value.map((expected) => words.findIndex((word) => likeness(expected, word) > 0));
  const closeness = value.map((expected, index) => likeness(expected, words[places[index] ?? 0]));
  const start = Math.min(...places);
  const end = Math.max(...places) + 1;
  const between = words.slice(start, end);
  if (
    new Set(places).size < value.length ||
    between.length > value.length + LONGEST_GAP ||
    between.some((word, index) => NEVER_REORDERED.has(word) && !isDenying(between, index))
  ) {
    return undefined;
  }
  return {
    start,
    end,
    weight: 0.8 * closeness.reduce((sum, one) => sum + one, 0),
    negatedInside: between.some((_, index) => isDenying(between, index)),
  };
}

function isDenying(words: readonly string[], at: number): boolean {
  return words[at] === 'not' && BEFORE_DENYING_NOT.has(words[at - 1] ?? '');
}

/** 1 for the same word, a little less for a plural, 0 for another word. */
function likeness(expected: string, heard: string | undefined): number {
  if (heard === expected) {
    return 1;
  }
  return heard !== undefined && singular(heard) === singular(expected) ? 0.95 : 0;
}

/** The word without the s of a plural. */
export function singular(word: string): string {
  return word.length < 4 || word.endsWith('ss') ? word : word.replace(/s$/, '');
}
