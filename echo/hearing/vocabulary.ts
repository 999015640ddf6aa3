import { isNegative, isSignWord } from './denial';
import { fold } from './fold';
import { FALLBACK, NO } from './intent-names';
import type { Intent, InteractionModel } from './interaction-model';
import { isQuantityWord } from './quantities';
import { samplesOf } from './sample';
import type { SlotValues } from './slot-values';

/** Words too common to say whether a sentence is about backs. */
const COMMON_WORDS = new Set(
  'a an the i you he she it we they me my your his her its our their this that these those is am are was were be been being do does did have has had can could will would shall should may might must to of in on at for with from by about as and or but if so than then there here what which who whom whose when where why how not no just very too really all some any more most much many one into get go went'.split(
    ' ',
  ),
);

/** Words that add nothing to a no: "no dear, it is not that". "Just", "one" and "can" add something. */
const ADDS_NOTHING = new Set(
  'a an the i you he she it we they me my your his her its our this that these those is am are was were be been do does did has have had will would to of in on at for with so then well here there dear love mate pal darling sweetheart sir madam doctor nurse sorry god goodness heavens lord jesus christ hell sake bloody flaming blooming damn course certainly definitely absolutely obviously clearly honestly truly thankfully luckily fortunately ever either question'.split(
    ' ',
  ),
);

/** The words of a model: those in the samples of each intent, and those in any sample or slot value. */
export class Vocabulary {
  private readonly intents: ReadonlyMap<string, Intent>;
  private readonly ownStems = new Map<string, Set<string>>();
  private readonly knownStems = new Set<string>();
  private readonly negatable = new Set<string>([NO, FALLBACK]);

  constructor(
    model: InteractionModel,
    private readonly values: SlotValues,
  ) {
    this.intents = new Map(model.intents.map((intent) => [intent.name, intent]));
    for (const { intent, literal } of samplesOf(model)) {
      const own = this.ownStems.get(intent.name) ?? new Set();
      this.ownStems.set(intent.name, new Set([...own, ...literal.map(stem)]));
      if (intent.name !== FALLBACK) {
        this.addKnown(literal);
      }
      if (isNegative(literal)) {
        this.negatable.add(intent.name);
      }
    }
    for (const { name } of model.types.flatMap((type) => type.values)) {
      this.addKnown([name.value, ...name.synonyms].map(fold).join(' ').split(' '));
    }
  }

  private addKnown(words: readonly string[]): void {
    for (const word of words) {
      this.knownStems.add(stem(word));
    }
  }

  /** Whether negative words can mean the intent: one of its samples is negative. */
  isNegatable(intentName: string): boolean {
    return this.negatable.has(intentName);
  }

  /** Whether the words say no more than the intent, a no: "drop" in "no, not a drop" is in no sample of it. */
  saysNoMore(intentName: string, words: readonly string[]): boolean {
    const own = this.ownStems.get(intentName);
    return words.every((word) => own?.has(stem(word)) || ADDS_NOTHING.has(word));
  }

  /** Whether a word is typical of signs and is in none of the intent's samples. */
  tellsOfSign(intentName: string, words: readonly string[]): boolean {
    const own = this.ownStems.get(intentName);
    return words.some((word) => isSignWord(word) && !own?.has(stem(word)));
  }

  /** How many of the telling words the model knows, 0 to 1. */
  knownShare(words: readonly string[]): number {
    const telling = words.filter((word) => !COMMON_WORDS.has(word));
    const known = telling.filter((word) => this.knownStems.has(stem(word)));
    return telling.length === 0 ? 1 : known.length / telling.length;
  }

  /** How many of the telling words are in the intent's samples or fill its slots, 0 to 1. */
  ownShare(intentName: string, words: readonly string[]): number {
    const slots = this.intents.get(intentName)?.slots ?? [];
    const own = this.ownStems.get(intentName);
    const found = slots.flatMap(({ type }) => this.values.findAll(type, words));
    const holdsQuantities = slots.some(({ type }) => !this.values.has(type));
    const isTelling = words.some((word) => !COMMON_WORDS.has(word));
    let telling = 0;
    let shared = 0;
    for (const [at, word] of words.entries()) {
      // A sentence of common words only is judged by those.
      if (!isTelling || !COMMON_WORDS.has(word)) {
        telling += 1;
        shared +=
          own?.has(stem(word)) ||
          found.some(({ start, end }) => at >= start && at < end) ||
          (holdsQuantities && isQuantityWord(word))
            ? 1
            : 0;
      }
    }
    return shared / telling;
  }
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s|ly)$/, '') : word;
}
