import { isWell, type Stance, stanceOn } from './denial';
import { NO_SIGN, SIGN } from './intent-names';
import type { Intent, InteractionModel } from './interaction-model';
import type { SlotValues } from './slot-values';

/** Finds the warning signs in words. */
export class Signs {
  private readonly intents: ReadonlyMap<string, Intent>;

  constructor(
    model: InteractionModel,
    private readonly values: SlotValues,
  ) {
    this.intents = new Map(model.intents.map((intent) => [intent.name, intent]));
  }

  /** The stance on each sign in the words, in spoken order. */
  stances(words: readonly string[]): Stance[] {
    const type = this.intents.get(SIGN)?.slots[0]?.type;
    return type === undefined
      ? []
      : this.values.findAll(type, words).map((found) => stanceOn(words, found));
  }

  /** Whether the words say that a part of the body is well that signs are about: "no, my bladder is working fine". */
  isPartWell(words: readonly string[]): boolean {
    const slots = this.intents.get(NO_SIGN)?.slots ?? [];
    return isWell(words) && slots.some(({ type }) => this.values.findAll(type, words).length > 0);
  }
}
