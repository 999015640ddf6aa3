import { screening } from '../../lambda/screening/question';
import { tierOf } from '../../lambda/screening/triage';
import { advance, type Turn } from '../../lambda/session/dialog';
import type { Tell } from '../../lambda/session/say';
import { State } from '../../lambda/session/state';
import { contextAfter } from './context';
import {
  CARE,
  CLEARED,
  EXERCISE,
  noes,
  type Said,
  type ScreenQuestion,
  talk,
  upTo,
  whereIs,
} from './talk';

/** What each conversation leads to: the place, then what must and must not be told there. */
type Case = [name: string, heard: Said[], where: string, tells?: Tell[]];

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
      [{ kind: 'launch' }],
      'welcome',
      [{ kind: 'disclaimer' }, { kind: 'welcome' }],
    ],
    [
      'a request goes straight to the screen',
      [CARE],
      'screening collapse',
      [{ kind: 'disclaimer' }, { kind: 'screen-intro' }],
    ],
    [
      'words that fit nothing are a launch',
      ['not-understood'],
      'welcome',
      [{ kind: 'disclaimer' }, { kind: 'welcome' }],
    ],
    ['a yes to nothing is a launch', ['yes'], 'welcome', [{ kind: 'welcome' }]],
    ['help says what can be said', ['help'], 'welcome', [{ kind: 'help-welcome' }]],
    ['stop ends at once', ['stop'], 'ended', [{ kind: 'goodbye' }]],
    [
      '"next" comes back by the quick screen',
      ['next'],
      'screening collapse',
      [{ kind: 'quick-intro' }],
    ],
    [
      '"carry on" comes back by the quick screen',
      ['resume'],
      'screening collapse',
      [{ kind: 'quick-intro' }],
    ],
    [
      'heat or cold takes the quick screen',
      [{ kind: 'heat-or-cold' }],
      'screening collapse',
      [{ kind: 'quick-intro' }],
    ],
    [
      'an exercise takes the quick screen',
      [EXERCISE],
      'screening collapse',
      [{ kind: 'quick-intro' }],
    ],
    [
      'a medicine question takes the full screen',
      [{ kind: 'medicine', medicine: null }],
      'screening collapse',
      [{ kind: 'screen-intro' }],
    ],
    [
      'causes may be told without a screen',
      [{ kind: 'causes' }],
      'welcome',
      [{ kind: 'disclaimer' }, { kind: 'causes' }],
    ],
    [
      'warning signs may be told without a screen',
      [{ kind: 'warning-signs' }],
      'welcome',
      [{ kind: 'warning-signs' }],
    ],
    [
      'an emergency sign is the emergency',
      [{ kind: 'symptom', symptom: 'urine-retention' }],
      'emergency',
      [{ kind: 'emergency' }, { kind: 'no-substitute' }],
    ],
    [
      'another sign is noted, then the screen begins',
      [{ kind: 'symptom', symptom: 'fever' }],
      'screening collapse',
      [{ kind: 'noted' }, { kind: 'screen-intro' }],
    ],
    [
      '"I can\'t get up" begins the screen',
      ['cannot-move'],
      'screening collapse',
      [{ kind: 'stay-as-you-are' }, { kind: 'screen-intro' }],
    ],
    [
      '"I\'m alone" begins the screen',
      ['alone'],
      'screening collapse',
      [{ kind: 'alone' }, { kind: 'screen-intro' }],
    ],
    [
      'an age begins the screen',
      [{ kind: 'age', age: 72 }],
      'screening collapse',
      [{ kind: 'noted' }],
    ],
    [
      'an onset begins the screen',
      [{ kind: 'onset', daysAgo: 14, saysOnset: false }],
      'screening collapse',
      [{ kind: 'noted' }],
    ],
  ]);

  it('tells an emergency before anything else', () => {
    expect(talk({ kind: 'symptom', symptom: 'collapse' }).say.tell).toEqual([
      { kind: 'emergency' },
      { kind: 'no-substitute' },
    ]);
  });

  it('tells the disclaimer on the first turn only', () => {
    expect(talk(CARE, 'no').say.tell).not.toContainEqual({ kind: 'disclaimer' });
  });
});

describe('"Is your back hurting right now?"', () => {
  const launch: Said = { kind: 'launch' };
  check([
    [
      'yes leads to the full screen',
      [launch, 'yes'],
      'screening collapse',
      [{ kind: 'screen-intro' }],
    ],
    [
      'a hedged yes does, too',
      [launch, 'partly'],
      'screening collapse',
      [{ kind: 'screen-intro' }],
    ],
    ['not sure does, too', [launch, 'not-sure'], 'screening collapse', [{ kind: 'screen-intro' }]],
    [
      'no leads to the quick screen',
      [launch, 'no'],
      'screening collapse',
      [{ kind: 'quick-intro' }],
    ],
    ['"that hurts" is a yes', [launch, 'pain'], 'screening collapse', [{ kind: 'screen-intro' }]],
    ['anything else is asked again', [launch, 'not-understood'], 'welcome', [{ kind: 'sorry' }]],
  ]);

  it('starts the safety questions when it could not understand twice', () => {
    const turn = talk(launch, 'not-understood', 'not-understood');
    expect(whereIs(turn)).toBe('screening collapse');
    expect(turn.say.tell).toEqual([{ kind: 'start-anyway' }, { kind: 'screen-intro' }]);
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
    expect(whereIs(talk(...upTo(id), { kind: 'symptom', symptom: id }))).toBe('emergency');
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
      expect(whereIs(talk(...upTo(id), 'not-new', { kind: 'symptom', symptom: id }))).toBe(
        'emergency',
      );
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
      expect(missed.say.tell.slice(0, 2)).toEqual([
        { kind: 'not-checked' },
        { kind: 'unchecked', item: id },
      ]);
    },
  );

  check([
    [
      'rather not say gets the reason once',
      [...upTo('fever'), 'decline'],
      'screening fever',
      [{ kind: 'why', item: 'fever' }],
    ],
    ['and then leaves it unchecked', [...upTo('fever'), 'decline', 'decline'], 'incomplete fever'],
    [
      'why does not move on',
      [...upTo('fever'), 'why'],
      'screening fever',
      [{ kind: 'why', item: 'fever' }],
    ],
    ['repeat does not move on', [...upTo('fever'), 'repeat'], 'screening fever'],
    [
      'help does not move on',
      [...upTo('fever'), 'help'],
      'screening fever',
      [{ kind: 'help-screening' }],
    ],
    ['wait does not move on', [...upTo('fever'), 'wait'], 'screening fever', [{ kind: 'quiet' }]],
    ['"next" is no answer', [...upTo('fever'), 'next'], 'screening fever', [{ kind: 'sorry' }]],
    [
      '"that hurts" is no answer',
      [...upTo('fever'), 'pain'],
      'screening fever',
      [{ kind: 'stop-moving' }],
    ],
    [
      'causes do not move on',
      [...upTo('fever'), { kind: 'causes' }],
      'screening fever',
      [{ kind: 'causes' }],
    ],
    [
      'a request waits for the questions',
      [...upTo('fever'), { kind: 'heat-or-cold' }],
      'screening fever',
      [{ kind: 'questions-first' }],
    ],
    [
      'a launch in the middle does not move on',
      [...upTo('fever'), { kind: 'launch' }],
      'screening fever',
    ],
    [
      '"I can\'t get up" is pain, not a sign',
      [...upTo('fever'), 'cannot-move'],
      'screening fever',
      [{ kind: 'stay-as-you-are' }],
    ],
    ['stop ends in one turn', [...upTo('fever'), 'stop'], 'ended', [{ kind: 'goodbye-screening' }]],
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
      [{ kind: 'emergency' }, { kind: 'advice', item: 'can-stand' }],
    ],
    [
      'said again, it still says to stay still',
      [...injured, 'yes', 'repeat'],
      'emergency',
      [{ kind: 'advice', item: 'can-stand' }],
    ],
    ['a little is the emergency', [...injured, 'partly'], 'emergency'],
    ['"I can\'t get up" is the emergency', [...injured, 'cannot-move'], 'emergency'],
    ['twice unsure is the emergency', [...injured, 'not-sure', 'not-sure'], 'emergency'],
    ['a plain no goes on', [...injured, 'no'], 'screening leg-pain'],
    [
      'a soft no is asked once more',
      [...injured, 'soft-no'],
      'screening can-stand',
      [{ kind: 'be-sure' }],
    ],
    ['and a soft no said twice goes on', [...injured, 'soft-no', 'soft-no'], 'screening leg-pain'],
    [
      'denying trouble with walking is asked once more',
      [...injured, { kind: 'no-symptom', symptoms: ['can-stand'] }],
      'screening can-stand',
      [{ kind: 'be-sure' }],
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
    [
      'seventy-two is 65 or older',
      [...upTo('older-age'), { kind: 'age', age: 72 }],
      'screening over-a-week',
    ],
    [
      'two weeks is over a week',
      [...upTo('over-a-week'), { kind: 'onset', daysAgo: 14, saysOnset: false }],
      'care rest-position',
      [{ kind: 'provider' }],
    ],
    [
      'this morning is not, and sets the phase',
      [...upTo('over-a-week'), { kind: 'onset', daysAgo: 0, saysOnset: false }],
      'care rest-position',
      [{ kind: 'clear' }],
    ],
    [
      'three days ago sets the later phase',
      [...upTo('over-a-week'), { kind: 'onset', daysAgo: 3, saysOnset: false }, 'next'],
      'care heat',
    ],
    [
      'an age at another question is only noted',
      [...upTo('fever'), { kind: 'age', age: 30 }],
      'screening fever',
      [{ kind: 'noted' }],
    ],
    [
      'an onset answers the question of the phase',
      [...CLEARED, { kind: 'onset', daysAgo: 1, saysOnset: false }, 'next'],
      'care cold',
    ],
    [
      'two weeks said late still counts',
      [...CLEARED, { kind: 'onset', daysAgo: 14, saysOnset: false }],
      'care rest-position',
      [{ kind: 'provider' }],
    ],
  ]);

  it.each([
    [64, 'no'],
    [65, 'yes'],
  ])('the age %d answers %s', (age, answer) => {
    expect(
      talk(...upTo('older-age'), { kind: 'age', age }).state?.memory.answers['older-age'],
    ).toBe(answer);
  });

  it('an old age said early raises the flag, and its question is not asked', () => {
    const turn = talk(CARE, { kind: 'age', age: 80 }, ...noes(11));
    expect(whereIs(turn)).toBe('screening over-a-week');
    expect(tierAfter(turn)).toBe('provider');
  });

  it('an onset said early answers its question and the phase', () => {
    const turn = talk({ kind: 'onset', daysAgo: 0, saysOnset: false }, ...noes(12));
    expect(whereIs(turn)).toBe('care rest-position');
    expect(turn.state?.memory.phase).toBe('first-two-days');
  });

  it('a younger age does not take back an older one', () => {
    const turn = talk(CARE, { kind: 'age', age: 80 }, { kind: 'age', age: 30 });
    expect(turn.state?.memory.answers['older-age']).toBe('yes');
  });

  it('an age opens a list that holds it, and the rest is asked', () => {
    const quick: Said[] = [EXERCISE, ...noes(4)];
    expect(whereIs(talk(...quick))).toBe('screening history');
    expect(whereIs(talk(...quick, { kind: 'age', age: 40 }))).toBe('screening cancer');
    expect(tierAfter(talk(...quick, { kind: 'age', age: 80 }))).toBe('provider');
    expect(whereIs(talk(...quick, { kind: 'age', age: 80 }))).toBe('screening cancer');
  });
});

describe('Signs named and denied', () => {
  check([
    [
      'a sign named elsewhere is noted and the question stays open',
      [...upTo('trauma'), { kind: 'symptom', symptom: 'fever' }],
      'screening trauma',
      [{ kind: 'noted' }],
    ],
    [
      'an emergency sign stops the screen',
      [...upTo('trauma'), { kind: 'symptom', symptom: 'saddle-numbness' }],
      'emergency',
    ],
    [
      'one leg named at both legs is no there',
      [...upTo('both-legs'), { kind: 'symptom', symptom: 'leg-pain' }],
      'screening trauma',
      [{ kind: 'noted' }],
    ],
    [
      'a sign nobody knows is not understood',
      [...upTo('trauma'), { kind: 'symptom', symptom: 'hiccups' }],
      'screening trauma',
      [{ kind: 'sorry' }],
    ],
    [
      'a sign denied at its question, among others, is asked about once more',
      [
        ...upTo('saddle-numbness'),
        { kind: 'no-symptom', symptoms: ['leg-numbness', 'saddle-numbness'] },
      ],
      'screening saddle-numbness',
      [{ kind: 'be-sure' }],
    ],
    [
      'a sign denied elsewhere does not count',
      [...upTo('trauma'), { kind: 'no-symptom', symptoms: ['fever'] }],
      'screening trauma',
      [{ kind: 'sorry' }],
    ],
    [
      'one of several signs denied is asked again',
      [CARE, { kind: 'no-symptom', symptoms: ['collapse'] }],
      'screening collapse',
      [{ kind: 'be-sure' }],
    ],
    [
      'in care, a leg sign means be seen today',
      [...CLEARED, 'yes', { kind: 'symptom', symptom: 'leg-numbness' }],
      'today',
      [{ kind: 'noted' }, { kind: 'today' }],
    ],
    [
      'in care, an emergency sign is the emergency',
      [...CLEARED, 'yes', 'next', { kind: 'symptom', symptom: 'both-legs' }],
      'emergency',
    ],
    [
      'in care, a fall asks whether the listener can stand',
      [...CLEARED, 'yes', { kind: 'symptom', symptom: 'trauma' }],
      'screening can-stand',
    ],
    [
      'in care, a history goes on at the same step',
      [...CLEARED, 'yes', 'next', { kind: 'symptom', symptom: 'cancer' }],
      'care cold',
      [{ kind: 'provider' }],
    ],
    [
      'after "be seen today", an emergency sign is the emergency',
      [...upTo('fever'), 'yes', { kind: 'symptom', symptom: 'collapse' }],
      'emergency',
    ],
  ]);

  it('counts one leg named at both legs as yes to the question it names', () => {
    const { answers } =
      talk(...upTo('both-legs'), { kind: 'symptom', symptom: 'leg-pain' }).state?.memory ?? {};
    expect(answers).toMatchObject({ 'both-legs': 'no', 'leg-pain': 'yes' });
  });
});

describe('Going back and correcting', () => {
  check([
    [
      'there is nothing before the first question',
      [CARE, 'previous'],
      'screening collapse',
      [{ kind: 'nothing-earlier' }],
    ],
    [
      'go back asks the last answer again, plainly',
      [...upTo('fever'), 'previous'],
      'screening leg-numbness',
      [{ kind: 'going-back' }],
    ],
    [
      'a clear yes then counts',
      [...upTo('trauma'), { kind: 'correction', claimed: 'yes' }, 'yes'],
      'emergency',
    ],
    [
      'a clear no leaves it clear',
      [...upTo('trauma'), { kind: 'correction', claimed: 'yes' }, 'no'],
      'screening trauma',
    ],
    [
      'an unclear answer leaves the claimed yes standing',
      [...upTo('trauma'), { kind: 'correction', claimed: 'yes' }, 'not-understood'],
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
      [...upTo('trauma'), 'previous', 'yes', { kind: 'correction', claimed: 'no' }],
      'screening both-legs',
    ],
    [
      'and a clear no then goes on',
      [...upTo('trauma'), 'previous', 'yes', { kind: 'correction', claimed: 'no' }, 'no'],
      'screening trauma',
    ],
    [
      'but an unclear answer leaves the emergency',
      [...upTo('both-legs'), 'yes', { kind: 'correction', claimed: 'no' }, 'not-understood'],
      'emergency',
    ],
    [
      'in care, a correction of the phase returns to the step',
      [...CLEARED, 'yes', 'next', { kind: 'correction', claimed: null }, 'yes'],
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
    const turn = talk(...upTo('leg-pain'), 'yes', 'no', 'no', {
      kind: 'correction',
      claimed: 'no',
    });
    expect(whereIs(turn)).toBe('screening leg-pain');
    expect(
      tierAfter(
        talk(...upTo('leg-pain'), 'yes', 'no', 'no', { kind: 'correction', claimed: 'no' }, 'no'),
      ),
    ).toBe('clear');
  });

  it('drops the question about standing when the injury is taken back', () => {
    const turn = talk(...upTo('trauma'), 'yes', 'previous', 'no');
    expect(whereIs(turn)).toBe('screening leg-pain');
    expect(tierAfter(turn)).toBe('clear');
  });
});

describe('After the emergency message', () => {
  const emergency: Said[] = [CARE, 'yes'];
  const repeating: Said[] = [
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
    { kind: 'heat-or-cold' },
    { kind: 'medicine', medicine: 'ibuprofen' },
    { kind: 'causes' },
    { kind: 'launch' },
    { kind: 'age', age: 30 },
    { kind: 'onset', daysAgo: 0, saysOnset: false },
    { kind: 'no-symptom', symptoms: ['fever'] },
  ];
  it.each(repeating)('%j says it again', (heard) => {
    const turn = talk(...emergency, heard);
    expect(whereIs(turn)).toBe('emergency');
    expect(turn.say.tell).toEqual([{ kind: 'emergency' }]);
  });

  it('what is not understood hears it shorter, then in full again', () => {
    const missed: Said[] = ['not-understood', 'not-understood', 'not-understood'];
    expect(talk(...emergency, ...missed.slice(2)).say.tell).toEqual([{ kind: 'emergency-short' }]);
    expect(talk(...emergency, ...missed.slice(1)).say.tell).toEqual([{ kind: 'emergency' }]);
    expect(talk(...emergency, ...missed).say.tell).toEqual([{ kind: 'emergency-short' }]);
    expect(talk(...emergency, 'not-understood', 'repeat').say.tell).toEqual([
      { kind: 'emergency' },
    ]);
  });

  it('the shorter message keeps what a sign adds to it', () => {
    const fallen: Said[] = [...upTo('trauma'), 'yes', 'yes', 'not-understood'];
    expect(talk(...fallen).say.tell).toEqual([
      { kind: 'emergency-short' },
      { kind: 'advice', item: 'can-stand' },
    ]);
  });
  check([
    [
      '"I\'m alone" says how to get help',
      [...emergency, 'alone'],
      'emergency',
      [{ kind: 'emergency-alone' }],
    ],
    [
      'no ends, with the action as the last words',
      [...emergency, 'no'],
      'ended',
      [{ kind: 'goodbye-emergency' }],
    ],
    [
      'stop ends, with the action as the last words',
      [...emergency, 'stop'],
      'ended',
      [{ kind: 'goodbye-emergency' }],
    ],
  ]);
});

describe('A screen that could not be finished', () => {
  const missed: Said[] = ['not-understood', 'not-understood', 'not-understood'];
  const incomplete: Said[] = [...upTo('both-legs'), ...missed];
  check([
    [
      'yes starts again at the first question',
      [...incomplete, 'yes'],
      'screening collapse',
      [{ kind: 'back-to-start' }],
    ],
    [
      'no ends and names the doctor',
      [...incomplete, 'no'],
      'ended',
      [{ kind: 'goodbye-incomplete' }],
    ],
    [
      'a request does not get round it',
      [...incomplete, CARE],
      'incomplete both-legs',
      [{ kind: 'questions-first' }],
    ],
    [
      'two more misses end',
      [...incomplete, 'not-understood', 'not-understood'],
      'ended',
      [{ kind: 'goodbye-incomplete' }],
    ],
    [
      'a sign still counts',
      [...incomplete, { kind: 'symptom', symptom: 'both-legs' }],
      'emergency',
    ],
    [
      'a flag raised before says: today',
      [...upTo('leg-pain'), 'yes', ...missed],
      'incomplete leg-numbness',
      [{ kind: 'today-still' }],
    ],
    [
      'and so do its last words',
      [...upTo('leg-pain'), 'yes', ...missed, 'no'],
      'ended',
      [{ kind: 'goodbye-today' }],
    ],
  ]);

  it('keeps a raised flag when the questions start again', () => {
    const turn = talk(...upTo('leg-pain'), 'yes', ...missed, 'yes', ...noes(7));
    expect(whereIs(turn)).toBe('screening fever');
    expect(tierAfter(turn)).toBe('today');
  });
});

describe('Be seen today', () => {
  const today: Said[] = [...upTo('leg-pain'), 'yes', 'no', 'no'];
  check([
    ['says so and offers the comfort steps', today, 'today', [{ kind: 'today' }]],
    [
      'fever adds its own warning',
      [...upTo('fever'), 'yes'],
      'today',
      [{ kind: 'today' }, { kind: 'advice', item: 'fever' }],
    ],
    [
      'yes reads the resting position',
      [...today, 'yes'],
      'care rest-position',
      [{ kind: 'step', step: 'rest-position' }],
    ],
    ['then wrapped cold', [...today, 'yes', 'next'], 'care cold', [{ kind: 'step', step: 'cold' }]],
    ['then nothing more', [...today, 'yes', 'next', 'next'], 'ended', [{ kind: 'goodbye-today' }]],
    ['no ends with the advice', [...today, 'no'], 'ended', [{ kind: 'goodbye-today' }]],
    [
      'medicine has to wait',
      [...today, { kind: 'medicine', medicine: null }],
      'today',
      [{ kind: 'must-wait' }],
    ],
    [
      'heat or cold has to wait',
      [...today, { kind: 'heat-or-cold' }],
      'today',
      [{ kind: 'must-wait' }],
    ],
    ['exercise has to wait', [...today, EXERCISE], 'today', [{ kind: 'must-wait' }]],
    ['stop ends with the advice', [...today, 'yes', 'stop'], 'ended', [{ kind: 'goodbye-today' }]],
  ]);
});

describe('Care', () => {
  const early: Said[] = [...CLEARED, 'yes'];
  check([
    ['asks the phase once the screen is clear', CLEARED, 'phase', [{ kind: 'clear' }]],
    [
      'reads the resting position first',
      early,
      'care rest-position',
      [{ kind: 'care-start' }, { kind: 'step', step: 'rest-position' }],
    ],
    ['cold comes in the first two days', [...early, 'next'], 'care cold'],
    ['then gentle movement', [...early, 'next', 'next'], 'care keep-moving'],
    ['then when to change to heat', [...early, 'next', 'next', 'next'], 'care heat-later'],
    ['heat comes after two days', [...CLEARED, 'no', 'next'], 'care heat'],
    [
      'not sure takes the first phase',
      [...CLEARED, 'not-sure'],
      'care rest-position',
      [{ kind: 'phase-assumed' }],
    ],
    [
      'so do three misses',
      [...CLEARED, 'not-understood', 'not-understood', 'not-understood'],
      'care rest-position',
      [{ kind: 'phase-assumed' }],
    ],
    ['yes and ready go on, too', [...early, 'yes', 'ready'], 'care keep-moving'],
    [
      'previous goes back one',
      [...early, 'next', 'next', 'previous'],
      'care cold',
      [{ kind: 'step', step: 'cold' }],
    ],
    [
      'previous at the first step says so',
      [...early, 'previous'],
      'care rest-position',
      [{ kind: 'first-step' }, { kind: 'step', step: 'rest-position' }],
    ],
    [
      'start over reads the first step',
      [...early, 'next', 'next', 'start-over'],
      'care rest-position',
    ],
    [
      'repeat reads the step again',
      [...early, 'next', 'repeat'],
      'care cold',
      [{ kind: 'step', step: 'cold' }],
    ],
    [
      'repeat after a miss reads the step again',
      [...early, 'next', 'not-understood', 'repeat'],
      'care cold',
      [{ kind: 'step', step: 'cold' }],
    ],
    [
      '"how long" says how long',
      [...early, 'next', 'how-long'],
      'care cold',
      [{ kind: 'how-long', step: 'cold' }],
    ],
    [
      'and reads a step again that has no time',
      [...early, 'how-long'],
      'care rest-position',
      [{ kind: 'step', step: 'rest-position' }],
    ],
    [
      'heat or cold is answered, and the step stays',
      [...early, 'next', { kind: 'heat-or-cold' }],
      'care cold',
      [{ kind: 'heat-or-cold' }],
    ],
    ['"not yet" waits', [...early, 'next', 'no'], 'care cold', [{ kind: 'quiet' }]],
    [
      'no at the last step ends',
      [...early, ...Array<Said>(5).fill('next'), 'no'],
      'ended',
      [{ kind: 'goodbye-care' }],
    ],
    [
      'after a provider sign the last words name the office',
      [...upTo('cancer'), 'yes', 'no', 'no', 'no', 'yes', 'stop'],
      'ended',
      [{ kind: 'goodbye-provider' }],
    ],
    ['wait waits and stays', [...early, 'next', 'wait'], 'care cold', [{ kind: 'quiet' }]],
    ['help stays', [...early, 'next', 'help'], 'care cold', [{ kind: 'help-care' }]],
    ['causes stay', [...early, 'next', { kind: 'causes' }], 'care cold', [{ kind: 'causes' }]],
    ['asking for care again goes on where it was', [...early, 'next', CARE], 'care cold'],
    [
      '"that hurts" asks about the seat and the legs again',
      [...early, 'next', 'pain'],
      'screening saddle-numbness',
      [{ kind: 'stop-moving' }],
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
      [{ kind: 'step', step: 'heat' }],
    ],
    ['stop ends', [...early, 'stop'], 'ended', [{ kind: 'goodbye-care' }]],
  ]);

  it('says once what the screen found, not again with every request', () => {
    const turn = talk(...early, { kind: 'heat-or-cold' });
    expect(turn.say.tell).toEqual([{ kind: 'heat-or-cold' }]);
  });

  it('sends a new card when fewer steps are open than before', () => {
    const turn = talk(...early, { kind: 'symptom', symptom: 'fever' }, 'yes');
    expect(turn.effects).toEqual([{ kind: 'card', steps: ['rest-position', 'cold'] }]);
  });

  it('sends one card, with the steps that are open', () => {
    expect(talk(...early).effects).toEqual([
      {
        kind: 'card',
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
    expect(whereIs(talk(...early, ...Array<Said>(6).fill('next')))).toBe('ended');
    expect(whereIs(talk(...early, ...Array<Said>(6).fill('yes')))).not.toBe('ended');
  });
});

describe('Medicine', () => {
  const offer: Said[] = [...CLEARED, 'yes', 'next', 'next', 'next', 'next'];
  const passed: Said[] = [...offer, 'yes', ...noes(5)];
  check([
    [
      'is offered behind its questions',
      offer,
      'care medicine',
      [{ kind: 'step', step: 'medicine' }],
    ],
    ['next leaves it out', [...offer, 'next'], 'care when-to-stretch'],
    ['no leaves it out', [...offer, 'no'], 'care when-to-stretch'],
    ['yes asks', [...offer, 'yes'], 'medicine age'],
    [
      'five noes name the medicines',
      passed,
      'care medicine',
      [{ kind: 'medicine', medicine: 'shop-medicines' }],
    ],
    ['then the steps go on', [...passed, 'next'], 'care when-to-stretch'],
    [
      'one yes sends to a pharmacist',
      [...offer, 'yes', 'no', 'yes'],
      'care medicine',
      [{ kind: 'ask-pharmacist' }],
    ],
    [
      'unsure does, too',
      [...offer, 'yes', 'not-sure'],
      'care medicine',
      [{ kind: 'ask-pharmacist' }],
    ],
    [
      'partly does, too',
      [...offer, 'yes', 'partly'],
      'care medicine',
      [{ kind: 'ask-pharmacist' }],
    ],
    [
      'so do three misses',
      [...offer, 'yes', 'not-understood', 'not-understood', 'not-understood'],
      'care medicine',
      [{ kind: 'ask-pharmacist' }],
    ],
    [
      'an age of 60 does, too',
      [...offer, 'yes', { kind: 'age', age: 60 }],
      'care medicine',
      [{ kind: 'ask-pharmacist' }],
    ],
    [
      'an age of 17 does, too',
      [...offer, 'yes', { kind: 'age', age: 17 }],
      'care medicine',
      [{ kind: 'ask-pharmacist' }],
    ],
    ['an age between goes on', [...offer, 'yes', { kind: 'age', age: 40 }], 'medicine pregnant'],
    [
      'a named medicine is answered when the questions are behind',
      [...passed, { kind: 'medicine', medicine: 'acetaminophen' }],
      'care medicine',
      [{ kind: 'medicine', medicine: 'acetaminophen' }],
    ],
    [
      'a medicine we do not know is for the pharmacist',
      [...passed, { kind: 'medicine', medicine: 'opioid' }],
      'care medicine',
      [{ kind: 'ask-pharmacist' }],
    ],
    [
      'in a new session it comes after the full screen',
      [{ kind: 'medicine', medicine: 'ibuprofen' }, ...noes(13)],
      'medicine age',
    ],
    [
      'and then offers the care steps',
      [{ kind: 'medicine', medicine: 'ibuprofen' }, ...noes(18)],
      'care-offer',
      [{ kind: 'medicine', medicine: 'anti-inflammatory' }],
    ],
    [
      'an emergency sign at its questions is the emergency',
      [...offer, 'yes', { kind: 'symptom', symptom: 'collapse' }],
      'emergency',
    ],
  ]);

  it.each<ScreenQuestion>(['older-age', 'steroids'])('after %s it is for the pharmacist', (id) => {
    const flagged: Said[] = [...upTo(id), 'yes'];
    const rest = noes(12 - upTo(id).length + 1);
    const turn = talk(...flagged, ...rest, { kind: 'medicine', medicine: 'ibuprofen' });
    expect(turn.say.tell).toContainEqual({ kind: 'ask-pharmacist' });
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
    [
      'medicine told without its questions',
      { told: [{ kind: 'medicine', medicine: 'anti-inflammatory' }] },
    ],
    ['a gate question nobody asks', { medicineAnswers: { tarot: 'no' } }],
  ])('%s starts afresh and unlocks nothing', (_, change) => {
    const state = lie(talk(...CLEARED, 'yes'), change);
    const turn = advance(state, { kind: 'next' }, contextAfter());
    expect(turn.say.tell).toContainEqual({ kind: 'fresh-start' });
    expect(turn.say.tell).toContainEqual({ kind: 'disclaimer' });
    expect(whereIs(turn)).toBe('screening collapse');
  });

  it('a session that could not be read starts afresh', () => {
    const turn = advance('lost', { kind: 'yes' }, contextAfter());
    expect(turn.say.tell).toEqual([
      { kind: 'disclaimer' },
      { kind: 'fresh-start' },
      { kind: 'welcome' },
    ]);
  });
});
