import type { RequestEnvelope } from 'ask-sdk-model';
import { listenerKey } from '../lambda/alexa/preferences/listener-key';
import type { PreferenceStore, StoredItem } from '../lambda/alexa/preferences/preference-store';
import { ConflictError, revisionAfter } from '../lambda/alexa/preferences/preference-store';

/** Keeps what the skill remembers in this process, with the keys and conditions of its table. */
export class Memory implements PreferenceStore {
  /** What is kept of every listener, by key. */
  private all: Readonly<Record<string, StoredItem>> = {};

  async getAttributes(envelope: RequestEnvelope): Promise<StoredItem> {
    return structuredClone(this.all[listenerKey(envelope)] ?? {});
  }

  async saveAttributes(envelope: RequestEnvelope, kept: StoredItem): Promise<void> {
    const key = listenerKey(envelope);
    if (this.all[key]?.revision !== kept.revision) {
      throw new ConflictError();
    }
    this.write(key, kept, kept.revision);
  }

  async replaceAttributes(envelope: RequestEnvelope, kept: StoredItem): Promise<void> {
    this.write(listenerKey(envelope), kept, undefined);
  }

  async deleteAttributes(envelope: RequestEnvelope): Promise<void> {
    const { [listenerKey(envelope)]: _erased, ...others } = this.all;
    this.all = others;
  }

  private write(key: string, kept: StoredItem, before: unknown): void {
    const written = { ...structuredClone(kept), revision: revisionAfter(before) };
    this.all = { ...this.all, [key]: written };
  }
}
