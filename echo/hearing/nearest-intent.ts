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

/** Intents that move on or stay at the place. They are never guessed from a word that is typical of signs. */
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

/** Intents that give way to a sign in the same words, however sure the classifier is. */
const GIVING_WAY = new Set([...MOVING_ON, NO, SOFT_NO, ONSET, 'PartlyIntent', 'NotSureIntent']);

/**
 * Below this, a guess is not followed. Chosen by measuring with the phrases of
 * test/echo/hearing/understanding.test.ts, none of which is a sample.
 */
export const CONFIDENCE_FLOOR = 0.45;

/** Above this, a guess is followed although the words name a sign: "what causes sciatica". */
const CONFIDENCE_OVER_A_SIGN = 0.75;

/** Intents that are a plain no to a question about signs. */
const PLAIN_NOES = new Set([NO, SAID_NO]);

/** Other ways of saying no than a plain one. */
const OTHER_NOES = new Set([SOFT_NO, SAID_NO, NO_SIGN]);

/** A guess at an intent. */
export interface Guess {
  name: string;
  /** 0 to 1. A guess below `CONFIDENCE_FLOOR` must not be followed. */
  confidence: number;
}

/** Guesses the intent of words that are not a sample. */
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

  /** The classifier's guess among the intents that the words can mean, unless a rule overrides it. */
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
      // A sign must never be missed, so it counts more than an unsure classifier.
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
    // A no without any other words stays a no, unless the guess is another way of saying no.
    if (answer === 'no' && this.vocabulary.saysNoMore(NO, words) && !OTHER_NOES.has(name)) {
      return { name: NO, confidence: CONFIDENCE_FLOOR };
    }
    // One word that is not a sample is too little: "good" is not a goodbye.
    return { name, confidence: words.length > 1 ? confidence : 0 };
  }

  /**
   * The most likely intent among those that are allowed. When most words are unknown, its confidence stays below
   * the floor, however sure the classifier is of the rest.
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

/** Whether the words cannot mean the intent, however similar they are to its samples. */
function contradicts(intent: string, words: readonly string[], signs: readonly Stance[]): boolean {
  switch (intent) {
    // Yes and no answer any question, so they are never guessed from other words.
    case YES:
      return !isAgreement(words) || isNegative(words) || isHedged(words) || saysTheyCan(words);
    case NO:
      return !isRefusal(words);
    // "Yes, it hurts like you wouldn't believe."
    case SOFT_NO:
      return isAgreement(words) && !isNegative(words);
    // "It's not numb" reports no pain, "I can't feel a thing" may.
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
