import type { State } from '../session/state';
import { field } from './request/field';
import type { Answered } from './request/request-order';

/** The version of a session's attributes. A session that met another version starts afresh. */
const VERSION = 4;

/** Session attributes larger than this, in characters of JSON, are not ours. */
const LARGEST = 10_000;

/** Session attributes: Alexa sends them back with the next request, until the session ends. */
export type Attributes = Record<string, unknown>;

/** What a session remembers: the state, and the newest request that was answered. */
export interface Recalled {
  /** null on the first turn; "lost" when the attributes do not hold a state of this version. */
  readonly state: State | 'lost' | null;
  /** null where unknown. */
  readonly last: Answered | null;
}

/**
 * Reads the attributes of a session. Their shape is loaded with the first session that has some: the first
 * answer of a conversation does not wait for it.
 */
export async function recall(attributes: unknown): Promise<Recalled> {
  const nothing = { state: null, last: null };
  const lost = { state: 'lost', last: null } as const;
  if (attributes === undefined || attributes === null) {
    return nothing;
  }
  if (typeof attributes !== 'object') {
    return lost;
  }
  if (Object.keys(attributes).length === 0) {
    return nothing;
  }
  if (field(attributes, 'v') !== VERSION || JSON.stringify(attributes).length > LARGEST) {
    return lost;
  }
  const { SessionAttributes } = await import('./session-attributes-shape');
  const { success, data } = SessionAttributes.safeParse(attributes);
  if (!success) {
    return lost;
  }
  return { state: data.state, last: { atMs: data.at, tail: data.tail } };
}

/**
 * The attributes that keep a state for the next turn; none once the session is over.
 *
 * @param last the newest request that was answered, this turn's included
 */
export const remember = (state: State | null, { atMs, tail }: Answered): Attributes =>
  state === null ? {} : { v: VERSION, at: atMs, tail, state };
