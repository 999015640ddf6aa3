import type { RequestEnvelope } from 'ask-sdk-model';
import type { Context } from 'aws-lambda';

/** A Lambda context, as far as the handler could ever look at it. */
export const lambdaContext: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'back-spasm-coach',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:back-spasm-coach',
  memoryLimitInMB: '256',
  awsRequestId: 'lambda-request',
  logGroupName: 'group',
  logStreamName: 'stream',
  getRemainingTimeInMillis: () => 7000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

export const SKILL_ID = 'amzn1.ask.skill.11111111-2222-3333-4444-555555555555';
export const USER_ID = 'amzn1.ask.account.SOMEBODY';

/** Requests made so far: each has an id of its own. */
let requests = 0;

/**
 * An Alexa request around a request body, with the attributes a session carries.
 *
 * @param system what of `context.System` is otherwise
 */
export function envelope(
  request: object,
  attributes: unknown = {},
  isNew = false,
  system: object = {},
): object {
  const application = { applicationId: SKILL_ID };
  const user = { userId: USER_ID };
  return {
    version: '1.0',
    session: { new: isNew, sessionId: 'amzn1.echo-api.session.1', application, user, attributes },
    context: {
      System: {
        application,
        user,
        device: { deviceId: 'amzn1.ask.device.1', supportedInterfaces: {} },
        apiEndpoint: 'https://api.amazonalexa.com',
        apiAccessToken: 'token',
        ...system,
      },
    },
    request: {
      requestId: `amzn1.echo-api.request.${++requests}`,
      timestamp: '2026-11-22T10:00:00Z',
      locale: 'en-US',
      ...request,
    },
  };
}

export const intent = (name: string, slots: unknown = {}): object => ({
  type: 'IntentRequest',
  dialogState: 'STARTED',
  intent: { name, confirmationStatus: 'NONE', slots },
});

/** A request of a user as the store is handed it, outside any session. */
export function requestEnvelope(type = 'LaunchRequest', userId = USER_ID): RequestEnvelope {
  const application = { applicationId: SKILL_ID };
  return JSON.parse(
    JSON.stringify({
      version: '1.0',
      context: { System: { application, user: { userId }, apiEndpoint: 'https://x' } },
      request: { type, requestId: 'amzn1.echo-api.request.1', timestamp: '2026-11-22T10:00:00Z' },
    }),
  );
}
