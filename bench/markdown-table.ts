/** A column of a Markdown table. */
export interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
  /** The characters that each of its cells is filled up to; 0 for cells as long as their text. */
  readonly width: number;
}

export const left = (head: string, width = 0): Column => ({ head, align: 'left', width });
export const right = (head: string, width = 0): Column => ({ head, align: 'right', width });

/**
 * A Markdown table. A "|" in a cell is escaped.
 *
 * @throws RangeError when a row has more or fewer cells than there are columns
 */
export function markdownTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => {
    if (cells.length !== columns.length) {
      throw new RangeError(`A row has ${cells.length} cells for ${columns.length} columns`);
    }
    return `| ${columns.map((column, index) => filled(cells[index] ?? '', column)).join(' | ')} |`;
  };
  return [line(columns.map(({ head }) => head)), line(columns.map(ruler)), ...rows.map(line)].join(
    '\n',
  );
}

function filled(text: string, { align, width }: Column): string {
  const cell = text.replaceAll('|', '\\|');
  return align === 'left' ? cell.padEnd(width) : cell.padStart(width);
}

const ruler = ({ align, width }: Column): string =>
  align === 'left' ? '-'.repeat(Math.max(3, width)) : `${'-'.repeat(Math.max(3, width - 1))}:`;
