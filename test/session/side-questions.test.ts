import { advance } from '../../lambda/session/dialog';
import type { Heard } from '../../lambda/session/heard';
import type { Tell } from '../../lambda/session/say';
import type { SideQuestion } from '../../lambda/session/state';
import type { Effect } from '../../lambda/session/turn';
import { contextAfter } from './context';
import { askedOfEdge, CARE, CLEARED, type Said, talk, toHeard } from './talk';

const SET = { kind: 'set-timer', minutes: null } as const;
const atCold: Said[] = [...CLEARED, 'yes', 'next'];
const HEDGES: Said[] = ['no', 'soft-no', 'partly', 'not-sure', 'decline'];
const isAbout = (about: SideQuestion['about']) => expect.objectContaining({ about });

/** What is heard at a side question of the cold step, what is told, what is asked then, which effect it has. */
type Row = [heard: Said, tells: Tell[], open: unknown, call?: Effect | null];

const over = (name: string, path: readonly Said[], rows: readonly Row[]) =>
  describe(`At ${name}`, () => {
    const cases = rows.map(([heard, tells, open, call = null]) => ({ heard, tells, open, call }));
    it.each(cases)('$heard', ({ heard, tells, open, call }) => {
      const turn = talk(...path, heard);
      expect(turn.say.tell).toEqual(tells);
      expect(turn.state?.sideQuestion).toEqual(open);
      expect(askedOfEdge(turn)).toEqual(call);
      expect(turn.state?.place.at).toBe('care');
    });
  });
const each = (words: readonly Said[], ...rest: [Tell[], unknown, (Effect | null)?]): Row[] =>
  words.map((heard) => [heard, ...rest]);

over(
  '"Shall I set a timer?"',
  [...atCold, SET],
  [
    ['yes', [], isAbout('timer'), { kind: 'timer', request: { action: 'set', minutes: 15 } }],
    ...each(HEDGES, [{ kind: 'timer-declined' }], undefined),
    ['not-understood', [{ kind: 'sorry' }], { about: 'timer', minutes: 15, misses: 1 }],
    [{ kind: 'age', age: 20 }, [], { about: 'timer', minutes: 20, misses: 0 }],
    [
      { kind: 'onset', daysAgo: 20 / 1440, saysOnset: false },
      [],
      { about: 'timer', minutes: 20, misses: 0 },
    ],
    [
      { kind: 'onset', daysAgo: 240 / 1440, saysOnset: false },
      [{ kind: 'pack-time' }],
      { about: 'timer', minutes: 15, misses: 0 },
    ],
    [{ kind: 'age', age: 30 }, [{ kind: 'pack-time' }], { about: 'timer', minutes: 15, misses: 0 }],
    [{ ...SET, minutes: 20 }, [], { about: 'timer', minutes: 20, misses: 0 }],
    [SET, [], { about: 'timer', minutes: 15, misses: 0 }],
    ...each(['repeat', 'pardon'], [], { about: 'timer', minutes: 15, misses: 0 }),
    ['help', [{ kind: 'help-choice' }], isAbout('timer')],
    ...each(['wait', 'pause'], [{ kind: 'quiet' }], isAbout('timer')),
  ],
);

over(
  '"Shall I set a timer?" after one miss',
  [...atCold, SET, 'not-understood'],
  [['not-understood', [{ kind: 'timer-declined' }], undefined]],
);

over(
  '"When did this start?"',
  [...atCold, { kind: 'reminder' }],
  [
    [
      { kind: 'onset', daysAgo: 0.25, saysOnset: false },
      [],
      { about: 'reminder', daysAgo: 0.25, misses: 0 },
    ],
    [
      { kind: 'onset', daysAgo: 2, saysOnset: false },
      [],
      { about: 'reminder', daysAgo: 2, misses: 0 },
    ],
    [{ kind: 'onset', daysAgo: 2.1, saysOnset: false }, [{ kind: 'two-days-passed' }], undefined],
    ...each(['not-sure', 'decline', 'partly'], [{ kind: 'count-from-now' }], {
      about: 'reminder',
      daysAgo: 0,
      misses: 0,
    }),
    ...each(['no', 'soft-no'], [{ kind: 'reminder-declined' }], undefined),
    ...each(['yes', 'not-understood'], [{ kind: 'sorry' }], { about: 'onset', misses: 1 }),
  ],
);

over(
  '"When did this start?" after one miss',
  [...atCold, { kind: 'reminder' }, 'not-understood'],
  each(['yes', 'not-understood'], [{ kind: 'reminder-declined' }], undefined),
);

over(
  '"Shall I remind you?"',
  [...atCold, { kind: 'reminder' }, { kind: 'onset', daysAgo: 0.25, saysOnset: false }],
  [
    ['yes', [], isAbout('reminder'), { kind: 'reminder', daysAgo: 0.25 }],
    ...each(HEDGES, [{ kind: 'reminder-declined' }], undefined),
    ['not-understood', [{ kind: 'sorry' }], { about: 'reminder', daysAgo: 0.25, misses: 1 }],
    [
      { kind: 'onset', daysAgo: 1, saysOnset: false },
      [],
      { about: 'reminder', daysAgo: 1, misses: 0 },
    ],
    [{ kind: 'onset', daysAgo: 3, saysOnset: false }, [{ kind: 'two-days-passed' }], undefined],
  ],
);

over(
  '"Shall I remind you?" after one miss',
  [
    ...atCold,
    { kind: 'reminder' },
    { kind: 'onset', daysAgo: 0.25, saysOnset: false },
    'not-understood',
  ],
  [['not-understood', [{ kind: 'reminder-declined' }], undefined]],
);

over(
  '"Shall I erase all that?"',
  [...atCold, { kind: 'forget' }],
  [
    ['yes', [], undefined, { kind: 'forget' }],
    ...each(HEDGES, [{ kind: 'not-erased' }], undefined),
    ['not-understood', [{ kind: 'sorry' }], { about: 'forget', misses: 1 }],
  ],
);

over(
  '"Shall I erase all that?" after one miss',
  [...atCold, { kind: 'forget' }, 'not-understood'],
  [['not-understood', [{ kind: 'not-erased' }], undefined]],
);

describe('The answer of Amazon', () => {
  const set = { action: 'set', minutes: 20 } as const;
  const asked = talk(...atCold, SET, { kind: 'age', age: 20 }, 'yes');
  const cases: [Said, Tell[]][] = [
    [{ kind: 'timer-result', result: 'set', of: set }, [{ kind: 'timer-set', minutes: 20 }]],
    [
      { kind: 'timer-result', result: 'paused', of: { action: 'pause' } },
      [{ kind: 'timer-paused' }],
    ],
    [
      { kind: 'timer-result', result: 'resumed', of: { action: 'resume' } },
      [{ kind: 'timer-resumed' }],
    ],
    [
      { kind: 'timer-result', result: 'cancelled', of: { action: 'cancel' } },
      [{ kind: 'timer-off' }],
    ],
    [{ kind: 'timer-result', result: 'none', of: { action: 'left' } }, [{ kind: 'no-timer' }]],
    [
      { kind: 'timer-result', result: 'failed', of: set },
      [{ kind: 'timer-refused', refusal: 'failed', action: 'set', minutes: 20 }],
    ],
    [
      { kind: 'timer-result', result: 'too-many', of: set },
      [{ kind: 'timer-refused', refusal: 'too-many', action: 'set', minutes: 20 }],
    ],
    [
      { kind: 'timer-result', result: 'not-permitted', of: { action: 'left' } },
      [{ kind: 'timer-refused', refusal: 'not-permitted', action: 'left', minutes: 0 }],
    ],
    [{ kind: 'reminder-result', result: 'past' }, [{ kind: 'two-days-passed' }]],
    [
      { kind: 'reminder-result', result: 'failed' },
      [{ kind: 'reminder-refused', refusal: 'failed' }],
    ],
    [
      { kind: 'reminder-result', result: 'not-permitted' },
      [{ kind: 'reminder-refused', refusal: 'not-permitted' }],
    ],
    [
      { kind: 'reminder-result', result: { weekday: 2, hour: 9 } },
      [{ kind: 'reminder-set', weekday: 2, hour: 9 }],
    ],
  ];
  it.each(cases)('%j', (heard, tells) => {
    const turn = advance(asked.state, toHeard(heard), contextAfter());
    expect(turn.say.tell).toEqual(tells);
    expect(turn.effects).toEqual([]);
    expect(turn.state?.sideQuestion).toBeUndefined();
  });

  it.each<[string, readonly Said[], Said, SideQuestion['about'], 'timer' | 'reminder']>([
    [
      'timer',
      [...atCold, SET],
      { kind: 'timer-result', result: 'not-permitted', of: set },
      'timer-permission',
      'timer',
    ],
    [
      'reminder',
      [...atCold, { kind: 'reminder' }, { kind: 'onset', daysAgo: 0.25, saysOnset: false }],
      { kind: 'reminder-result', result: 'not-permitted' },
      'reminder-permission',
      'reminder',
    ],
  ])('a missing permission for the %s is asked for once', (_, path, heard, about, permission) => {
    const first = advance(talk(...path, 'yes').state, toHeard(heard), contextAfter());
    expect(first.say.tell).toEqual([{ kind: 'needs-permission' }]);
    expect(first.effects).toEqual([{ kind: 'ask-permission', permission }]);
    expect(first.state?.sideQuestion?.about).toBe(about);
    const granted = advance(
      first.state,
      { kind: 'permission', of: permission, isGranted: true },
      contextAfter(),
    );
    expect(askedOfEdge(granted)?.kind).toBe(permission);
    expect(advance(granted.state, toHeard(heard), contextAfter()).effects).toEqual([]);
    const denied = advance(
      first.state,
      { kind: 'permission', of: permission, isGranted: false },
      contextAfter(),
    );
    expect(askedOfEdge(denied)).toBeNull();
    expect(denied.state?.sideQuestion).toBeUndefined();
  });
});

describe('When Amazon cannot be reached', () => {
  const cut = { ...contextAfter(), device: { hasServices: false } };
  const { state } = talk(...atCold);
  it.each<[Said, Tell[]]>([
    [SET, [{ kind: 'timer-refused', refusal: 'unsupported', action: 'set', minutes: 15 }]],
    [
      { ...SET, minutes: 20 },
      [{ kind: 'timer-refused', refusal: 'unsupported', action: 'set', minutes: 20 }],
    ],
    [
      { kind: 'change-timer', change: 'pause' },
      [{ kind: 'timer-refused', refusal: 'unsupported', action: 'pause', minutes: 0 }],
    ],
    [{ kind: 'reminder' }, [{ kind: 'reminder-refused', refusal: 'unsupported' }]],
  ])('%j is refused and has no effect', (heard, tells) => {
    const turn = advance(state, toHeard(heard), cut);
    expect(turn.say.tell).toEqual(tells);
    expect(askedOfEdge(turn)).toBeNull();
  });
});

describe('The answer about a permission', () => {
  const welcome = talk({ kind: 'launch' }).state;
  const asking = advance(
    talk(...atCold, SET, { kind: 'age', age: 20 }, 'yes').state,
    { kind: 'timer-result', result: 'not-permitted', of: { action: 'set', minutes: 20 } },
    contextAfter(),
  ).state;

  it.each<['timer' | 'reminder', unknown]>([
    ['timer', { for: 'timer', minutes: null }],
    ['reminder', { for: 'reminder' }],
  ])('starts the screen when it is granted for a %s in a new session', (of, goal) => {
    const turn = advance(welcome, { kind: 'permission', of, isGranted: true }, contextAfter());
    expect(askedOfEdge(turn)).toBeNull();
    expect(turn.state?.place.at).toBe('screening');
    expect(turn.state?.memory.screen).toBe('quick');
    expect(turn.state?.memory.goal).toEqual(goal);
  });

  it('tells the refusal with the length asked for when it is denied', () => {
    const denied: Heard = { kind: 'permission', of: 'timer', isGranted: false };
    expect(advance(asking, denied, contextAfter()).say.tell).toEqual([
      { kind: 'timer-refused', refusal: 'not-permitted', action: 'set', minutes: 20 },
    ]);
    expect(advance(welcome, denied, contextAfter()).say.tell).toEqual([
      { kind: 'timer-refused', refusal: 'not-permitted', action: 'set', minutes: 15 },
    ]);
    expect(
      advance(welcome, { kind: 'permission', of: 'reminder', isGranted: false }, contextAfter()).say
        .tell,
    ).toEqual([{ kind: 'reminder-refused', refusal: 'not-permitted' }]);
  });

  it('does not set the timer when it is about the reminder', () => {
    const turn = advance(
      asking,
      { kind: 'permission', of: 'reminder', isGranted: true },
      contextAfter(),
    );
    expect(askedOfEdge(turn)).toBeNull();
    expect(turn.state?.sideQuestion).toEqual({ about: 'onset', misses: 0 });
  });

  it('sets the length asked for when it is granted', () => {
    const turn = advance(
      asking,
      { kind: 'permission', of: 'timer', isGranted: true },
      contextAfter(),
    );
    expect(askedOfEdge(turn)).toEqual({ kind: 'timer', request: { action: 'set', minutes: 20 } });
  });
});

describe('A running timer', () => {
  it.each(['pause', 'resume', 'cancel', 'left'] as const)(
    'takes the request "%s" at any place',
    (action) => {
      const turn = talk({ kind: 'launch' }, { kind: 'change-timer', change: action });
      expect(askedOfEdge(turn)).toEqual({ kind: 'timer', request: { action } });
      expect(turn.state?.place.at).toBe('welcome');
    },
  );

  it('is not changed while an emergency sign is asked again', () => {
    const turn = talk(CARE, 'yes', 'previous', { kind: 'change-timer', change: 'cancel' });
    expect(turn.state?.place.at).toBe('screening');
    expect(askedOfEdge(turn)).toBeNull();
  });

  it('tells the minutes left', () => {
    const heard: Heard = {
      kind: 'timer-result',
      result: { minutesLeft: 7, isPaused: true },
      of: { action: 'left' },
    };
    const { say } = advance(talk({ kind: 'launch' }).state, toHeard(heard), contextAfter());
    expect(say.tell).toEqual([{ kind: 'timer-left', minutes: 7, isPaused: true }]);
  });
});
