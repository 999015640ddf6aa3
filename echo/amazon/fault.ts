import type { Answer } from './call';

/** What can be wrong with a service. */
export const FAULTS = [
  /** It answers as documented. */
  'none',
  /** The permission counts as missing, also when it was granted: 401. */
  'refuses',
  /** The device can't do it: 403. */
  'unsupported',
  /** There are too many already: 403. */
  'full',
  /** Too many requests: 429. */
  'busy',
  /** 500. */
  'broken',
  /** Takes the request and never answers. */
  'slow',
  /** 200 with a body that is not JSON. */
  'nonsense',
  /** 201 with JSON of another shape. */
  'odd',
] as const;
export type Fault = (typeof FAULTS)[number];

/**
 * The answer of a service with a fault; undefined for one without. The statuses are Amazon's. The codes in the
 * body of a 403 are made up, since Amazon documents none.
 */
export function faultyAnswer(fault: Exclude<Fault, 'slow'>): Answer | undefined {
  switch (fault) {
    case 'none':
      return undefined;
    case 'refuses':
      return { status: 401, json: { code: 'UNAUTHORIZED', message: 'Unauthorized' } };
    case 'unsupported':
      return { status: 403, json: { code: 'DEVICE_NOT_SUPPORTED', message: 'Forbidden' } };
    case 'full':
      return { status: 403, json: { code: 'MAX_ALERTS_EXCEEDED', message: 'Forbidden' } };
    case 'busy':
      return { status: 429, json: { code: 'MAX_RATE_EXCEEDED', message: 'Too many requests' } };
    case 'broken':
      return { status: 500, json: { code: 'INTERNAL_ERROR', message: 'Internal Server Error' } };
    case 'nonsense':
      return { status: 200, raw: '<html>{"timers":' };
    case 'odd':
      return { status: 201, json: ['a', { timers: 7, id: null, alertToken: 7 }] };
  }
}
