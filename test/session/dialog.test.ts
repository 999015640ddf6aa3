import { readingOf, whereIn } from '../../lambda/alexa/request/reading';
import { screening } from '../../lambda/screening/question';
import { tierOf } from '../../lambda/screening/triage';
import { content } from '../../lambda/session/content';
import { advance, type Turn } from '../../lambda/session/dialog';
import type { Heard } from '../../lambda/session/heard';
import type { Tell } from '../../lambda/session/say';
import { State } from '../../lambda/session/state';
import { contextAfter } from './context';
import { CARE, CLEARED, EXERCISE, noes, type ScreenQuestion, talk, upTo, whereIs } from './talk';

/** What each conversation leads to: the place, then what must and must not be told there. */
type Case = [name: string, heard: Heard[], where: string, tells?: Tell[]];

const check = (cases: Case[]) =>
  it.each(cases)('%s', (_, heard, where, tells = []) => {
    const turn = talk(...heard);
    expect(whereIs(turn)).toBe(where);
    expect(turn.say.tell).toEqual(expect.arrayContaining(tells));
  });

const tierAfter = (turn: Turn) =>
  turn.state === null ? null : tierOf(turn.state.memory.answers, screening);

describe('The first turn', () => {
  check([
    [
      'a launch says what this is and asks about the back',
      [{ want: 'launch' }],
      'welcome',
      ['disclaimer', 'welcome'],
    ],
    [
      'a request goes straight to the screen',
      [CARE],
      'screening collapse',
      ['disclaimer', 'screen-intro'],
    ],
    [
      'words that fit nothing are a launch',
      ['not-understood'],
      'welcome',
      ['disclaimer', 'welcome'],
    ],
    ['a yes to nothing is a launch', ['yes'], 'welcome', ['welcome']],
    ['help says what can be said', ['help'], 'welcome', ['help-welcome']],
    ['stop ends at once', ['stop'], 'ended', ['goodbye']],
    ['"next" comes back by the quick screen', ['next'], 'screening collapse', ['quick-intro']],
    [
      '"carry on" comes back by the quick screen',
      ['resume'],
      'screening collapse',
      ['quick-intro'],
    ],
    [
      'heat or cold takes the quick screen',
      [{ want: 'heat-or-cold' }],
      'screening collapse',
      ['quick-intro'],
    ],
    ['an exercise takes the quick screen', [EXERCISE], 'screening collapse', ['quick-intro']],
    [
      'a medicine question takes the full screen',
      [{ want: 'medicine', medicine: null }],
      'screening collapse',
      ['screen-intro'],
    ],
    [
      'causes may be told without a screen',
      [{ want: 'causes' }],
      'welcome',
      ['disclaimer', 'causes'],
    ],
    [
      'warning signs may be told without a screen',
      [{ want: 'warning-signs' }],
      'welcome',
      ['warning-signs'],
    ],
    [
      'an emergency sign is the emergency',
      [{ symptom: 'urine-retention' }],
      'emergency',
      ['emergency', 'no-substitute'],
    ],
    [
      'another sign is noted, then the screen begins',
      [{ symptom: 'fever' }],
      'screening collapse',
      ['noted', 'screen-intro'],
    ],
    [
      '"I can\'t get up" begins the screen',
      ['cannot-move'],
      'screening collapse',
      ['stay-as-you-are', 'screen-intro'],
    ],
    ['"I\'m alone" begins the screen', ['alone'], 'screening collapse', ['alone', 'screen-intro']],
    ['an age begins the screen', [{ age: 72 }], 'screening collapse', ['noted']],
    [
      'an onset begins the screen',
      [{ daysAgo: 14, saysOnset: false }],
      'screening collapse',
      ['noted'],
    ],
  ]);

  it('tells an emergency before anything else', () => {
    expect(talk({ symptom: 'collapse' }).say.tell).toEqual(['emergency', 'no-substitute']);
  });

  it('tells the disclaimer on the first turn only', () => {
    expect(talk(CARE, 'no').say.tell).not.toContain('disclaimer');
  });
});

describe('"Is your back hurting right now?"', () => {
  const launch: Heard = { want: 'launch' };
  check([
    ['yes leads to the full screen', [launch, 'yes'], 'screening collapse', ['screen-intro']],
    ['a hedged yes does, too', [launch, 'partly'], 'screening collapse', ['screen-intro']],
    ['not sure does, too', [launch, 'not-sure'], 'screening collapse', ['screen-intro']],
    ['no leads to the quick screen', [launch, 'no'], 'screening collapse', ['quick-intro']],
    ['"that hurts" is a yes', [launch, 'pain'], 'screening collapse', ['screen-intro']],
    ['anything else is asked again', [launch, 'not-understood'], 'welcome', ['sorry']],
  ]);

  it('starts the safety questions when it could not understand twice', () => {
    const turn = talk(launch, 'not-understood', 'not-understood');
    expect(whereIs(turn)).toBe('screening collapse');
    expect(turn.say.tell).toEqual(['start-anyway', 'screen-intro']);
  });
});

describe('One answer at a question of the screen', () => {
  const emergencies: ScreenQuestion[] = [
    'collapse',
    'bladder-bowel',
    'urine-retention',
    'saddle-numbness',
    'both-legs',
  ];
  it.each(emergencies)('%s: yes, or partly, is the emergency at once', (id) => {
    expect(whereIs(talk(...upTo(id), 'yes'))).toBe('emergency');
    expect(whereIs(talk(...upTo(id), 'partly'))).toBe('emergency');
    expect(whereIs(talk(...upTo(id), { symptom: id }))).toBe('emergency');
  });

  it.each(emergencies)('%s: unsure is asked once more simply, and twice unsure is a yes', (id) => {
    const once = talk(...upTo(id), 'not-sure');
    expect(whereIs(once)).toBe(`screening ${id}`);
    expect(once.say.ask).toMatchObject({ manner: 'simpler' });
    expect(whereIs(talk(...upTo(id), 'not-sure', 'not-sure'))).toBe('emergency');
    expect(tierAfter(talk(...upTo(id), 'not-sure', 'no'))).toBe('clear');
  });

  it.each(emergencies)('%s: a soft no is asked once more plainly, and two are a no', (id) => {
    const once = talk(...upTo(id), 'soft-no');
    expect(whereIs(once)).toBe(`screening ${id}`);
    expect(once.say.ask).toMatchObject({ manner: 'plainly' });
    const twice = talk(...upTo(id), 'soft-no', 'soft-no');
    expect(twice.state?.memory.answers[id]).toBe('no');
    expect(whereIs(talk(...upTo(id), 'soft-no', 'yes'))).toBe('emergency');
  });

  it.each(emergencies)(
    '%s: not new asks whether it is worse: no is today at most, else yes',
    (id) => {
      expect(talk(...upTo(id), 'not-new').say.ask).toMatchObject({ manner: 'worse' });
      expect(tierAfter(talk(...upTo(id), 'not-new', 'no'))).toBe('today');
      expect(whereIs(talk(...upTo(id), 'not-new', 'yes'))).toBe('emergency');
      expect(whereIs(talk(...upTo(id), 'not-new', 'not-sure'))).toBe('emergency');
      expect(whereIs(talk(...upTo(id), 'not-new', 'pain'))).toBe('emergency');
      expect(whereIs(talk(...upTo(id), 'not-new', { symptom: id }))).toBe('emergency');
    },
  );

  it.each<[ScreenQuestion, 'today' | 'provider']>([
    ['trauma', 'today'],
    ['leg-pain', 'today'],
    ['leg-numbness', 'today'],
    ['fever', 'today'],
    ['cancer', 'provider'],
    ['steroids', 'provider'],
    ['older-age', 'provider'],
    ['over-a-week', 'provider'],
  ])('%s: yes, partly and twice unsure are %s; a soft no is a no at once', (id, tier) => {
    expect(tierAfter(talk(...upTo(id), 'yes'))).toBe(tier);
    expect(tierAfter(talk(...upTo(id), 'partly'))).toBe(tier);
    expect(tierAfter(talk(...upTo(id), 'not-sure', 'not-sure'))).toBe(tier);
    expect(tierAfter(talk(...upTo(id), 'soft-no'))).toBe('clear');
  });

  it.each<ScreenQuestion>(['collapse', 'trauma', 'cancer'])(
    '%s: not understood three times leaves it unchecked, neither clear nor alarm',
    (id) => {
      const missed = talk(...upTo(id), 'not-understood', 'not-understood', 'not-understood');
      expect(whereIs(missed)).toBe(`incomplete ${id}`);
      expect(tierAfter(missed)).toBe('clear');
      expect(missed.say.tell.slice(0, 2)).toEqual(['not-checked', { unchecked: id }]);
    },
  );

  check([
    [
      'rather not say gets the reason once',
      [...upTo('fever'), 'decline'],
      'screening fever',
      [{ why: 'fever' }],
    ],
    ['and then leaves it unchecked', [...upTo('fever'), 'decline', 'decline'], 'incomplete fever'],
    ['why does not move on', [...upTo('fever'), 'why'], 'screening fever', [{ why: 'fever' }]],
    ['repeat does not move on', [...upTo('fever'), 'repeat'], 'screening fever'],
    ['help does not move on', [...upTo('fever'), 'help'], 'screening fever', ['help-screening']],
    ['wait does not move on', [...upTo('fever'), 'wait'], 'screening fever', ['quiet']],
    ['"next" is no answer', [...upTo('fever'), 'next'], 'screening fever', ['sorry']],
    ['"that hurts" is no answer', [...upTo('fever'), 'pain'], 'screening fever', ['stop-moving']],
    [
      'causes do not move on',
      [...upTo('fever'), { want: 'causes' }],
      'screening fever',
      ['causes'],
    ],
    [
      'a request waits for the questions',
      [...upTo('fever'), { want: 'heat-or-cold' }],
      'screening fever',
      ['questions-first'],
    ],
    [
      'a launch in the middle does not move on',
      [...upTo('fever'), { want: 'launch' }],
      'screening fever',
    ],
    [
      '"I can\'t get up" is pain, not a sign',
      [...upTo('fever'), 'cannot-move'],
      'screening fever',
      ['stay-as-you-are'],
    ],
    ['stop ends in one turn', [...upTo('fever'), 'stop'], 'ended', ['goodbye-screening']],
  ]);

  it('keeps the misses apart: one question missed twice does not shorten the next', () => {
    const turn = talk(CARE, 'not-understood', 'not-understood', 'no');
    expect(turn.say.ask).toMatchObject({ id: 'bladder-bowel', misses: 0 });
  });
});

describe('After an injury', () => {
  const injured = [...upTo('trauma'), 'yes'] as const;
  check([
    ['it asks whether the listener can stand', [...injured], 'screening can-stand'],
    [
      'too hard is the emergency, and to stay still',
      [...injured, 'yes'],
      'emergency',
      ['emergency', { advice: 'can-stand' }],
    ],
    [
      'said again, it still says to stay still',
      [...injured, 'yes', 'repeat'],
      'emergency',
      [{ advice: 'can-stand' }],
    ],
    ['a little is the emergency', [...injured, 'partly'], 'emergency'],
    ['"I can\'t get up" is the emergency', [...injured, 'cannot-move'], 'emergency'],
    ['twice unsure is the emergency', [...injured, 'not-sure', 'not-sure'], 'emergency'],
    ['a plain no goes on', [...injured, 'no'], 'screening leg-pain'],
    ['a soft no is asked once more', [...injured, 'soft-no'], 'screening can-stand', ['be-sure']],
    ['and a soft no said twice goes on', [...injured, 'soft-no', 'soft-no'], 'screening leg-pain'],
    [
      'denying trouble with walking is asked once more',
      [...injured, { noSymptom: ['can-stand'] }],
      'screening can-stand',
      ['be-sure'],
    ],
    [
      '"I can\'t get up" later on still is the emergency',
      [...injured, 'no', 'cannot-move'],
      'emergency',
    ],
  ]);
});

describe('Facts as answers', () => {
  check([
    ['seventy-two is 65 or older', [...upTo('older-age'), { age: 72 }], 'screening over-a-week'],
    [
      'two weeks is over a week',
      [...upTo('over-a-week'), { daysAgo: 14, saysOnset: false }],
      'care rest-position',
      ['provider'],
    ],
    [
      'this morning is not, and sets the phase',
      [...upTo('over-a-week'), { daysAgo: 0, saysOnset: false }],
      'care rest-position',
      ['clear'],
    ],
    [
      'three days ago sets the later phase',
      [...upTo('over-a-week'), { daysAgo: 3, saysOnset: false }, 'next'],
      'care heat',
    ],
    [
      'an age at another question is only noted',
      [...upTo('fever'), { age: 30 }],
      'screening fever',
      ['noted'],
    ],
    [
      'an onset answers the question of the phase',
      [...CLEARED, { daysAgo: 1, saysOnset: false }, 'next'],
      'care cold',
    ],
    [
      'two weeks said late still counts',
      [...CLEARED, { daysAgo: 14, saysOnset: false }],
      'care rest-position',
      ['provider'],
    ],
  ]);

  it.each([
    [64, 'no'],
    [65, 'yes'],
  ])('the age %d answers %s', (age, answer) => {
    expect(talk(...upTo('older-age'), { age }).state?.memory.answers['older-age']).toBe(answer);
  });

  it('an old age said early raises the flag, and its question is not asked', () => {
    const turn = talk(CARE, { age: 80 }, ...noes(11));
    expect(whereIs(turn)).toBe('screening over-a-week');
    expect(tierAfter(turn)).toBe('provider');
  });

  it('an onset said early answers its question and the phase', () => {
    const turn = talk({ daysAgo: 0, saysOnset: false }, ...noes(12));
    expect(whereIs(turn)).toBe('care rest-position');
    expect(turn.state?.memory.phase).toBe('first-two-days');
  });

  it('a younger age does not take back an older one', () => {
    const turn = talk(CARE, { age: 80 }, { age: 30 });
    expect(turn.state?.memory.answers['older-age']).toBe('yes');
  });

  it('an age opens a list that holds it, and the rest is asked', () => {
    const quick: Heard[] = [EXERCISE, ...noes(4)];
    expect(whereIs(talk(...quick))).toBe('screening history');
    expect(whereIs(talk(...quick, { age: 40 }))).toBe('screening cancer');
    expect(tierAfter(talk(...quick, { age: 80 }))).toBe('provider');
    expect(whereIs(talk(...quick, { age: 80 }))).toBe('screening cancer');
  });
});

describe('Signs named and denied', () => {
  check([
    [
      'a sign named elsewhere is noted and the question stays open',
      [...upTo('trauma'), { symptom: 'fever' }],
      'screening trauma',
      ['noted'],
    ],
    [
      'an emergency sign stops the screen',
      [...upTo('trauma'), { symptom: 'saddle-numbness' }],
      'emergency',
    ],
    [
      'one leg named at both legs is no there',
      [...upTo('both-legs'), { symptom: 'leg-pain' }],
      'screening trauma',
      ['noted'],
    ],
    [
      'a sign nobody knows is not understood',
      [...upTo('trauma'), { symptom: 'hiccups' }],
      'screening trauma',
      ['sorry'],
    ],
    [
      'a sign denied at its question, among others, is asked about once more',
      [...upTo('saddle-numbness'), { noSymptom: ['leg-numbness', 'saddle-numbness'] }],
      'screening saddle-numbness',
      ['be-sure'],
    ],
    [
      'a sign denied elsewhere does not count',
      [...upTo('trauma'), { noSymptom: ['fever'] }],
      'screening trauma',
      ['sorry'],
    ],
    [
      'one of several signs denied is asked again',
      [CARE, { noSymptom: ['collapse'] }],
      'screening collapse',
      ['be-sure'],
    ],
    [
      'in care, a leg sign means be seen today',
      [...CLEARED, 'yes', { symptom: 'leg-numbness' }],
      'today',
      ['noted', 'today'],
    ],
    [
      'in care, an emergency sign is the emergency',
      [...CLEARED, 'yes', 'next', { symptom: 'both-legs' }],
      'emergency',
    ],
    [
      'in care, a fall asks whether the listener can stand',
      [...CLEARED, 'yes', { symptom: 'trauma' }],
      'screening can-stand',
    ],
    [
      'in care, a history goes on at the same step',
      [...CLEARED, 'yes', 'next', { symptom: 'cancer' }],
      'care cold',
      ['provider'],
    ],
    [
      'after "be seen today", an emergency sign is the emergency',
      [...upTo('fever'), 'yes', { symptom: 'collapse' }],
      'emergency',
    ],
  ]);

  it('counts one leg named at both legs as yes to the question it names', () => {
    const { answers } = talk(...upTo('both-legs'), { symptom: 'leg-pain' }).state?.memory ?? {};
    expect(answers).toMatchObject({ 'both-legs': 'no', 'leg-pain': 'yes' });
  });
});

describe('Going back and correcting', () => {
  check([
    [
      'there is nothing before the first question',
      [CARE, 'previous'],
      'screening collapse',
      ['nothing-earlier'],
    ],
    [
      'go back asks the last answer again, plainly',
      [...upTo('fever'), 'previous'],
      'screening leg-numbness',
      ['going-back'],
    ],
    ['a clear yes then counts', [...upTo('trauma'), { correction: 'yes' }, 'yes'], 'emergency'],
    [
      'a clear no leaves it clear',
      [...upTo('trauma'), { correction: 'yes' }, 'no'],
      'screening trauma',
    ],
    [
      'an unclear answer leaves the claimed yes standing',
      [...upTo('trauma'), { correction: 'yes' }, 'not-understood'],
      'emergency',
    ],
    [
      'an unclear answer after a bare go back leaves the no',
      [...upTo('trauma'), 'previous', 'not-understood'],
      'screening trauma',
    ],
    [
      'a hedged yes counts as the worse answer',
      [...upTo('trauma'), 'previous', 'partly'],
      'emergency',
    ],
    [
      'going back twice reaches the one before',
      [...upTo('trauma'), 'previous', 'previous'],
      'screening saddle-numbness',
    ],
    [
      'help does not end a correction',
      [...upTo('trauma'), 'previous', 'help'],
      'screening both-legs',
    ],
    [
      'an emergency is reopened by a correction',
      [...upTo('trauma'), 'previous', 'yes', { correction: 'no' }],
      'screening both-legs',
    ],
    [
      'and a clear no then goes on',
      [...upTo('trauma'), 'previous', 'yes', { correction: 'no' }, 'no'],
      'screening trauma',
    ],
    [
      'but an unclear answer leaves the emergency',
      [...upTo('both-legs'), 'yes', { correction: 'no' }, 'not-understood'],
      'emergency',
    ],
    [
      'in care, a correction of the phase returns to the step',
      [...CLEARED, 'yes', 'next', { correction: null }, 'yes'],
      'care cold',
    ],
    ['a list can be taken back', [EXERCISE, ...noes(2), 'previous', 'yes'], 'emergency'],
    [
      'and a mixed list is then asked one by one',
      [EXERCISE, ...noes(3), 'previous', 'yes'],
      'screening both-legs',
    ],
  ]);

  it('"I meant no" takes back the newest sign, even with questions after it', () => {
    const turn = talk(...upTo('leg-pain'), 'yes', 'no', 'no', { correction: 'no' });
    expect(whereIs(turn)).toBe('screening leg-pain');
    expect(
      tierAfter(talk(...upTo('leg-pain'), 'yes', 'no', 'no', { correction: 'no' }, 'no')),
    ).toBe('clear');
  });

  it('drops the question about standing when the injury is taken back', () => {
    const turn = talk(...upTo('trauma'), 'yes', 'previous', 'no');
    expect(whereIs(turn)).toBe('screening leg-pain');
    expect(tierAfter(turn)).toBe('clear');
  });
});

describe('After the emergency message', () => {
  const emergency: Heard[] = [CARE, 'yes'];
  const repeating: Heard[] = [
    'yes',
    'next',
    'repeat',
    'help',
    'wait',
    'pain',
    'not-new',
    'not-sure',
    'start-over',
    'cannot-move',
    CARE,
    EXERCISE,
    { want: 'heat-or-cold' },
    { want: 'medicine', medicine: 'ibuprofen' },
    { want: 'causes' },
    { want: 'launch' },
    { age: 30 },
    { daysAgo: 0, saysOnset: false },
    { noSymptom: ['fever'] },
  ];
  it.each(repeating)('%j says it again', (heard) => {
    const turn = talk(...emergency, heard);
    expect(whereIs(turn)).toBe('emergency');
    expect(turn.say.tell).toEqual(['emergency']);
  });

  it('what is not understood hears it shorter, then in full again', () => {
    const missed: Heard[] = ['not-understood', 'not-understood', 'not-understood'];
    expect(talk(...emergency, ...missed.slice(2)).say.tell).toEqual(['emergency-short']);
    expect(talk(...emergency, ...missed.slice(1)).say.tell).toEqual(['emergency']);
    expect(talk(...emergency, ...missed).say.tell).toEqual(['emergency-short']);
    expect(talk(...emergency, 'not-understood', 'repeat').say.tell).toEqual(['emergency']);
  });

  it('the shorter message keeps what a sign adds to it', () => {
    const fallen: Heard[] = [...upTo('trauma'), 'yes', 'yes', 'not-understood'];
    expect(talk(...fallen).say.tell).toEqual(['emergency-short', { advice: 'can-stand' }]);
  });
  check([
    [
      '"I\'m alone" says how to get help',
      [...emergency, 'alone'],
      'emergency',
      ['emergency-alone'],
    ],
    [
      'no ends, with the action as the last words',
      [...emergency, 'no'],
      'ended',
      ['goodbye-emergency'],
    ],
    [
      'stop ends, with the action as the last words',
      [...emergency, 'stop'],
      'ended',
      ['goodbye-emergency'],
    ],
  ]);
});

describe('A screen that could not be finished', () => {
  const missed: Heard[] = ['not-understood', 'not-understood', 'not-understood'];
  const incomplete: Heard[] = [...upTo('both-legs'), ...missed];
  check([
    [
      'yes starts again at the first question',
      [...incomplete, 'yes'],
      'screening collapse',
      ['back-to-start'],
    ],
    ['no ends and names the doctor', [...incomplete, 'no'], 'ended', ['goodbye-incomplete']],
    [
      'a request does not get round it',
      [...incomplete, CARE],
      'incomplete both-legs',
      ['questions-first'],
    ],
    [
      'two more misses end',
      [...incomplete, 'not-understood', 'not-understood'],
      'ended',
      ['goodbye-incomplete'],
    ],
    ['a sign still counts', [...incomplete, { symptom: 'both-legs' }], 'emergency'],
    [
      'a flag raised before says: today',
      [...upTo('leg-pain'), 'yes', ...missed],
      'incomplete leg-numbness',
      ['today-still'],
    ],
    [
      'and so do its last words',
      [...upTo('leg-pain'), 'yes', ...missed, 'no'],
      'ended',
      ['goodbye-today'],
    ],
  ]);

  it('keeps a raised flag when the questions start again', () => {
    const turn = talk(...upTo('leg-pain'), 'yes', ...missed, 'yes', ...noes(7));
    expect(whereIs(turn)).toBe('screening fever');
    expect(tierAfter(turn)).toBe('today');
  });
});

describe('Be seen today', () => {
  const today: Heard[] = [...upTo('leg-pain'), 'yes', 'no', 'no'];
  check([
    ['says so and offers the comfort steps', today, 'today', ['today']],
    [
      'fever adds its own warning',
      [...upTo('fever'), 'yes'],
      'today',
      ['today', { advice: 'fever' }],
    ],
    [
      'yes reads the resting position',
      [...today, 'yes'],
      'care rest-position',
      [{ step: 'rest-position' }],
    ],
    ['then wrapped cold', [...today, 'yes', 'next'], 'care cold', [{ step: 'cold' }]],
    ['then nothing more', [...today, 'yes', 'next', 'next'], 'ended', ['goodbye-today']],
    ['no ends with the advice', [...today, 'no'], 'ended', ['goodbye-today']],
    [
      'medicine has to wait',
      [...today, { want: 'medicine', medicine: null }],
      'today',
      ['must-wait'],
    ],
    ['heat or cold has to wait', [...today, { want: 'heat-or-cold' }], 'today', ['must-wait']],
    ['exercise has to wait', [...today, EXERCISE], 'today', ['must-wait']],
    ['stop ends with the advice', [...today, 'yes', 'stop'], 'ended', ['goodbye-today']],
  ]);
});

describe('Care', () => {
  const early: Heard[] = [...CLEARED, 'yes'];
  check([
    ['asks the phase once the screen is clear', CLEARED, 'phase', ['clear']],
    [
      'reads the resting position first',
      early,
      'care rest-position',
      ['care-start', { step: 'rest-position' }],
    ],
    ['cold comes in the first two days', [...early, 'next'], 'care cold'],
    ['then gentle movement', [...early, 'next', 'next'], 'care keep-moving'],
    ['then when to change to heat', [...early, 'next', 'next', 'next'], 'care heat-later'],
    ['heat comes after two days', [...CLEARED, 'no', 'next'], 'care heat'],
    [
      'not sure takes the first phase',
      [...CLEARED, 'not-sure'],
      'care rest-position',
      ['phase-assumed'],
    ],
    [
      'so do three misses',
      [...CLEARED, 'not-understood', 'not-understood', 'not-understood'],
      'care rest-position',
      ['phase-assumed'],
    ],
    ['yes and ready go on, too', [...early, 'yes', 'ready'], 'care keep-moving'],
    [
      'previous goes back one',
      [...early, 'next', 'next', 'previous'],
      'care cold',
      [{ step: 'cold' }],
    ],
    [
      'previous at the first step says so',
      [...early, 'previous'],
      'care rest-position',
      ['first-step', { step: 'rest-position' }],
    ],
    [
      'start over reads the first step',
      [...early, 'next', 'next', 'start-over'],
      'care rest-position',
    ],
    ['repeat reads the step again', [...early, 'next', 'repeat'], 'care cold', [{ step: 'cold' }]],
    [
      'repeat after a miss reads the step again',
      [...early, 'next', 'not-understood', 'repeat'],
      'care cold',
      [{ step: 'cold' }],
    ],
    [
      '"how long" says how long',
      [...early, 'next', 'how-long'],
      'care cold',
      [{ howLong: 'cold' }],
    ],
    [
      'and reads a step again that has no time',
      [...early, 'how-long'],
      'care rest-position',
      [{ step: 'rest-position' }],
    ],
    [
      'heat or cold is answered, and the step stays',
      [...early, 'next', { want: 'heat-or-cold' }],
      'care cold',
      ['heat-or-cold'],
    ],
    ['"not yet" waits', [...early, 'next', 'no'], 'care cold', ['quiet']],
    [
      'no at the last step ends',
      [...early, ...Array<Heard>(5).fill('next'), 'no'],
      'ended',
      ['goodbye-care'],
    ],
    [
      'after a provider sign the last words name the office',
      [...upTo('cancer'), 'yes', 'no', 'no', 'no', 'yes', 'stop'],
      'ended',
      ['goodbye-provider'],
    ],
    ['wait waits and stays', [...early, 'next', 'wait'], 'care cold', ['quiet']],
    ['help stays', [...early, 'next', 'help'], 'care cold', ['help-care']],
    ['causes stay', [...early, 'next', { want: 'causes' }], 'care cold', ['causes']],
    ['asking for care again goes on where it was', [...early, 'next', CARE], 'care cold'],
    [
      '"that hurts" asks about the seat and the legs again',
      [...early, 'next', 'pain'],
      'screening saddle-numbness',
      ['stop-moving'],
    ],
    [
      'and returns to the step when all is well',
      [...early, 'next', 'pain', ...noes(4)],
      'care cold',
    ],
    [
      'over a week is later, and not asked',
      [...upTo('over-a-week'), 'yes', 'next'],
      'care heat',
      [{ step: 'heat' }],
    ],
    ['stop ends', [...early, 'stop'], 'ended', ['goodbye-care']],
  ]);

  it('says once what the screen found, not again with every request', () => {
    const turn = talk(...early, { want: 'heat-or-cold' });
    expect(turn.say.tell).toEqual(['heat-or-cold']);
  });

  it('sends a new card when fewer steps are open than before', () => {
    const turn = talk(...early, { symptom: 'fever' }, 'yes');
    expect(turn.effects).toEqual([{ effect: 'card', steps: ['rest-position', 'cold'] }]);
  });

  it('sends one card, with the steps that are open', () => {
    expect(talk(...early).effects).toEqual([
      {
        effect: 'card',
        steps: [
          'rest-position',
          'cold',
          'keep-moving',
          'heat-later',
          'medicine',
          'when-to-stretch',
        ],
      },
    ]);
    expect(talk(...early, 'next').effects).toEqual([]);
  });

  it('names the last step as the last', () => {
    const last = talk(...early, 'next', 'next', 'next', 'next', 'next');
    expect(whereIs(last)).toBe('care when-to-stretch');
    expect(last.say.ask).toMatchObject({ isLast: true });
    expect(whereIs(talk(...early, ...Array<Heard>(6).fill('next')))).toBe('ended');
    expect(whereIs(talk(...early, ...Array<Heard>(6).fill('yes')))).not.toBe('ended');
  });
});

describe('Medicine', () => {
  const offer: Heard[] = [...CLEARED, 'yes', 'next', 'next', 'next', 'next'];
  const passed: Heard[] = [...offer, 'yes', ...noes(5)];
  check([
    ['is offered behind its questions', offer, 'care medicine', [{ step: 'medicine' }]],
    ['next leaves it out', [...offer, 'next'], 'care when-to-stretch'],
    ['no leaves it out', [...offer, 'no'], 'care when-to-stretch'],
    ['yes asks', [...offer, 'yes'], 'medicine age'],
    ['five noes name the medicines', passed, 'care medicine', [{ medicine: 'shop-medicines' }]],
    ['then the steps go on', [...passed, 'next'], 'care when-to-stretch'],
    [
      'one yes sends to a pharmacist',
      [...offer, 'yes', 'no', 'yes'],
      'care medicine',
      ['ask-pharmacist'],
    ],
    ['unsure does, too', [...offer, 'yes', 'not-sure'], 'care medicine', ['ask-pharmacist']],
    ['partly does, too', [...offer, 'yes', 'partly'], 'care medicine', ['ask-pharmacist']],
    [
      'so do three misses',
      [...offer, 'yes', 'not-understood', 'not-understood', 'not-understood'],
      'care medicine',
      ['ask-pharmacist'],
    ],
    ['an age of 60 does, too', [...offer, 'yes', { age: 60 }], 'care medicine', ['ask-pharmacist']],
    ['an age of 17 does, too', [...offer, 'yes', { age: 17 }], 'care medicine', ['ask-pharmacist']],
    ['an age between goes on', [...offer, 'yes', { age: 40 }], 'medicine pregnant'],
    [
      'a named medicine is answered when the questions are behind',
      [...passed, { want: 'medicine', medicine: 'acetaminophen' }],
      'care medicine',
      [{ medicine: 'acetaminophen' }],
    ],
    [
      'a medicine we do not know is for the pharmacist',
      [...passed, { want: 'medicine', medicine: 'opioid' }],
      'care medicine',
      ['ask-pharmacist'],
    ],
    [
      'in a new session it comes after the full screen',
      [{ want: 'medicine', medicine: 'ibuprofen' }, ...noes(13)],
      'medicine age',
    ],
    [
      'and then offers the care steps',
      [{ want: 'medicine', medicine: 'ibuprofen' }, ...noes(18)],
      'care-offer',
      [{ medicine: 'anti-inflammatory' }],
    ],
    [
      'an emergency sign at its questions is the emergency',
      [...offer, 'yes', { symptom: 'collapse' }],
      'emergency',
    ],
  ]);

  it.each<ScreenQuestion>(['older-age', 'steroids'])('after %s it is for the pharmacist', (id) => {
    const flagged: Heard[] = [...upTo(id), 'yes'];
    const rest = noes(12 - upTo(id).length + 1);
    const turn = talk(...flagged, ...rest, { want: 'medicine', medicine: 'ibuprofen' });
    expect(turn.say.tell).toContain('ask-pharmacist');
  });
});

describe('A state that does not stand', () => {
  const lie = (turn: Turn, change: object) => {
    if (turn.state === null) {
      throw new Error('ended');
    }
    const { place, memory } = turn.state;
    return State.parse({ place, memory: { ...memory, ...change } });
  };

  it.each<[string, object]>([
    ['care without answers', { answers: {} }],
    ['an emergency answer in care', { answers: { collapse: 'yes' } }],
    ['a question nobody asks', { answers: { hiccups: 'no' } }],
    ['a step nobody reads', { step: 'surgery' }],
    ['medicine told without its questions', { told: [{ medicine: 'anti-inflammatory' }] }],
    ['a gate question nobody asks', { gate: { tarot: 'no' } }],
  ])('%s starts afresh and unlocks nothing', (_, change) => {
    const state = lie(talk(...CLEARED, 'yes'), change);
    const turn = advance(state, readingOf('next', whereIn(state, content)), contextAfter());
    expect(turn.say.tell).toContain('fresh-start');
    expect(turn.say.tell).toContain('disclaimer');
    expect(whereIs(turn)).toBe('screening collapse');
  });

  it('a session that could not be read starts afresh', () => {
    const turn = advance('lost', 'yes', contextAfter());
    expect(turn.say.tell).toEqual(['disclaimer', 'fresh-start', 'welcome']);
  });
});
