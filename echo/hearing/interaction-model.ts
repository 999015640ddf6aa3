import { z } from 'zod';
import { interactionModel as builtModel } from '../../interaction-model/interaction-model';

const slotType = z.object({
  name: z.string(),
  values: z.array(
    z.object({
      id: z.string().optional(),
      name: z.object({ value: z.string(), synonyms: z.array(z.string()).default([]) }),
    }),
  ),
});

const intent = z.object({
  name: z.string(),
  slots: z.array(z.object({ name: z.string(), type: z.string() })).default([]),
  samples: z.array(z.string()).default([]),
});

const interactionModel = z.object({
  interactionModel: z.object({
    languageModel: z.object({
      invocationName: z.string(),
      intents: z.array(intent),
      types: z.array(slotType).default([]),
    }),
  }),
});

export type SlotType = z.infer<typeof slotType>;
export type Intent = z.infer<typeof intent>;

/** What people may say to the skill: the part of Alexa's interaction model that a device needs. */
export type InteractionModel = z.infer<
  typeof interactionModel
>['interactionModel']['languageModel'];

/**
 * Reads an interaction model in the form in which Alexa gets it.
 * @throws ZodError naming the field when the JSON is not an interaction model
 */
export function parseInteractionModel(json: unknown): InteractionModel {
  return interactionModel.parse(json).interactionModel.languageModel;
}

/**
 * Reads the interaction model of a locale's language from the project.
 * @param locale such as `en-GB`
 * @throws Error when there is none for it
 */
export function readInteractionModel(locale: string): InteractionModel {
  return parseInteractionModel(builtModel(locale.slice(0, 2)));
}
