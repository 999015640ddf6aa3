/** A moment of what the coach says, at which a listener breaks in. */
export interface Moment {
  /**
   * Since the hold began, so that at 7 the number 7 begins: a resumed count that starts with 8
   * began seven seconds before. Of a countdown: since it, or what is left of it, began. Where nothing
   * is counted: since the first sound. Fractions are fine.
   */
  seconds: number;
  /** Which of the holds in this reply, from 1; the first when left out. */
  hold?: number;
}

/**
 * Takes the moment off a line: "(at 7 s) pause", "(at 2.5 s of hold 2) that hurts".
 * @throws Error with one sentence when the line begins like that and names no moment
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
