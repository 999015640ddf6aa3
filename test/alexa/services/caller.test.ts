import { callerIn } from '../../../lambda/alexa/services/caller';

const system = (changed: object): object => ({
  context: {
    System: {
      apiEndpoint: 'https://api.amazonalexa.com',
      apiAccessToken: 'a-token',
      device: { deviceId: 'a-device' },
      ...changed,
    },
  },
  request: { requestId: 'a-request' },
});

describe("The caller of Amazon's services", () => {
  it.each([
    'https://api.amazonalexa.com',
    'https://api.eu.amazonalexa.com',
    'https://api.fe.amazonalexa.com',
    'https://api.fe.amazon.com',
    'http://127.0.0.1:4567',
    'http://localhost:4567',
    'http://[::1]:4567',
  ])('is known at %s', (apiEndpoint) => {
    expect(callerIn(system({ apiEndpoint }))).toEqual({
      endpoint: apiEndpoint,
      token: 'a-token',
      deviceId: 'a-device',
      requestId: 'a-request',
    });
  });

  it.each([
    'http://api.amazonalexa.com',
    'https://api.amazonalexa.com.example.org',
    'https://example.org/api.amazonalexa.com',
    'https://api.amazonalexa.com@example.org',
    'https://token@api.amazonalexa.com',
    'https://evilapi.amazonalexa.com',
    'ftp://127.0.0.1',
    'http://127.0.0.1.example.org',
    'http://192.168.1.1',
    'file:///etc/passwd',
    'nonsense',
    '',
    7,
    null,
  ])('sends no token to %p', (apiEndpoint) => {
    expect(callerIn(system({ apiEndpoint }))).toBeNull();
  });

  it.each([
    ['a token', { apiAccessToken: undefined }],
    ['a text for a token', { apiAccessToken: { a: 1 } }],
    ['a device', { device: undefined }],
  ])('is unknown without %s', (_, changed) => {
    expect(callerIn(system(changed))).toBeNull();
  });

  it.each([undefined, null, 'text', {}, { context: null }])('is unknown in %p', (event) => {
    expect(callerIn(event)).toBeNull();
  });
});
