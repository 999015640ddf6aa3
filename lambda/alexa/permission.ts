import type { interfaces, Request } from 'ask-sdk-model';
import type { Permission } from '../session/alerts';
import type { HeardPermission } from '../session/heard';
import { field } from './field';

const SCOPES: Readonly<Record<Permission, string>> = {
  timer: 'alexa::alerts:timers:skill:readwrite',
  reminder: 'alexa::alerts:reminders:skill:readwrite',
};

/**
 * Has Alexa ask for a permission by voice. She words the question and hears the answer, so a response with
 * this has no reprompt and leaves `shouldEndSession` out. The token comes back with the answer.
 * See https://developer.amazon.com/en-US/docs/alexa/smapi/voice-permissions-for-timers.html and
 * https://developer.amazon.com/en-US/docs/alexa/smapi/voice-permissions-for-reminders.html
 */
export const askFor = (permission: Permission): interfaces.connections.SendRequestDirective => ({
  type: 'Connections.SendRequest',
  name: 'AskFor',
  payload: {
    '@type': 'AskForPermissionsConsentRequest',
    '@version': '2',
    permissionScopes: [{ permissionScope: SCOPES[permission], consentLevel: 'ACCOUNT' }],
  },
  token: permission,
});

/** What Alexa reports back: whatever is not an acceptance is none, no answer and an error included. */
export function permissionIn(request: Request): HeardPermission {
  return {
    permission: field(request, 'payload', 'status') === 'ACCEPTED' ? 'granted' : 'denied',
    of: field(request, 'token') === 'reminder' ? 'reminder' : 'timer',
  };
}
