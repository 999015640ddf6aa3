import { buildModel, waysOf } from '../../interaction-model/build';
import model from '../../interaction-model/en.json';

describe('The parts of the model', () => {
  it('are what en.json is made of: after a change run "npm run model"', () => {
    expect(model).toEqual(JSON.parse(buildModel('en')));
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
