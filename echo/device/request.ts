import type {
  IntentRequest,
  interfaces,
  LaunchRequest,
  RequestEnvelope,
  SessionEndedReason,
  SessionEndedRequest,
  Slot,
} from 'ask-sdk-model';

/** A session as the device knows it; the attributes are what the skill last sent back. */
export interface OpenSession {
  sessionId: string;
  attributes: Record<string, unknown>;
  /** Whether the skill has not been asked anything in it yet. */
  isNew: boolean;
}

/** The parts of a request that stay the same: device, listener, skill. */
export interface Surroundings {
  applicationId: string;
  userId: string;
  deviceId: string;
  /** The address of Amazon's services. Without it, the request has no access token either. */
  apiEndpoint?: string | undefined;
}

/** The parts that differ from request to request. */
export interface Occasion {
  requestId: string;
  at: Date;
  locale: string;
}

type RuntimeErrorEvent = interfaces.alexa.presentation.apla.RuntimeErrorEvent;

export type EchoRequest =
  | LaunchRequest
  | IntentRequest
  | SessionEndedRequest
  | RuntimeErrorEvent
  | interfaces.connections.ConnectionsResponse;

/** "Open back spasm coach." */
export function launchRequest(occasion: Occasion): LaunchRequest {
  return { type: 'LaunchRequest', ...common(occasion) };
}

/** The device understood the listener's words as this intent. */
export function intentRequest(
  occasion: Occasion,
  name: string,
  slots: Record<string, Slot>,
): IntentRequest {
  const intent = { name, confirmationStatus: 'NONE' as const };
  return {
    type: 'IntentRequest',
    ...common(occasion),
    dialogState: 'STARTED',
    intent: Object.keys(slots).length > 0 ? { ...intent, slots } : intent,
  };
}

/** The session is over and the skill may not answer. */
export function sessionEndedRequest(
  occasion: Occasion,
  reason: SessionEndedReason,
): SessionEndedRequest {
  return { type: 'SessionEndedRequest', ...common(occasion), reason };
}

/** The device could not play the APL for Audio document with this token. */
export function runtimeErrorRequest(occasion: Occasion, token: string): RuntimeErrorEvent {
  return {
    type: 'Alexa.Presentation.APLA.RuntimeError',
    ...common(occasion),
    token,
    errors: [
      {
        type: 'RENDER_ERROR',
        reason: 'INTERNAL_SERVER_ERROR',
        message: 'The pretend Echo was told to fail.',
      },
    ],
  };
}

/** Alexa asked the listener for a permission, with this result. */
export function connectionsResponse(
  occasion: Occasion,
  { scope, token }: { scope: string; token: string },
  status: 'ACCEPTED' | 'DENIED' | 'NOT_ANSWERED',
): interfaces.connections.ConnectionsResponse {
  return {
    type: 'Connections.Response',
    ...common(occasion),
    name: 'AskFor',
    status: { code: '200', message: 'OK' },
    token,
    payload: {
      '@type': 'AskForPermissionsConsentResponse',
      '@version': '2',
      status,
      permissionScopes: [{ permissionScope: scope, consentLevel: 'ACCOUNT', status }],
    },
  };
}

/** Puts a request into the envelope that Alexa sends to a skill. */
export function envelope(
  request: EchoRequest,
  session: OpenSession,
  surroundings: Surroundings,
): RequestEnvelope {
  const application = { applicationId: surroundings.applicationId };
  const user = { userId: surroundings.userId };
  return {
    version: '1.0',
    session: {
      new: session.isNew,
      sessionId: session.sessionId,
      application,
      user,
      attributes: session.attributes,
    },
    context: {
      System: {
        application,
        user,
        device: { deviceId: surroundings.deviceId, supportedInterfaces: {} },
        ...(surroundings.apiEndpoint === undefined
          ? { apiEndpoint: '' }
          : { apiEndpoint: surroundings.apiEndpoint, apiAccessToken: 'a-pretend-token' }),
      },
    },
    request,
  };
}

function common({ requestId, at, locale }: Occasion) {
  return { requestId, timestamp: at.toISOString().replace(/\.\d+Z$/, 'Z'), locale };
}
