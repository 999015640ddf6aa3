import { interactionModel, waysOf } from '../../interaction-model/interaction-model';

describe('The interaction model', () => {
  it('is built once', () => {
    expect(interactionModel('en')).toBe(interactionModel('en'));
  });

  it('is missing for a language without text files', () => {
    expect(() => interactionModel('xx')).toThrow(/xx.shape\.json/);
  });

  it('takes several texts from one line', () => {
    expect(waysOf('(hot|cold) pack[s]')).toEqual([
      'hot packs',
      'hot pack',
      'cold packs',
      'cold pack',
    ]);
    expect(waysOf('stuck [on the (floor|bed)]')).toEqual([
      'stuck on the floor',
      'stuck',
      'stuck on the bed',
    ]);
  });

  it('refuses a line whose bracket is left open', () => {
    expect(() => waysOf('a (b|c', 'file:1')).toThrow('file:1: the brackets do not match.');
  });
});
