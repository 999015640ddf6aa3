import * as z from 'zod/mini';
import { State } from '../session/state';
import { TAIL_LENGTH, VERSION } from './memory';

/** What a session carries from turn to turn. Loaded late: see `memory.ts`. */
export const Saved = z.strictObject({
  v: z.literal(VERSION),
  /** When the request was made that this state answered, in ms since 1970. */
  at: z.nullable(z.int().check(z.positive())),
  /** The end of its id. */
  tail: z.string().check(z.maxLength(TAIL_LENGTH)),
  state: State,
});
