import { setTimeout as pause } from 'node:timers/promises';
import type { RequestEnvelope } from 'ask-sdk-model';
import type { PreferenceChange, Preferences } from '../../session/preferences';
import { NO_PREFERENCES, withChange } from '../../session/preferences';
import { config } from '../config';
import type { PreferenceStore, StoredItem } from './preference-store';
import { isConflict } from './preference-store';

/** Longest that a listener waits for a read or a save, in ms. What takes longer is abandoned. */
const WAITED_FOR_MS = 300;

/**
 * Longest that a listener waits where what they asked for can't be done without, in ms. In a fresh process
 * loading the client takes most of it; a request to the table gives up by itself (see `dynamodb.ts`). It is
 * what a turn may take for Amazon's services, too.
 */
const ASKED_FOR_MS = 1500;

/** Longest that erasing may take where nobody waits for it, in ms: within the 6 s of the function. */
const UNHEARD_MS = 4000;

/** How often a save is tried in all while other devices get in first, and erasing unheard while it fails. */
const MOST_TRIES = 5;

/** Before it is tried again to erase, in ms. */
const PAUSE_MS = 500;

/** Loading blocks the process. In ms: by then the answer has been handed to Lambda. */
const PREPARE_AFTER_MS = 5;

/**
 * Days after the last change that something is kept. It covers the two months of exercise days that
 * are kept, and a pause; whoever stays away for a season starts afresh.
 */
const KEPT_DAYS = 90;

const SECONDS_A_DAY = 86_400;

/**
 * Days for which nothing is kept of a listener who had everything erased. One covers what is left of the
 * day wherever they are, and every session that was open then.
 */
const FORGOTTEN_DAYS = 1;

/** How a log line names what failed here. It holds nothing of the listener. */
export const STORAGE_FAILURES = {
  read: 'storage: not read',
  save: 'storage: not saved',
  erase: 'storage: not erased',
} as const;

/** Where things are kept; null when nothing is. */
let backing: (() => Promise<PreferenceStore>) | null = null;

const { table } = config;
if (table !== null) {
  let opening: Promise<PreferenceStore> | undefined;
  backing = () => {
    opening ??= import('./dynamodb').then(({ DynamoDbStore }) => new DynamoDbStore(table));
    return opening;
  };
}

/**
 * Loads the storage client once the answer of this turn has left, while the listener hears it. Loading takes
 * longer than a turn, so a turn that needs no preferences should not wait for it.
 */
export function prepare(): void {
  if (backing !== null) {
    setTimeout(load, PREPARE_AFTER_MS).unref();
  }
}

function load(): void {
  // An error here comes again where the client is needed, and is reported there.
  backing?.().catch(() => undefined);
}

/** Overrides the store that the environment names (tests, terminal). With null nothing is kept. */
export function keepIn(place: PreferenceStore | Promise<PreferenceStore> | null): void {
  backing = place === null ? null : async () => place;
}

/**
 * What is kept of the listener: `NO_PREFERENCES` when that is nothing, or nothing is ever kept; null
 * when it is not known, since the answer took too long, failed, or a later version of the
 * skill wrote it. What no version can make sense of counts as nothing, since it would otherwise stand in the
 * way for good; the next save replaces it.
 *
 * @param isAskedFor what the listener asked for can't be done without: it may take 1.5 s instead of 300 ms
 */
export async function read(
  envelope: RequestEnvelope,
  isAskedFor = false,
): Promise<Preferences | null> {
  if (backing === null) {
    return NO_PREFERENCES;
  }
  const open = backing;
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
 * @returns false when it failed; true when there was nothing to do or nothing is to be kept
 */
export async function save(
  envelope: RequestEnvelope,
  changes: readonly PreferenceChange[],
): Promise<boolean> {
  if (backing === null || changes.length === 0) {
    return true;
  }
  const open = backing;
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
 * Erases all that is kept of a listener who asked for that, within 1.5 s. In its place stands a mark, so
 * that no session of theirs that is open, or opened within a day, keeps anything again.
 *
 * @returns false when it failed; true when nothing is kept any more
 */
export async function forget(envelope: RequestEnvelope): Promise<boolean> {
  if (backing === null) {
    return true;
  }
  const open = backing;
  return succeeds(ASKED_FOR_MS, async (signal) => {
    const place = await open();
    const { RECORD_VERSION: v } = await import('./preference-record');
    const mark = { v, expires: inDays(FORGOTTEN_DAYS), forgotten: true };
    await place.replaceAttributes(envelope, mark, signal);
  });
}

/**
 * Erases all that is kept of a listener who has disabled the skill, a mark included, within 4 s, for which
 * nobody waits.
 *
 * @returns false when it failed; true when nothing is kept any more
 */
export async function erase(envelope: RequestEnvelope): Promise<boolean> {
  if (backing === null) {
    return true;
  }
  const open = backing;
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

/** The preferences in what is kept, the mark that all were erased, or something a later version wrote. */
async function foundIn(kept: StoredItem): Promise<Preferences | 'forgotten' | 'later-version'> {
  if (Object.keys(kept).length === 0) {
    return NO_PREFERENCES;
  }
  const { RECORD_VERSION, PreferenceRecord } = await import('./preference-record');
  if (typeof kept.v === 'number' && kept.v > RECORD_VERSION) {
    return 'later-version';
  }
  const { success, data } = PreferenceRecord.safeParse(kept);
  // A table deletes what has expired within days, not at once.
  if (!success || data.expires <= nowInSeconds()) {
    return NO_PREFERENCES;
  }
  return 'forgotten' in data ? 'forgotten' : data.preferences;
}

const nowInSeconds = (): number => Math.floor(Date.now() / 1000);

/** When something expires that is kept for so many days from now, in seconds since 1970. */
const inDays = (days: number): number => nowInSeconds() + days * SECONDS_A_DAY;

/** True when work is done in time without an error. */
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
 * The result of work that is abandoned after its budget, whether it heeds the signal or not.
 *
 * @throws whatever the work throws, or an error when it took too long
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
