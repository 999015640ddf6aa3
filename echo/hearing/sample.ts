import { BUILT_IN_PHRASES } from './built-in-phrases';
import { fold } from './fold';
import type { Intent, InteractionModel } from './interaction-model';

/** A stretch of a sample: words said as they are, or a slot. */
export type Part = { words: string[] } | { slot: string; type: string };

/** A sentence that stands for an intent. */
export interface Sample {
  intent: Intent;
  parts: Part[];
  /** The words in it that are said as they are. */
  literal: string[];
}

/** A sample with slots: "i am {age} years old". */
export interface Template {
  intent: Intent;
  parts: Part[];
  /** How many words are said as they are: the more, the surer a fit. */
  literalWords: number;
}

/** Sentences a template is taught with: enough to show what may stand in its slots. */
const EXAMPLES_A_TEMPLATE = 1;

const QUANTITY_EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  'AMAZON.NUMBER': ['seventy two', '68', 'forty', '81'],
  'AMAZON.DURATION': ['thirty seconds', 'two weeks', 'three days', 'a month', '45 seconds'],
  'AMAZON.DATE': ['yesterday', 'last week', 'monday', 'friday', 'today'],
};

/**
 * Cuts a sample into words and slots.
 * @throws Error when a slot is not one of the intent's
 */
export function partsOf(sample: string, intent: Intent): Part[] {
  return sample.split(/(\{\w+\})/).flatMap((piece): Part[] => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (name !== undefined) {
      const type = intent.slots.find((slot) => slot.name === name)?.type;
      if (type === undefined) {
        throw new Error(`The sample "${sample}" of ${intent.name} names no slot of that intent.`);
      }
      return [{ slot: name, type }];
    }
    const words = fold(piece).split(' ').filter(Boolean);
    return words.length > 0 ? [{ words }] : [];
  });
}

/**
 * Every sample of a model, and then what Alexa itself understands by its built-in intents. Those come second,
 * since the skill's samples may give one of them another meaning.
 * @throws Error as `partsOf` does
 */
export function samplesOf(model: InteractionModel): Sample[] {
  const sampleOf = (intent: Intent) => (sample: string) => {
    const parts = partsOf(sample, intent);
    return { intent, parts, literal: parts.flatMap((part) => ('words' in part ? part.words : [])) };
  };
  return [
    ...model.intents.flatMap((intent) => intent.samples.map(sampleOf(intent))),
    ...model.intents.flatMap((intent) => {
      return (BUILT_IN_PHRASES[intent.name] ?? []).map(sampleOf(intent));
    }),
  ];
}

/**
 * A few sentences that a template stands for.
 * @param turn the template's place among all, so that each shows other values
 */
export function fillings(template: Template, model: InteractionModel, turn: number): string[] {
  return Array.from({ length: EXAMPLES_A_TEMPLATE }, (_, example) =>
    template.parts
      .map((part) => {
        if ('words' in part) {
          return part.words.join(' ');
        }
        const choices =
          model.types
            .find((type) => type.name === part.type)
            ?.values.flatMap(({ name }) => [name.value, ...name.synonyms]) ??
          QUANTITY_EXAMPLES[part.type] ??
          [];
        return choices[(turn * EXAMPLES_A_TEMPLATE + example) % choices.length] ?? '';
      })
      .join(' '),
  );
}
