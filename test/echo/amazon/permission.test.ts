import { PermissionQuestion } from '../../../echo/amazon/permission';

describe('Alexa, asking for a permission', () => {
  const directive = (changed: object = {}): object => ({
    type: 'Connections.SendRequest',
    name: 'AskFor',
    payload: {
      '@type': 'AskForPermissionsConsentRequest',
      '@version': '2',
      permissionScopes: [
        { permissionScope: 'alexa::alerts:timers:skill:readwrite', consentLevel: 'ACCOUNT' },
      ],
      ...changed,
    },
    token: 'a token',
  });
  const ask = (given: object) =>
    PermissionQuestion.in(JSON.parse(JSON.stringify({ directives: [given] })), 'Tea Time');

  it('takes a yes and a no; after two other answers the question counts as not answered', () => {
    expect(ask(directive())?.words).toMatch(/Tea Time permission to update your timers/);
    expect(ask(directive())?.answer('I approve')).toBe('ACCEPTED');
    expect(ask(directive())?.answer('no thanks')).toBe('DENIED');
    const unheard = ask(directive());
    expect(unheard?.answer('what')).toBeUndefined();
    expect(unheard?.answer('')).toBe('NOT_ANSWERED');
  });

  it('asks nothing for a directive that is not as documented', () => {
    expect(ask(directive({ '@version': '1' }))).toBeUndefined();
    expect(ask(directive({ permissionScopes: [] }))).toBeUndefined();
  });
});
