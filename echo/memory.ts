import type { RequestEnvelope } from 'ask-sdk-model';
import { listenerKey } from '../lambda/alexa/preferences/listener-key';
import type { PreferenceStore, StoredItem } from '../lambda/alexa/preferences/preference-store';
import { ConflictError, revisionAfter } from '../lambda/alexa/preferences/preference-store';

/** What is kept of every listener, by key. */
export type Listeners = Readonly<Record<string, StoredItem>>;

/** Where a memory lies: here, or in a file. */
export interface Shelf {
  load(): Listeners;
  replace(listeners: Listeners): void;
}

/** A shelf that is gone when the process ends. */
function shelfOfThisRun(): Shelf {
  let all: Listeners = {};
  return {
    load: () => all,
    replace: (listeners) => {
      all = listeners;
    },
  };
}

/** Keeps what the skill remembers without AWS, as its table would: keyed and conditional alike. */
export class Memory implements PreferenceStore {
  constructor(private readonly shelf: Shelf = shelfOfThisRun()) {}

  async getAttributes(envelope: RequestEnvelope): Promise<StoredItem> {
    return structuredClone(this.shelf.load()[listenerKey(envelope)] ?? {});
  }

  async saveAttributes(envelope: RequestEnvelope, kept: StoredItem): Promise<void> {
    const key = listenerKey(envelope);
    if (this.shelf.load()[key]?.revision !== kept.revision) {
      throw new ConflictError();
    }
    this.write(key, kept, kept.revision);
  }

  async replaceAttributes(envelope: RequestEnvelope, kept: StoredItem): Promise<void> {
    this.write(listenerKey(envelope), kept, undefined);
  }

  async deleteAttributes(envelope: RequestEnvelope): Promise<void> {
    const { [listenerKey(envelope)]: _erased, ...others } = this.shelf.load();
    this.shelf.replace(others);
  }

  private write(key: string, kept: StoredItem, before: unknown): void {
    const written = { ...structuredClone(kept), revision: revisionAfter(before) };
    this.shelf.replace({ ...this.shelf.load(), [key]: written });
  }
}
