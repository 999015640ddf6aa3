import type { EventEmitter } from 'node:events';

/** A line that arrived, and when. */
export interface TypedLine {
  text: string;
  /** In ms, on the clock given to `TypedLines`. */
  atMs: number;
}

/**
 * The lines a listener types, in order, each with its time: a line that is typed during a count interrupts it at
 * that time, not after the count.
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

  /** Whether the input has ended. Lines may still be waiting. */
  get isClosed(): boolean {
    return this.ended;
  }

  /** The next line, if it has arrived. It stays in the queue. */
  peek(): TypedLine | undefined {
    return this.waiting[0];
  }

  /**
   * Drops waiting lines up to the first that has words.
   * @returns how many it dropped
   */
  skipSilence(): number {
    const spoken = this.waiting.findIndex(({ text }) => hasWords(text));
    return this.waiting.splice(0, spoken === -1 ? this.waiting.length : spoken).length;
  }

  /** Waits for the next line and takes it; undefined when there are no more. */
  async next(): Promise<TypedLine | undefined> {
    while (this.waiting.length === 0 && !this.ended) {
      await new Promise<void>((resolve) => this.onNews(resolve));
    }
    return this.waiting.shift();
  }

  /**
   * Calls once, at the next line or at the end of the input.
   * @returns a function that cancels the call
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

/** Whether a line has words: punctuation alone cannot be spoken. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
