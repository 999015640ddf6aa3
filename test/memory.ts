import type { RequestEnvelope } from 'ask-sdk-model';
import type { Backing, Kept } from '../lambda/alexa/backing';
import { ConflictError, revisionAfter } from '../lambda/alexa/backing';
import { listenerKey } from '../lambda/alexa/listener-key';

/** Keeps what the skill remembers in this process, with the keys and conditions of its table. */
export class Memory implements Backing {
  /** What is kept of every listener, by key. */
  private all: Readonly<Record<string, Kept>> = {};

  async getAttributes(envelope: RequestEnvelope): Promise<Kept> {
    return structuredClone(this.all[listenerKey(envelope)] ?? {});
  }

  async saveAttributes(envelope: RequestEnvelope, kept: Kept): Promise<void> {
    const key = listenerKey(envelope);
    if (this.all[key]?.revision !== kept.revision) {
      throw new ConflictError();
    }
    this.write(key, kept, kept.revision);
  }

  async replaceAttributes(envelope: RequestEnvelope, kept: Kept): Promise<void> {
    this.write(listenerKey(envelope), kept, undefined);
  }

  async deleteAttributes(envelope: RequestEnvelope): Promise<void> {
    const { [listenerKey(envelope)]: _erased, ...others } = this.all;
    this.all = others;
  }

  private write(key: string, kept: Kept, before: unknown): void {
    const written = { ...structuredClone(kept), revision: revisionAfter(before) };
    this.all = { ...this.all, [key]: written };
  }
}
