import { momentIn } from '../../../echo/device/moment';

describe('a moment before the words', () => {
  it.each([
    ['pause', { words: 'pause' }],
    ['at 7 s pause', { words: 'at 7 s pause' }],
    ['(at 7 s) pause', { words: 'pause', moment: { seconds: 7 } }],
    ['(at 7.5s) that hurts', { words: 'that hurts', moment: { seconds: 7.5 } }],
    ['(at -1 s) stop', { words: 'stop', moment: { seconds: -1 } }],
    ['(at 3 s of hold 2) pause', { words: 'pause', moment: { seconds: 3, hold: 2 } }],
  ])('%s', (line, read) => {
    expect(momentIn(line)).toEqual(read);
  });

  it.each([
    '(at 7 s)',
    '(at seven) pause',
    '(at 7 min) pause',
    '(at 7 s of 2) pause',
    '(at) pause',
  ])('%s is refused', (line) => {
    expect(() => momentIn(line)).toThrow(/names no moment and words; write "\(at 7 s\) pause"/);
  });
});
