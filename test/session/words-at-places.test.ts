import type { Tell } from '../../lambda/session/say';
import {
  type After,
  CARE,
  CLEARED,
  EXERCISE,
  noes,
  READY,
  type Said,
  talk,
  upTo,
  whereIs,
} from './talk';

/** Words that mean the same at a place, where they lead, and everything that is told there. */
type Row = [words: Said[], where: string, tells: Tell[]];

const missed: Said[] = ['not-understood', 'not-understood', 'not-understood'];
const approving: Said[] = [EXERCISE, ...noes(4), 'yes', 'yes', ...noes(5)];
const early: Said[] = [...CLEARED, 'yes'];
const offer: Said[] = [...early, 'next', 'next', 'next', 'next'];
const list: Said[] = [{ kind: 'exercise', exercise: null, routine: null }, ...noes(7)];
const afterMs = 12_400;
const paused = [...READY, 'ready', { afterMs, heard: 'pause' } as const] as const;
const rounds = (count: number): After[] =>
  Array.from({ length: count }, () => ({ afterMs: 60_000, heard: 'next' as const }));
/** All rounds of the first exercise, then the answer to the question after the last one. */
const allRounds = (heard: Said): (Said | After)[] => [
  ...READY,
  'next',
  ...rounds(3),
  { afterMs: 60_000, heard },
];
const plainDone = (heard: Said): (Said | After)[] => [
  { kind: 'count', seconds: 5 },
  ...noes(7),
  'next',
  { afterMs: 30_000, heard },
];

const resting: Tell[] = [{ kind: 'step', step: 'rest-position' }, { kind: 'care-start' }];
const firstThree: Tell = {
  kind: 'exercises',
  exercises: ['knee-to-chest', 'pelvic-tilt', 'bird-dog'],
};
const nextThree: Tell = { kind: 'exercises', exercises: ['cat-cow', 'childs-pose', 'knee-rolls'] };
const tilt: Tell = { kind: 'coach', exercise: 'pelvic-tilt', isInFull: true };

const at = (place: string, path: readonly (Said | After)[], rows: Row[]) =>
  describe(`At ${place}`, () => {
    const cases = rows.flatMap(([words, where, tells]) =>
      words.map((heard): [Said, string, Tell[]] => [heard, where, tells]),
    );
    it.each(cases)('%j leads to %s', (heard, where, tells) => {
      const turn = talk(...path, heard);
      expect(whereIs(turn)).toBe(where);
      expect(turn.say.tell).toEqual(tells);
    });
  });

at(
  'the welcome',
  [{ kind: 'launch' }],
  [
    [
      ['yes', 'partly', 'not-sure', 'not-new', 'pain'],
      'screening collapse',
      [{ kind: 'screen-intro' }],
    ],
    [['no', 'soft-no'], 'screening collapse', [{ kind: 'quick-intro' }]],
    [['decline', 'how-long', 'not-understood'], 'welcome', [{ kind: 'sorry' }]],
    [['why'], 'welcome', [{ kind: 'why-in-general' }]],
    [['previous', { kind: 'correction', claimed: 'no' }], 'welcome', [{ kind: 'nothing-earlier' }]],
    [['wait', 'pause', 'count-failed'], 'welcome', [{ kind: 'quiet' }]],
    [['repeat', 'pardon', { kind: 'launch' }], 'welcome', [{ kind: 'welcome' }]],
    [['start-over'], 'screening collapse', [{ kind: 'back-to-start' }]],
    [['alone'], 'screening collapse', [{ kind: 'alone' }, { kind: 'screen-intro' }]],
    [
      ['cannot-move'],
      'screening collapse',
      [{ kind: 'stay-as-you-are' }, { kind: 'screen-intro' }],
    ],
    [[{ kind: 'symptom', symptom: 'hiccups' }], 'welcome', [{ kind: 'sorry' }]],
    [['help'], 'welcome', [{ kind: 'help-welcome' }]],
    [['stop'], 'ended', [{ kind: 'goodbye' }]],
  ],
);

at(
  'the emergency message',
  [CARE, 'yes'],
  [
    [['no', 'stop'], 'ended', [{ kind: 'goodbye-emergency' }]],
    [['previous', 'soft-no'], 'screening collapse', [{ kind: 'going-back' }]],
    [['alone'], 'emergency', [{ kind: 'emergency-alone' }]],
  ],
);

at('a question of the screen', upTo('fever'), [
  [['yes', 'partly'], 'today', [{ kind: 'today' }, { kind: 'advice', item: 'fever' }]],
  [['no', 'soft-no'], 'screening cancer', []],
  [['not-sure', 'not-new'], 'screening fever', []],
  [['decline', 'why'], 'screening fever', [{ kind: 'why', item: 'fever' }]],
  [
    ['next', 'resume', 'how-long', 'ready', 'not-understood'],
    'screening fever',
    [{ kind: 'sorry' }],
  ],
  [['repeat', 'pardon'], 'screening fever', []],
  [['alone'], 'screening fever', [{ kind: 'alone' }]],
  [['pain'], 'screening fever', [{ kind: 'stop-moving' }]],
  [['start-over'], 'screening collapse', [{ kind: 'back-to-start' }]],
  [['help', { kind: 'launch' }], 'screening fever', [{ kind: 'help-screening' }]],
  [
    [CARE, EXERCISE, { kind: 'count', seconds: 5 }],
    'screening fever',
    [{ kind: 'questions-first' }],
  ],
  [['stop'], 'ended', [{ kind: 'goodbye-screening' }]],
]);

at(
  'a list of the quick screen',
  [EXERCISE, ...noes(2)],
  [
    [['yes', 'partly', 'not-sure', 'not-new'], 'screening both-legs', []],
    [['no'], 'screening injury-fever', []],
    [['soft-no'], 'screening legs', [{ kind: 'be-sure' }]],
    [['decline', 'why'], 'screening legs', [{ kind: 'why', item: 'legs' }]],
    [[{ kind: 'no-symptom', symptoms: ['leg-pain'] }], 'screening both-legs', []],
    [[{ kind: 'no-symptom', symptoms: ['fever'] }], 'screening legs', [{ kind: 'sorry' }]],
  ],
);

at(
  'a list of emergencies',
  [EXERCISE, 'no'],
  [
    [['yes'], 'emergency', [{ kind: 'emergency' }]],
    [['soft-no'], 'screening seat', [{ kind: 'be-sure' }]],
    [['partly', 'not-sure'], 'screening bladder-bowel', []],
    [[{ kind: 'symptom', symptom: 'hiccups' }], 'screening seat', [{ kind: 'sorry' }]],
  ],
);

at(
  'a screen that could not be finished',
  [...upTo('both-legs'), ...missed],
  [
    [['yes', 'partly'], 'screening collapse', [{ kind: 'back-to-start' }]],
    [['no', 'soft-no', 'not-sure', 'decline'], 'ended', [{ kind: 'goodbye-incomplete' }]],
    [['not-new', 'how-long', 'not-understood'], 'incomplete both-legs', [{ kind: 'sorry' }]],
    [['alone'], 'incomplete both-legs', [{ kind: 'alone' }]],
    [['pain'], 'incomplete both-legs', [{ kind: 'stop-moving' }]],
    [['previous'], 'screening saddle-numbness', [{ kind: 'going-back' }]],
    [['help'], 'incomplete both-legs', [{ kind: 'help-screening' }]],
    [['stop'], 'ended', [{ kind: 'goodbye-screening' }]],
    [[CARE, EXERCISE], 'incomplete both-legs', [{ kind: 'questions-first' }]],
    [[{ kind: 'symptom', symptom: 'hiccups' }], 'incomplete both-legs', [{ kind: 'sorry' }]],
  ],
);

at(
  '"be seen today"',
  [...upTo('fever'), 'yes'],
  [
    [['yes', 'partly', 'not-sure', CARE], 'care rest-position', resting],
    [['no', 'soft-no', 'decline', 'stop'], 'ended', [{ kind: 'goodbye-today' }]],
    [['not-new', 'how-long', 'not-understood'], 'today', [{ kind: 'sorry' }]],
    [['repeat', 'pardon'], 'today', [{ kind: 'today' }, { kind: 'advice', item: 'fever' }]],
    [['alone'], 'today', [{ kind: 'alone' }]],
    [['help'], 'today', [{ kind: 'help-choice' }]],
    [['why'], 'today', [{ kind: 'why-in-general' }]],
    [['previous'], 'screening fever', [{ kind: 'going-back' }]],
  ],
);

at('the question of the phase', CLEARED, [
  [['yes', 'partly'], 'care rest-position', resting],
  [['no', 'soft-no', 'not-new'], 'care rest-position', resting],
  [['not-sure', 'decline'], 'care rest-position', [{ kind: 'phase-assumed' }, ...resting]],
  [['how-long', 'not-understood'], 'phase', [{ kind: 'sorry' }]],
  [['help'], 'phase', [{ kind: 'help-choice' }]],
  [['repeat', 'pardon'], 'phase', [{ kind: 'clear' }, { kind: 'if-pregnant' }]],
  [['stop'], 'ended', [{ kind: 'goodbye-care' }]],
  [['previous'], 'screening over-a-week', [{ kind: 'going-back' }]],
]);

at(
  'the offer of care',
  [{ kind: 'heat-or-cold' }, ...noes(5)],
  [
    [['yes', 'partly', 'not-sure'], 'phase', []],
    [['no', 'soft-no', 'decline', 'stop'], 'ended', [{ kind: 'goodbye-care' }]],
    [['not-new', 'how-long', 'not-understood'], 'care-offer', [{ kind: 'sorry' }]],
    [
      ['repeat', 'pardon'],
      'care-offer',
      [{ kind: 'clear' }, { kind: 'if-pregnant' }, { kind: 'heat-or-cold' }],
    ],
    [['help'], 'care-offer', [{ kind: 'help-choice' }]],
  ],
);

at('a care step', early, [
  [
    ['yes', 'next', 'decline'],
    'care cold',
    [{ kind: 'step', step: 'cold' }, { kind: 'timer-offer' }],
  ],
  [
    ['no', 'soft-no', 'not-sure', 'partly', 'wait', 'pause'],
    'care rest-position',
    [{ kind: 'quiet' }],
  ],
  [['not-new', 'not-understood'], 'care rest-position', [{ kind: 'sorry' }]],
  [
    ['previous'],
    'care rest-position',
    [{ kind: 'first-step' }, { kind: 'step', step: 'rest-position' }],
  ],
  [['start-over', 'how-long'], 'care rest-position', [{ kind: 'step', step: 'rest-position' }]],
  [['alone'], 'care rest-position', [{ kind: 'alone' }]],
  [['help', { kind: 'launch' }], 'care rest-position', [{ kind: 'help-care' }]],
  [['cannot-move'], 'care rest-position', [{ kind: 'stay-as-you-are' }]],
  [['stop'], 'ended', [{ kind: 'goodbye-care' }]],
]);

at('the offer of medicine', offer, [
  [['yes'], 'medicine age', []],
  [['partly'], 'care medicine', [{ kind: 'quiet' }]],
  [
    ['no', 'soft-no', 'not-sure', 'next', 'decline'],
    'care when-to-stretch',
    [{ kind: 'step', step: 'when-to-stretch' }],
  ],
  [
    ['previous'],
    'care heat-later',
    [{ kind: 'step', step: 'heat-later' }, { kind: 'reminder-offer' }],
  ],
]);

at(
  'the last step',
  [...offer, 'next'],
  [
    [['yes'], 'care when-to-stretch', [{ kind: 'step', step: 'when-to-stretch' }]],
    [['partly'], 'care when-to-stretch', [{ kind: 'quiet' }]],
    [['no', 'soft-no', 'not-sure', 'next', 'decline'], 'ended', [{ kind: 'goodbye-care' }]],
    [['start-over'], 'care rest-position', [{ kind: 'step', step: 'rest-position' }]],
  ],
);

at(
  'a medicine question',
  [...offer, 'yes'],
  [
    [['no', { kind: 'age', age: 30 }], 'medicine pregnant', []],
    [['soft-no'], 'medicine age', [{ kind: 'be-sure' }]],
    [
      ['yes', 'partly', 'not-sure', 'not-new', 'decline', { kind: 'age', age: 60 }],
      'care medicine',
      [{ kind: 'ask-pharmacist' }],
    ],
    [
      [{ kind: 'age', age: 70 }],
      'care medicine',
      [{ kind: 'noted' }, { kind: 'provider' }, { kind: 'ask-pharmacist' }],
    ],
    [
      ['next', 'how-long', 'not-understood', { kind: 'onset', daysAgo: 2, saysOnset: false }],
      'medicine age',
      [{ kind: 'sorry' }],
    ],
    [['help'], 'medicine age', [{ kind: 'help-choice' }]],
    [['start-over'], 'care rest-position', [{ kind: 'step', step: 'rest-position' }]],
    [['stop'], 'ended', [{ kind: 'goodbye-care' }]],
  ],
);

at(
  'a question before exercises that a no passes',
  [EXERCISE, ...noes(5)],
  [
    [['no'], 'exercise-gate cautions', []],
    [['soft-no'], 'exercise-gate sharp-pain', [{ kind: 'be-sure' }]],
    [
      ['yes', 'partly', 'not-sure', 'not-new', 'decline'],
      'care-offer',
      [{ kind: 'refused', question: 'sharp-pain' }, { kind: 'if-pregnant' }],
    ],
    [
      ['next', 'how-long', 'not-understood', { kind: 'onset', daysAgo: 2, saysOnset: false }],
      'exercise-gate sharp-pain',
      [{ kind: 'sorry' }],
    ],
    [['help'], 'exercise-gate sharp-pain', [{ kind: 'help-choice' }]],
    [['stop'], 'ended', [{ kind: 'goodbye-exercise' }]],
  ],
);

at('a question before exercises that a yes passes', approving, [
  [
    ['yes'],
    'ready knee-to-chest 0',
    [
      { kind: 'get-down' },
      { kind: 'coach', exercise: 'knee-to-chest', isInFull: true },
      { kind: 'stop-rule' },
    ],
  ],
  [
    ['no', 'soft-no', 'partly', 'not-sure', 'not-new', 'decline'],
    'care-offer',
    [{ kind: 'refused', question: 'approved' }],
  ],
  [['not-understood'], 'exercise-gate approved', [{ kind: 'sorry' }]],
]);

at('the list of exercises', list, [
  [['yes', 'next', 'resume', 'partly', 'not-sure', 'decline'], 'choosing', [nextThree]],
  [['previous', 'start-over'], 'choosing', [firstThree]],
  [['no', 'soft-no', 'stop'], 'ended', [{ kind: 'goodbye-exercise' }]],
  [['not-new', 'how-long', 'not-understood'], 'choosing', [{ kind: 'sorry' }]],
  [['help', { kind: 'launch' }], 'choosing', [{ kind: 'help-exercise' }]],
  [['cannot-move'], 'choosing', [{ kind: 'getting-up' }]],
  [[{ kind: 'heat-or-cold' }], 'choosing', [{ kind: 'heat-or-cold' }]],
  [[{ kind: 'hold-length', change: 'longer' }], 'choosing', [{ kind: 'length-limit' }]],
]);

at('an exercise about to begin', READY, [
  [['yes', 'next', 'resume'], 'holding knee-to-chest 0 at 0', []],
  [
    ['no', 'soft-no', 'partly', 'not-sure'],
    'ready knee-to-chest 0',
    [{ kind: 'position', position: 'on-back', isFirst: true }, { kind: 'quiet' }],
  ],
  [['not-new', 'not-understood'], 'ready knee-to-chest 0', [{ kind: 'sorry' }]],
  [['decline'], 'ready pelvic-tilt 0', [{ kind: 'get-down' }, tilt]],
  [
    ['start-over', 'previous'],
    'ready knee-to-chest 0',
    [{ kind: 'get-down' }, { kind: 'coach', exercise: 'knee-to-chest', isInFull: false }],
  ],
  [['how-long'], 'ready knee-to-chest 0', [{ kind: 'seconds-left', seconds: 20 }]],
  [['cannot-move'], 'ready knee-to-chest 0', [{ kind: 'getting-up' }]],
  [[{ kind: 'heat-or-cold' }], 'ready knee-to-chest 0', [{ kind: 'heat-or-cold' }]],
  [['help', { kind: 'launch' }], 'ready knee-to-chest 0', [{ kind: 'help-exercise' }]],
]);

at('an interrupted hold', paused, [
  [['yes', 'next', 'resume'], 'holding knee-to-chest 0 at 7', []],
  [['repeat', 'start-over'], 'holding knee-to-chest 0 at 0', []],
  [['pause'], 'paused knee-to-chest 0 at 7', [{ kind: 'paused' }]],
  [
    ['no', 'soft-no', 'partly', 'not-sure', 'wait'],
    'paused knee-to-chest 0 at 7',
    [{ kind: 'quiet' }],
  ],
  [['not-new', 'not-understood'], 'paused knee-to-chest 0 at 7', [{ kind: 'sorry' }]],
  [['decline'], 'ready pelvic-tilt 0', [tilt]],
  [
    ['previous'],
    'ready knee-to-chest 0',
    [{ kind: 'coach', exercise: 'knee-to-chest', isInFull: false }],
  ],
  [['how-long'], 'paused knee-to-chest 0 at 7', [{ kind: 'seconds-left', seconds: 13 }]],
  [['cannot-move'], 'paused knee-to-chest 0 at 7', [{ kind: 'getting-up' }]],
  [['help'], 'paused knee-to-chest 0 at 7', [{ kind: 'help-exercise' }]],
  [['stop'], 'ended', [{ kind: 'goodbye-exercise' }]],
]);

describe('After the last round', () => {
  it.each<[Said, string, Tell[]]>([
    ['yes', 'ready pelvic-tilt 0', [tilt]],
    ['resume', 'ready pelvic-tilt 0', [tilt]],
    ['decline', 'ready pelvic-tilt 0', [tilt]],
    ['no', 'ready knee-to-chest 4', [{ kind: 'quiet' }]],
    ['soft-no', 'ready knee-to-chest 4', [{ kind: 'quiet' }]],
    ['how-long', 'ready knee-to-chest 4', [{ kind: 'seconds-left', seconds: 0 }]],
    ['repeat', 'holding knee-to-chest 3 at 0', []],
    [
      'start-over',
      'ready knee-to-chest 0',
      [{ kind: 'coach', exercise: 'knee-to-chest', isInFull: false }],
    ],
  ])('of an exercise in a routine %j leads to %s', (heard, where, tells) => {
    const turn = talk(...allRounds(heard));
    expect(whereIs(turn)).toBe(where);
    expect(turn.say.tell).toEqual(tells);
  });

  it.each<[Said, string, Tell[]]>([
    ['yes', 'holding plain-hold 0 at 0', []],
    ['resume', 'holding plain-hold 0 at 0', []],
    ['start-over', 'holding plain-hold 0 at 0', []],
    ['repeat', 'holding plain-hold 0 at 0', []],
    ['no', 'ended', [{ kind: 'well-done' }, { kind: 'goodbye-exercise' }]],
    ['soft-no', 'ended', [{ kind: 'well-done' }, { kind: 'goodbye-exercise' }]],
    ['partly', 'ended', [{ kind: 'well-done' }, { kind: 'goodbye-exercise' }]],
    ['not-sure', 'ended', [{ kind: 'well-done' }, { kind: 'goodbye-exercise' }]],
    ['how-long', 'ready plain-hold 1', [{ kind: 'seconds-left', seconds: 0 }]],
  ])('of a plain count %j leads to %s', (heard, where, tells) => {
    const turn = talk(...plainDone(heard));
    expect(whereIs(turn)).toBe(where);
    expect(turn.say.tell).toEqual(tells);
  });
});

describe('Words that mean yes', () => {
  it.each<[string, readonly (Said | After)[], Said[]]>([
    ['the welcome', [{ kind: 'launch' }], ['ready', 'next']],
    [
      'a screen that could not be finished',
      [...upTo('both-legs'), ...missed],
      ['ready', 'next', 'resume'],
    ],
    ['"be seen today"', [...upTo('fever'), 'yes'], ['ready', 'next', 'resume']],
    ['the offer of care', [{ kind: 'heat-or-cold' }, ...noes(5)], ['ready', 'next', 'resume']],
    ['a care step', early, ['ready', 'resume']],
    ['an exercise about to begin', READY, ['ready']],
    ['an interrupted hold', paused, ['ready']],
  ])('at %s', (_, path, words) => {
    for (const heard of words) {
      expect(talk(...path, heard).state?.place).toEqual(talk(...path, 'yes').state?.place);
      expect(talk(...path, heard).say.tell).toEqual(talk(...path, 'yes').say.tell);
    }
  });
});

describe('Words not understood several times', () => {
  it.each<[string, readonly (Said | After)[], string]>([
    ['"be seen today"', [...upTo('fever'), 'yes'], 'today'],
    ['the offer of care', [{ kind: 'heat-or-cold' }, ...noes(5)], 'care-offer'],
    ['a care step', early, 'care rest-position'],
    ['the list of exercises', list, 'choosing'],
    ['an exercise about to begin', READY, 'ready knee-to-chest 0'],
    ['an interrupted hold', paused, 'paused knee-to-chest 0 at 7'],
  ])('get two prompts in turn at %s', (_, path, where) => {
    const heard: Said[] = [];
    for (const [tells, misses] of [
      [[{ kind: 'sorry' }], 1],
      [[], 2],
      [[{ kind: 'sorry' }], 1],
      [[], 2],
    ] as const) {
      heard.push('not-understood');
      const turn = talk(...path, ...heard);
      expect(whereIs(turn)).toBe(where);
      expect(turn.say.tell).toEqual(tells);
      expect(turn.say.ask).toMatchObject({ misses });
    }
  });

  it.each<[string, readonly Said[], string, Tell[]]>([
    [
      'a question of the screen',
      [CARE],
      'incomplete collapse',
      [
        { kind: 'not-checked' },
        { kind: 'unchecked', item: 'collapse' },
        { kind: 'otherwise-doctor' },
      ],
    ],
    [
      'the question of the phase',
      CLEARED,
      'care rest-position',
      [{ kind: 'phase-assumed' }, ...resting],
    ],
    ['a medicine question', [...offer, 'yes'], 'care medicine', [{ kind: 'ask-pharmacist' }]],
    [
      'a question before exercises',
      [EXERCISE, ...noes(5)],
      'care-offer',
      [{ kind: 'refused', question: 'sharp-pain' }, { kind: 'if-pregnant' }],
    ],
    [
      'a question that a yes passes',
      approving,
      'care-offer',
      [{ kind: 'refused', question: 'approved' }],
    ],
  ])('end %s at the third time', (_, path, where, tells) => {
    const first = talk(...path, 'not-understood');
    expect(first.say).toMatchObject({ tell: [{ kind: 'sorry' }], ask: { misses: 1 } });
    const second = talk(...path, 'not-understood', 'not-understood');
    expect(second.say).toMatchObject({ tell: [{ kind: 'sorry-again' }], ask: { misses: 2 } });
    const third = talk(...path, ...missed);
    expect(whereIs(third)).toBe(where);
    expect(third.say.tell).toEqual(tells);
  });
});
