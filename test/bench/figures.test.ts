import {
  type Comparison,
  isReached,
  median,
  quantile,
  ratioOf,
  tableOf,
} from '../../bench/figures';

const row: Comparison = { what: 'load', ours: 30, against: 'empty', theirs: 20, unit: 'ms' };

describe('The figures of the bench', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
    [[100, 9, 10], 10],
  ])('the median of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it('a quantile is the value that a share stay at or below', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(quantile(hundred, 0.5)).toBe(50);
    expect(quantile(hundred, 0.99)).toBe(99);
    expect(quantile(hundred, 1)).toBe(100);
    expect(quantile([5], 0.01)).toBe(5);
  });

  it('nothing has no median', () => {
    expect(() => median([])).toThrow(RangeError);
  });

  it('a ratio is ours over theirs', () => {
    expect(ratioOf(row)).toBe(1.5);
  });

  it.each([
    [{ of: 'ratio', most: 1.5 } as const, true],
    [{ of: 'ratio', most: 1.49 } as const, false],
    [{ of: 'ours', most: 30 } as const, true],
    [{ of: 'ours', most: 29 } as const, false],
  ])('a goal of %j is reached: %s', (goal, reached) => {
    expect(isReached({ ...row, goal })).toBe(reached);
  });

  it('a row without a goal neither reaches nor misses it', () => {
    expect(isReached(row)).toBeNull();
    expect(tableOf([row])).toContain('| load | 30.0 ms | empty | 20.0 ms | 1.50 × |  |  |');
  });
});
