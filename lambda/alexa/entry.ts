import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Context } from 'aws-lambda';
import { config } from './config';
import { apologize, refuse } from './failure';
import { log, safeRequestId } from './log';
import { prepare } from './preferences/store';
import { field, isObject, textOf } from './request/field';
import { skill } from './skill';

/** Requests in which a person waits for an answer. */
const isSpoken = (type: string): boolean => type === 'LaunchRequest' || type === 'IntentRequest';

/** Whether a field of the event is missing, or holds an application with an id. */
const isApplication = (value: unknown): boolean =>
  value === undefined || typeof field(value, 'applicationId') === 'string';

const isObjectOrMissing = (value: unknown): boolean => value === undefined || isObject(value);

/** Whether an event has every part of an Alexa request that the skill relies on. */
function isEnvelope(event: unknown): event is RequestEnvelope {
  const type = field(event, 'request', 'type');
  if (typeof type !== 'string') {
    return false;
  }
  const intent = field(event, 'request', 'intent');
  const hasIntent = typeof field(intent, 'name') === 'string';
  const session = field(event, 'session');
  return (
    (type === 'IntentRequest' || intent !== undefined ? hasIntent : true) &&
    (session !== undefined || !isSpoken(type)) &&
    [session, field(event, 'context'), field(event, 'context', 'System')].every(
      isObjectOrMissing,
    ) &&
    isApplication(field(session, 'application')) &&
    isApplication(field(event, 'context', 'System', 'application'))
  );
}

/**
 * Answers any Lambda event: with the turn of a conversation, with an apology where it can't be read or
 * something failed, with a refusal where it is meant for another skill. It never throws.
 */
export async function answerEvent(event: unknown, context: Context): Promise<ResponseEnvelope> {
  const locale = textOf(field(event, 'request', 'locale')) ?? '';
  const requestId = safeRequestId(field(event, 'request', 'requestId'));
  const skillId =
    textOf(field(event, 'context', 'System', 'application', 'applicationId')) ??
    textOf(field(event, 'session', 'application', 'applicationId'));
  if (config.skillId !== undefined && skillId !== config.skillId) {
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
  } finally {
    prepare();
  }
}
