import { setTimeout as pause } from 'node:timers/promises';
import type { RequestEnvelope } from 'ask-sdk-model';
import type { PreferenceChange, Preferences } from '../../session/preferences/preferences';
import { NO_PREFERENCES, withChange } from '../../session/preferences/preferences';
import { config } from '../config';
import type { PreferenceStore, StoredItem } from './preference-store';
import { isConflict } from './preference-store';

/** Longest that a listener waits for a read or a save, in ms. After that it is given up. */
const WAITED_FOR_MS = 300;

/**
 * Longest that a listener waits for a record that their request depends on, in ms. In a fresh process loading
 * the client takes most of it; a request to the table has its own limit (see `dynamodb.ts`). Calls to Amazon's
 * services get the same time.
 */
const ASKED_FOR_MS = 1500;

/** Longest that erasing may take where nobody waits for it, in ms. The function's timeout is 6 s. */
const UNHEARD_MS = 4000;

/** Attempts in all: of a save while other devices save first, and of erasing while it fails and nobody waits. */
const MOST_TRIES = 5;

/** Before another attempt to erase, in ms. */
const PAUSE_MS = 500;

/** Loading blocks the process. In ms: by then the answer has been handed to Lambda. */
const PREPARE_AFTER_MS = 5;

/**
 * Days after the last change at which a record expires: the two months of exercise days in it, and another
 * month without exercise.
 */
const KEPT_DAYS = 90;

const SECONDS_A_DAY = 86_400;

/**
 * Days for which nothing is stored of a listener who had everything erased. One day is longer than any session
 * that was open then, and than the rest of the listener's day.
 */
const FORGOTTEN_DAYS = 1;

/** How a log line names what failed here. It says nothing about the listener. */
export const STORAGE_FAILURES = {
  read: 'storage: not read',
  save: 'storage: not saved',
  erase: 'storage: not erased',
} as const;

/** Opens the store; null when nothing is stored. */
let openStore: (() => Promise<PreferenceStore>) | null = null;

const { table } = config;
if (table !== null) {
  let opening: Promise<PreferenceStore> | undefined;
  openStore = () => {
    opening ??= import('./dynamodb').then(({ DynamoDbStore }) => new DynamoDbStore(table));
    return opening;
  };
}

/**
 * Loads the storage client once the answer of this turn has left, while the listener hears it. Loading takes
 * longer than a turn, so a turn that needs no preferences should not wait for it.
 */
export function prepare(): void {
  if (openStore !== null) {
    setTimeout(load, PREPARE_AFTER_MS).unref();
  }
}

function load(): void {
  // An error here comes again where the client is needed, and is reported there.
  openStore?.().catch(() => undefined);
}

/** Overrides the store that the environment names (tests, terminal). With null nothing is stored. */
export function keepIn(place: PreferenceStore | Promise<PreferenceStore> | null): void {
  openStore = place === null ? null : async () => place;
}

/**
 * The listener's preferences: `NO_PREFERENCES` when there is no record or no store; null when they are
 * unknown, since the answer took too long, failed, or a later version of the skill wrote the record. A record
 * that no version can read counts as none, and the next save replaces it: otherwise it would stay for good.
 *
 * @param isAskedFor whether the request depends on it: it may then take 1.5 s instead of 300 ms
 */
export async function read(
  envelope: RequestEnvelope,
  isAskedFor = false,
): Promise<Preferences | null> {
  if (openStore === null) {
    return NO_PREFERENCES;
  }
  const open = openStore;
  try {
    return await within(isAskedFor ? ASKED_FOR_MS : WAITED_FOR_MS, async (signal) => {
      const found = await foundIn(await (await open()).getAttributes(envelope, signal));
      switch (found) {
        case 'forgotten':
          return NO_PREFERENCES;
        case 'later-version':
          return null;
        default:
          return found;
      }
    });
  } catch {
    return null;
  }
}

/**
 * Keeps changes on top of whatever is kept by then, within 300 ms. What a later version of the skill
 * wrote is left as it is, and so is the mark that the listener had everything erased.
 *
 * @returns false when it failed; true also when there was nothing to do or nothing may be stored
 */
export async function save(
  envelope: RequestEnvelope,
  changes: readonly PreferenceChange[],
): Promise<boolean> {
  if (openStore === null || changes.length === 0) {
    return true;
  }
  const open = openStore;
  return succeeds(WAITED_FOR_MS, async (signal) => {
    const place = await open();
    const { RECORD_VERSION: v } = await import('./preference-record');
    for (let tries = 1; ; tries += 1) {
      signal.throwIfAborted();
      const kept = await place.getAttributes(envelope, signal);
      const before = await foundIn(kept);
      if (before === 'forgotten') {
        return;
      }
      if (before === 'later-version') {
        throw new Error('A later version of the skill keeps this');
      }
      const preferences = changes.reduce(withChange, before);
      const expires = inDays(KEPT_DAYS);
      try {
        const { revision } = kept;
        return await place.saveAttributes(envelope, { v, revision, expires, preferences }, signal);
      } catch (error) {
        if (!isConflict(error) || tries === MOST_TRIES) {
          throw error;
        }
      }
    }
  });
}

/**
 * Erases the record of a listener who asked for it, within 1.5 s. A mark takes its place, so that no session of
 * theirs that is open, or opens within a day, stores anything.
 *
 * @returns false when it failed; true when nothing is stored any more
 */
export async function forget(envelope: RequestEnvelope): Promise<boolean> {
  if (openStore === null) {
    return true;
  }
  const open = openStore;
  return succeeds(ASKED_FOR_MS, async (signal) => {
    const place = await open();
    const { RECORD_VERSION: v } = await import('./preference-record');
    const mark = { v, expires: inDays(FORGOTTEN_DAYS), forgotten: true };
    await place.replaceAttributes(envelope, mark, signal);
  });
}

/**
 * Erases the record of a listener who has disabled the skill, even one that is only a mark. Nobody waits for it,
 * so it may take 4 s.
 *
 * @returns false when it failed; true when nothing is stored any more
 */
export async function erase(envelope: RequestEnvelope): Promise<boolean> {
  if (openStore === null) {
    return true;
  }
  const open = openStore;
  return succeeds(UNHEARD_MS, async (signal) => {
    const place = await open();
    for (let tries = 1; ; tries += 1) {
      signal.throwIfAborted();
      try {
        return await place.deleteAttributes(envelope, signal);
      } catch (error) {
        if (tries === MOST_TRIES) {
          throw error;
        }
        await pause(PAUSE_MS, undefined, { signal });
      }
    }
  });
}

/** The preferences in a record; "forgotten" for the mark; "later-version" for what such a version wrote. */
async function foundIn(kept: StoredItem): Promise<Preferences | 'forgotten' | 'later-version'> {
  if (Object.keys(kept).length === 0) {
    return NO_PREFERENCES;
  }
  const { RECORD_VERSION, PreferenceRecord } = await import('./preference-record');
  if (typeof kept.v === 'number' && kept.v > RECORD_VERSION) {
    return 'later-version';
  }
  const { success, data } = PreferenceRecord.safeParse(kept);
  // DynamoDB deletes an expired item some days later.
  if (!success || data.expires <= nowInSeconds()) {
    return NO_PREFERENCES;
  }
  return 'forgotten' in data ? 'forgotten' : data.preferences;
}

const nowInSeconds = (): number => Math.floor(Date.now() / 1000);

/** The time so many days from now, in seconds since 1970. */
const inDays = (days: number): number => nowInSeconds() + days * SECONDS_A_DAY;

/** Whether work ends in time and without an error. */
async function succeeds(
  budgetMs: number,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<boolean> {
  try {
    await within(budgetMs, work);
    return true;
  } catch {
    return false;
  }
}

/**
 * The result of work. It is given up after its budget, even if it ignores the signal.
 *
 * @throws what the work throws, or an Error when it took too long
 */
async function within<Result>(
  budgetMs: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const budget = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const overspent = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      budget.abort();
      reject(new Error(`It took longer than ${budgetMs} ms`));
    }, budgetMs);
  });
  try {
    return await Promise.race([work(budget.signal), overspent]);
  } finally {
    clearTimeout(timer);
  }
}
