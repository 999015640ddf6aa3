import { advance, type Turn } from '../../lambda/session/dialog';
import type { Heard } from '../../lambda/session/heard';
import type { Tell } from '../../lambda/session/say';
import type { Aside } from '../../lambda/session/state';
import { contextAfter } from './context';
import { CARE, CLEARED, talk } from './talk';

const SET: Heard = { want: 'timer', action: 'set', minutes: null };
const atCold: Heard[] = [...CLEARED, 'yes', 'next'];
const HEDGES: Heard[] = ['no', 'soft-no', 'partly', 'not-sure', 'decline'];
const isAbout = (about: Aside['about']) => expect.objectContaining({ about });

/** What is heard at a question over the cold step: what is told, what lies over it then, what is called for. */
type Row = [heard: Heard, tells: Tell[], aside: unknown, call?: Turn['call']];

const over = (name: string, path: readonly Heard[], rows: readonly Row[]) =>
  describe(`At ${name}`, () => {
    const cases = rows.map(([heard, tells, aside, call = null]) => ({ heard, tells, aside, call }));
    it.each(cases)('$heard', ({ heard, tells, aside, call }) => {
      const turn = talk(...path, heard);
      expect(turn.say.tell).toEqual(tells);
      expect(turn.state?.aside).toEqual(aside);
      expect(turn.call ?? null).toEqual(call);
      expect(turn.state?.place.at).toBe('care');
    });
  });
const each = (words: readonly Heard[], ...rest: [Tell[], unknown, Turn['call']?]): Row[] =>
  words.map((heard) => [heard, ...rest]);

over(
  '"Shall I set a timer?"',
  [...atCold, SET],
  [
    ['yes', [], isAbout('timer'), { call: 'timer', request: { action: 'set', minutes: 15 } }],
    ...each(HEDGES, ['timer-declined'], undefined),
    ['not-understood', ['sorry'], { about: 'timer', minutes: 15, misses: 1 }],
    [{ age: 20 }, [], { about: 'timer', minutes: 20, misses: 0 }],
    [{ daysAgo: 20 / 1440, saysOnset: false }, [], { about: 'timer', minutes: 20, misses: 0 }],
    [
      { daysAgo: 240 / 1440, saysOnset: false },
      ['pack-time'],
      { about: 'timer', minutes: 15, misses: 0 },
    ],
    [{ age: 30 }, ['pack-time'], { about: 'timer', minutes: 15, misses: 0 }],
    [{ ...SET, minutes: 20 }, [], { about: 'timer', minutes: 20, misses: 0 }],
    [SET, [], { about: 'timer', minutes: 15, misses: 0 }],
    ...each(['repeat', 'pardon'], [], { about: 'timer', minutes: 15, misses: 0 }),
    ['help', ['help-choice'], isAbout('timer')],
    ...each(['wait', 'pause'], ['quiet'], isAbout('timer')),
  ],
);

over(
  'the same, not understood once before',
  [...atCold, SET, 'not-understood'],
  [['not-understood', ['timer-declined'], undefined]],
);

over(
  '"When did this start?"',
  [...atCold, { want: 'reminder' }],
  [
    [{ daysAgo: 0.25, saysOnset: false }, [], { about: 'reminder', daysAgo: 0.25, misses: 0 }],
    [{ daysAgo: 2, saysOnset: false }, ['two-days-passed'], undefined],
    ...each(['not-sure', 'decline', 'partly'], ['count-from-now'], {
      about: 'reminder',
      daysAgo: 0,
      misses: 0,
    }),
    ...each(['no', 'soft-no'], ['reminder-declined'], undefined),
    ...each(['yes', 'not-understood'], ['sorry'], { about: 'onset', misses: 1 }),
  ],
);

over(
  'the same, not understood once before',
  [...atCold, { want: 'reminder' }, 'not-understood'],
  each(['yes', 'not-understood'], ['reminder-declined'], undefined),
);

over(
  '"Shall I remind you?"',
  [...atCold, { want: 'reminder' }, { daysAgo: 0.25, saysOnset: false }],
  [
    ['yes', [], isAbout('reminder'), { call: 'reminder', daysAgo: 0.25 }],
    ...each(HEDGES, ['reminder-declined'], undefined),
    ['not-understood', ['sorry'], { about: 'reminder', daysAgo: 0.25, misses: 1 }],
    [{ daysAgo: 1, saysOnset: false }, [], { about: 'reminder', daysAgo: 1, misses: 0 }],
    [{ daysAgo: 3, saysOnset: false }, ['two-days-passed'], undefined],
  ],
);

over(
  'the same, not understood once before',
  [...atCold, { want: 'reminder' }, { daysAgo: 0.25, saysOnset: false }, 'not-understood'],
  [['not-understood', ['reminder-declined'], undefined]],
);

over(
  '"Shall I erase all that?"',
  [...atCold, { want: 'forget' }],
  [
    ['yes', [], undefined, { call: 'forget' }],
    ...each(HEDGES, ['not-erased'], undefined),
    ['not-understood', ['sorry'], { about: 'forget', misses: 1 }],
  ],
);

over(
  'the same, not understood once before',
  [...atCold, { want: 'forget' }, 'not-understood'],
  [['not-understood', ['not-erased'], undefined]],
);

describe('What Amazon answers', () => {
  const set = { action: 'set', minutes: 20 } as const;
  const asked = talk(...atCold, SET, { age: 20 }, 'yes');
  const cases: [Heard, Tell[]][] = [
    [{ timer: 'set', of: set }, [{ timerSet: 20 }]],
    [{ timer: 'paused', of: { action: 'pause' } }, ['timer-paused']],
    [{ timer: 'resumed', of: { action: 'resume' } }, ['timer-resumed']],
    [{ timer: 'cancelled', of: { action: 'cancel' } }, ['timer-off']],
    [{ timer: 'none', of: { action: 'left' } }, ['no-timer']],
    [{ timer: 'failed', of: set }, [{ noTimer: 'failed', action: 'set', minutes: 20 }]],
    [{ timer: 'too-many', of: set }, [{ noTimer: 'too-many', action: 'set', minutes: 20 }]],
    [
      { timer: 'not-permitted', of: { action: 'left' } },
      [{ noTimer: 'not-permitted', action: 'left', minutes: 0 }],
    ],
    [{ reminder: 'past' }, ['two-days-passed']],
    [{ reminder: 'failed' }, [{ noReminder: 'failed' }]],
    [{ reminder: 'not-permitted' }, [{ noReminder: 'not-permitted' }]],
    [{ reminder: { weekday: 2, hour: 9 } }, [{ reminderAt: { weekday: 2, hour: 9 } }]],
  ];
  it.each(cases)('%j', (heard, tells) => {
    const turn = advance(asked.state, heard, contextAfter());
    expect(turn.say.tell).toEqual(tells);
    expect(turn.effects).toEqual([]);
    expect(turn.state?.aside).toBeUndefined();
  });

  it.each<[string, readonly Heard[], Heard, Aside['about'], 'timer' | 'reminder']>([
    ['timer', [...atCold, SET], { timer: 'not-permitted', of: set }, 'timer-permission', 'timer'],
    [
      'reminder',
      [...atCold, { want: 'reminder' }, { daysAgo: 0.25, saysOnset: false }],
      { reminder: 'not-permitted' },
      'reminder-permission',
      'reminder',
    ],
  ])('a missing permission for the %s is asked for once', (_, path, heard, about, permission) => {
    const first = advance(talk(...path, 'yes').state, heard, contextAfter());
    expect(first.say.tell).toEqual(['needs-permission']);
    expect(first.effects).toEqual([{ effect: 'ask-permission', permission }]);
    expect(first.state?.aside?.about).toBe(about);
    const granted = advance(first.state, { permission: 'granted', of: permission }, contextAfter());
    expect(granted.call?.call).toBe(permission);
    expect(advance(granted.state, heard, contextAfter()).effects).toEqual([]);
    const denied = advance(first.state, { permission: 'denied', of: permission }, contextAfter());
    expect(denied.call).toBeUndefined();
    expect(denied.state?.aside).toBeUndefined();
  });
});

describe('Where Amazon cannot be reached', () => {
  const cut = { ...contextAfter(), device: { hasServices: false } };
  const { state } = talk(...atCold);
  it.each<[Heard, Tell[]]>([
    [SET, [{ noTimer: 'unsupported', action: 'set', minutes: 15 }]],
    [{ ...SET, minutes: 20 }, [{ noTimer: 'unsupported', action: 'set', minutes: 20 }]],
    [{ want: 'timer', action: 'pause' }, [{ noTimer: 'unsupported', action: 'pause', minutes: 0 }]],
    [{ want: 'reminder' }, [{ noReminder: 'unsupported' }]],
  ])('%j is told, and nothing is called for', (heard, tells) => {
    const turn = advance(state, heard, cut);
    expect(turn.say.tell).toEqual(tells);
    expect(turn.call).toBeUndefined();
  });
});

describe('A permission that comes back', () => {
  const welcome = talk({ want: 'launch' }).state;
  const asking = advance(
    talk(...atCold, SET, { age: 20 }, 'yes').state,
    { timer: 'not-permitted', of: { action: 'set', minutes: 20 } },
    contextAfter(),
  ).state;

  it.each<['timer' | 'reminder', unknown]>([
    ['timer', { for: 'timer', minutes: null }],
    ['reminder', { for: 'reminder' }],
  ])('for a %s, to a session that knows nothing of it, goes through the screen', (of, goal) => {
    const { state, call } = advance(welcome, { permission: 'granted', of }, contextAfter());
    expect(call).toBeUndefined();
    expect(state?.place.at).toBe('screening');
    expect(state?.memory.screen).toBe('quick');
    expect(state?.memory.goal).toEqual(goal);
  });

  it('refused, tells the way without the coach, for the length that was asked for', () => {
    const denied: Heard = { permission: 'denied', of: 'timer' };
    expect(advance(asking, denied, contextAfter()).say.tell).toEqual([
      { noTimer: 'not-permitted', action: 'set', minutes: 20 },
    ]);
    expect(advance(welcome, denied, contextAfter()).say.tell).toEqual([
      { noTimer: 'not-permitted', action: 'set', minutes: 15 },
    ]);
    expect(
      advance(welcome, { permission: 'denied', of: 'reminder' }, contextAfter()).say.tell,
    ).toEqual([{ noReminder: 'not-permitted' }]);
  });

  it('for the other thing, is not taken for this one', () => {
    const turn = advance(asking, { permission: 'granted', of: 'reminder' }, contextAfter());
    expect(turn.call).toBeUndefined();
    expect(turn.state?.aside).toEqual({ about: 'onset', misses: 0 });
  });

  it('granted, sets the length that was asked for', () => {
    const turn = advance(asking, { permission: 'granted', of: 'timer' }, contextAfter());
    expect(turn.call).toEqual({ call: 'timer', request: { action: 'set', minutes: 20 } });
  });
});

describe('A timer that runs', () => {
  it.each(['pause', 'resume', 'cancel', 'left'] as const)('is asked to %s anywhere', (action) => {
    const { call, state } = talk({ want: 'launch' }, { want: 'timer', action });
    expect(call).toEqual({ call: 'timer', request: { action } });
    expect(state?.place.at).toBe('welcome');
  });

  it('is left alone while a sign of an emergency is asked about again', () => {
    const turn = talk(CARE, 'yes', 'previous', { want: 'timer', action: 'cancel' });
    expect(turn.state?.place.at).toBe('screening');
    expect(turn.call).toBeUndefined();
  });

  it('has so many minutes left', () => {
    const heard: Heard = {
      timer: { minutesLeft: 7, isPaused: true },
      of: { action: 'left' },
    };
    const { say } = advance(talk({ want: 'launch' }).state, heard, contextAfter());
    expect(say.tell).toEqual([{ timerLeft: 7, isPaused: true }]);
  });
});
