import type { PersistenceAdapter } from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';

/** What is kept of one listener, as a backing sees it. */
export type StoredItem = Record<string, unknown>;

/**
 * Where the store keeps things: an ask-sdk PersistenceAdapter whose writes are conditional. What is read
 * carries a `revision`; saved with it, it replaces what was read and nothing else. Each write makes a
 * new revision. Work should end once the signal is aborted.
 */
export interface PreferenceStore extends PersistenceAdapter {
  /** An empty object when nothing is kept. */
  getAttributes(envelope: RequestEnvelope, signal?: AbortSignal): Promise<StoredItem>;
  /** @throws ConflictError when something else has been kept or erased since it was read */
  saveAttributes(envelope: RequestEnvelope, kept: StoredItem, signal?: AbortSignal): Promise<void>;
  /**
   * Puts this in the place of whatever is kept by then, under a revision that nobody has read: a save
   * that is under way meets a conflict.
   */
  replaceAttributes(
    envelope: RequestEnvelope,
    kept: StoredItem,
    signal?: AbortSignal,
  ): Promise<void>;
  deleteAttributes(envelope: RequestEnvelope, signal?: AbortSignal): Promise<void>;
}

/** Another device of the household has written since it was read. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
}

/** Whether an error is a conflict of any store. By name: a store that is bundled apart has a class of its own. */
export const isConflict = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConflictError';

/**
 * The revision that follows another; that of a new item follows undefined. The first one is anything, so
 * that what was read before all was erased can't be taken for what was kept after.
 */
export const revisionAfter = (revision: unknown): number =>
  typeof revision === 'number' ? revision + 1 : Math.floor(Math.random() * 2 ** 50);
