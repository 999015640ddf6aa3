import type { EventEmitter } from 'node:events';

/** A line that came in, and when. */
export interface TypedLine {
  text: string;
  /** As the clock given to `TypedLines` tells it, in ms. */
  atMs: number;
}

/**
 * The lines a listener types, in order, each with the moment it came: what is typed while the coach
 * counts breaks in at that moment, not when the count is over.
 */
export class TypedLines {
  private readonly waiting: TypedLine[] = [];
  private ended = false;
  private readonly wakers = new Set<() => void>();

  /**
   * @param source emits 'line' with each line and 'close' after the last, as node:readline does
   * @param nowMs a clock
   */
  constructor(source: EventEmitter, nowMs: () => number) {
    source.on('line', (text: string) => {
      this.waiting.push({ text: text.trim(), atMs: nowMs() });
      this.wake();
    });
    source.on('close', () => {
      this.ended = true;
      this.wake();
    });
  }

  /** Whether there will be no more lines than those that wait. */
  get isClosed(): boolean {
    return this.ended;
  }

  /** The line that is next, if it has come; it stays where it is. */
  peek(): TypedLine | undefined {
    return this.waiting[0];
  }

  /**
   * Drops the lines that wait at the front without a word in them: nothing was said.
   * @returns how many those were
   */
  skipSilence(): number {
    const spoken = this.waiting.findIndex(({ text }) => hasWords(text));
    return this.waiting.splice(0, spoken === -1 ? this.waiting.length : spoken).length;
  }

  /** Takes the next line, waiting for it; nothing when there are no more. */
  async next(): Promise<TypedLine | undefined> {
    while (this.waiting.length === 0 && !this.ended) {
      await new Promise<void>((resolve) => this.onNews(resolve));
    }
    return this.waiting.shift();
  }

  /**
   * Calls back at the next line or the end of the lines, once.
   * @returns what takes the call back
   */
  onNews(call: () => void): () => void {
    this.wakers.add(call);
    return () => this.wakers.delete(call);
  }

  private wake(): void {
    const wakers = [...this.wakers];
    this.wakers.clear();
    for (const waker of wakers) {
      waker();
    }
  }
}

/** Whether there is anything to hear in the line: punctuation alone cannot be spoken. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
