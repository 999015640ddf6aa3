import { type Pair, pairs, swallowed } from './one-word';

/** Of each intent that holds the word of another, the shortest sample: it is the easiest to swallow. */
function shortest(all: readonly Pair[]): Pair[] {
  const chosen = new Map<string, Pair>();
  for (const pair of all) {
    const key = `${pair.word} ${pair.intent} ${pair.other}`;
    const before = chosen.get(key);
    if (before === undefined || pair.longer.length < before.longer.length) {
      chosen.set(key, pair);
    }
  }
  return [...chosen.values()];
}

/** All pairs are tried by `npm run test:exhaustive`. */
describe('A sample of one word', () => {
  it('swallows no shortest longer phrase of another intent', async () => {
    const some = shortest(pairs());
    expect(some.length).toBeGreaterThan(100);
    expect(await swallowed(some)).toEqual([]);
  });
});
