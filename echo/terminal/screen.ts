import type { Reply } from '../device/reply';

const CARD_INDENT = '    ';

/**
 * A reply as it is shown in a terminal: the coach's words, a card set apart, and the session's end.
 * @param columns width of the terminal in characters
 */
export function screenLines(reply: Reply, columns: number): string[] {
  const lines = reply.spoken === '' ? [] : wrap(`Coach: ${reply.spoken}`, columns, '       ');
  for (const [index, row] of (reply.card?.split('\n') ?? []).entries()) {
    const mark = index === 0 ? '(card) ' : '';
    lines.push(...wrap(`${CARD_INDENT}${mark}${row}`, columns, CARD_INDENT));
  }
  if (reply.permission !== undefined) {
    lines.push(...wrap(`Alexa: ${reply.permission}`, columns, '       '));
  }
  if (!reply.open) {
    lines.push('(session ends)');
  }
  return lines;
}

/** Breaks text between words into lines of at most so many columns; later lines are indented. */
export function wrap(text: string, columns: number, indent: string): string[] {
  const lines: string[] = [];
  let line = /^\s*/.exec(text)?.[0] ?? '';
  for (const word of text.trim().split(/\s+/)) {
    const joined = line.trim() === '' ? `${line}${word}` : `${line} ${word}`;
    if (joined.length > columns && line.trim() !== '') {
      lines.push(line);
      line = `${indent}${word}`;
    } else {
      line = joined;
    }
  }
  return [...lines, line];
}
