import { wordsOf } from '../course';
import type { Clip } from '../sound/apla';
import { wrap } from './screen';

/** Shows a count while it is heard. */
export interface Display {
  /**
   * @param heard the clips that have begun
   * @param positionMs the position in the count, in ms from its first sound
   */
  show(heard: readonly Clip[], positionMs: number): void;
  /** Ends the display of a count that is over or was interrupted, and leaves the words that were heard. */
  finish(heard: readonly Clip[], positionMs: number): void;
}

/**
 * A bar such as "[#####-----] 10 of 20 s".
 * @param columns its width in characters; the part in brackets is never shorter than 5
 */
export function progressBar(positionMs: number, lengthMs: number, columns: number): string {
  const whole = Math.ceil(lengthMs / 1000);
  const seconds = ` ${Math.floor(positionMs / 1000)} of ${whole} s`.padStart(
    ` ${whole} of ${whole} s`.length,
  );
  const width = Math.max(5, columns - seconds.length - 2);
  const full = lengthMs === 0 ? width : Math.round((width * positionMs) / lengthMs);
  return `[${'#'.repeat(full)}${'-'.repeat(width - full)}]${seconds}`;
}

const BAR_COLUMNS = 32;

/**
 * Shows a count on one line that is written over: a bar, the seconds, and the last words heard.
 * @param lengthMs the length of the count
 * @param columns the width of the line in characters
 * @param put replaces the text of the line; '' clears it
 * @param print prints a line that stays
 * @param printColumns the width of those lines
 */
export function lineDisplay(
  lengthMs: number,
  columns: number,
  put: (line: string) => void,
  print: (line: string) => void,
  printColumns = columns,
): Display {
  return {
    show(heard, positionMs) {
      const bar = progressBar(positionMs, lengthMs, BAR_COLUMNS);
      const words = wordsOf(heard, 0);
      const room = columns - bar.length - 2;
      // Cut at a space, so that no number is shown in half.
      const tail =
        words.length <= room ? words : words.slice(words.length - room).replace(/^\S*\s*/, '');
      put(`${bar} ${tail}`.slice(0, Math.max(1, columns - 1)));
    },
    finish(heard, positionMs) {
      put('');
      for (const line of wrap(`Coach: ${wordsOf(heard, positionMs)}`, printColumns, '       ')) {
        print(line);
      }
    },
  };
}

/**
 * Shows a count where nothing can be written over, as in a file or a pipe: each word when it is heard.
 * @param columns the width of a line in characters
 */
export function streamDisplay(columns: number, write: (text: string) => void): Display {
  let shown = 0;
  let line = 'Coach:';
  write(line);
  const add = (text: string) => {
    for (const word of text.split(/\s+/)) {
      const broken = line.length + 1 + word.length > columns;
      line = broken ? `       ${word}` : `${line} ${word}`;
      write(broken ? `\n${line}` : ` ${word}`);
    }
  };
  const show = (heard: readonly Clip[]) => {
    for (const { text } of heard.slice(shown)) {
      add(text);
    }
    shown = heard.length;
  };
  return {
    show,
    finish(heard) {
      show(heard);
      write('\n');
    },
  };
}
