import * as z from 'zod/mini';
import { Preferences } from '../../session/preferences/schema';

/** The version of what is kept of a listener, apart from that of a session. */
export const RECORD_VERSION = 1;

const common = {
  v: z.literal(RECORD_VERSION),
  revision: z.int(),
  /** When it is to be forgotten, in seconds since 1970. */
  expires: z.int(),
};

/**
 * What is kept of a listener, or the mark that they had all of it erased: until it expires nothing is
 * kept of them. Loaded late: see `store.ts`.
 */
export const PreferenceRecord = z.union([
  z.strictObject({ ...common, preferences: Preferences }),
  z.strictObject({ ...common, forgotten: z.literal(true) }),
]);
