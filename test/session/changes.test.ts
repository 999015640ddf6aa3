import { advance } from '../../lambda/session/dialog';
import type { Preferences } from '../../lambda/session/preferences/preferences';
import { NO_PREFERENCES } from '../../lambda/session/preferences/preferences';
import type { State } from '../../lambda/session/state';
import { contextAfter } from './context';
import { afterCount, READY, savedBy, talk } from './talk';

const COUNTDOWN = { kind: 'count-style', style: 'countdown' } as const;
const TODAY = '2026-11-22';
const holding = talk(...READY, 'ready');

describe('What a turn saves', () => {
  it('that an exercise was explained, and where it was left', () => {
    expect(savedBy(talk(...READY))).toEqual([
      { coached: 'knee-to-chest' },
      { left: { exercise: 'knee-to-chest', routine: 'starter', round: 0, on: TODAY } },
    ]);
  });

  it('the next round after a side was counted', () => {
    const next = talk(...READY, 'ready', afterCount(holding, 'stop'));
    expect(savedBy(next)).toEqual([
      { left: { exercise: 'knee-to-chest', routine: 'starter', round: 1, on: TODAY } },
    ]);
  });

  it('the day and the next exercise after the last side', () => {
    const sides = [1, 2, 3].flatMap(() => ['ready' as const, afterCount(holding, 'help')]);
    const done = talk(...READY, ...sides, 'ready', afterCount(holding, 'stop'));
    expect(savedBy(done)).toEqual([
      { left: { exercise: 'pelvic-tilt', routine: 'starter', round: 0, on: TODAY } },
      { finished: TODAY },
    ]);
  });

  it('a new setting, once', () => {
    expect(savedBy(talk(...READY, COUNTDOWN))).toEqual([{ style: 'countdown' }]);
    expect(savedBy(talk(...READY, COUNTDOWN, COUNTDOWN))).toEqual([]);
    expect(savedBy(talk(...READY, { kind: 'hold-length', change: 'longer' }))).toEqual([
      { exercise: 'knee-to-chest', extraSeconds: 5 },
    ]);
  });

  it('that nothing is left to carry on after an exercise that hurts', () => {
    expect(savedBy(talk(...READY, 'ready', 'pain'))).toEqual([{ left: null }]);
  });

  it('nothing in an emergency', () => {
    const turn = talk(...READY, COUNTDOWN, { kind: 'symptom', symptom: 'saddle-numbness' });
    expect(turn.state?.place.at).toBe('emergency');
    expect(savedBy(turn)).toEqual([]);
  });

  it('nothing about a plain count', () => {
    const count = { kind: 'count', seconds: 30 } as const;
    const noes = ['no', 'no', 'no', 'no', 'no'] as const;
    const counted = talk(count, ...noes, 'ready');
    expect(savedBy(talk(count, ...noes, 'ready', afterCount(counted, 'no')))).toEqual([]);
  });

  it('nothing after "forget me"', () => {
    const forgetting = talk(...READY, { kind: 'forget' }, 'yes');
    const forgotten = advance(forgetting.state, { kind: 'forgotten' }, contextAfter()).state;
    const turn = advance(forgotten, COUNTDOWN, contextAfter());
    expect(turn.state?.memory.counting.style).toBe('countdown');
    expect(savedBy(turn)).toEqual([]);
  });
});

describe('What was stored', () => {
  const known: Preferences = {
    ...NO_PREFERENCES,
    style: 'countdown',
    extraSeconds: { 'knee-to-chest': 5 },
    coached: ['knee-to-chest'],
  };

  function withKept(preferences: Preferences | null, state: State | null) {
    const context = { ...contextAfter(), preferences };
    const coached = advance(state, { kind: 'no' }, context);
    return { coached, counted: advance(coached.state, { kind: 'yes' }, context) };
  }
  const atLastQuestion = talk(...READY.slice(0, -1)).state;

  it('decides explanation, style and length, and is not saved again', () => {
    const { coached, counted } = withKept(known, atLastQuestion);
    expect(coached.say.tell).toContainEqual({
      kind: 'coach',
      exercise: 'knee-to-chest',
      isInFull: false,
    });
    expect(coached.say.tell).toContainEqual({ kind: 'stop-rule' });
    expect(savedBy(coached)).toEqual([
      { left: { exercise: 'knee-to-chest', routine: 'starter', round: 0, on: TODAY } },
    ]);
    const words = counted.say.count?.cues.map(({ say }) => say) ?? [];
    expect(words.filter((word) => typeof word === 'number')[0]).toBe(24);
  });

  it('is treated as empty when it cannot be read', () => {
    const { coached, counted } = withKept(null, atLastQuestion);
    expect(coached.say.tell).toContainEqual({
      kind: 'coach',
      exercise: 'knee-to-chest',
      isInFull: true,
    });
    expect(counted.say.count?.cues.filter(({ say }) => say === 20)).toHaveLength(1);
  });

  it('does not replace what was chosen in the session', () => {
    const chosen = advance(
      atLastQuestion,
      { kind: 'count-style', style: 'every-five' },
      contextAfter(),
    ).state;
    const { counted } = withKept(known, chosen);
    expect(counted.state?.memory.counting.style).toBe('every-five');
  });

  it('is ignored when the exercise is not open or has no such round', () => {
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
