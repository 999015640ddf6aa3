/**
 * The value that a share of all values stay at or below (nearest rank).
 *
 * @param share above 0, up to 1
 * @throws RangeError when there is no value
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) {
    throw new RangeError('There is no value to choose from.');
  }
  return found;
}

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const reversed = values.map((value) => -value);
  return (quantile(values, 0.5) - quantile(reversed, 0.5)) / 2;
}

/** Something measured beside what it is held against, in the same unit. */
export interface Comparison {
  readonly what: string;
  readonly ours: number;
  readonly against: string;
  readonly theirs: number;
  readonly unit: string;
  /** At most this: of the ratio, or of our own figure. Rows without one are there to be read. */
  readonly goal?: { readonly of: 'ratio' | 'ours'; readonly most: number };
}

/** How many times theirs ours is. */
export const ratioOf = ({ ours, theirs }: Comparison): number => ours / theirs;

/** Whether a row keeps its goal; null where it has none. */
export function isReached(row: Comparison): boolean | null {
  if (row.goal === undefined) {
    return null;
  }
  return (row.goal.of === 'ratio' ? ratioOf(row) : row.ours) <= row.goal.most;
}

const shown = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);

const goalOf = ({ goal, unit }: Comparison): string => {
  if (goal === undefined) {
    return '';
  }
  return goal.of === 'ratio' ? `${goal.most} ×` : `${goal.most} ${unit}`;
};

/** The rows as one Markdown table. */
export function tableOf(rows: readonly Comparison[]): string {
  const verdicts = new Map([
    [true, 'reached'],
    [false, '**missed**'],
    [null, ''],
  ]);
  return [
    ['what', 'this skill', 'against', '', 'ratio', 'goal, at most', ''],
    ['---', '---:', '---', '---:', '---:', '---:', '---'],
    ...rows.map((row) => [
      row.what,
      `${shown(row.ours)} ${row.unit}`,
      row.against,
      `${shown(row.theirs)} ${row.unit}`,
      `${ratioOf(row).toFixed(2)} ×`,
      goalOf(row),
      verdicts.get(isReached(row)) ?? '',
    ]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
