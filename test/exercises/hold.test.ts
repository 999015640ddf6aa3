import fc from 'fast-check';
import {
  COUNT_STYLES,
  type Count,
  countOf,
  type HoldPlan,
  type HoldPosition,
  positionAt,
  START,
  secondsLeft,
  timing,
} from '../../lambda/exercises/hold';

const plan = (changes: Partial<HoldPlan> = {}): HoldPlan => ({
  seconds: 20,
  repetitions: 1,
  sides: ['left'],
  style: 'every-second',
  ...changes,
});

const numbers = ({ cues }: Count): number[] =>
  cues.flatMap(({ say }) => (typeof say === 'number' ? [say] : []));
const momentsOf = ({ cues }: Count, word: string): number[] =>
  cues.filter(({ say }) => say === word).map(({ atMs }) => atMs);

const anyPlan: fc.Arbitrary<HoldPlan> = fc.record({
  seconds: fc.integer({ min: 1, max: 60 }),
  repetitions: fc.integer({ min: 1, max: 5 }),
  sides: fc.constantFrom<HoldPlan['sides']>([null], ['left'], ['right'], ['left', 'right']),
  style: fc.constantFrom(...COUNT_STYLES),
});
const anyPlanAndPlace = anyPlan.chain((each) =>
  fc.record({
    plan: fc.constant(each),
    at: fc.record<HoldPosition>({
      side: fc.integer({ min: 0, max: each.sides.length - 1 }),
      repetition: fc.integer({ min: 0, max: each.repetitions - 1 }),
      second: fc.integer({ min: 0, max: each.seconds - 1 }),
    }),
  }),
);

describe('A hold, counted', () => {
  it('of any length says number k exactly k seconds after "hold"', () => {
    const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
    const wrong = upTo(60).filter((seconds) => {
      const count = countOf(plan({ seconds }));
      const [holdMs = Number.NaN] = momentsOf(count, 'hold');
      const sounded = count.cues.flatMap(({ atMs, say }) =>
        typeof say === 'number' ? [`${say} at ${atMs - holdMs}`] : [],
      );
      return (
        sounded.join() !==
        upTo(seconds)
          .map((k) => `${k} at ${k * 1000}`)
          .join()
      );
    });
    expect(wrong).toEqual([]);
  });

  it('names the side, leads in, and leaves time to let go', () => {
    const count = countOf(plan());
    expect(count.cues[0]).toEqual({ atMs: 0, say: 'left' });
    expect(momentsOf(count, 'hold')).toEqual([timing.leadInMs.value]);
    expect(count.lengthMs).toBe(timing.leadInMs.value + 20_000 + timing.afterHoldMs.value);
  });

  it('without sides says to get ready', () => {
    expect(countOf(plan({ sides: [null] })).cues[0]?.say).toBe('ready');
  });

  it.each<[string, Partial<HoldPlan>, number[]]>([
    ['every five seconds', { style: 'every-five' }, [5, 10, 15, 20]],
    ['every five, with the last', { style: 'every-five', seconds: 18 }, [5, 10, 15, 18]],
    ['every five, a short one', { style: 'every-five', seconds: 3 }, [3]],
    ['down', { style: 'countdown', seconds: 5 }, [4, 3, 2, 1]],
  ])('counts %s', (_, changes, said) => {
    expect(numbers(countOf(plan(changes)))).toEqual(said);
  });

  it('counts down to a rest at the very end', () => {
    const count = countOf(plan({ style: 'countdown', seconds: 5 }));
    expect(momentsOf(count, 'rest')).toEqual([timing.leadInMs.value + 5000]);
  });

  it('counts down to one rest after each repetition', () => {
    const count = countOf(plan({ style: 'countdown', seconds: 5, repetitions: 3 }));
    const ends = momentsOf(count, 'hold').map((ms) => ms + 5000);
    expect(momentsOf(count, 'rest')).toEqual(ends);
  });

  it('repeats with a rest between, and names the side once', () => {
    const count = countOf(plan({ seconds: 5, repetitions: 3 }));
    const between = 5000 + timing.afterHoldMs.value + timing.restMs.value;
    const first = timing.leadInMs.value;
    expect(momentsOf(count, 'hold')).toEqual([first, first + between, first + 2 * between]);
    expect(momentsOf(count, 'left')).toEqual([0]);
    expect(momentsOf(count, 'rest').length).toBe(2);
  });

  it('changes sides with time to do so', () => {
    const count = countOf(plan({ sides: ['left', 'right'] }));
    const endMs = timing.leadInMs.value + 20_000;
    const nextMs = endMs + timing.afterHoldMs.value + timing.changeOverMs.value;
    expect(momentsOf(count, 'change-sides')).toEqual([endMs + timing.afterHoldMs.value]);
    expect(momentsOf(count, 'right')).toEqual([nextMs - timing.leadInMs.value]);
    expect(momentsOf(count, 'hold')).toEqual([timing.leadInMs.value, nextMs]);
  });
});

describe('Whatever the plan', () => {
  it('the moments only rise, on whole seconds, and end before the count does', () => {
    fc.assert(
      fc.property(anyPlanAndPlace, ({ plan: each, at }) => {
        const { cues, lengthMs } = countOf(each, at);
        const moments = cues.map(({ atMs }) => atMs);
        for (let index = 1; index < moments.length; index += 1) {
          expect(moments[index] ?? 0).toBeGreaterThan(moments[index - 1] ?? 0);
        }
        for (const ms of moments) {
          expect(ms % 1000).toBe(0);
        }
        for (const { say } of cues) {
          expect(say).toBeTruthy();
        }
        expect(moments.at(-1) ?? 0).toBeLessThanOrEqual(lengthMs - timing.afterHoldMs.value);
      }),
    );
  });

  it('the last number of a whole count is the length of the hold', () => {
    fc.assert(
      fc.property(anyPlan, (each) => {
        fc.pre(each.style !== 'countdown');
        expect(numbers(countOf(each)).at(-1)).toBe(each.seconds);
      }),
    );
  });

  it('an interruption at any moment resumes at the next second, and holds as long in all', () => {
    const holding = (each: HoldPlan) => each.seconds * each.repetitions * each.sides.length;
    fc.assert(
      fc.property(anyPlan, fc.nat(400_000), (each, ms) => {
        const at = positionAt(each, START, ms);
        if (at === null) {
          expect(ms).toBeGreaterThanOrEqual(countOf(each).lengthMs - timing.afterHoldMs.value);
          return;
        }
        const heard = holding(each) - secondsLeft(each, at);
        expect(heard).toBeGreaterThanOrEqual(0);
        expect(heard + secondsLeft(each, at)).toBe(holding(each));
        const [first] = numbers(countOf({ ...each, style: 'every-second' }, at));
        expect(first).toBe(at.second + 1);
        const rest = numbers(countOf({ ...each, style: 'every-second' }, at)).length;
        expect(rest).toBe(secondsLeft(each, at));
      }),
    );
  });

  it('an interruption late on the first side leaves the second side whole', () => {
    const each = plan({ seconds: 5, repetitions: 3, sides: ['left', 'right'] });
    const left = numbers(countOf(each, { side: 0, repetition: 2, second: 4 }));
    expect(left).toEqual([5, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5]);
  });

  it('a second interruption goes on from the first', () => {
    fc.assert(
      fc.property(anyPlanAndPlace, fc.nat(60_000), ({ plan: each, at }, ms) => {
        const then = positionAt(each, at, ms);
        if (then === null) {
          return;
        }
        expect(secondsLeft(each, then)).toBeLessThanOrEqual(secondsLeft(each, at));
        expect(then.second).toBeLessThan(each.seconds);
      }),
    );
  });
});

describe('Where a moment of the count is', () => {
  const each = plan({ seconds: 20, sides: ['left', 'right'] });
  const hold = timing.leadInMs.value;

  it.each<[string, number, HoldPosition | null]>([
    ['in the lead-in', 1000, { side: 0, repetition: 0, second: 0 }],
    ['in the seventh second', hold + 7500, { side: 0, repetition: 0, second: 7 }],
    ['on the second', hold + 7000, { side: 0, repetition: 0, second: 7 }],
    ['at the very end of a side', hold + 20_000, { side: 1, repetition: 0, second: 0 }],
    ['at the change of sides', hold + 21_000, { side: 1, repetition: 0, second: 0 }],
    [
      'on the other side',
      hold + 20_000 + timing.afterHoldMs.value + timing.changeOverMs.value + 3100,
      { side: 1, repetition: 0, second: 3 },
    ],
    [
      'at the very end',
      2 * (hold + 20_000) - hold + timing.afterHoldMs.value + timing.changeOverMs.value,
      null,
    ],
    ['after the end', 200_000, null],
  ])('%s', (_, ms, at) => {
    expect(positionAt(each, START, ms)).toEqual(at);
  });
});
