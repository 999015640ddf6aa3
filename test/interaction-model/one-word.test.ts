import { misheard, type Pair, pairs } from './one-word';

/** For each word and each other intent with it, the shortest sample: the word has most weight in it. */
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

// `npm run test:exhaustive` tries all pairs.
describe('A sample of one word', () => {
  it('is not heard in place of a short sample of another intent', async () => {
    const some = shortest(pairs());
    expect(some.length).toBeGreaterThan(100);
    expect(await misheard(some)).toEqual([]);
  });
});
