/** How a service behaves. */
export const MANNERS = [
  'documented',
  /** The permission is missing, whatever was granted: 401. */
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
  /** 200, and nothing that makes sense. */
  'nonsense',
  /** 201, and JSON of another kind. */
  'odd',
] as const;
export type Manner = (typeof MANNERS)[number];

/** An answer: JSON, or a raw body that need not be any. */
export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly raw?: string;
}

/**
 * What a service answers that does not behave as documented; undefined for one that does. The
 * statuses are Amazon's. Which code stands in the body of a 403 is not to be read anywhere, so those
 * are made up.
 */
export function misbehave(manner: Exclude<Manner, 'slow'>): Answer | undefined {
  switch (manner) {
    case 'documented':
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
