import { left, markdownTable, right } from './markdown-table';

/**
 * The quantile of the values, by nearest rank.
 *
 * @param share above 0, up to 1
 * @throws RangeError if there is no value
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) {
    throw new RangeError('There is no value to choose from.');
  }
  return found;
}

/** The median. For an even number of values it is the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const reversed = values.map((value) => -value);
  return (quantile(values, 0.5) - quantile(reversed, 0.5)) / 2;
}

/** A measured value and the one it is compared with, in the same unit. */
export interface Comparison {
  readonly what: string;
  readonly ours: number;
  readonly against: string;
  readonly theirs: number;
  readonly unit: string;
  /** The maximum of the ratio, or of our own value. A row without a goal is only information. */
  readonly goal?: { readonly of: 'ratio' | 'ours'; readonly most: number };
}

/** Ours divided by theirs. */
export const ratioOf = ({ ours, theirs }: Comparison): number => ours / theirs;

/** Whether a row reaches its goal, or null if it has none. */
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

const COLUMNS = [
  left('what'),
  right('this skill'),
  left('against'),
  right(''),
  right('ratio'),
  right('goal, at most'),
  left(''),
];

/** The rows as one Markdown table. */
export function tableOf(rows: readonly Comparison[]): string {
  const verdicts = new Map([
    [true, 'reached'],
    [false, '**missed**'],
    [null, ''],
  ]);
  return markdownTable(
    COLUMNS,
    rows.map((row) => [
      row.what,
      `${shown(row.ours)} ${row.unit}`,
      row.against,
      `${shown(row.theirs)} ${row.unit}`,
      `${ratioOf(row).toFixed(2)} ×`,
      goalOf(row),
      verdicts.get(isReached(row)) ?? '',
    ]),
  );
}
