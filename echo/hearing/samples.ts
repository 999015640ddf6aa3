import type { Intent, InteractionModel } from './interaction-model';
import { fillings, samplesOf, type Template } from './sample';
import type { SlotFilling, Slots } from './slot-filling';

/** The intent and the slots of a sample that words fit. */
export interface Fit {
  intent: string;
  slots: Slots;
}

/** The samples of a model, to be compared with what was said. */
export class Samples {
  private readonly plain = new Map<string, Intent>();
  private readonly templates: Template[] = [];

  constructor(
    model: InteractionModel,
    private readonly filling: SlotFilling,
  ) {
    for (const { intent, parts, literal } of samplesOf(model)) {
      if (parts.some((part) => 'slot' in part)) {
        this.templates.push({ intent, parts, literalWords: literal.length });
      } else if (!this.plain.has(literal.join(' '))) {
        this.plain.set(literal.join(' '), intent);
      }
    }
    this.templates.sort((a, b) => b.literalWords - a.literalWords);
  }

  /** The intent that has exactly these words as a sample without slots. */
  intentOf(folded: string): Intent | undefined {
    return this.plain.get(folded);
  }

  /**
   * The sample that the words fit. Of several, it is the one with the most fixed words.
   * @param today the listener's day, for dates
   * @param isRuledOut whether to ignore the samples with slots of an intent
   */
  fit(folded: string, today: Date, isRuledOut: (intentName: string) => boolean): Fit | undefined {
    const plain = this.plain.get(folded);
    if (plain) {
      return { intent: plain.name, slots: this.filling.given(plain, {}) };
    }
    const words = folded.split(' ');
    for (const { intent, parts } of this.templates) {
      const slots = this.filling.fit(intent, parts, words, today);
      if (slots && !isRuledOut(intent.name)) {
        return { intent: intent.name, slots };
      }
    }
    return undefined;
  }

  /** A sample of the intent that the words fit with a name that the model does not have: "start the downward dog". */
  fitUnknownName(intentName: string, words: readonly string[]): Fit | undefined {
    for (const { intent, parts } of this.templates) {
      const slots =
        intent.name === intentName ? this.filling.fitUnknown(intent, parts, words) : undefined;
      if (slots) {
        return { intent: intent.name, slots };
      }
    }
    return undefined;
  }

  /** Example sentences for each intent, with the slots filled. */
  examples(model: InteractionModel): { intent: string; phrase: string }[] {
    const plain = [...this.plain].map(([phrase, { name }]) => ({ intent: name, phrase }));
    const filled = this.templates.flatMap((template, index) =>
      fillings(template, model, index).map((phrase) => ({ intent: template.intent.name, phrase })),
    );
    return [...plain, ...filled];
  }
}
