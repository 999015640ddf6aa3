import { z } from 'zod';
import { State } from '../session/state';

/** The version of what a session carries. A session that met another version starts afresh. */
const VERSION = 1;

/** Session attributes larger than this, in characters of JSON, are not ours. */
const LARGEST = 10_000;

const Saved = z.strictObject({ v: z.literal(VERSION), state: State });

/** What travels with the session and dies with it. */
export type Attributes = Record<string, unknown>;

/**
 * The state a session carries.
 *
 * @returns null on the first turn; `"lost"` when there is something, but not a state of ours
 */
export function recall(attributes: unknown): State | null | 'lost' {
  if (attributes === undefined || attributes === null) return null;
  if (typeof attributes !== 'object') return 'lost';
  if (Object.keys(attributes).length === 0) return null;
  if (JSON.stringify(attributes).length > LARGEST) return 'lost';
  const saved = Saved.safeParse(attributes);
  return saved.success ? saved.data.state : 'lost';
}

/** The attributes that keep a state for the next turn; none once the session is over. */
export const remember = (state: State | null): Attributes =>
  state === null ? {} : { v: VERSION, state };
