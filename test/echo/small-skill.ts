import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { Echo, type SkillHandler } from '../../echo/device/echo';
import { parseInteractionModel } from '../../echo/hearing/interaction-model';
import { trainUnderstanding } from '../../echo/hearing/understanding';

/** A model with just enough for a conversation. It shares no words with the real one. */
export const SMALL_MODEL = parseInteractionModel({
  interactionModel: {
    languageModel: {
      invocationName: 'tea friend',
      intents: [
        { name: 'AMAZON.YesIntent', samples: [] },
        { name: 'AMAZON.NoIntent', samples: [] },
        { name: 'AMAZON.StopIntent', samples: [] },
        { name: 'AMAZON.FallbackIntent', samples: [] },
        {
          name: 'BrewIntent',
          slots: [
            { name: 'tea', type: 'Tea' },
            { name: 'time', type: 'AMAZON.DURATION' },
          ],
          samples: ['how do i brew {tea}', 'brew {tea} for {time}', 'make me a cup of {tea}'],
        },
      ],
      types: [
        {
          name: 'Tea',
          values: [
            { id: 'green', name: { value: 'green tea', synonyms: ['sencha'] } },
            { id: 'black', name: { value: 'black tea', synonyms: ['assam', 'builders tea'] } },
          ],
        },
      ],
    },
  },
});

/** A response as a skill would send it. With a reprompt the session stays open. */
export function answer(
  speech: string,
  reprompt?: string,
  attributes: Record<string, unknown> = {},
): ResponseEnvelope {
  return {
    version: '1.0',
    sessionAttributes: attributes,
    response: {
      outputSpeech: { type: 'SSML', ssml: `<speak>${speech}</speak>` },
      ...(reprompt === undefined
        ? {}
        : { reprompt: { outputSpeech: { type: 'SSML', ssml: `<speak>${reprompt}</speak>` } } }),
      shouldEndSession: reprompt === undefined,
    },
  };
}

/** A skill that remembers how many cups were asked for in this session. */
export async function teaSkill(event: RequestEnvelope): Promise<ResponseEnvelope> {
  const { request, session } = event;
  if (request.type === 'SessionEndedRequest') {
    return { version: '1.0', response: {} };
  }
  const cups = Number(session?.attributes?.cups ?? 0);
  if (request.type === 'LaunchRequest') {
    return answer('Hello. Which tea would you like?', 'Green or black tea?', { cups });
  }
  if (request.type !== 'IntentRequest') {
    return answer('Pardon?', 'Which tea?');
  }
  if (request.intent.name === 'AMAZON.StopIntent') {
    return answer('Goodbye.');
  }
  if (request.intent.name === 'BrewIntent') {
    const reply = answer(
      `Cup ${cups + 1} it is. <break time="3s"/> Another one?`,
      'Would you like another cup?',
      { cups: cups + 1 },
    );
    reply.response.card = { type: 'Simple', title: 'Tea', content: 'Warm the pot.' };
    return reply;
  }
  return answer(`I heard ${request.intent.name}. Which tea?`, 'Green or black tea?', { cups });
}

/** Learns the small model once. Returns a function that makes any number of devices with it. */
export async function smallEcho(): Promise<
  (options?: {
    locale?: string;
    handler?: SkillHandler;
    now?: () => Date;
    latencyMs?: number;
  }) => Echo
> {
  const understanding = await trainUnderstanding(SMALL_MODEL);
  const { invocationName } = SMALL_MODEL;
  return ({
    locale = 'en-US',
    handler = teaSkill,
    now = () => new Date(),
    latencyMs = 2000,
  } = {}) => new Echo({ handler, understanding, invocationName, locale, now, latencyMs });
}
