import type { interfaces } from 'ask-sdk-model';
import type { Permission } from '../../session/heard';

const SCOPES: Readonly<Record<Permission, string>> = {
  timer: 'alexa::alerts:timers:skill:readwrite',
  reminder: 'alexa::alerts:reminders:skill:readwrite',
};

/**
 * The directive with which Alexa asks for a permission by voice. She words the question and hears the
 * answer, so a response that holds it has no reprompt and leaves `shouldEndSession` out. The token comes
 * back with the answer.
 * See https://developer.amazon.com/en-US/docs/alexa/smapi/voice-permissions-for-timers.html and
 * https://developer.amazon.com/en-US/docs/alexa/smapi/voice-permissions-for-reminders.html
 */
export const askPermission = (
  permission: Permission,
): interfaces.connections.SendRequestDirective => ({
  type: 'Connections.SendRequest',
  name: 'AskFor',
  payload: {
    '@type': 'AskForPermissionsConsentRequest',
    '@version': '2',
    permissionScopes: [{ permissionScope: SCOPES[permission], consentLevel: 'ACCOUNT' }],
  },
  token: permission,
});
