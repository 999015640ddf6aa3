import { interactionModel, waysOf } from '../../interaction-model/interaction-model';

describe('The parts of the model', () => {
  it('are put together once', () => {
    expect(interactionModel('en')).toBe(interactionModel('en'));
  });

  it('are missing for a language that nobody wrote', () => {
    expect(() => interactionModel('xx')).toThrow(/xx.shape\.json/);
  });

  it('may say several ways on one line', () => {
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

  it('are refused when a bracket is left open', () => {
    expect(() => waysOf('a (b|c', 'file:1')).toThrow('file:1: the brackets do not match.');
  });
});
