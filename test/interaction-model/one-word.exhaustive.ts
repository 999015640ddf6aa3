import { misheard, pairs } from './one-word';

describe('A sample of one word', () => {
  it('is not heard in place of any sample of another intent', async () => {
    const all = pairs();
    expect(all.length).toBeGreaterThan(1000);
    expect(await misheard(all)).toEqual([]);
  });
});
