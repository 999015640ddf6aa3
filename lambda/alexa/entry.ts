import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { config } from './config';
import { apologize, refuse } from './failure';
import { log, safeRequestId } from './log';
import { skill } from './skill';

const Application = z.looseObject({ applicationId: z.string() });

/** As much of an Alexa request as the skill must be able to rely on. */
const Envelope = z
  .looseObject({
    session: z.looseObject({ application: Application.optional() }).optional(),
    context: z
      .looseObject({ System: z.looseObject({ application: Application.optional() }).optional() })
      .optional(),
    request: z.looseObject({
      type: z.string(),
      intent: z.looseObject({ name: z.string() }).optional(),
    }),
  })
  .refine(({ request }) => request.type !== 'IntentRequest' || request.intent !== undefined)
  .refine(({ request, session }) => session !== undefined || !isSpoken(request.type));

/** The id of the skill an event is meant for, and the locale to apologise in. */
const Addressed = z.object({
  session: z.object({ application: Application }).optional().catch(undefined),
  context: z
    .object({ System: z.object({ application: Application }) })
    .optional()
    .catch(undefined),
  request: z
    .object({
      requestId: z.string().optional().catch(undefined),
      locale: z.string().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/** Requests in which a person waits for an answer. */
const isSpoken = (type: string): boolean => type === 'LaunchRequest' || type === 'IntentRequest';

const isEnvelope = (event: unknown): event is RequestEnvelope => Envelope.safeParse(event).success;

/**
 * Answers one Lambda event, whatever it is: a conversation's turn, an apology for what can't be
 * read or what failed, a refusal for another skill's request. It never throws.
 */
export async function answerEvent(event: unknown, context: Context): Promise<ResponseEnvelope> {
  const { data: addressed } = Addressed.safeParse(event);
  const locale = addressed?.request?.locale ?? '';
  const requestId = safeRequestId(addressed?.request?.requestId);
  const skillId =
    addressed?.context?.System.application.applicationId ??
    addressed?.session?.application.applicationId;
  if (config.SKILL_ID !== undefined && skillId !== config.SKILL_ID) {
    log({ requestId, failure: 'another skill' });
    return refuse(locale);
  }
  if (!isEnvelope(event)) {
    log({ requestId, failure: 'unreadable request' });
    return apologize(locale);
  }
  try {
    return await skill.invoke(event, context);
  } catch (error) {
    log({ requestId, failure: error instanceof Error ? error.name : 'unknown' });
    return apologize(locale);
  }
}
