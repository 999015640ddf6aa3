import type { RequestEnvelope } from 'ask-sdk-model';
import type { Backing, Kept } from '../lambda/alexa/backing';
import { ConflictError, revisionAfter } from '../lambda/alexa/backing';
import { listenerKey } from '../lambda/alexa/listener-key';

/** What is kept of every listener, by key. */
export type Listeners = Readonly<Record<string, Kept>>;

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
export class Memory implements Backing {
  constructor(private readonly shelf: Shelf = shelfOfThisRun()) {}

  async getAttributes(envelope: RequestEnvelope): Promise<Kept> {
    return structuredClone(this.shelf.load()[listenerKey(envelope)] ?? {});
  }

  async saveAttributes(envelope: RequestEnvelope, kept: Kept): Promise<void> {
    const key = listenerKey(envelope);
    if (this.shelf.load()[key]?.revision !== kept.revision) {
      throw new ConflictError();
    }
    this.write(key, kept, kept.revision);
  }

  async replaceAttributes(envelope: RequestEnvelope, kept: Kept): Promise<void> {
    this.write(listenerKey(envelope), kept, undefined);
  }

  async deleteAttributes(envelope: RequestEnvelope): Promise<void> {
    const { [listenerKey(envelope)]: _erased, ...others } = this.shelf.load();
    this.shelf.replace(others);
  }

  private write(key: string, kept: Kept, before: unknown): void {
    const written = { ...structuredClone(kept), revision: revisionAfter(before) };
    this.shelf.replace({ ...this.shelf.load(), [key]: written });
  }
}
