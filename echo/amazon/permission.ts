import type { Response } from 'ask-sdk-model';
import { z } from 'zod';
import { fold } from '../hearing/fold';

/** The result of Alexa's question for a permission, as Amazon names it. */
export type PermissionStatus = 'ACCEPTED' | 'DENIED' | 'NOT_ANSWERED';

const AskFor = z.object({
  type: z.literal('Connections.SendRequest'),
  name: z.literal('AskFor'),
  payload: z.strictObject({
    '@type': z.literal('AskForPermissionsConsentRequest'),
    '@version': z.literal('2'),
    permissionScopes: z
      .array(
        z.strictObject({
          permissionScope: z.enum([
            'alexa::alerts:timers:skill:readwrite',
            'alexa::alerts:reminders:skill:readwrite',
          ]),
          consentLevel: z.enum(['ACCOUNT', 'PERSON']),
        }),
      )
      .length(1),
  }),
  token: z.string(),
});

const YES = /^(yes|yeah|yep|ok|okay|sure|i approve|approve|approved)\b/;
const NO = /^(no|nope|nah|i don't|don't|deny)\b/;

/**
 * A question for a permission, which Alexa asks by voice for a skill. Alexa chooses the words, and sends the
 * result to the skill in a `Connections.Response`.
 * See https://developer.amazon.com/en-US/docs/alexa/smapi/voice-permissions-for-timers.html
 */
export class PermissionQuestion {
  private asked = 1;

  private constructor(
    readonly scope: string,
    /** Chosen by the skill; it comes back with the result. */
    readonly token: string,
    private readonly skillName: string,
  ) {}

  /** The question in a response; undefined where there is none. */
  static in({ directives = [] }: Response, skillName: string): PermissionQuestion | undefined {
    for (const directive of directives) {
      const { success, data } = AskFor.safeParse(directive);
      const scope = data?.payload.permissionScopes[0]?.permissionScope;
      if (success && scope !== undefined) {
        return new PermissionQuestion(scope, data.token, skillName);
      }
    }
    return undefined;
  }

  get words(): string {
    const what = this.scope.includes('timers') ? 'timers' : 'reminders';
    return `Do you give ${this.skillName} permission to update your ${what}? You can say: I approve, or: no.`;
  }

  /**
   * Takes an answer; silence is ''. After anything but yes or no Alexa asks once more.
   * @returns undefined when Alexa asks again
   */
  answer(words: string): PermissionStatus | undefined {
    const folded = fold(words);
    if (YES.test(folded)) {
      return 'ACCEPTED';
    }
    if (NO.test(folded)) {
      return 'DENIED';
    }
    this.asked += 1;
    return this.asked > 2 ? 'NOT_ANSWERED' : undefined;
  }
}

/** What is wrong with a response's requests to Alexa, one sentence each. */
export function brokenPermissionRules({
  directives = [],
  reprompt,
  shouldEndSession,
}: Response): string[] {
  const requests = directives.filter(({ type }) => type === 'Connections.SendRequest');
  if (requests.length === 0) {
    return [];
  }
  const broken: string[] = [];
  if (requests.length > 1 || !requests.every((request) => AskFor.safeParse(request).success)) {
    broken.push('A request to Alexa must ask for one permission, as documented.');
  }
  if (shouldEndSession !== undefined || reprompt) {
    broken.push(
      'While Alexa asks for a permission, the skill must neither listen nor end the session.',
    );
  }
  return broken;
}
