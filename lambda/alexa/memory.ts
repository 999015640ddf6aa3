import type { State } from '../session/state';

/** The version of what a session carries. A session that met another version starts afresh. */
export const VERSION = 3;

/** Session attributes larger than this, in characters of JSON, are not ours. */
const LARGEST = 10_000;

/** What travels with the session and dies with it. */
export type Attributes = Record<string, unknown>;

/** Which request a turn answered, so that one that comes late or twice is told from the next. */
export interface Answered {
  /** When it was made, in ms since 1970; null where unknown. */
  readonly atMs: number | null;
  /** The end of its id: with the time it tells two requests apart. Empty where it has none. */
  readonly tail: string;
}

/** Characters of a request id that are kept: the last part of the UUID it ends with. */
export const TAIL_LENGTH = 12;

/** The end of a request's id, where it has one. */
export const tailOf = (requestId: unknown): string =>
  typeof requestId === 'string' ? requestId.slice(-TAIL_LENGTH) : '';

/** What a session remembers: the state, and the newest request that was answered. */
export interface Recalled {
  /** null on the first turn; "lost" when there is something, but not a state of ours. */
  readonly state: State | 'lost' | null;
  /** null where unknown. */
  readonly last: Answered | null;
}

/**
 * The later of two requests: the one asked now, or the newest one that was answered where that one is the
 * same, or was made after it. Where a time is missing, the one asked now.
 */
export function laterOf(asked: Answered, last: Answered | null): Answered {
  if (last === null || last.atMs === null || asked.atMs === null) {
    return asked;
  }
  const isSame = asked.atMs === last.atMs && asked.tail === last.tail && asked.tail !== '';
  return asked.atMs < last.atMs || isSame ? last : asked;
}

/**
 * Reads what a session carries. The shapes it is held against are loaded when the first session
 * brings something: the first answer of a conversation does not wait for them.
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
  if (JSON.stringify(attributes).length > LARGEST) {
    return lost;
  }
  const { Saved } = await import('./saved');
  const { success, data } = Saved.safeParse(attributes);
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
