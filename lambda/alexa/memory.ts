import type { State } from '../session/state';

/** The version of what a session carries. A session that met another version starts afresh. */
export const VERSION = 3;

/** Session attributes larger than this, in characters of JSON, are not ours. */
const LARGEST = 10_000;

/** What travels with the session and dies with it. */
export type Attributes = Record<string, unknown>;

/** What a session remembers: the state, and when the turn was that led to it. */
export interface Recalled {
  /** null on the first turn; "lost" when there is something, but not a state of ours. */
  readonly state: State | 'lost' | null;
  /** In ms since 1970; null where unknown. */
  readonly atMs: number | null;
}

/**
 * Reads what a session carries. The shapes it is held against are loaded when the first session
 * brings something: the first answer of a conversation does not wait for them.
 */
export async function recall(attributes: unknown): Promise<Recalled> {
  const nothing = { state: null, atMs: null };
  const lost = { state: 'lost', atMs: null } as const;
  if (attributes === undefined || attributes === null) return nothing;
  if (typeof attributes !== 'object') return lost;
  if (Object.keys(attributes).length === 0) return nothing;
  if (JSON.stringify(attributes).length > LARGEST) return lost;
  const { Saved } = await import('./saved');
  const { success, data } = Saved.safeParse(attributes);
  return success ? { state: data.state, atMs: data.at } : lost;
}

/**
 * The attributes that keep a state for the next turn; none once the session is over.
 *
 * @param atMs when the request of this turn was made, in ms since 1970, or null
 */
export const remember = (state: State | null, atMs: number | null): Attributes =>
  state === null ? {} : { v: VERSION, at: atMs, state };
