/** A moment in a reply at which a listener interrupts. */
export interface Moment {
  /**
   * Seconds since the hold began: at 7, the number 7 begins. A resumed count that starts with 8 began seven
   * seconds earlier. In a countdown: since it began or was resumed. Where nothing is counted: since the first
   * sound. May be a fraction.
   */
  seconds: number;
  /** Which of the holds in this reply, from 1; the first when left out. */
  hold?: number;
}

/**
 * Separates the moment from the words of a line: "(at 7 s) pause", "(at 2.5 s of hold 2) that hurts".
 * @throws Error, one sentence, when the line begins with "(at" and has no moment and words
 */
export function momentIn(line: string): { words: string; moment?: Moment } {
  if (!/^\(at\b/i.test(line)) {
    return { words: line };
  }
  const [, seconds, hold, words = ''] =
    /^\(at (-?\d+(?:\.\d+)?) ?s(?: of hold (\d+))?\)\s*(.*)$/i.exec(line) ?? [];
  if (seconds === undefined || words === '') {
    throw new Error(
      `"${line}" names no moment and words; write "(at 7 s) pause" or "(at 7 s of hold 2) pause".`,
    );
  }
  return {
    words,
    moment: { seconds: Number(seconds), ...(hold === undefined ? {} : { hold: Number(hold) }) },
  };
}
