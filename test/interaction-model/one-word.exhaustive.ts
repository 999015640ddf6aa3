import { pairs, swallowed } from './one-word';

describe('A sample of one word', () => {
  it('swallows no longer phrase of another intent', async () => {
    const all = pairs();
    expect(all.length).toBeGreaterThan(1000);
    expect(await swallowed(all)).toEqual([]);
  });
});
