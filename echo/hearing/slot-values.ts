import { fold } from './fold';
import type { InteractionModel, SlotType } from './interaction-model';
import { isOneLetterApart } from './one-letter-apart';
import { tellingWords, tellingWordsOfValue } from './telling-words';
import { type Match, matchOf, singular } from './word-match';

/** A value of one of the skill's own slot types, found in what was said. */
export interface FoundValue {
  /** Index of the first word, and of the one after the last. */
  start: number;
  end: number;
  name: string;
  id: string;
  /** Whether there is a "not" inside it that is not part of the value: "my leg is not numb". */
  negatedInside: boolean;
}

interface Entry {
  words: string[];
  name: string;
  id: string;
}

/** The values of a type, found by their longest word, which is usually the rarest. */
interface Index {
  entries: Entry[];
  byLongestWord: Map<string, Entry[]>;
  vocabulary: Set<string>;
  /** Spellings looked up so far. */
  spellings: Map<string, string>;
  /** The last result: the same words are looked up several times in a row. */
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
      // A word of another type counts as spelled right: "child's" is not a misspelled "chills".
      this.indexes.set(type.name, { entries, byLongestWord, vocabulary, spellings: new Map() });
    }
  }

  /** Whether the skill defines the type; otherwise it is one of Amazon's. */
  has(type: string): boolean {
    return this.indexes.has(type);
  }

  /** Every value of the type in the words, in spoken order. Where two overlap, the one that explains more words. */
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

  /** The value that the words are as a whole, apart from small words. */
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

/** The word, or the known word that is one letter apart from it. */
function spell(word: string, { vocabulary, spellings }: Index): string {
  if (word.length < 6 || vocabulary.has(word)) {
    return word;
  }
  const known =
    spellings.get(word) ?? [...vocabulary].find((other) => isOneLetterApart(other, word)) ?? word;
  spellings.set(word, known);
  return known;
}
