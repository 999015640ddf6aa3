import { fold } from './fold';
import type { InteractionModel, SlotType } from './interaction-model';
import { isOneLetterApart } from './one-letter-apart';
import { tellingWords, tellingWordsOfValue } from './telling-words';
import { type Match, matchOf, singular } from './word-match';

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
        const match = matchOf(entry.words, spelled);
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
    const size = tellingWords(words).length;
    return this.findAll(type, words).find(
      ({ start, end, negatedInside }) =>
        !negatedInside && tellingWords(words.slice(start, end)).length === size,
    );
  }

  /** The value with this id, as `[SymptomIntent symptom=fever]` names it in a play. */
  withId(type: string, id: string): { name: string; id: string } | undefined {
    return this.indexes.get(type)?.entries.find((candidate) => candidate.id === id);
  }
}

function entriesOf(type: SlotType): Entry[] {
  return type.values.flatMap(({ id, name }) =>
    [name.value, ...name.synonyms].map((phrase) => ({
      words: tellingWordsOfValue(fold(phrase).split(' ')),
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
