import { left, markdownTable, right } from '../../bench/markdown-table';

describe('A Markdown table', () => {
  it('has a heading, a ruler that says how columns are aligned, and the rows', () => {
    const rows = [
      ['step', '9'],
      ['', '10'],
    ];
    expect(markdownTable([left('what'), right('s')], rows).split('\n')).toEqual([
      '| what | s |',
      '| --- | ---: |',
      '| step | 9 |',
      '|  | 10 |',
    ]);
  });

  it('fills up the cells of a column that has a width', () => {
    const rows = [['a', '1,000']];
    expect(markdownTable([left('claim', 8), right('checked', 9)], rows).split('\n')).toEqual([
      '| claim    |   checked |',
      '| -------- | --------: |',
      '| a        |     1,000 |',
    ]);
  });

  it('keeps a bar in a cell from ending it', () => {
    expect(markdownTable([left('a')], [['x | y']])).toContain('| x \\| y |');
  });

  it('must have a cell in each column', () => {
    expect(() => markdownTable([left('a'), left('b')], [['x']])).toThrow(RangeError);
    expect(() => markdownTable([left('a')], [['x', 'y']])).toThrow(RangeError);
  });
});
