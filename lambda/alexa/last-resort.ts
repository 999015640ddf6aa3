import type { ResponseEnvelope } from 'ask-sdk-model';

/**
 * The answer when the skill did not load, because its content or its environment is broken. Its words are
 * here, since the file with the other words may be the broken one.
 */
export const lastResort = (): ResponseEnvelope => ({
  version: '1.0',
  sessionAttributes: {},
  response: {
    outputSpeech: {
      type: 'SSML',
      ssml: '<speak>Sorry, something went wrong here. If you need help now, call your local emergency number.</speak>',
    },
    shouldEndSession: true,
  },
});
