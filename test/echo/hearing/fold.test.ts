import { fold, withoutHesitation } from '../../../echo/hearing/fold';

describe('folded words', () => {
  it.each([
    ["Alexa, I CAN'T move!", 'i can not move'],
    ['I can’t move', 'i can not move'],
    ['i cant move', 'i can not move'],
    ['I cannot move.', 'i can not move'],
    ["It's my doctor's idea", 'it is my doctors idea'],
    ["we won't; they aren't", 'we will not they are not'],
    [
      "I'd say we're done, I've had it, I'll go, I'm off",
      'i would say we are done i have had it i will go i am off',
    ],
    ["who's here, and where's it", 'who is here and where is it'],
    ['dunno', 'do not know'],
    ['i feel ill', 'i feel ill'],
    ['bird-dog', 'bird dog'],
    ['an M. R. I. scan', 'an mri scan'],
    ['1.5 minutes, or 65+', '1.5 minutes or 65'],
    ['naïve café', 'naive cafe'],
    ['hey alexa no', 'no'],
    ['?!', ''],
  ])('%s', (words, folded) => {
    expect(fold(words)).toBe(folded);
  });

  it('can leave out hesitation', () => {
    expect(withoutHesitation(fold('Um, well... no, please'))).toBe('no');
    expect(withoutHesitation(fold("Thank you, that's all"))).toBe('that is all');
  });
});
