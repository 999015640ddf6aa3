import type { Interface } from 'node:readline';
import { type Display, lineDisplay } from './count-display';
import type { Output } from './output';
import type { TypedLines } from './typed-lines';

/** Stand before the words that are typed: while a session is open, and while none is. */
const LISTENING = '● You: ';
const CLOSED = '○ You: ';
/** Columns that a count leaves free for the words that are typed. */
const ROOM_FOR_WORDS = 20;

/** The line of a terminal on which a listener types. */
export class Prompt {
  constructor(
    private readonly reader: Interface,
    private readonly lines: TypedLines,
    private readonly output: Output,
  ) {}

  /** Shows the prompt, unless a line is waiting or the input has ended. */
  show(isOpen: boolean): void {
    if (!this.lines.isClosed && !this.lines.peek()) {
      this.reader.setPrompt(isOpen ? LISTENING : CLOSED);
      // Words that were typed during a count stay on the line.
      this.reader.prompt(true);
    }
  }

  /**
   * Shows a count on the line where the listener types, before the words.
   * @param lengthMs the length of the count
   */
  countDisplay(lengthMs: number): Display {
    const { columns } = this.output;
    const room = columns - LISTENING.length - ROOM_FOR_WORDS;
    const line = lineDisplay(
      lengthMs,
      room,
      (text) => this.putBeforeTyped(text),
      (text) => this.output.print(text),
      columns,
    );
    return {
      show: line.show,
      finish: (heard, positionMs) => {
        const typed = this.lines.peek();
        if (typed) {
          // The words that interrupted stand where the bar was. They belong below the words that were heard.
          this.output.moveUp(1);
        }
        line.finish(heard, positionMs);
        if (typed) {
          this.output.print(`${LISTENING}${typed.text}`);
        }
      },
    };
  }

  private putBeforeTyped(text: string): void {
    if (text === '') {
      this.output.writeOver('');
    } else if (!this.lines.isClosed) {
      this.reader.setPrompt(`${text} ${LISTENING}`);
      this.reader.prompt(true);
    }
  }
}
