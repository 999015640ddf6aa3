import * as z from 'zod/mini';
import { Preferences } from '../session/preferences-shape';

/** The version of what is kept of a listener, apart from that of a session. */
export const KEPT_VERSION = 1;

/** What is kept of a listener. Loaded late: see `store.ts`. */
export const KeptPreferences = z.strictObject({
  v: z.literal(KEPT_VERSION),
  revision: z.int(),
  /** When it is to be forgotten, in seconds since 1970. */
  expires: z.int(),
  preferences: Preferences,
});
