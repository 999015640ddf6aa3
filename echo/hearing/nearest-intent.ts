import type { Classifier } from './classifier';
import {
  isAgreement,
  isHedged,
  isInability,
  isNegative,
  isRefusal,
  leadingAnswer,
  type Stance,
  saysTheyCan,
  withoutNegation,
} from './denial';
import { FALLBACK, NO, NO_SIGN, ONSET, PAIN, SAID_NO, SIGN, SOFT_NO, YES } from './intent-names';
import type { Samples } from './samples';
import type { Signs } from './signs';
import type { Vocabulary } from './vocabulary';

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
export const CONFIDENCE_FLOOR = 0.45;

/** Above this the classifier is believed even though a sign is named: "what causes sciatica". */
const CONFIDENCE_OVER_A_SIGN = 0.75;

/** Intents that are a plain no to a question about signs. */
const PLAIN_NOES = new Set([NO, SAID_NO]);

/** Other ways of saying no than a plain one. */
const OTHER_NOES = new Set([SOFT_NO, SAID_NO, NO_SIGN]);

/** A guess at an intent. */
export interface Guess {
  name: string;
  /** 0 to 1; a guess below `CONFIDENCE_FLOOR` is not to be followed. */
  confidence: number;
}

/** Guesses the intent of words that are no sample. */
export class NearestIntent {
  constructor(
    private readonly classifier: Classifier,
    private readonly vocabulary: Vocabulary,
    private readonly samples: Samples,
    private readonly signs: Signs,
  ) {}

  /** The classifier's guess, without any rule for "no", hedges and signs. */
  async byLikeness(words: readonly string[]): Promise<Guess> {
    return this.best(words, () => true);
  }

  /** The classifier's guess among the intents that the words can mean, where no rule knows better. */
  async byRule(words: readonly string[]): Promise<Guess> {
    const signs = this.signs.stances(words);
    const turnedRound = this.samples.intentOf(withoutNegation(words));
    const { name, confidence } = await this.best(
      words,
      (intent) =>
        (intent === NO || intent !== turnedRound?.name) &&
        (intent !== NO_SIGN || signs.length > 0 || this.signs.isPartWell(words)) &&
        (!PLAIN_NOES.has(intent) || this.vocabulary.saysNoMore(intent, words)) &&
        (!MOVING_ON.has(intent) || !this.vocabulary.tellsOfSign(intent, words)) &&
        !contradicts(intent, words, signs) &&
        (!isNegative(words) || this.vocabulary.isNegatable(intent)),
    );
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
    if (answer === 'no' && this.vocabulary.saysNoMore(NO, words) && !OTHER_NOES.has(name)) {
      return { name: NO, confidence: CONFIDENCE_FLOOR };
    }
    // One word that is no sample is a guess: "good" is not a goodbye.
    return { name, confidence: words.length > 1 ? confidence : 0 };
  }

  /**
   * The likeliest intent among those that are allowed. With most words unknown its confidence stays below the
   * floor, however sure the classifier is of the rest.
   */
  private async best(
    words: readonly string[],
    isAllowed: (intentName: string) => boolean,
  ): Promise<Guess> {
    const [best] = (await this.classifier.classify(words))
      .filter(({ intent }) => isAllowed(intent))
      .map(({ intent, score }) => ({
        name: intent,
        score: score * this.vocabulary.ownShare(intent, words),
      }))
      .sort((a, b) => b.score - a.score);
    return {
      name: best?.name ?? FALLBACK,
      confidence: (best?.score ?? 0) * this.vocabulary.knownShare(words),
    };
  }
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
