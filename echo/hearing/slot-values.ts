import type { Slot as SdkSlot, slu } from 'ask-sdk-model';
import { fold } from './fold';
import type { InteractionModel, SlotType } from './interaction-model';
import { isOneLetterApart } from './one-letter-apart';

/** A slot as Alexa sends it; the SDK's type lacks where the value came from. */
export interface Slot extends SdkSlot {
  source?: 'USER';
}

/** A value of one of the skill's own slot types, found in what was said. */
export interface FoundValue {
  /** First word and the one after the last. */
  start: number;
  end: number;
  name: string;
  id: string;
  /** Whether a "not" that is no part of the value stands within it: "my leg is not numb". */
  negatedInside: boolean;
}

interface Entry {
  words: string[];
  name: string;
  id: string;
}

/** A type's values by the longest of their words, which is said least often, and every word in them. */
interface Index {
  entries: Entry[];
  byLongestWord: Map<string, Entry[]>;
  vocabulary: Set<string>;
  /** Spellings looked up so far. */
  spellings: Map<string, string>;
  /** What was found in the words looked at last: they are looked at several times running. */
  latest?: { text: string; found: FoundValue[] };
}

interface Match {
  start: number;
  end: number;
  /** How much of what was said the value explains. */
  weight: number;
  negatedInside: boolean;
}

/** Small words that neither tell two values apart nor need to be said. */
const OPTIONAL = new Set(
  'a an the my your some any of in down on is are am was were be been has have had gone went got really very so quite'.split(
    ' ',
  ),
);

/** Words that may stand inside a value, but do not vanish from one: "my legs feel weak". */
const PASSING = new Set([
  ...OPTIONAL,
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

/** After these a "not" turns the value round; after "can" it is part of what is wrong. */
const BEFORE_DENYING_NOT = new Set('is are am was were do does did has have had'.split(' '));

/** Of so many words, one that is left would be too little to know a value by. */
const FEWEST_OF_MANY = 4;

/** Words in another order are only taken together over so many others. */
const LONGEST_GAP = 3;

/** The values and synonyms of the skill's own slot types. */
export class SlotValues {
  private readonly indexes = new Map<string, Index>();

  constructor(model: InteractionModel) {
    const vocabulary = new Set(
      model.types.flatMap((type) => entriesOf(type).flatMap(({ words }) => words)),
    );
    for (const type of model.types) {
      const entries = entriesOf(type);
      const byLongestWord = new Map<string, Entry[]>();
      for (const entry of entries) {
        const longest = singular(entry.words.reduce((a, b) => (b.length > a.length ? b : a), ''));
        const others = byLongestWord.get(longest) ?? [];
        others.push(entry);
        byLongestWord.set(longest, others);
      }
      // A word of another type is spelled as it should be: "child's" is no mistaken "chills".
      this.indexes.set(type.name, { entries, byLongestWord, vocabulary, spellings: new Map() });
    }
  }

  /** Whether the type is one the skill defines, and not one of Amazon's. */
  has(type: string): boolean {
    return this.indexes.has(type);
  }

  /** Every value of the type in the words, the fullest where two overlap, in spoken order. */
  findAll(type: string, words: readonly string[]): FoundValue[] {
    const index = this.indexes.get(type);
    if (!index) {
      return [];
    }
    const text = words.join(' ');
    if (text !== index.latest?.text) {
      index.latest = { text, found: this.find(index, words) };
    }
    return index.latest.found;
  }

  private find(index: Index, words: readonly string[]): FoundValue[] {
    const spelled = words.map((word) => spell(word, index));
    const present = new Set(spelled.map(singular));
    const all: (Match & { entry: Entry })[] = [];
    for (const entry of [...present].flatMap((word) => index.byLongestWord.get(word) ?? [])) {
      if (entry.words.every((word) => present.has(singular(word)))) {
        const match = inOrder(entry.words, spelled) ?? together(entry.words, spelled);
        if (match) {
          all.push({ ...match, entry });
        }
      }
    }
    all.sort((a, b) => b.weight - a.weight || a.end - a.start - (b.end - b.start));
    const kept: FoundValue[] = [];
    for (const { start, end, negatedInside, entry } of all) {
      if (kept.every((other) => end <= other.start || start >= other.end)) {
        kept.push({ start, end, negatedInside, name: entry.name, id: entry.id });
      }
    }
    return kept.sort((a, b) => a.start - b.start);
  }

  /** The value that the words are as a whole, small words aside. */
  resolve(type: string, words: readonly string[]): FoundValue | undefined {
    const size = telling(words).length;
    return this.findAll(type, words).find(
      ({ start, end, negatedInside }) =>
        !negatedInside && telling(words.slice(start, end)).length === size,
    );
  }

  /** The value with this id, as `[SymptomIntent symptom=fever]` names it in a play. */
  withId(type: string, id: string): { name: string; id: string } | undefined {
    return this.indexes.get(type)?.entries.find((candidate) => candidate.id === id);
  }
}

/** A slot that the words did not fill, as Alexa sends it. */
export function emptySlot(name: string): Slot {
  return { name, confirmationStatus: 'NONE' };
}

/** A slot of one of Amazon's types: the value and nothing to resolve. */
export function builtInSlot(name: string, value: string): Slot {
  return {
    name,
    value,
    confirmationStatus: 'NONE',
    source: 'USER',
    slotValue: { type: 'Simple', value },
  };
}

/** A slot of one of the skill's types, with what its words resolved to, if to anything. */
export function resolvedSlot(
  name: string,
  type: string,
  value: string,
  found: { name: string; id: string } | undefined,
): Slot {
  const authority = `amzn1.er-authority.echo-sdk.amzn1.ask.skill.back-spasm-coach.${type}`;
  const resolution: slu.entityresolution.Resolution = found
    ? {
        authority,
        status: { code: 'ER_SUCCESS_MATCH' },
        values: [{ value: { name: found.name, id: found.id } }],
      }
    : { authority, status: { code: 'ER_SUCCESS_NO_MATCH' }, values: [] };
  const resolutions = { resolutionsPerAuthority: [resolution] };
  return {
    name,
    value,
    confirmationStatus: 'NONE',
    source: 'USER',
    resolutions,
    slotValue: { type: 'Simple', value, resolutions },
  };
}

function entriesOf(type: SlotType): Entry[] {
  return type.values.flatMap(({ id, name }) =>
    [name.value, ...name.synonyms].map((phrase) => ({
      words: tellingOf(fold(phrase).split(' ')),
      name: name.value,
      id: id ?? name.value,
    })),
  );
}

/** The word, or the type's word it is one letter away from. */
function spell(word: string, { vocabulary, spellings }: Index): string {
  if (word.length < 6 || vocabulary.has(word)) {
    return word;
  }
  const known =
    spellings.get(word) ?? [...vocabulary].find((other) => isOneLetterApart(other, word)) ?? word;
  spellings.set(word, known);
  return known;
}

/** The words of a value that count, and a "went" that ends it: "my back went" is more than a back. */
const tellingOf = (words: readonly string[]): string[] =>
  words.at(-1) === 'went' ? [...telling(words.slice(0, -1)), 'went'] : telling(words);

/** The words that count; all of them where one or none would be left of many: "gone down my leg". */
function telling(words: readonly string[]): string[] {
  const kept = words.filter((word) => !OPTIONAL.has(word));
  const isMostlyOptional = words.length >= FEWEST_OF_MANY && kept.length === 1;
  return kept.length > 0 && !isMostlyOptional ? kept : [...words];
}

/** The first place where the value's words follow each other, small words between them aside. */
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

/** Words that turn what stands beside them; to take them out of their order is to change the sense. */
const NEVER_REORDERED = new Set(
  'no not never nothing without can could but i if or and only for'.split(' '),
);

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

function singular(word: string): string {
  return word.length < 4 || word.endsWith('ss') ? word : word.replace(/s$/, '');
}
