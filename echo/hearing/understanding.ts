import { Classifier } from './classifier';
import { fold, withoutHesitation } from './fold';
import { EXERCISE, FALLBACK, NO_SIGN } from './intent-names';
import type { Intent, InteractionModel } from './interaction-model';
import { CONFIDENCE_FLOOR, NearestIntent } from './nearest-intent';
import { Samples } from './samples';
import { Signs } from './signs';
import { SlotFilling, type Slots } from './slot-filling';
import { SlotValues } from './slot-values';
import { Vocabulary } from './vocabulary';

/** What words were taken to mean, as Alexa puts it into an IntentRequest. */
export interface Understood {
  intent: string;
  slots: Slots;
  /** 1 for a sample of the model, otherwise how sure the classifier is, 0 to 1. */
  confidence: number;
}

/** Understands words as Alexa would: first as a sample, then by the nearest intent. */
export class Understanding {
  private readonly intents: ReadonlyMap<string, Intent>;

  private constructor(
    model: InteractionModel,
    private readonly filling: SlotFilling,
    private readonly samples: Samples,
    private readonly signs: Signs,
    private readonly nearest: NearestIntent,
    private readonly weighsDenials: boolean,
  ) {
    this.intents = new Map(model.intents.map((intent) => [intent.name, intent]));
  }

  /**
   * Teaches the classifier the model's samples. The first time takes some seconds.
   * @param weighsDenials whether to use the rules for "no", hedges and signs; without them only the samples and the
   *   classifier decide
   */
  static async train(model: InteractionModel, weighsDenials = true): Promise<Understanding> {
    const values = new SlotValues(model);
    const filling = new SlotFilling(values);
    const samples = new Samples(model, filling);
    const signs = new Signs(model, values);
    const classifier = await Classifier.train(model, values, samples.examples(model));
    const vocabulary = new Vocabulary(model, values);
    const nearest = new NearestIntent(classifier, vocabulary, samples, signs);
    return new Understanding(model, filling, samples, signs, nearest, weighsDenials);
  }

  /**
   * What the words mean: `AMAZON.FallbackIntent` when nothing fits.
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

  private asSample(folded: string, today: Date): Understood | undefined {
    const signs = this.signs.stances(folded.split(' '));
    const affirms = this.weighsDenials && signs.some((stance) => stance !== 'denied');
    // "no {symptom}" must not match "no, my foot is numb".
    const fit = this.samples.fit(folded, today, (intent) => intent === NO_SIGN && affirms);
    return fit && { ...fit, confidence: 1 };
  }

  private async asNearest(folded: string, today: Date): Promise<Understood> {
    const words = folded.split(' ');
    const { name, confidence } = this.weighsDenials
      ? await this.nearest.byRule(words)
      : await this.nearest.byLikeness(words);
    const intent = this.intents.get(name);
    if (intent && confidence >= CONFIDENCE_FLOOR) {
      return { intent: name, slots: this.filling.anywhere(intent, words, today), confidence };
    }
    // "I can't get up and I'm alone" is two samples: the skill gets the more likely one.
    const parts = folded.split(' and ').map((part) => this.asSample(part, today));
    const clearer = parts.find((part) => part?.intent === name) ?? parts[0];
    if (clearer && parts.every(Boolean)) {
      return { ...clearer, confidence: CONFIDENCE_FLOOR };
    }
    // A request for an exercise that the model does not have still reaches the skill.
    const unknown = this.samples.fitUnknownName(EXERCISE, words);
    return unknown
      ? { ...unknown, confidence: CONFIDENCE_FLOOR }
      : { intent: FALLBACK, slots: {}, confidence };
  }
}

/**
 * Trains a device's understanding of the skill from the skill's interaction model.
 * @param weighsDenials as in `Understanding.train`
 */
export function trainUnderstanding(
  model: InteractionModel,
  weighsDenials = true,
): Promise<Understanding> {
  return Understanding.train(model, weighsDenials);
}
