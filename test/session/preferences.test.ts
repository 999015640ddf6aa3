import fc from 'fast-check';
import { COUNT_STYLES } from '../../lambda/exercises/hold';
import type { PreferenceChange, Preferences } from '../../lambda/session/preferences/preferences';
import {
  NO_PREFERENCES,
  progressOf,
  recentlyLeft,
  withChange,
} from '../../lambda/session/preferences/preferences';
import { Preferences as Shape } from '../../lambda/session/preferences/schema';

const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const exercise = fc.constantFrom('knee-to-chest', 'pelvic-tilt', 'bird-dog');
const left = fc.record({
  exercise,
  routine: fc.constantFrom('starter', null),
  round: fc.nat(3),
  on: day,
});
const change: fc.Arbitrary<PreferenceChange> = fc.oneof(
  fc.record({ style: fc.constantFrom(...COUNT_STYLES) }),
  fc.record({ exercise, extraSeconds: fc.integer({ min: -10, max: 10 }) }),
  fc.record({ coached: fc.string({ maxLength: 8 }) }),
  fc.record({ left: fc.option(left) }),
  fc.record({ finished: day }),
);

/** Enough changes to fill every list. Without `size`, fast-check makes about ten. */
const manyChanges = fc.array(change, { maxLength: 600, size: 'max' });

describe('A change of the preferences', () => {
  it('gives valid preferences after any number of changes', () => {
    fc.assert(
      fc.property(manyChanges, (changes) => {
        expect(Shape.safeParse(changes.reduce(withChange, NO_PREFERENCES)).success).toBe(true);
      }),
    );
  });

  it('is tested until every list is full', () => {
    const stored = fc
      .sample(manyChanges, { numRuns: 100, seed: 20261122 })
      .map((changes) => changes.reduce(withChange, NO_PREFERENCES));
    expect(Math.max(...stored.map(({ finished }) => finished.length))).toBe(60);
    expect(Math.max(...stored.map(({ coached }) => coached.length))).toBe(40);
  });

  it('made twice has the same result as once', () => {
    fc.assert(
      fc.property(fc.array(change), change, (before, again) => {
        const kept = before.reduce(withChange, NO_PREFERENCES);
        const once = withChange(kept, again);
        expect(withChange(once, again)).toEqual(once);
      }),
    );
  });

  it('does not undo a change of another kind, in either order', () => {
    const here: PreferenceChange = { style: 'countdown' };
    const there: PreferenceChange = { finished: '2026-11-22' };
    const both = { style: 'countdown', finished: ['2026-11-22'] };
    expect([here, there].reduce(withChange, NO_PREFERENCES)).toMatchObject(both);
    expect([there, here].reduce(withChange, NO_PREFERENCES)).toMatchObject(both);
  });

  it('removes a length that is normal again and an exercise that is finished', () => {
    const kept = [
      { exercise: 'bird-dog', extraSeconds: 5 },
      { left: { exercise: 'bird-dog', routine: null, round: 1, on: '2026-11-20' } },
      { exercise: 'bird-dog', extraSeconds: 0 },
      { left: null },
    ].reduce<Preferences>(withChange, NO_PREFERENCES);
    expect(kept).toEqual(NO_PREFERENCES);
  });
});

describe('Where exercising was left', () => {
  const kept: Preferences = {
    ...NO_PREFERENCES,
    left: { exercise: 'bird-dog', routine: 'starter', round: 1, on: '2026-11-15' },
  };

  it.each([
    ['the same day', '2026-11-15', true],
    ['seven days later', '2026-11-22', true],
    ['eight days later', '2026-11-23', false],
    ['the day before', '2026-11-14', false],
    ['without a date', null, false],
  ])('%s', (_, today, isOffered) => {
    const where = { exercise: 'bird-dog', routine: 'starter', round: 1 };
    expect(recentlyLeft(kept, today)).toEqual(isOffered ? where : null);
  });

  it('is null when nothing is stored or could be read', () => {
    expect(recentlyLeft(null, '2026-11-15')).toBeNull();
    expect(recentlyLeft(NO_PREFERENCES, '2026-11-15')).toBeNull();
  });
});

describe('Progress', () => {
  it.each<[string, string[], number, number]>([
    ['nothing yet', [], 0, 0],
    ['today', ['2026-11-22'], 1, 1],
    ['yesterday, but not yet today', ['2026-11-21'], 1, 1],
    ['two days ago', ['2026-11-20'], 1, 0],
    ['three days in a row', ['2026-11-20', '2026-11-21', '2026-11-22'], 3, 3],
    ['a gap', ['2026-11-19', '2026-11-21', '2026-11-22'], 3, 2],
    ['the first of the last seven days, and the day before', ['2026-11-15', '2026-11-16'], 1, 0],
    ['over the end of a month', ['2026-10-31', '2026-11-01'], 0, 0],
    ['a day in the future, from a wrong clock', ['2026-11-23'], 0, 0],
  ])('%s', (_, finished, days, streak) => {
    expect(progressOf({ ...NO_PREFERENCES, finished }, '2026-11-22')).toEqual({ days, streak });
  });
});
