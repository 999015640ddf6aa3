import { advance } from '../../lambda/session/dialog';
import type { Preferences } from '../../lambda/session/preferences';
import { NO_PREFERENCES } from '../../lambda/session/preferences';
import type { State } from '../../lambda/session/state';
import { contextAfter } from './context';
import { afterCount, READY, talk } from './talk';

const TODAY = '2026-11-22';
const holding = talk(...READY, 'ready');

describe('What is kept', () => {
  it('of an exercise that is explained: that it was, and where it is left', () => {
    expect(talk(...READY).keeps).toEqual([
      { coached: 'knee-to-chest' },
      { left: { exercise: 'knee-to-chest', routine: 'starter', round: 0, on: TODAY } },
    ]);
  });

  it('of a side that was heard to its end: the next one', () => {
    const next = talk(...READY, 'ready', afterCount(holding, 'stop'));
    expect(next.keeps).toEqual([
      { left: { exercise: 'knee-to-chest', routine: 'starter', round: 1, on: TODAY } },
    ]);
  });

  it('of the last side: the day, and the next exercise', () => {
    const sides = [1, 2, 3].flatMap(() => ['ready' as const, afterCount(holding, 'help')]);
    const done = talk(...READY, ...sides, 'ready', afterCount(holding, 'stop'));
    expect(done.keeps).toEqual([
      { left: { exercise: 'pelvic-tilt', routine: 'starter', round: 0, on: TODAY } },
      { finished: TODAY },
    ]);
  });

  it('of a setting: itself, once', () => {
    expect(talk(...READY, { style: 'countdown' }).keeps).toEqual([{ style: 'countdown' }]);
    expect(talk(...READY, { style: 'countdown' }, { style: 'countdown' }).keeps).toBeUndefined();
    expect(talk(...READY, { holdLength: 'longer' }).keeps).toEqual([
      { exercise: 'knee-to-chest', extraSeconds: 5 },
    ]);
  });

  it('of an exercise that hurts: that nothing is to be taken up', () => {
    expect(talk(...READY, 'ready', 'pain').keeps).toEqual([{ left: null }]);
  });

  it('of an emergency: nothing', () => {
    const turn = talk(...READY, { style: 'countdown' }, { symptom: 'saddle-numbness' });
    expect(turn.state?.place.at).toBe('emergency');
    expect(turn.keeps).toBeUndefined();
  });

  it('of a plain count: nothing', () => {
    const count = { want: 'count', seconds: 30 } as const;
    const noes = ['no', 'no', 'no', 'no', 'no'] as const;
    const counted = talk(count, ...noes, 'ready');
    expect(talk(count, ...noes, 'ready', afterCount(counted, 'no')).keeps).toBeUndefined();
  });

  it('after "forget me": nothing more', () => {
    const forgetting = talk(...READY, { want: 'forget' }, 'yes');
    const forgotten = advance(forgetting.state, 'forgotten', contextAfter()).state;
    const turn = advance(forgotten, { style: 'countdown' }, contextAfter());
    expect(turn.state?.memory.counting.style).toBe('countdown');
    expect(turn.keeps).toBeUndefined();
  });
});

describe('What was kept', () => {
  const known: Preferences = {
    ...NO_PREFERENCES,
    style: 'countdown',
    extraSeconds: { 'knee-to-chest': 5 },
    coached: ['knee-to-chest'],
  };

  function withKept(preferences: Preferences | null, state: State | null) {
    const context = { ...contextAfter(), preferences };
    const coached = advance(state, 'no', context);
    return { coached, counted: advance(coached.state, 'yes', context) };
  }
  const atLastQuestion = talk(...READY.slice(0, -1)).state;

  it('is used: short words, the style and the length of the last time, and not kept anew', () => {
    const { coached, counted } = withKept(known, atLastQuestion);
    expect(coached.say.tell).toContainEqual({ coach: 'knee-to-chest', full: false });
    expect(coached.say.tell).toContain('stop-rule');
    expect(coached.keeps).toEqual([
      { left: { exercise: 'knee-to-chest', routine: 'starter', round: 0, on: TODAY } },
    ]);
    const words = counted.say.count?.cues.map(({ say }) => say) ?? [];
    expect(words.filter((word) => typeof word === 'number')[0]).toBe(24);
  });

  it('is not missed when it cannot be read: everything is as on the first day', () => {
    const { coached, counted } = withKept(null, atLastQuestion);
    expect(coached.say.tell).toContainEqual({ coach: 'knee-to-chest', full: true });
    expect(counted.say.count?.cues.filter(({ say }) => say === 20)).toHaveLength(1);
  });

  it('gives way to what was chosen since', () => {
    const chosen = advance(atLastQuestion, { style: 'every-five' }, contextAfter()).state;
    const { counted } = withKept(known, chosen);
    expect(counted.state?.memory.counting.style).toBe('every-five');
  });

  it('of an exercise that is no longer open, or a round it does not have, is passed over', () => {
    const lefts = [
      { exercise: 'gone', routine: null, round: 0 },
      { exercise: 'bird-dog', routine: null, round: 2 },
      { exercise: 'plain-hold', routine: null, round: 0 },
    ];
    for (const left of lefts) {
      const kept: Preferences = { ...NO_PREFERENCES, left: { ...left, on: TODAY } };
      expect(withKept(kept, atLastQuestion).coached.state?.place.at).toBe('ready');
    }
  });
});
