import { type Container, containerBootstrap } from '@nlpjs/core';
import { LangEn } from '@nlpjs/lang-en-min';
import { type Example, NluNeural } from '@nlpjs/nlu';
import { BUILT_IN_PHRASES } from './built-in-phrases';
import {
  isAgreement,
  isHedged,
  isInability,
  isNegative,
  isRefusal,
  isSignWord,
  isWell,
  leadingAnswer,
  type Stance,
  saysTheyCan,
  stanceOn,
  withoutNegation,
} from './denial';
import { fold, withoutHesitation } from './fold';
import type { Intent, InteractionModel } from './interaction-model';
import { learn } from './learning';
import { isQuantityWord } from './quantities';
import { fillings, partsOf, type Template } from './sample';
import { SlotFilling, type Slots } from './slot-filling';
import { SlotValues } from './slot-values';

/** What words were taken to mean, as Alexa puts it into an IntentRequest. */
export interface Understood {
  intent: string;
  slots: Slots;
  /** 1 for a sample of the model, otherwise how sure the classifier is, 0 to 1. */
  confidence: number;
}

const FALLBACK = 'AMAZON.FallbackIntent';
const YES = 'AMAZON.YesIntent';
const NO = 'AMAZON.NoIntent';
const SIGN = 'SymptomIntent';
const ONSET = 'OnsetIntent';
const EXERCISE = 'ExerciseIntent';
const NO_SIGN = 'NoSymptomIntent';
const SOFT_NO = 'SoftNoIntent';
const PAIN = 'PainIntent';
const SAID_NO = 'SaidNoIntent';

/** Intents that move on or keep the place. A word that signs are told with is never guessed to be one. */
const MOVING_ON = new Set([
  'ReadyIntent',
  'WaitIntent',
  'CannotMoveIntent',
  'DeclineIntent',
  'AMAZON.NextIntent',
  'AMAZON.PreviousIntent',
  'AMAZON.ResumeIntent',
  'AMAZON.PauseIntent',
  'AMAZON.StopIntent',
]);

/** Intents that a sign in the same words outweighs, however sure the classifier is of them. */
const GIVING_WAY = new Set([...MOVING_ON, NO, SOFT_NO, ONSET, 'PartlyIntent', 'NotSureIntent']);

/**
 * Below this the classifier is guessing. Chosen by measuring: see the phrases of
 * test/echo/hearing/understanding.test.ts, which are nobody's samples.
 */
const CONFIDENCE_FLOOR = 0.45;

/** Above this the classifier is believed even though a sign is named: "what causes sciatica". */
const CONFIDENCE_OVER_A_SIGN = 0.75;

/**
 * With 25 rounds the classifier had not settled: a handful of samples moved what it made of all the
 * phrases by a point and more.
 */
const LEARNING_ROUNDS = 100;

/** Words too common to say whether a sentence is about backs. */
const COMMON_WORDS = new Set(
  'a an the i you he she it we they me my your his her its our their this that these those is am are was were be been being do does did have has had can could will would shall should may might must to of in on at for with from by about as and or but if so than then there here what which who whom whose when where why how not no just very too really all some any more most much many one into get go went'.split(
    ' ',
  ),
);

/** Intents that are a plain no to a question about signs. */
const PLAIN_NOES = new Set([NO, SAID_NO]);

/** Other ways of saying no than a plain one. */
const OTHER_NOES = new Set([SOFT_NO, SAID_NO, NO_SIGN]);

/** Words that add nothing to a no: "no dear, it is not that". "Just", "one" and "can" do. */
const ADDS_NOTHING = new Set(
  'a an the i you he she it we they me my your his her its our this that these those is am are was were be been do does did has have had will would to of in on at for with so then well here there dear love mate pal darling sweetheart sir madam doctor nurse sorry god goodness heavens lord jesus christ hell sake bloody flaming blooming damn course certainly definitely absolutely obviously clearly honestly truly thankfully luckily fortunately ever either question'.split(
    ' ',
  ),
);

/** Hears words as Alexa would: the samples as they stand first, then the nearest intent. */
export class Understanding {
  private readonly intents: ReadonlyMap<string, Intent>;
  private readonly values: SlotValues;
  private readonly filling: SlotFilling;
  private readonly exact = new Map<string, Intent>();
  private readonly templates: Template[] = [];
  /** The stems in each intent's samples, and those in any sample or value. */
  private readonly ownStems = new Map<string, Set<string>>();
  private readonly knownStems = new Set<string>();
  /** The intents with a "not" in some sample; no other can be meant by negative words. */
  private readonly negatable = new Set<string>([NO, FALLBACK]);
  private readonly classifier: NluNeural;

  private constructor(
    model: InteractionModel,
    container: Container,
    private readonly weighsDenials: boolean,
  ) {
    this.intents = new Map(model.intents.map((intent) => [intent.name, intent]));
    this.values = new SlotValues(model);
    this.filling = new SlotFilling(this.values);
    this.classifier = new NluNeural({
      locale: 'en',
      container,
      log: false,
      useNoneFeature: true,
      iterations: LEARNING_ROUNDS,
    });
    for (const intent of model.intents) {
      for (const sample of intent.samples) {
        this.addSample(intent, sample);
      }
    }
    // Amazon's own phrases come second: the skill's samples may give one of them another meaning.
    for (const intent of model.intents) {
      for (const phrase of BUILT_IN_PHRASES[intent.name] ?? []) {
        this.addSample(intent, phrase);
      }
    }
    for (const type of model.types) {
      for (const { name } of type.values) {
        this.addKnown([name.value, ...name.synonyms].map(fold).join(' ').split(' '));
      }
    }
    this.templates.sort((a, b) => b.literalWords - a.literalWords);
  }

  /**
   * Teaches the classifier the model's samples; takes some seconds, the first time.
   * @param weighsDenials false leaves the words to the samples and the classifier alone, without any
   *   rule for "no", hedges and signs
   */
  static async train(model: InteractionModel, weighsDenials = true): Promise<Understanding> {
    const container = await containerBootstrap();
    container.use(LangEn);
    const understanding = new Understanding(model, container, weighsDenials);
    await learn(understanding.classifier, understanding.examples(model), LEARNING_ROUNDS);
    return understanding;
  }

  /**
   * What the words mean. Words that fit nothing are `AMAZON.FallbackIntent`.
   * @param today the listener's day, for dates
   */
  async understand(words: string, today: Date = new Date()): Promise<Understood> {
    const folded = fold(words);
    const calm = withoutHesitation(folded) || folded;
    return (
      this.asSample(folded, today) ??
      this.asSample(calm, today) ??
      (await this.asNearest(calm, today))
    );
  }

  /**
   * The slots of an intent with given values, for a request built by hand: the id of a value of the
   * skill's own types, or Amazon's form of a number, duration or date.
   * @throws Error for an intent, slot or value id that the model does not have
   */
  slotsOf(intentName: string, given: Readonly<Record<string, string>>): Slots {
    const intent = this.intents.get(intentName);
    if (!intent) {
      throw new Error(`The model has no intent ${intentName}.`);
    }
    return this.filling.given(intent, given);
  }

  private addSample(intent: Intent, sample: string): void {
    const parts = partsOf(sample, intent);
    const literal = parts.flatMap((part) => ('words' in part ? part.words : []));
    const own = this.ownStems.get(intent.name) ?? [];
    this.ownStems.set(intent.name, new Set([...own, ...literal.map(stem)]));
    if (intent.name !== FALLBACK) {
      this.addKnown(literal);
    }
    if (isNegative(literal)) {
      this.negatable.add(intent.name);
    }
    if (parts.some((part) => 'slot' in part)) {
      this.templates.push({ intent, parts, literalWords: literal.length });
    } else if (!this.exact.has(literal.join(' '))) {
      this.exact.set(literal.join(' '), intent);
    }
  }

  private addKnown(words: readonly string[]): void {
    for (const word of words) {
      this.knownStems.add(stem(word));
    }
  }

  private asSample(folded: string, today: Date): Understood | undefined {
    const exact = this.exact.get(folded);
    if (exact) {
      return { intent: exact.name, slots: this.filling.given(exact, {}), confidence: 1 };
    }
    const words = folded.split(' ');
    const signs = this.stancesOnSigns(words);
    for (const { intent, parts } of this.templates) {
      const slots = this.filling.fit(intent, parts, words, today);
      // "no {symptom}" must not swallow "no, my foot is numb".
      const contradicted =
        this.weighsDenials &&
        intent.name === NO_SIGN &&
        signs.some((stance) => stance !== 'denied');
      if (slots && !contradicted) {
        return { intent: intent.name, slots, confidence: 1 };
      }
    }
    return undefined;
  }

  private async asNearest(folded: string, today: Date): Promise<Understood> {
    const words = folded.split(' ');
    const { name, confidence } = await this.nearest(words);
    const intent = this.intents.get(name);
    if (intent && confidence >= CONFIDENCE_FLOOR) {
      return { intent: name, slots: this.filling.anywhere(intent, words, today), confidence };
    }
    // "I can't get up and I'm alone" says two things the skill knows: the clearer one is answered.
    const parts = folded.split(' and ').map((part) => this.asSample(part, today));
    const clearer = parts.find((part) => part?.intent === name) ?? parts[0];
    if (clearer && parts.every(Boolean)) {
      return { ...clearer, confidence: CONFIDENCE_FLOOR };
    }
    return this.asUnknownExercise(words) ?? { intent: FALLBACK, slots: {}, confidence };
  }

  /** An exercise asked for by a name that is not in the model reaches the skill all the same. */
  private asUnknownExercise(words: readonly string[]): Understood | undefined {
    for (const { intent, parts } of this.templates) {
      const slots =
        intent.name === EXERCISE ? this.filling.fitUnknown(intent, parts, words) : undefined;
      if (slots) {
        return { intent: intent.name, slots, confidence: CONFIDENCE_FLOOR };
      }
    }
    return undefined;
  }

  private async nearest(words: readonly string[]): Promise<{ name: string; confidence: number }> {
    return this.weighsDenials ? this.nearestByRule(words) : this.nearestByLikeness(words);
  }

  private async nearestByLikeness(
    words: readonly string[],
  ): Promise<{ name: string; confidence: number }> {
    const { classifications } = await this.classifier.process(this.features(words));
    const best = classifications
      .map(({ intent, score }) => ({ intent, score: score * this.ownShare(intent, words) }))
      .sort((a, b) => b.score - a.score)[0];
    const confidence = (best?.score ?? 0) * this.knownShare(words);
    return { name: best?.intent ?? FALLBACK, confidence };
  }

  private async nearestByRule(
    words: readonly string[],
  ): Promise<{ name: string; confidence: number }> {
    const signs = this.stancesOnSigns(words);
    const turnedRound = this.exact.get(withoutNegation(words));
    const { classifications } = await this.classifier.process(this.features(words));
    const best = classifications
      .filter(
        ({ intent }) =>
          (intent === NO || intent !== turnedRound?.name) &&
          (intent !== NO_SIGN || signs.length > 0 || this.isPartWell(words)) &&
          (!PLAIN_NOES.has(intent) || this.saysNoMore(words, intent)) &&
          (!MOVING_ON.has(intent) || !this.tellsOfSign(intent, words)) &&
          !contradicts(intent, words, signs) &&
          (!isNegative(words) || this.negatable.has(intent)),
      )
      .map(({ intent, score }) => ({ intent, score: score * this.ownShare(intent, words) }))
      .sort((a, b) => b.score - a.score)[0];
    const name = best?.intent ?? FALLBACK;
    // With most words unknown this stays below the floor, however sure the classifier is of the rest.
    const confidence = (best?.score ?? 0) * this.knownShare(words);
    if (confidence < CONFIDENCE_OVER_A_SIGN || GIVING_WAY.has(name)) {
      // A named sign outweighs a classifier in doubt: it must never be lost.
      if (signs.includes('affirmed')) {
        return { name: SIGN, confidence: CONFIDENCE_OVER_A_SIGN };
      }
      if (signs.length > 0 && signs.every((stance) => stance === 'denied') && !isHedged(words)) {
        return { name: NO_SIGN, confidence: CONFIDENCE_OVER_A_SIGN };
      }
    }
    const answer = leadingAnswer(words);
    if (answer === 'yes' && confidence < CONFIDENCE_FLOOR) {
      return { name: YES, confidence: CONFIDENCE_FLOOR };
    }
    // A no that leaves no word over is no guess at anything but another way of saying no.
    if (answer === 'no' && this.saysNoMore(words) && !OTHER_NOES.has(name)) {
      return { name: NO, confidence: CONFIDENCE_FLOOR };
    }
    // One word that is no sample is a guess: "good" is not a goodbye.
    return { name, confidence: words.length > 1 ? confidence : 0 };
  }

  /** Whether a no is all there is: "no, not a drop" has a word that no sample of a no has. */
  private saysNoMore(words: readonly string[], intent = NO): boolean {
    const own = this.ownStems.get(intent);
    return words.every((word) => own?.has(stem(word)) || ADDS_NOTHING.has(word));
  }

  /** Whether a word that signs are told with is in a guess at an intent whose samples never have it. */
  private tellsOfSign(intentName: string, words: readonly string[]): boolean {
    const own = this.ownStems.get(intentName);
    return words.some((word) => isSignWord(word) && !own?.has(stem(word)));
  }

  /** "No, my bladder is working fine." */
  private isPartWell(words: readonly string[]): boolean {
    const slots = this.intents.get(NO_SIGN)?.slots ?? [];
    return isWell(words) && slots.some(({ type }) => this.values.findAll(type, words).length > 0);
  }

  private stancesOnSigns(words: readonly string[]): Stance[] {
    const type = this.intents.get(SIGN)?.slots[0]?.type;
    return type === undefined
      ? []
      : this.values.findAll(type, words).map((found) => stanceOn(words, found));
  }

  /** How many of the telling words the model knows, 0 to 1. */
  private knownShare(words: readonly string[]): number {
    const telling = words.filter((word) => !COMMON_WORDS.has(word));
    const known = telling.filter((word) => this.knownStems.has(stem(word)));
    return telling.length === 0 ? 1 : known.length / telling.length;
  }

  /** How many of the telling words are in the intent's samples or fill its slots, 0 to 1. */
  private ownShare(intentName: string, words: readonly string[]): number {
    const slots = this.intents.get(intentName)?.slots ?? [];
    const own = this.ownStems.get(intentName);
    const found = slots.flatMap(({ type }) => this.values.findAll(type, words));
    const holdsQuantities = slots.some(({ type }) => !this.values.has(type));
    const isTelling = words.some((word) => !COMMON_WORDS.has(word));
    let telling = 0;
    let shared = 0;
    for (const [at, word] of words.entries()) {
      // A sentence of nothing but common words is judged by those.
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

  /** The words, each pair of neighbours, and a mark for each of the skill's types among them. */
  private features(words: readonly string[]): string {
    const bounded = ['start', ...words, 'end'];
    const pairs = bounded.slice(1).map((word, index) => `${bounded[index]}_${word}`);
    const types = new Set(
      [...this.intents.values()].flatMap(({ slots }) => slots.map(({ type }) => type)),
    );
    const marks = [...types]
      .filter((type) => this.values.findAll(type, words).length > 0)
      .map((type) => `slot_${type.toLowerCase()}`);
    return [...words, ...pairs, ...marks].join(' ');
  }

  private examples(model: InteractionModel): Example[] {
    const plain = [...this.exact].map(([phrase, { name }]) => ({ intent: name, phrase }));
    const filled = this.templates.flatMap((template, index) =>
      fillings(template, model, index).map((phrase) => ({ intent: template.intent.name, phrase })),
    );
    return [...plain, ...filled].map(({ intent, phrase }) => ({
      intent,
      utterance: this.features(fold(phrase).split(' ')),
    }));
  }
}

/**
 * Trains a device's understanding of the skill from the skill's interaction model.
 * @param weighsDenials false for the bare classifier, to measure what the rules are worth
 */
export function trainUnderstanding(
  model: InteractionModel,
  weighsDenials = true,
): Promise<Understanding> {
  return Understanding.train(model, weighsDenials);
}

/** Whether the words cannot mean the intent, whatever they resemble. */
function contradicts(intent: string, words: readonly string[], signs: readonly Stance[]): boolean {
  switch (intent) {
    // Yes and no answer anything, so neither is ever guessed from other words.
    case YES:
      return !isAgreement(words) || isNegative(words) || isHedged(words) || saysTheyCan(words);
    case NO:
      return !isRefusal(words);
    // "Yes, it hurts like you wouldn't believe."
    case SOFT_NO:
      return isAgreement(words) && !isNegative(words);
    // "It's not numb" tells of no pain, "I can't feel a thing" does.
    case PAIN:
      return words.includes('not') && !isInability(words);
    case SIGN:
      return signs.length === 0 ? isNegative(words) : !signs.includes('affirmed');
    case NO_SIGN:
      return !isNegative(words) || isHedged(words) || signs.some((stance) => stance !== 'denied');
    default:
      return false;
  }
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s|ly)$/, '') : word;
}
