import type { Heard } from '../../lambda/session/heard';
import type { Tell } from '../../lambda/session/say';
import { type After, CARE, CLEARED, EXERCISE, noes, READY, talk, upTo, whereIs } from './talk';

/** Words that mean the same at a place, where they lead, and everything that is told there. */
type Row = [words: Heard[], where: string, tells: Tell[]];

const missed: Heard[] = ['not-understood', 'not-understood', 'not-understood'];
const approving: Heard[] = [EXERCISE, ...noes(4), 'yes', 'yes', ...noes(5)];
const early: Heard[] = [...CLEARED, 'yes'];
const offer: Heard[] = [...early, 'next', 'next', 'next', 'next'];
const list: Heard[] = [{ want: 'exercise', exercise: null, routine: null }, ...noes(7)];
const afterMs = 12_400;
const paused = [...READY, 'ready', { afterMs, heard: 'pause' } as const] as const;
const rounds = (count: number): After[] =>
  Array.from({ length: count }, () => ({ afterMs: 60_000, heard: 'next' as const }));
/** Every round of the first exercise counted; then what is said to its last question. */
const allRounds = (heard: Heard): (Heard | After)[] => [
  ...READY,
  'next',
  ...rounds(3),
  { afterMs: 60_000, heard },
];
const plainDone = (heard: Heard): (Heard | After)[] => [
  { want: 'count', seconds: 5 },
  ...noes(7),
  'next',
  { afterMs: 30_000, heard },
];

const resting: Tell[] = [{ step: 'rest-position' }, 'care-start'];
const firstThree: Tell = { exercises: ['knee-to-chest', 'pelvic-tilt', 'bird-dog'] };
const nextThree: Tell = { exercises: ['cat-cow', 'childs-pose', 'knee-rolls'] };
const tilt: Tell = { coach: 'pelvic-tilt', full: true };

const at = (place: string, path: readonly (Heard | After)[], rows: Row[]) =>
  describe(`At ${place}`, () => {
    const cases = rows.flatMap(([words, where, tells]) =>
      words.map((heard): [Heard, string, Tell[]] => [heard, where, tells]),
    );
    it.each(cases)('%j leads to %s', (heard, where, tells) => {
      const turn = talk(...path, heard);
      expect(whereIs(turn)).toBe(where);
      expect(turn.say.tell).toEqual(tells);
    });
  });

at(
  'the welcome',
  [{ want: 'launch' }],
  [
    [['yes', 'partly', 'not-sure', 'not-new', 'pain'], 'screening collapse', ['screen-intro']],
    [['no', 'soft-no'], 'screening collapse', ['quick-intro']],
    [['decline', 'how-long', 'not-understood'], 'welcome', ['sorry']],
    [['why'], 'welcome', ['why-in-general']],
    [['previous', { correction: 'no' }], 'welcome', ['nothing-earlier']],
    [['wait', 'pause', 'count-failed'], 'welcome', ['quiet']],
    [['repeat', 'pardon', { want: 'launch' }], 'welcome', ['welcome']],
    [['start-over'], 'screening collapse', ['back-to-start']],
    [['alone'], 'screening collapse', ['alone', 'screen-intro']],
    [['cannot-move'], 'screening collapse', ['stay-as-you-are', 'screen-intro']],
    [[{ symptom: 'hiccups' }], 'welcome', ['sorry']],
    [['help'], 'welcome', ['help-welcome']],
    [['stop'], 'ended', ['goodbye']],
  ],
);

at(
  'the emergency message',
  [CARE, 'yes'],
  [
    [['no', 'stop'], 'ended', ['goodbye-emergency']],
    [['previous', 'soft-no'], 'screening collapse', ['going-back']],
    [['alone'], 'emergency', ['emergency-alone']],
  ],
);

at('a question of the screen', upTo('fever'), [
  [['yes', 'partly'], 'today', ['today', { advice: 'fever' }]],
  [['no', 'soft-no'], 'screening cancer', []],
  [['not-sure', 'not-new'], 'screening fever', []],
  [['decline', 'why'], 'screening fever', [{ why: 'fever' }]],
  [['next', 'resume', 'how-long', 'ready', 'not-understood'], 'screening fever', ['sorry']],
  [['repeat', 'pardon'], 'screening fever', []],
  [['alone'], 'screening fever', ['alone']],
  [['pain'], 'screening fever', ['stop-moving']],
  [['start-over'], 'screening collapse', ['back-to-start']],
  [['help', { want: 'launch' }], 'screening fever', ['help-screening']],
  [[CARE, EXERCISE, { want: 'count', seconds: 5 }], 'screening fever', ['questions-first']],
  [['stop'], 'ended', ['goodbye-screening']],
]);

at(
  'a list of the quick screen',
  [EXERCISE, ...noes(2)],
  [
    [['yes', 'partly', 'not-sure', 'not-new'], 'screening both-legs', []],
    [['no'], 'screening injury-fever', []],
    [['soft-no'], 'screening legs', ['be-sure']],
    [['decline', 'why'], 'screening legs', [{ why: 'legs' }]],
    [[{ noSymptom: ['leg-pain'] }], 'screening both-legs', []],
    [[{ noSymptom: ['fever'] }], 'screening legs', ['sorry']],
  ],
);

at(
  'a list of emergencies',
  [EXERCISE, 'no'],
  [
    [['yes'], 'emergency', ['emergency']],
    [['soft-no'], 'screening seat', ['be-sure']],
    [['partly', 'not-sure'], 'screening bladder-bowel', []],
    [[{ symptom: 'hiccups' }], 'screening seat', ['sorry']],
  ],
);

at(
  'a screen that could not be finished',
  [...upTo('both-legs'), ...missed],
  [
    [['yes', 'partly'], 'screening collapse', ['back-to-start']],
    [['no', 'soft-no', 'not-sure', 'decline'], 'ended', ['goodbye-incomplete']],
    [['not-new', 'how-long', 'not-understood'], 'incomplete both-legs', ['sorry']],
    [['alone'], 'incomplete both-legs', ['alone']],
    [['pain'], 'incomplete both-legs', ['stop-moving']],
    [['previous'], 'screening saddle-numbness', ['going-back']],
    [['help'], 'incomplete both-legs', ['help-screening']],
    [['stop'], 'ended', ['goodbye-screening']],
    [[CARE, EXERCISE], 'incomplete both-legs', ['questions-first']],
    [[{ symptom: 'hiccups' }], 'incomplete both-legs', ['sorry']],
  ],
);

at(
  '"be seen today"',
  [...upTo('fever'), 'yes'],
  [
    [['yes', 'partly', 'not-sure', CARE], 'care rest-position', resting],
    [['no', 'soft-no', 'decline', 'stop'], 'ended', ['goodbye-today']],
    [['not-new', 'how-long', 'not-understood'], 'today', ['sorry']],
    [['repeat', 'pardon'], 'today', ['today', { advice: 'fever' }]],
    [['alone'], 'today', ['alone']],
    [['help'], 'today', ['help-choice']],
    [['why'], 'today', ['why-in-general']],
    [['previous'], 'screening fever', ['going-back']],
  ],
);

at('the question of the phase', CLEARED, [
  [['yes', 'partly'], 'care rest-position', resting],
  [['no', 'soft-no', 'not-new'], 'care rest-position', resting],
  [['not-sure', 'decline'], 'care rest-position', ['phase-assumed', ...resting]],
  [['how-long', 'not-understood'], 'phase', ['sorry']],
  [['help'], 'phase', ['help-choice']],
  [['repeat', 'pardon'], 'phase', ['clear', 'if-pregnant']],
  [['stop'], 'ended', ['goodbye-care']],
  [['previous'], 'screening over-a-week', ['going-back']],
]);

at(
  'the offer of care',
  [{ want: 'heat-or-cold' }, ...noes(5)],
  [
    [['yes', 'partly', 'not-sure'], 'phase', []],
    [['no', 'soft-no', 'decline', 'stop'], 'ended', ['goodbye-care']],
    [['not-new', 'how-long', 'not-understood'], 'care-offer', ['sorry']],
    [['repeat', 'pardon'], 'care-offer', ['clear', 'if-pregnant', 'heat-or-cold']],
    [['help'], 'care-offer', ['help-choice']],
  ],
);

at('a step of care', early, [
  [['yes', 'next', 'decline'], 'care cold', [{ step: 'cold' }, 'timer-offer']],
  [['no', 'soft-no', 'not-sure', 'partly', 'wait', 'pause'], 'care rest-position', ['quiet']],
  [['not-new', 'not-understood'], 'care rest-position', ['sorry']],
  [['previous'], 'care rest-position', ['first-step', { step: 'rest-position' }]],
  [['start-over', 'how-long'], 'care rest-position', [{ step: 'rest-position' }]],
  [['alone'], 'care rest-position', ['alone']],
  [['help', { want: 'launch' }], 'care rest-position', ['help-care']],
  [['cannot-move'], 'care rest-position', ['stay-as-you-are']],
  [['stop'], 'ended', ['goodbye-care']],
]);

at('the offer of medicine', offer, [
  [['yes'], 'medicine age', []],
  [['partly'], 'care medicine', ['quiet']],
  [
    ['no', 'soft-no', 'not-sure', 'next', 'decline'],
    'care when-to-stretch',
    [{ step: 'when-to-stretch' }],
  ],
  [['previous'], 'care heat-later', [{ step: 'heat-later' }, 'reminder-offer']],
]);

at(
  'the last step',
  [...offer, 'next'],
  [
    [['yes'], 'care when-to-stretch', [{ step: 'when-to-stretch' }]],
    [['partly'], 'care when-to-stretch', ['quiet']],
    [['no', 'soft-no', 'not-sure', 'next', 'decline'], 'ended', ['goodbye-care']],
    [['start-over'], 'care rest-position', [{ step: 'rest-position' }]],
  ],
);

at(
  'a medicine question',
  [...offer, 'yes'],
  [
    [['no', { age: 30 }], 'medicine pregnant', []],
    [['soft-no'], 'medicine age', ['be-sure']],
    [
      ['yes', 'partly', 'not-sure', 'not-new', 'decline', { age: 60 }],
      'care medicine',
      ['ask-pharmacist'],
    ],
    [[{ age: 70 }], 'care medicine', ['noted', 'provider', 'ask-pharmacist']],
    [
      ['next', 'how-long', 'not-understood', { daysAgo: 2, saysOnset: false }],
      'medicine age',
      ['sorry'],
    ],
    [['help'], 'medicine age', ['help-choice']],
    [['start-over'], 'care rest-position', [{ step: 'rest-position' }]],
    [['stop'], 'ended', ['goodbye-care']],
  ],
);

at(
  'a question before exercises that a no passes',
  [EXERCISE, ...noes(5)],
  [
    [['no'], 'exercise-gate cautions', []],
    [['soft-no'], 'exercise-gate sharp-pain', ['be-sure']],
    [
      ['yes', 'partly', 'not-sure', 'not-new', 'decline'],
      'care-offer',
      [{ refused: 'sharp-pain' }, 'if-pregnant'],
    ],
    [
      ['next', 'how-long', 'not-understood', { daysAgo: 2, saysOnset: false }],
      'exercise-gate sharp-pain',
      ['sorry'],
    ],
    [['help'], 'exercise-gate sharp-pain', ['help-choice']],
    [['stop'], 'ended', ['goodbye-exercise']],
  ],
);

at('a question before exercises that a yes passes', approving, [
  [
    ['yes'],
    'ready knee-to-chest 0',
    ['get-down', { coach: 'knee-to-chest', full: true }, 'stop-rule'],
  ],
  [
    ['no', 'soft-no', 'partly', 'not-sure', 'not-new', 'decline'],
    'care-offer',
    [{ refused: 'approved' }],
  ],
  [['not-understood'], 'exercise-gate approved', ['sorry']],
]);

at('the choice of exercises', list, [
  [['yes', 'next', 'resume', 'partly', 'not-sure', 'decline'], 'choosing', [nextThree]],
  [['previous', 'start-over'], 'choosing', [firstThree]],
  [['no', 'soft-no', 'stop'], 'ended', ['goodbye-exercise']],
  [['not-new', 'how-long', 'not-understood'], 'choosing', ['sorry']],
  [['help', { want: 'launch' }], 'choosing', ['help-exercise']],
  [['cannot-move'], 'choosing', ['getting-up']],
  [[{ want: 'heat-or-cold' }], 'choosing', ['heat-or-cold']],
  [[{ holdLength: 'longer' }], 'choosing', ['length-limit']],
]);

at('an exercise to come', READY, [
  [['yes', 'next', 'resume'], 'holding knee-to-chest 0 at 0', []],
  [
    ['no', 'soft-no', 'partly', 'not-sure'],
    'ready knee-to-chest 0',
    [{ position: 'on-back', isFirst: true }, 'quiet'],
  ],
  [['not-new', 'not-understood'], 'ready knee-to-chest 0', ['sorry']],
  [['decline'], 'ready pelvic-tilt 0', ['get-down', tilt]],
  [
    ['start-over', 'previous'],
    'ready knee-to-chest 0',
    ['get-down', { coach: 'knee-to-chest', full: false }],
  ],
  [['how-long'], 'ready knee-to-chest 0', [{ secondsLeft: 20 }]],
  [['cannot-move'], 'ready knee-to-chest 0', ['getting-up']],
  [[{ want: 'heat-or-cold' }], 'ready knee-to-chest 0', ['heat-or-cold']],
  [['help', { want: 'launch' }], 'ready knee-to-chest 0', ['help-exercise']],
]);

at('an interrupted hold', paused, [
  [['yes', 'next', 'resume'], 'holding knee-to-chest 0 at 7', []],
  [['repeat', 'start-over'], 'holding knee-to-chest 0 at 0', []],
  [['pause'], 'paused knee-to-chest 0 at 7', ['paused']],
  [['no', 'soft-no', 'partly', 'not-sure', 'wait'], 'paused knee-to-chest 0 at 7', ['quiet']],
  [['not-new', 'not-understood'], 'paused knee-to-chest 0 at 7', ['sorry']],
  [['decline'], 'ready pelvic-tilt 0', [tilt]],
  [['previous'], 'ready knee-to-chest 0', [{ coach: 'knee-to-chest', full: false }]],
  [['how-long'], 'paused knee-to-chest 0 at 7', [{ secondsLeft: 13 }]],
  [['cannot-move'], 'paused knee-to-chest 0 at 7', ['getting-up']],
  [['help'], 'paused knee-to-chest 0 at 7', ['help-exercise']],
  [['stop'], 'ended', ['goodbye-exercise']],
]);

describe('After the last round', () => {
  it.each<[Heard, string, Tell[]]>([
    ['yes', 'ready pelvic-tilt 0', [tilt]],
    ['resume', 'ready pelvic-tilt 0', [tilt]],
    ['decline', 'ready pelvic-tilt 0', [tilt]],
    ['no', 'ready knee-to-chest 4', ['quiet']],
    ['soft-no', 'ready knee-to-chest 4', ['quiet']],
    ['how-long', 'ready knee-to-chest 4', [{ secondsLeft: 0 }]],
    ['repeat', 'holding knee-to-chest 3 at 0', []],
    ['start-over', 'ready knee-to-chest 0', [{ coach: 'knee-to-chest', full: false }]],
  ])('of an exercise in a routine %j leads to %s', (heard, where, tells) => {
    const turn = talk(...allRounds(heard));
    expect(whereIs(turn)).toBe(where);
    expect(turn.say.tell).toEqual(tells);
  });

  it.each<[Heard, string, Tell[]]>([
    ['yes', 'holding plain-hold 0 at 0', []],
    ['resume', 'holding plain-hold 0 at 0', []],
    ['start-over', 'holding plain-hold 0 at 0', []],
    ['repeat', 'holding plain-hold 0 at 0', []],
    ['no', 'ended', ['well-done', 'goodbye-exercise']],
    ['soft-no', 'ended', ['well-done', 'goodbye-exercise']],
    ['partly', 'ended', ['well-done', 'goodbye-exercise']],
    ['not-sure', 'ended', ['well-done', 'goodbye-exercise']],
    ['how-long', 'ready plain-hold 1', [{ secondsLeft: 0 }]],
  ])('of a plain count %j leads to %s', (heard, where, tells) => {
    const turn = talk(...plainDone(heard));
    expect(whereIs(turn)).toBe(where);
    expect(turn.say.tell).toEqual(tells);
  });
});

/** Said for yes where a yes is waited for. */
describe('Words that go on as a yes does', () => {
  it.each<[string, readonly (Heard | After)[], Heard[]]>([
    ['the welcome', [{ want: 'launch' }], ['ready', 'next']],
    [
      'a screen that could not be finished',
      [...upTo('both-legs'), ...missed],
      ['ready', 'next', 'resume'],
    ],
    ['"be seen today"', [...upTo('fever'), 'yes'], ['ready', 'next', 'resume']],
    ['the offer of care', [{ want: 'heat-or-cold' }, ...noes(5)], ['ready', 'next', 'resume']],
    ['a step of care', early, ['ready', 'resume']],
    ['an exercise to come', READY, ['ready']],
    ['an interrupted hold', paused, ['ready']],
  ])('at %s', (_, path, words) => {
    for (const heard of words) {
      expect(talk(...path, heard).state?.place).toEqual(talk(...path, 'yes').state?.place);
      expect(talk(...path, heard).say.tell).toEqual(talk(...path, 'yes').say.tell);
    }
  });
});

describe('Words that fit nothing, again and again', () => {
  it.each<[string, readonly (Heard | After)[], string]>([
    ['"be seen today"', [...upTo('fever'), 'yes'], 'today'],
    ['the offer of care', [{ want: 'heat-or-cold' }, ...noes(5)], 'care-offer'],
    ['a step of care', early, 'care rest-position'],
    ['the choice of exercises', list, 'choosing'],
    ['an exercise to come', READY, 'ready knee-to-chest 0'],
    ['an interrupted hold', paused, 'paused knee-to-chest 0 at 7'],
  ])('are met at %s with a sorry, then with what can be said, in turn', (_, path, where) => {
    const heard: Heard[] = [];
    for (const [tells, misses] of [
      [['sorry'], 1],
      [[], 2],
      [['sorry'], 1],
      [[], 2],
    ] as const) {
      heard.push('not-understood');
      const turn = talk(...path, ...heard);
      expect(whereIs(turn)).toBe(where);
      expect(turn.say.tell).toEqual(tells);
      expect(turn.say.ask).toMatchObject({ misses });
    }
  });

  it.each<[string, readonly Heard[], string, Tell[]]>([
    [
      'a question of the screen',
      [CARE],
      'incomplete collapse',
      ['not-checked', { unchecked: 'collapse' }, 'otherwise-doctor'],
    ],
    ['the question of the phase', CLEARED, 'care rest-position', ['phase-assumed', ...resting]],
    ['a medicine question', [...offer, 'yes'], 'care medicine', ['ask-pharmacist']],
    [
      'a question before exercises',
      [EXERCISE, ...noes(5)],
      'care-offer',
      [{ refused: 'sharp-pain' }, 'if-pregnant'],
    ],
    ['a question that a yes passes', approving, 'care-offer', [{ refused: 'approved' }]],
  ])('end %s the third time', (_, path, where, tells) => {
    const first = talk(...path, 'not-understood');
    expect(first.say).toMatchObject({ tell: ['sorry'], ask: { misses: 1 } });
    const second = talk(...path, 'not-understood', 'not-understood');
    expect(second.say).toMatchObject({ tell: ['sorry-again'], ask: { misses: 2 } });
    const third = talk(...path, ...missed);
    expect(whereIs(third)).toBe(where);
    expect(third.say.tell).toEqual(tells);
  });
});
