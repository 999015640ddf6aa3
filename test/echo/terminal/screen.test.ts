import { screenLines, wrap } from '../../../echo/terminal/screen';

describe('the screen', () => {
  it('breaks lines between words, never over the width, and indents what follows', () => {
    const lines = wrap('Coach: one two three four five six', 16, '       ');
    expect(lines).toEqual(['Coach: one two', '       three', '       four five', '       six']);
  });

  it('leaves a word longer than the width whole', () => {
    expect(wrap('abcdefghijkl mno', 5, '')).toEqual(['abcdefghijkl', 'mno']);
  });

  it('shows the words, the card and the end', () => {
    const reply = { understoodAs: 'X', spoken: 'Goodbye.', open: false, card: 'Title\nText' };
    expect(screenLines(reply, 80)).toEqual([
      'Coach: Goodbye.',
      '    (card) Title',
      '    Text',
      '(session ends)',
    ]);
  });

  it('shows no end while the session is open, and no empty words', () => {
    expect(screenLines({ understoodAs: 'X', spoken: 'Well?', open: true }, 80)).toEqual([
      'Coach: Well?',
    ]);
    expect(screenLines({ understoodAs: 'X', spoken: '', open: false }, 80)).toEqual([
      '(session ends)',
    ]);
  });
});
