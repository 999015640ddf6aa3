import type { HandlerInput, RequestHandler } from 'ask-sdk-core';
import { SkillBuilders } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import { content } from '../session/content';
import { advance } from '../session/dialog';
import { answer } from './answer';
import { field } from './field';
import { kindOf, log, safeRequestId } from './log';
import { recall, remember } from './memory';
import { read, whereIn } from './reading';
import { heardIn } from './router';

/** A constant of Amazon's, such as RENDER_ERROR. */
const TERM = /^[A-Z_]{1,60}$/;

/** A request's timestamp in ms since 1970, or null when it is none. */
function millisecondsOf(timestamp: unknown): number | null {
  const ms = typeof timestamp === 'string' ? Date.parse(timestamp) : Number.NaN;
  return ms > 0 ? ms : null;
}

/** Every turn of a conversation: the request becomes something heard, the turn a response. */
const conversation: RequestHandler = {
  canHandle: ({ requestEnvelope: { session, request } }: HandlerInput): boolean =>
    session !== undefined && request.type !== 'SessionEndedRequest',
  async handle({
    requestEnvelope,
    attributesManager,
    responseBuilder,
  }: HandlerInput): Promise<Response> {
    const startedAt = performance.now();
    const { request, session } = requestEnvelope;
    const { state, atMs } = await recall(session?.new === true ? null : session?.attributes);
    const nowMs = millisecondsOf(request.timestamp);
    const elapsedMs = nowMs === null || atMs === null ? null : nowMs - atMs;
    const heard = read(heardIn(request), whereIn(state, content));
    const turn = advance(state, heard, { content, elapsedMs });
    attributesManager.setSessionAttributes(remember(turn.state, nowMs));
    const response = answer(
      turn,
      'locale' in request ? (request.locale ?? '') : '',
      responseBuilder,
    );
    if (request.type === 'Alexa.Presentation.APLA.RuntimeError') {
      log({ requestId: safeRequestId(request.requestId), failure: countFailure(request.errors) });
    }
    log({
      requestId: safeRequestId(request.requestId),
      kind: kindOf(turn.state),
      understood: heard !== 'not-understood',
      ms: Math.round(performance.now() - startedAt),
    });
    return response;
  },
};

/** Why a count did not play, in Amazon's own terms; anything else that stands there is not repeated. */
function countFailure(errors: unknown): string {
  const terms = (Array.isArray(errors) ? errors : []).map((error: unknown) => [
    field(error, 'type'),
    field(error, 'reason'),
  ]);
  const areOurs = terms.flat().every((term) => typeof term === 'string' && TERM.test(term));
  return terms.length > 0 && areOurs
    ? `APL-A ${terms.map((each) => each.join(' ')).join(', ')}`
    : 'APL-A';
}

/** The session is over, or never was: nothing may be said, nothing is kept. */
const silence: RequestHandler = {
  canHandle: () => true,
  handle: ({ responseBuilder }: HandlerInput): Response => responseBuilder.getResponse(),
};

export const skill = SkillBuilders.custom().addRequestHandlers(conversation, silence).create();
