import { BUILT_IN_PHRASES } from './built-in-phrases';
import { fold } from './fold';
import type { Intent, InteractionModel } from './interaction-model';

/** A part of a sample: fixed words, or a slot. */
export type Part = { words: string[] } | { slot: string; type: string };

/** A sentence that stands for an intent. */
export interface Sample {
  intent: Intent;
  parts: Part[];
  /** The fixed words in it. */
  literal: string[];
}

/** A sample with slots: "i am {age} years old". */
export interface Template {
  intent: Intent;
  parts: Part[];
  /** The number of fixed words: the more, the safer a fit. */
  literalWords: number;
}

/** How many sentences the classifier learns from each template. */
const EXAMPLES_A_TEMPLATE = 1;

const QUANTITY_EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  'AMAZON.NUMBER': ['seventy two', '68', 'forty', '81'],
  'AMAZON.DURATION': ['thirty seconds', 'two weeks', 'three days', 'a month', '45 seconds'],
  'AMAZON.DATE': ['yesterday', 'last week', 'monday', 'friday', 'today'],
};

/**
 * Cuts a sample into words and slots.
 * @throws Error when the intent does not have a slot of the sample
 */
export function partsOf(sample: string, intent: Intent): Part[] {
  return sample.split(/(\{\w+\})/).flatMap((piece): Part[] => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (name !== undefined) {
      const type = intent.slots.find((slot) => slot.name === name)?.type;
      if (type === undefined) {
        throw new Error(
          `The sample "${sample}" of ${intent.name} has a slot that the intent does not have.`,
        );
      }
      return [{ slot: name, type }];
    }
    const words = fold(piece).split(' ').filter(Boolean);
    return words.length > 0 ? [{ words }] : [];
  });
}

/**
 * Every sample of a model, then the phrases that Alexa itself knows for its built-in intents. Those come second,
 * since a sample of the skill may give one of them another meaning.
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

/** What can be said for each type of a model, found once: every template asks for it. */
const known = new WeakMap<InteractionModel, Map<string, readonly string[]>>();

function choicesOf(type: string, model: InteractionModel): readonly string[] {
  const choices =
    known.get(model) ??
    new Map(
      model.types.map(({ name, values }) => [
        name,
        values.flatMap((value) => [value.name.value, ...value.name.synonyms]),
      ]),
    );
  known.set(model, choices);
  return choices.get(type) ?? QUANTITY_EXAMPLES[type] ?? [];
}

/**
 * Example sentences of a template.
 * @param turn the number of the template, so that different templates show different values
 */
export function fillings(template: Template, model: InteractionModel, turn: number): string[] {
  return Array.from({ length: EXAMPLES_A_TEMPLATE }, (_, example) =>
    template.parts
      .map((part) => {
        if ('words' in part) {
          return part.words.join(' ');
        }
        const choices = choicesOf(part.type, model);
        return choices[(turn * EXAMPLES_A_TEMPLATE + example) % choices.length] ?? '';
      })
      .join(' '),
  );
}
