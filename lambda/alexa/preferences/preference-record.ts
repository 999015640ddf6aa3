import * as z from 'zod/mini';
import { Preferences } from '../../session/preferences/schema';

/** The version of a listener's record. Session attributes have a version of their own. */
export const RECORD_VERSION = 1;

const common = {
  v: z.literal(RECORD_VERSION),
  revision: z.int(),
  /** When the record expires, in seconds since 1970. */
  expires: z.int(),
};

/**
 * A listener's record: their preferences, or a mark that they had everything erased. Until the mark expires
 * nothing is stored of them. Loaded late: see `store.ts`.
 */
export const PreferenceRecord = z.union([
  z.strictObject({ ...common, preferences: Preferences }),
  z.strictObject({ ...common, forgotten: z.literal(true) }),
]);
