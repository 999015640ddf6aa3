import type { HandlerInput, RequestHandler } from 'ask-sdk-core';
import { SkillBuilders } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import { content } from '../session/content';
import { advance } from '../session/dialog';
import { answer } from './answer';
import { kindOf, log, safeRequestId } from './log';
import { recall, remember } from './memory';
import { heardIn } from './router';

/** Every turn of a conversation: the request becomes something heard, the turn a response. */
const conversation: RequestHandler = {
  canHandle: ({ requestEnvelope: { session, request } }: HandlerInput): boolean =>
    session !== undefined && request.type !== 'SessionEndedRequest',
  handle({ requestEnvelope, attributesManager, responseBuilder }: HandlerInput): Response {
    const startedAt = performance.now();
    const { request, session } = requestEnvelope;
    const state = session?.new === true ? null : recall(session?.attributes);
    const heard = heardIn(request);
    const turn = advance(state, heard, { content });
    attributesManager.setSessionAttributes(remember(turn.state));
    const response = answer(
      turn,
      'locale' in request ? (request.locale ?? '') : '',
      responseBuilder,
    );
    log({
      requestId: safeRequestId(request.requestId),
      kind: kindOf(turn.state),
      understood: heard !== 'not-understood',
      ms: Math.round(performance.now() - startedAt),
    });
    return response;
  },
};

/** The session is over, or never was: nothing may be said, nothing is kept. */
const silence: RequestHandler = {
  canHandle: () => true,
  handle: ({ responseBuilder }: HandlerInput): Response => responseBuilder.getResponse(),
};

export const skill = SkillBuilders.custom().addRequestHandlers(conversation, silence).create();
