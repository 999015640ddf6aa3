import * as z from 'zod/mini';
import { State } from '../session/state';
import { TAIL_LENGTH } from './request/request-order';

/** The attributes of a session. Loaded late: see `session-attributes.ts`. */
export const SessionAttributes = z.strictObject({
  /** The version of this shape, which is checked before it. */
  v: z.int(),
  /** When the request was made that this state answered, in ms since 1970. */
  at: z.nullable(z.int().check(z.positive())),
  /** The end of its id. */
  tail: z.string().check(z.maxLength(TAIL_LENGTH)),
  state: State,
});
