import { SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';
import type { Context } from 'aws-lambda';

const skill = SkillBuilders.custom()
  .addRequestHandlers({
    canHandle: () => true,
    handle: ({ responseBuilder }) =>
      responseBuilder.speak('Hello.').reprompt('Are you still there?').getResponse(),
  })
  .create();

/** The smallest skill with Amazon's SDK. */
export const handler = async (event: RequestEnvelope, context: Context) =>
  skill.invoke(event, context);
