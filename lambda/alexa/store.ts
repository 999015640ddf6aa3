import type { RequestEnvelope } from 'ask-sdk-model';
import type { PreferenceChange, Preferences } from '../session/preferences';
import { NO_PREFERENCES } from '../session/preferences';

/** What is kept of the listener; null when it could not be read. */
export const read = async (_envelope: RequestEnvelope): Promise<Preferences | null> =>
  NO_PREFERENCES;

/** @returns false when it could not be saved */
export const save = async (
  _envelope: RequestEnvelope,
  _changes: readonly PreferenceChange[],
): Promise<boolean> => true;

/** @returns false when it could not be erased */
export const erase = async (_envelope: RequestEnvelope): Promise<boolean> => true;
