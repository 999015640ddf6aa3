import { refusalOf } from '../../../lambda/alexa/services/refusal';

describe('An error of a service', () => {
  it.each([
    [401, {}, 'not-permitted'],
    [403, {}, 'unsupported'],
    [403, { code: 'DEVICE_NOT_SUPPORTED' }, 'unsupported'],
    [403, { code: 'MAX_TIMERS_EXCEEDED' }, 'too-many'],
    [403, { message: 'The limit of timers is reached' }, 'too-many'],
    [403, { message: 'Consent is missing' }, 'not-permitted'],
    [429, {}, 'too-many'],
    [400, {}, 'failed'],
    [500, {}, 'failed'],
    [504, {}, 'failed'],
  ])('with %p and %p means %s', (statusCode, response, meaning) => {
    expect(refusalOf(Object.assign(new Error(), { statusCode, response }))).toBe(meaning);
  });

  it.each([new Error('no answer'), undefined, 'text', { statusCode: '401' }])(
    'that is %p means failed',
    (error) => {
      expect(refusalOf(error)).toBe('failed');
    },
  );
});
