import type { PersistenceAdapter } from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';

/** A listener's record, unchecked. */
export type StoredItem = Record<string, unknown>;

/**
 * Stores a record for each listener: an ask-sdk PersistenceAdapter with conditional writes. A record that was
 * read has a `revision`. A save with it succeeds only while that revision is stored, and each write makes a
 * new one. Work should end when the signal is aborted.
 */
export interface PreferenceStore extends PersistenceAdapter {
  /** The record; an empty object when there is none. */
  getAttributes(envelope: RequestEnvelope, signal?: AbortSignal): Promise<StoredItem>;
  /** @throws ConflictError when the record was changed or erased since it was read */
  saveAttributes(envelope: RequestEnvelope, kept: StoredItem, signal?: AbortSignal): Promise<void>;
  /**
   * Replaces the record without a condition, under a revision that nobody has read: another save that is
   * under way gets a conflict.
   */
  replaceAttributes(
    envelope: RequestEnvelope,
    kept: StoredItem,
    signal?: AbortSignal,
  ): Promise<void>;
  deleteAttributes(envelope: RequestEnvelope, signal?: AbortSignal): Promise<void>;
}

/** Another device of the household has changed the record since it was read. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
}

/** Whether an error is a conflict of any store. By name: a store that is bundled apart has a class of its own. */
export const isConflict = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConflictError';

/**
 * The revision after another one. A new record's is random, so that a record read before everything was
 * erased can't be taken for one written after.
 *
 * @param revision of the record that is replaced; undefined for a new one
 */
export const revisionAfter = (revision: unknown): number =>
  typeof revision === 'number' ? revision + 1 : Math.floor(Math.random() * 2 ** 50);
