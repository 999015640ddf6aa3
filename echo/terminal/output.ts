import { clearLine, cursorTo, moveCursor } from 'node:readline';
import type { Writable } from 'node:stream';

const DEFAULT_COLUMNS = 80;

/** A stream that may be a terminal. */
export type OutputStream = Writable & { isTTY?: boolean; columns?: number };

/** The outputs of a conversation: words go to one stream, errors to the other. */
export class Output {
  constructor(
    private readonly stdout: OutputStream,
    private readonly stderr: OutputStream,
  ) {}

  /** Whether a line can be written over. */
  get isTerminal(): boolean {
    return this.stdout.isTTY === true;
  }

  get columns(): number {
    return this.stdout.columns ?? DEFAULT_COLUMNS;
  }

  print(line: string): void {
    this.write(`${line}\n`);
  }

  write(text: string): void {
    this.stdout.write(text);
  }

  complain(line: string): void {
    this.stderr.write(`${line}\n`);
  }

  /** Replaces the text of the current line. */
  writeOver(text: string): void {
    cursorTo(this.stdout, 0);
    clearLine(this.stdout, 0);
    this.write(text);
  }

  /** Moves the cursor up so many lines. */
  moveUp(lines: number): void {
    moveCursor(this.stdout, 0, -lines);
  }
}
