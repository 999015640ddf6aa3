import type { LaunchRequest, RequestEnvelope } from 'ask-sdk-model';
import type { Context } from 'aws-lambda';
import { lambdaContext as contextOf } from '../../echo/device/lambda-context';
import * as device from '../../echo/device/request';

/** A Lambda context, as the pretend Echo gives one. */
export const lambdaContext: Context = contextOf('lambda-request');

export const SKILL_ID = 'amzn1.ask.skill.11111111-2222-3333-4444-555555555555';
export const USER_ID = 'amzn1.ask.account.SOMEBODY';
const DEVICE_ID = 'amzn1.ask.device.1';

/** What of `context.System` is otherwise on a device that reaches none of Amazon's services. */
export const NO_SERVICES = { apiEndpoint: '', apiAccessToken: undefined };

/** Requests made so far: each has an id of its own. */
let requests = 0;

const nextLaunch = (): LaunchRequest =>
  device.launchRequest({
    requestId: `amzn1.echo-api.request.${++requests}`,
    at: new Date('2026-11-22T10:00:00Z'),
    locale: 'en-US',
  });

const newSession = (isNew: boolean): device.OpenSession => ({
  sessionId: 'amzn1.echo-api.session.1',
  attributes: {},
  isNew,
});

const surroundingsOf = (userId: string): device.Surroundings => ({
  applicationId: SKILL_ID,
  userId,
  deviceId: DEVICE_ID,
  apiEndpoint: 'https://api.amazonalexa.com',
});

/**
 * A request body in the envelope that the pretend Echo sends. Unlike there, any part of it may be malformed.
 *
 * @param request its type and content; also its id, timestamp or locale where these matter
 * @param attributes what the session carries
 * @param isNew whether the session begins with it
 * @param system what of `context.System` is otherwise
 */
export function envelope(
  request: object,
  attributes: unknown = {},
  isNew = false,
  system: object = {},
): object {
  const launch = nextLaunch();
  const { type: _type, ...common } = launch;
  const sent = device.envelope(launch, newSession(isNew), surroundingsOf(USER_ID));
  return {
    ...sent,
    session: { ...sent.session, attributes },
    context: { System: { ...sent.context.System, ...system } },
    request: { ...common, ...request },
  };
}

/** The body of an intent request. Its slots may be malformed. */
export function intent(name: string, slots?: unknown): object {
  const occasion = { requestId: '', at: new Date(0), locale: '' };
  const { type, dialogState, intent: named } = device.intentRequest(occasion, name, {});
  return { type, dialogState, intent: slots === undefined ? named : { ...named, slots } };
}

/** A slot by its name, with the ids that entity resolution found for the words. */
export function slot(name: string, value: string, ...ids: readonly string[]): object {
  const code = ids.length > 0 ? 'ER_SUCCESS_MATCH' : 'ER_SUCCESS_NO_MATCH';
  const values = ids.map((id) => ({ value: { name: value, id } }));
  const resolutions = { resolutionsPerAuthority: [{ authority: 'own', status: { code }, values }] };
  return { [name]: { name, value, confirmationStatus: 'NONE', resolutions } };
}

/** A request outside any session, as the store is handed it. */
export function requestEnvelope(
  type: 'LaunchRequest' | 'AlexaSkillEvent.SkillDisabled' = 'LaunchRequest',
  userId = USER_ID,
): RequestEnvelope {
  const launch = nextLaunch();
  const { session: _session, ...sent } = device.envelope(
    launch,
    newSession(true),
    surroundingsOf(userId),
  );
  return { ...sent, request: { ...launch, type } };
}
