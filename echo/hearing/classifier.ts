import { containerBootstrap } from '@nlpjs/core';
import { LangEn } from '@nlpjs/lang-en-min';
import { type Classification, type Example, NluNeural } from '@nlpjs/nlu';
import { fold } from './fold';
import type { InteractionModel } from './interaction-model';
import { learn } from './learning';
import type { SlotValues } from './slot-values';

/**
 * With 25 rounds the results were not stable: a handful of new samples changed the share of phrases that were
 * understood by a percentage point or more.
 */
const LEARNING_ROUNDS = 100;

/** Guesses the intent of words that are not a sample, from the examples it has learnt. */
export class Classifier {
  private readonly types: ReadonlySet<string>;

  private constructor(
    model: InteractionModel,
    private readonly values: SlotValues,
    private readonly network: NluNeural,
  ) {
    this.types = new Set(model.intents.flatMap(({ slots }) => slots.map(({ type }) => type)));
  }

  /** Teaches a classifier its examples. The first time takes some seconds. */
  static async train(
    model: InteractionModel,
    values: SlotValues,
    examples: readonly { intent: string; phrase: string }[],
  ): Promise<Classifier> {
    const container = await containerBootstrap();
    container.use(LangEn);
    const network = new NluNeural({
      locale: 'en',
      container,
      log: false,
      useNoneFeature: true,
      iterations: LEARNING_ROUNDS,
    });
    const classifier = new Classifier(model, values, network);
    const lessons: Example[] = examples.map(({ intent, phrase }) => ({
      intent,
      utterance: classifier.features(fold(phrase).split(' ')),
    }));
    await learn(network, lessons, LEARNING_ROUNDS);
    return classifier;
  }

  /** How likely each intent is; the scores add up to 1. */
  async classify(words: readonly string[]): Promise<Classification[]> {
    return (await this.network.process(this.features(words))).classifications;
  }

  /** The words, each pair of neighbours, and a mark for each of the skill's slot types that has a value in them. */
  private features(words: readonly string[]): string {
    const bounded = ['start', ...words, 'end'];
    const pairs = bounded.slice(1).map((word, index) => `${bounded[index]}_${word}`);
    const marks = [...this.types]
      .filter((type) => this.values.findAll(type, words).length > 0)
      .map((type) => `slot_${type.toLowerCase()}`);
    return [...words, ...pairs, ...marks].join(' ');
  }
}
