import { timing } from '../../lambda/exercises/hold';
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

type Case = [name: string, heard: (Said | After)[], where: string, tells: Tell[]];

/** Where a whole conversation leads, and everything that its last turn tells. */
const check = (cases: Case[]) =>
  it.each(cases)('%s', (_, heard, where, tells) => {
    const turn = talk(...heard);
    expect(whereIs(turn)).toBe(where);
    expect(turn.say.tell).toEqual(tells);
  });

const missed: Said[] = ['not-understood', 'not-understood', 'not-understood'];
const one = (exercise: string): Said => ({ kind: 'exercise', exercise, routine: null });
/** The quick screen with no sign, and the questions before exercises. */
const through: Said[] = noes(7);
/** The quick screen with steroids alone, and the questions before exercises. */
const steroids: Said[] = [...noes(4), 'yes', 'no', 'yes', ...noes(4), 'yes'];
const early: Said[] = [...CLEARED, 'yes'];
const offer: Said[] = [...early, 'next', 'next', 'next', 'next'];
const done = (heard: Said): After => ({ afterMs: 60_000, heard });
const atSecond = (seconds: number, heard: Said): After => ({
  afterMs: timing.latencyMs.value + timing.leadInMs.value + seconds * 1000,
  heard,
});
const firstThree: Tell = {
  kind: 'exercises',
  exercises: ['knee-to-chest', 'pelvic-tilt', 'bird-dog'],
};
const nextThree: Tell = { kind: 'exercises', exercises: ['cat-cow', 'childs-pose', 'knee-rolls'] };
const onBack: Tell = { kind: 'get-down' };
const launch: Said = { kind: 'launch' };

describe('The first words of a session', () => {
  const start: Tell[] = [{ kind: 'disclaimer' }, { kind: 'screen-intro' }];
  const quick: Tell[] = [{ kind: 'disclaimer' }, { kind: 'quick-intro' }];
  check([
    ['a request for care starts the full screen', [CARE], 'screening collapse', start],
    ['"that hurts" starts the full screen', ['pain'], 'screening collapse', start],
    ...(['next', 'previous', 'ready', 'resume', 'repeat', 'start-over'] as const).map(
      (heard): Case => [`"${heard}" starts the quick screen`, [heard], 'screening collapse', quick],
    ),
    [
      'a correction gets the welcome',
      [{ kind: 'correction', claimed: 'yes' }],
      'welcome',
      [{ kind: 'disclaimer' }, { kind: 'welcome' }],
    ],
    [
      'a denial gets the welcome',
      [{ kind: 'no-symptom', symptoms: ['fever'] }],
      'welcome',
      [{ kind: 'disclaimer' }, { kind: 'welcome' }],
    ],
  ]);
});

describe('After the screen comes what was asked for', () => {
  const toPhase = 'phase';
  check([
    [
      'care, when it was asked for',
      [CARE, ...noes(13)],
      toPhase,
      [{ kind: 'clear' }, { kind: 'if-pregnant' }],
    ],
    [
      'care, when the back hurts now',
      [launch, 'yes', ...noes(13)],
      toPhase,
      [{ kind: 'clear' }, { kind: 'if-pregnant' }],
    ],
    [
      'care, when nothing was understood',
      [launch, ...missed.slice(1), ...noes(13)],
      toPhase,
      [{ kind: 'clear' }, { kind: 'if-pregnant' }],
    ],
    [
      'care, after "that hurts"',
      ['pain', ...noes(13)],
      toPhase,
      [{ kind: 'clear' }, { kind: 'if-pregnant' }],
    ],
    [
      'care, when the first word was "next"',
      ['next', ...noes(5)],
      toPhase,
      [{ kind: 'clear' }, { kind: 'if-pregnant' }],
    ],
    [
      'care, when the listener is alone',
      ['alone', ...noes(13)],
      toPhase,
      [{ kind: 'clear' }, { kind: 'if-pregnant' }],
    ],
    [
      'care, when the listener cannot get up',
      ['cannot-move', ...noes(13)],
      toPhase,
      [{ kind: 'clear' }, { kind: 'if-pregnant' }],
    ],
    [
      'the first routine, when the back does not hurt',
      [launch, 'no', ...through],
      'ready knee-to-chest 0',
      [onBack, { kind: 'coach', exercise: 'knee-to-chest', isInFull: true }, { kind: 'stop-rule' }],
    ],
    [
      'heat or cold',
      [{ kind: 'heat-or-cold' }, ...noes(5)],
      'care-offer',
      [{ kind: 'clear' }, { kind: 'if-pregnant' }, { kind: 'heat-or-cold' }],
    ],
    [
      'a plain count',
      [{ kind: 'count', seconds: 30 }, ...noes(7)],
      'ready plain-hold 0',
      [{ kind: 'how-to-stop' }],
    ],
    [
      'the list of exercises',
      [{ kind: 'exercise', exercise: null, routine: null }, ...through],
      'choosing',
      [firstThree],
    ],
    [
      'the list, when the exercise is not known',
      [one('unknown'), ...through],
      'choosing',
      [{ kind: 'which-exercise-unknown' }, firstThree],
    ],
    [
      'the list, when a sign bars the exercise',
      [one('cat-cow'), ...steroids],
      'choosing',
      [
        { kind: 'exercise-barred' },
        { kind: 'exercises', exercises: ['knee-to-chest', 'pelvic-tilt', 'bird-dog'] },
      ],
    ],
    [
      'an exercise that was asked for during the screen',
      [...upTo('fever'), one('bridge'), ...noes(5), 'no', 'no'],
      'ready bridge 0',
      [onBack, { kind: 'coach', exercise: 'bridge', isInFull: true }, { kind: 'stop-rule' }],
    ],
    [
      '"this must wait", when the tier is today',
      [...upTo('fever'), 'yes', EXERCISE],
      'today',
      [{ kind: 'today' }, { kind: 'advice', item: 'fever' }, { kind: 'must-wait' }],
    ],
  ]);
});

describe('The medicine step after its questions', () => {
  const passed: Said[] = [...offer, 'yes', ...noes(5)];
  const refused: Said[] = [...offer, 'yes', 'yes'];
  const barred: Said[] = [...upTo('older-age'), 'yes', 'no', 'yes', 'next', 'next', 'next', 'next'];
  check([
    [
      'names the medicines again',
      [...passed, 'next', 'previous'],
      'care medicine',
      [{ kind: 'medicine', medicine: 'shop-medicines' }],
    ],
    [
      'goes to the next step on a yes',
      [...passed, 'yes'],
      'care when-to-stretch',
      [{ kind: 'step', step: 'when-to-stretch' }],
    ],
    ['waits on a no', [...passed, 'no'], 'care medicine', [{ kind: 'quiet' }]],
    [
      'names the pharmacist again',
      [...refused, 'next', 'previous'],
      'care medicine',
      [{ kind: 'ask-pharmacist' }],
    ],
    [
      'names the pharmacist at once when a sign bars medicine',
      barred,
      'care medicine',
      [{ kind: 'ask-pharmacist' }],
    ],
    [
      'asks no question when a sign bars medicine',
      [...barred, 'yes'],
      'care when-to-stretch',
      [{ kind: 'step', step: 'when-to-stretch' }],
    ],
  ]);

  it.each<[string, Said[], object]>([
    ['is an offer before the questions', offer, { about: 'choice', choice: 'medicine-questions' }],
    ['is an ordinary step after the questions', passed, { about: 'step', isLast: false }],
    ['is an ordinary step when a sign bars medicine', barred, { about: 'step', isLast: false }],
  ])('%s', (_, heard, ask) => {
    expect(talk(...heard).say.ask).toMatchObject(ask);
  });
});

describe('Care after it began', () => {
  check([
    [
      'reads the same step after a new request for care',
      [...early, 'next', CARE],
      'care cold',
      [{ kind: 'step', step: 'cold' }, { kind: 'timer-offer' }],
    ],
    [
      'keeps the step after a question about heat or cold',
      [...early, 'next', { kind: 'heat-or-cold' }],
      'care cold',
      [{ kind: 'heat-or-cold' }],
    ],
    [
      'restarts the screen after "start over" at a question before exercises',
      [...early, EXERCISE, 'start-over'],
      'screening collapse',
      [{ kind: 'back-to-start' }],
    ],
    [
      'restarts the screen after "start over" at a medicine question without a step',
      [{ kind: 'medicine', medicine: null }, ...noes(13), 'start-over'],
      'screening collapse',
      [{ kind: 'back-to-start' }],
    ],
  ]);

  it('sends no second card', () => {
    expect(talk(...early, 'next', CARE).effects).toEqual([]);
    expect(talk(...early, 'stop').effects).toEqual([]);
  });

  it('keeps the kind of screen', () => {
    expect(talk(...early, { kind: 'heat-or-cold' }).state?.memory.screen).toBe('full');
  });
});

describe('"Repeat" says only what is repeatable', () => {
  check([
    [
      'the step, not its introduction',
      [...early, 'repeat'],
      'care rest-position',
      [{ kind: 'step', step: 'rest-position' }],
    ],
    [
      'the step, not how long it takes',
      [...early, 'next', 'how-long', 'repeat'],
      'care cold',
      [{ kind: 'step', step: 'cold' }],
    ],
    ['nothing after "why"', [...upTo('fever'), 'why', 'repeat'], 'screening fever', []],
    [
      'the exercise, not how long it takes',
      [...READY, 'how-long', 'repeat'],
      'ready knee-to-chest 0',
      [onBack, { kind: 'coach', exercise: 'knee-to-chest', isInFull: true }, { kind: 'stop-rule' }],
    ],
    [
      'the exercise, not the new length',
      [...READY, { kind: 'hold-length', change: 'longer' }, 'repeat'],
      'ready knee-to-chest 0',
      [onBack, { kind: 'coach', exercise: 'knee-to-chest', isInFull: true }, { kind: 'stop-rule' }],
    ],
    [
      'the exercises that were named last',
      [...READY, one('unknown'), 'repeat'],
      'ready knee-to-chest 0',
      [firstThree],
    ],
  ]);
});

describe('The question asked', () => {
  const choice = (name: string) => ({ about: 'choice', choice: name, misses: 0 });
  const paused = [...READY, 'next', atSecond(7.4, 'pause')] as const;
  it.each<[string, readonly (Said | After)[], object | null]>([
    ['at the welcome', [launch], choice('hurting')],
    [
      'at an emergency question',
      upTo('both-legs'),
      { about: 'item', id: 'both-legs', manner: 'ask', misses: 0, isUrgent: true },
    ],
    [
      'at another question',
      upTo('fever'),
      { about: 'item', id: 'fever', manner: 'ask', misses: 0, isUrgent: false },
    ],
    ['in an emergency', [CARE, 'yes'], choice('say-again')],
    ['after a screen that could not be finished', [CARE, ...missed], choice('try-again')],
    ['after "be seen today"', [...upTo('fever'), 'yes'], choice('comfort-steps')],
    ['at the question of the phase', CLEARED, choice('phase')],
    ['at a care step', early, { about: 'step', isLast: false, misses: 0 }],
    ['at the offer of care', [{ kind: 'heat-or-cold' }, ...noes(5)], choice('care-steps')],
    ['at a medicine question', [...offer, 'yes'], { about: 'gate', id: 'age', misses: 0 }],
    [
      'at a question before exercises',
      [EXERCISE, ...noes(5)],
      { about: 'exercise-gate', id: 'sharp-pain', misses: 0 },
    ],
    [
      'at the list of exercises',
      [{ kind: 'exercise', exercise: null, routine: null }, ...through],
      choice('which-exercise'),
    ],
    [
      'after an exercise that was skipped',
      [one('bridge'), ...through, 'decline'],
      choice('which-exercise'),
    ],
    ['before the first round', READY, choice('ready-standing')],
    ['before the second side', [...READY, 'next'], choice('ready-right')],
    [
      'before the first side of the next set',
      [...READY, 'next', done('next')],
      choice('ready-left'),
    ],
    [
      'before another round without sides',
      [one('press-up'), ...through, 'next'],
      choice('ready-again'),
    ],
    [
      'before the next exercise',
      [...READY, 'next', done('next'), done('next'), done('next')],
      { about: 'next-exercise', id: 'pelvic-tilt', misses: 0 },
    ],
    [
      'after the last round',
      [{ kind: 'count', seconds: 5 }, ...noes(7), 'next'],
      choice('once-more'),
    ],
    ['in an interrupted hold', paused, choice('resume')],
    ['when the session ends', [CARE, 'stop'], null],
  ])('%s', (_, heard, ask) => {
    expect(talk(...heard).say.ask).toEqual(ask);
  });
});

describe('Something told that does not answer the question', () => {
  const unsure: Said[] = [...upTo('leg-pain'), 'not-sure'];
  it.each<Said>([
    { kind: 'symptom', symptom: 'fever' },
    { kind: 'onset', daysAgo: 1, saysOnset: true },
    { kind: 'age', age: 80 },
    { kind: 'age', age: 30 },
    'alone',
    'help',
    'why',
  ])('%j does not change how the question is asked', (heard) => {
    expect(talk(...unsure, heard).state?.place).toEqual(talk(...unsure).state?.place);
  });

  it('an unknown sign counts as a miss only in the screen', () => {
    const unknown: Said = { kind: 'symptom', symptom: 'hiccups' };
    expect(talk(...upTo('trauma'), unknown).say.ask).toMatchObject({ misses: 1 });
    const turn = talk(...CLEARED, unknown, unknown, unknown);
    expect(whereIs(turn)).toBe('phase');
    expect(turn.say.ask).toMatchObject({ misses: 0 });
  });

  it.each<[string, Said[], string]>([
    [
      'a shorter time after "over a week"',
      [
        ...CLEARED,
        { kind: 'onset', daysAgo: 8, saysOnset: false },
        { kind: 'onset', daysAgo: 0, saysOnset: false },
      ],
      'later',
    ],
    [
      'a shorter time after "over a week" in the screen',
      [
        { kind: 'onset', daysAgo: 30, saysOnset: false },
        'no',
        { kind: 'onset', daysAgo: 0, saysOnset: false },
      ],
      'later',
    ],
    [
      'a shorter time at its own question',
      [
        ...upTo('over-a-week'),
        'yes',
        { kind: 'correction', claimed: null },
        { kind: 'onset', daysAgo: 0, saysOnset: false },
      ],
      'first-two-days',
    ],
    [
      'a longer time than before',
      [
        ...CLEARED,
        { kind: 'onset', daysAgo: 1, saysOnset: false },
        { kind: 'onset', daysAgo: 5, saysOnset: false },
      ],
      'later',
    ],
    [
      'a longer time after "over a week"',
      [
        ...CLEARED,
        { kind: 'onset', daysAgo: 8, saysOnset: false },
        { kind: 'onset', daysAgo: 400, saysOnset: false },
      ],
      'later',
    ],
  ])('after %s the phase is %s', (_, heard, phase) => {
    expect(talk(...heard).state?.memory.phase).toBe(phase);
  });

  it('a shorter time does not take back "over a week"', () => {
    const { state } = talk(
      ...CLEARED,
      { kind: 'onset', daysAgo: 8, saysOnset: false },
      { kind: 'onset', daysAgo: 0, saysOnset: false },
    );
    expect(state?.memory.answers['over-a-week']).toBe('yes');
  });
});

describe('Answers in the screen', () => {
  const injured: Said[] = [...upTo('trauma'), 'yes'];
  check([
    [
      'old trouble with standing that got worse is an emergency',
      [...injured, 'not-new', 'yes'],
      'emergency',
      [{ kind: 'emergency' }, { kind: 'advice', item: 'can-stand' }],
    ],
    [
      'old trouble with standing that is named again is an emergency',
      [...injured, 'not-new', { kind: 'symptom', symptom: 'can-stand' }],
      'emergency',
      [{ kind: 'emergency' }, { kind: 'advice', item: 'can-stand' }],
    ],
    [
      'old trouble with standing that is not worse goes on',
      [...injured, 'not-new', 'no'],
      'screening leg-pain',
      [],
    ],
    [
      'a correction that the listener can stand takes the emergency back',
      [...injured, 'yes', { kind: 'correction', claimed: 'no' }, 'no'],
      'screening leg-pain',
      [],
    ],
    [
      '"nothing new" about cancer asks no further question',
      [...upTo('cancer'), 'not-new'],
      'screening steroids',
      [],
    ],
    [
      'a soft no to the list about history is a no',
      [EXERCISE, ...noes(4), 'soft-no'],
      'exercise-gate sharp-pain',
      [{ kind: 'clear' }],
    ],
    [
      'a second soft no is a no',
      [EXERCISE, ...noes(2), 'soft-no', 'soft-no'],
      'screening injury-fever',
      [],
    ],
    [
      'three misses at the question about cancer do not name a doctor',
      [...upTo('cancer'), ...missed],
      'incomplete cancer',
      [{ kind: 'not-checked' }, { kind: 'unchecked', item: 'cancer' }],
    ],
    [
      'the goodbye after "be seen today" says so again',
      [...upTo('leg-pain'), 'yes', 'stop'],
      'ended',
      [{ kind: 'goodbye-today' }],
    ],
    [
      'a correction without a clear answer goes on and tells nothing',
      [...upTo('trauma'), 'previous', 'soft-no'],
      'screening trauma',
      [],
    ],
  ]);

  it('"nothing new" said twice is recorded as an old sign', () => {
    const { state } = talk(...upTo('leg-pain'), 'not-new', 'not-new');
    expect(state?.memory.answers['leg-pain']).toBe('not-new');
  });

  it('"nothing new" about cancer is recorded as yes', () => {
    const { state } = talk(...upTo('cancer'), 'not-new');
    expect(state?.memory.answers.cancer).toBe('yes');
  });

  it('an equally bad answer does not replace the one on record', () => {
    const { state } = talk(
      ...upTo('older-age'),
      'yes',
      { kind: 'correction', claimed: 'no' },
      'not-sure',
    );
    expect(state?.memory.answers['older-age']).toBe('yes');
  });

  it('a yes to a list of emergencies counts until a clear no', () => {
    const reopened: Said[] = [EXERCISE, 'no', 'yes', { kind: 'correction', claimed: 'no' }];
    expect(whereIs(talk(...reopened))).toBe('screening seat');
    for (const heard of ['not-understood', 'decline', 'soft-no', 'not-sure', 'not-new'] as const) {
      expect(whereIs(talk(...reopened, heard))).toBe('emergency');
    }
    expect(whereIs(talk(...reopened, 'no'))).toBe('screening legs');
  });

  it.each<[Said[], string]>([
    [[...upTo('trauma'), 'previous', 'previous', 'previous'], 'screening urine-retention'],
    [[...upTo('trauma'), ...Array<Said>(4).fill('previous')], 'screening bladder-bowel'],
    [
      [EXERCISE, ...noes(3), 'previous', 'previous', 'not-understood', 'previous'],
      'screening seat',
    ],
    [[EXERCISE, ...noes(3), 'previous', 'previous', 'previous'], 'screening collapse'],
  ])('going back several times: %j', (heard, where) => {
    expect(whereIs(talk(...heard))).toBe(where);
  });
});

describe('Corrections after the questions before exercises', () => {
  const approving: Said[] = [EXERCISE, ...noes(4), 'yes', 'yes', ...noes(5)];
  check([
    [
      'ask the first question again after it was answered',
      [EXERCISE, ...noes(6), { kind: 'correction', claimed: 'yes' }],
      'exercise-gate sharp-pain',
      [{ kind: 'going-back' }],
    ],
    [
      'ask the last question again at the list of exercises',
      [
        { kind: 'exercise', exercise: null, routine: null },
        ...through,
        { kind: 'correction', claimed: null },
      ],
      'exercise-gate cautions',
      [{ kind: 'going-back' }],
    ],
    [
      'ask the third question again after three were answered',
      [...approving, 'yes', { kind: 'correction', claimed: 'no' }],
      'exercise-gate approved',
      [{ kind: 'going-back' }],
    ],
    [
      'ask the last question of the screen again before the first one',
      [EXERCISE, ...noes(5), { kind: 'correction', claimed: 'yes' }],
      'screening history',
      [{ kind: 'going-back' }],
    ],
    [
      'ask the last question again in a hold',
      [...READY, 'next', atSecond(7.4, { kind: 'correction', claimed: 'yes' })],
      'exercise-gate cautions',
      [{ kind: 'going-back' }],
    ],
    [
      'ask the last question again after a round',
      [...READY, 'next', done({ kind: 'correction', claimed: 'yes' })],
      'exercise-gate cautions',
      [{ kind: 'going-back' }],
    ],
    [
      'ask the last question again before a plain count',
      [{ kind: 'count', seconds: 5 }, ...noes(7), { kind: 'correction', claimed: 'yes' }],
      'exercise-gate cautions',
      [{ kind: 'going-back' }],
    ],
  ]);
});

describe('Leading exercises', () => {
  const words = (...heard: (Said | After)[]) =>
    (talk(...heard).say.count?.cues ?? []).flatMap(({ say }) =>
      typeof say === 'string' && say !== 'hold' ? [say] : [],
    );
  const strength: Said = { kind: 'exercise', exercise: null, routine: 'strength' };
  const list: Said[] = [{ kind: 'exercise', exercise: null, routine: null }, ...through];
  check([
    [
      'names the first page again after the last',
      [...list, 'next', 'next', 'next', 'next'],
      'choosing',
      [firstThree],
    ],
    ['goes back one page', [...list, 'next', 'next', 'previous'], 'choosing', [nextThree]],
    [
      'tells no move when the position stays the same',
      [...READY, 'next', done(one('bird-dog')), one('cat-cow')],
      'ready cat-cow 0',
      [{ kind: 'coach', exercise: 'cat-cow', isInFull: true }],
    ],
    [
      'skips exercises that a sign bars',
      [strength, ...steroids, 'decline', 'decline'],
      'ready side-plank 0',
      [{ kind: 'get-down' }, { kind: 'coach', exercise: 'side-plank', isInFull: true }],
    ],
    [
      'names other exercises after one that was skipped',
      [one('bridge'), ...through, 'decline'],
      'choosing',
      [firstThree],
    ],
    [
      'goes on at the same round after a professional allowed it',
      [...READY, 'next', done('next'), atSecond(3, { kind: 'symptom', symptom: 'cancer' }), 'yes'],
      'ready knee-to-chest 1',
      [],
    ],
    [
      'skips the rest of a hold and tells nothing',
      [...READY, 'next', atSecond(8.2, 'next')],
      'ready knee-to-chest 1',
      [],
    ],
  ]);

  it('names the sides in turn', () => {
    expect(words(...READY, 'next')).toEqual(['left']);
    expect(words(...READY, 'next', done('next'))).toEqual(['right']);
    expect(words(...READY, 'next', done('next'), done('next'))).toEqual(['left']);
    expect(words(...READY, 'resume')).toEqual(['left', 'change-sides', 'right']);
    expect(words(...READY, 'next', done('resume'))).toEqual(['right']);
    expect(words(one('press-up'), ...through, 'next')).toEqual(['ready']);
  });

  it('counts one side after "again" and after "once more"', () => {
    const again = talk(...READY, 'next', done('repeat'));
    expect(again.state?.place).toMatchObject({ bothSides: false });
    const rounds = [done('next'), done('next'), done('next'), done('yes')];
    const more = talk(one('knee-to-chest'), ...through, 'next', ...rounds);
    expect(whereIs(more)).toBe('holding knee-to-chest 0 at 0');
    expect(more.state?.place).toMatchObject({ bothSides: false });
  });

  it('counts both sides after a pause on the first, and one after a pause on the second', () => {
    const both = (seconds: number) => talk(...READY, 'resume', atSecond(seconds, 'pause'));
    expect(both(7.4).state?.place).toMatchObject({ bothSides: true });
    expect(both(33.2).state?.place).toMatchObject({ bothSides: false });
  });

  it('stays in the routine after "previous"', () => {
    const turn = talk(...READY, 'next', atSecond(7.4, 'pause'), 'previous');
    expect(turn.state?.memory.workout?.routine).toBe('starter');
  });

  it('plays counts and silences as APL-A until the device cannot', () => {
    expect(talk(...READY, 'next').say.count?.media).toBe('apla');
    expect(talk(...READY, 'wait').say.count?.media).toBe('apla');
    expect(talk(...READY, 'next', 'count-failed', done('wait')).say.count?.media).toBe('ssml');
  });

  const { latencyMs } = timing;
  const resumed = [...READY, 'next', atSecond(7.4, 'pause'), 'resume'] as const;
  const countMs = talk(...READY, 'next').say.count?.lengthMs ?? 0;
  it.each<[string, (Said | After)[], string]>([
    [
      'that runs backwards starts a resumed hold over',
      [...resumed, { afterMs: -5000, heard: 'pause' }],
      'paused knee-to-chest 0 at 0',
    ],
    [
      'that leaves no time for the count keeps the second',
      [...resumed, { afterMs: latencyMs.value, heard: 'pause' }],
      'paused knee-to-chest 0 at 7',
    ],
    [
      'with the longest silence after a count takes it as done',
      [...READY, 'next', { afterMs: latencyMs.value + countMs + 60_000, heard: 'help' }],
      'ready knee-to-chest 1',
    ],
    [
      'with a longer silence starts the hold over',
      [...READY, 'next', { afterMs: latencyMs.value + countMs + 60_001, heard: 'help' }],
      'paused knee-to-chest 0 at 0',
    ],
  ])('a clock %s', (_, heard, where) => {
    expect(whereIs(talk(...heard))).toBe(where);
  });
});

describe('A plain count, longer and shorter', () => {
  const longer: Said = { kind: 'hold-length', change: 'longer' };
  const shorter: Said = { kind: 'hold-length', change: 'shorter' };
  it.each<[number, Said[], Tell[]]>([
    [30, [longer], [{ kind: 'hold-seconds', seconds: 35 }]],
    [30, [shorter], [{ kind: 'hold-seconds', seconds: 25 }]],
    [58, [longer], [{ kind: 'hold-seconds', seconds: 60 }]],
    [60, [longer], [{ kind: 'length-limit' }]],
    [3, [shorter], [{ kind: 'hold-seconds', seconds: 1 }]],
    [1, [shorter], [{ kind: 'length-limit' }]],
  ])('of %d seconds after %j', (seconds, changes, tells) => {
    const path: Said[] = [{ kind: 'count', seconds }, ...noes(7), ...changes];
    expect(talk(...path).say.tell).toEqual(tells);
  });

  it('keeps the count style', () => {
    const path: Said[] = [
      { kind: 'count', seconds: 30 },
      ...noes(7),
      { kind: 'count-style', style: 'countdown' },
    ];
    expect(talk(...path, longer).state?.memory.counting).toMatchObject({
      style: 'countdown',
      seconds: 35,
    });
  });
});
