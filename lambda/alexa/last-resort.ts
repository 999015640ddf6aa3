import type { ResponseEnvelope } from 'ask-sdk-model';

/**
 * What is said when the skill could not even load, because its content or its environment is broken.
 * Its words stand here, since whatever holds the others may be what is broken.
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
