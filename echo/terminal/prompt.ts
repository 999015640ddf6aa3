import type { Interface } from 'node:readline';
import { type Display, lineDisplay } from './count-display';
import type { Output } from './output';
import type { TypedLines } from './typed-lines';

/** What the listener sees before the words they type, and room for some of those. */
const LISTENING = '● You: ';
const CLOSED = '○ You: ';
const ROOM_FOR_WORDS = 20;

/** The line of a terminal on which a listener types. */
export class Prompt {
  constructor(
    private readonly reader: Interface,
    private readonly lines: TypedLines,
    private readonly output: Output,
  ) {}

  /** Asks for the next line, unless there is one already or there will be none. */
  show(isOpen: boolean): void {
    if (!this.lines.isClosed && !this.lines.peek()) {
      this.reader.setPrompt(isOpen ? LISTENING : CLOSED);
      // What was typed while the coach counted stays on the line.
      this.reader.prompt(true);
    }
  }

  /** Shows a count of so many ms before the words that are being typed. */
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
          // The words that broke in stand where the bar was; they belong below what was heard.
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
