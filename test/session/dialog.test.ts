import { screening } from '../../lambda/screening/question';
import { tierOf } from '../../lambda/screening/triage';
import { advance } from '../../lambda/session/dialog';
import type { Tell } from '../../lambda/session/say';
import { State } from '../../lambda/session/state';
import type { Turn } from '../../lambda/session/turn';
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

/** A conversation, the place where it leads, and what must be told there. */
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
      'a launch tells the disclaimer and the welcome',
      [{ kind: 'launch' }],
      'welcome',
      [{ kind: 'disclaimer' }, { kind: 'welcome' }],
    ],
    [
      'a request for care starts the screen',
      [CARE],
      'screening collapse',
      [{ kind: 'disclaimer' }, { kind: 'screen-intro' }],
    ],
    [
      'words not understood get the welcome',
      ['not-understood'],
      'welcome',
      [{ kind: 'disclaimer' }, { kind: 'welcome' }],
    ],
    ['a yes without a question gets the welcome', ['yes'], 'welcome', [{ kind: 'welcome' }]],
    ['help tells what can be said', ['help'], 'welcome', [{ kind: 'help-welcome' }]],
    ['stop ends the session', ['stop'], 'ended', [{ kind: 'goodbye' }]],
    ['"next" starts the quick screen', ['next'], 'screening collapse', [{ kind: 'quick-intro' }]],
    [
      '"carry on" starts the quick screen',
      ['resume'],
      'screening collapse',
      [{ kind: 'quick-intro' }],
    ],
    [
      'a question about heat or cold starts the quick screen',
      [{ kind: 'heat-or-cold' }],
      'screening collapse',
      [{ kind: 'quick-intro' }],
    ],
    [
      'a request for exercises starts the quick screen',
      [EXERCISE],
      'screening collapse',
      [{ kind: 'quick-intro' }],
    ],
    [
      'a question about medicine starts the full screen',
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
      'an emergency sign tells the emergency message',
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

  it('tells the emergency message first', () => {
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
      'a hedged yes leads to the full screen',
      [launch, 'partly'],
      'screening collapse',
      [{ kind: 'screen-intro' }],
    ],
    [
      '"not sure" leads to the full screen',
      [launch, 'not-sure'],
      'screening collapse',
      [{ kind: 'screen-intro' }],
    ],
    [
      'no leads to the quick screen',
      [launch, 'no'],
      'screening collapse',
      [{ kind: 'quick-intro' }],
    ],
    ['"that hurts" is a yes', [launch, 'pain'], 'screening collapse', [{ kind: 'screen-intro' }]],
    ['words not understood ask again', [launch, 'not-understood'], 'welcome', [{ kind: 'sorry' }]],
  ]);

  it('starts the safety questions after two misses', () => {
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
  it.each(emergencies)('%s: yes or partly is an emergency at once', (id) => {
    expect(whereIs(talk(...upTo(id), 'yes'))).toBe('emergency');
    expect(whereIs(talk(...upTo(id), 'partly'))).toBe('emergency');
    expect(whereIs(talk(...upTo(id), { kind: 'symptom', symptom: id }))).toBe('emergency');
  });

  it.each(emergencies)(
    '%s: "not sure" asks once more in simpler words, and twice is a yes',
    (id) => {
      const once = talk(...upTo(id), 'not-sure');
      expect(whereIs(once)).toBe(`screening ${id}`);
      expect(once.say.ask).toMatchObject({ manner: 'simpler' });
      expect(whereIs(talk(...upTo(id), 'not-sure', 'not-sure'))).toBe('emergency');
      expect(tierAfter(talk(...upTo(id), 'not-sure', 'no'))).toBe('clear');
    },
  );

  it.each(emergencies)('%s: a soft no asks once more plainly, and twice is a no', (id) => {
    const once = talk(...upTo(id), 'soft-no');
    expect(whereIs(once)).toBe(`screening ${id}`);
    expect(once.say.ask).toMatchObject({ manner: 'plainly' });
    const twice = talk(...upTo(id), 'soft-no', 'soft-no');
    expect(twice.state?.memory.answers[id]).toBe('no');
    expect(whereIs(talk(...upTo(id), 'soft-no', 'yes'))).toBe('emergency');
  });

  it.each(emergencies)(
    '%s: "not new" asks whether it is worse; no means today, all else yes',
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
  ])('%s: yes, partly and "not sure" twice mean %s; a soft no raises no flag', (id, tier) => {
    expect(tierAfter(talk(...upTo(id), 'yes'))).toBe(tier);
    expect(tierAfter(talk(...upTo(id), 'partly'))).toBe(tier);
    expect(tierAfter(talk(...upTo(id), 'not-sure', 'not-sure'))).toBe(tier);
    expect(tierAfter(talk(...upTo(id), 'soft-no'))).toBe('clear');
  });

  it.each<ScreenQuestion>(['collapse', 'trauma', 'cancer'])(
    '%s: three misses leave it unchecked and raise no flag',
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
      '"rather not say" gets the reason once',
      [...upTo('fever'), 'decline'],
      'screening fever',
      [{ kind: 'why', item: 'fever' }],
    ],
    [
      '"rather not say" twice leaves it unchecked',
      [...upTo('fever'), 'decline', 'decline'],
      'incomplete fever',
    ],
    [
      'why keeps the question',
      [...upTo('fever'), 'why'],
      'screening fever',
      [{ kind: 'why', item: 'fever' }],
    ],
    ['repeat keeps the question', [...upTo('fever'), 'repeat'], 'screening fever'],
    [
      'help keeps the question',
      [...upTo('fever'), 'help'],
      'screening fever',
      [{ kind: 'help-screening' }],
    ],
    ['wait keeps the question', [...upTo('fever'), 'wait'], 'screening fever', [{ kind: 'quiet' }]],
    ['"next" is no answer', [...upTo('fever'), 'next'], 'screening fever', [{ kind: 'sorry' }]],
    [
      '"that hurts" is no answer',
      [...upTo('fever'), 'pain'],
      'screening fever',
      [{ kind: 'stop-moving' }],
    ],
    [
      'a question about causes keeps the question',
      [...upTo('fever'), { kind: 'causes' }],
      'screening fever',
      [{ kind: 'causes' }],
    ],
    [
      'a request is answered after the questions',
      [...upTo('fever'), { kind: 'heat-or-cold' }],
      'screening fever',
      [{ kind: 'questions-first' }],
    ],
    ['a launch keeps the question', [...upTo('fever'), { kind: 'launch' }], 'screening fever'],
    [
      '"I can\'t get up" is pain, not a sign',
      [...upTo('fever'), 'cannot-move'],
      'screening fever',
      [{ kind: 'stay-as-you-are' }],
    ],
    ['stop ends the session', [...upTo('fever'), 'stop'], 'ended', [{ kind: 'goodbye-screening' }]],
  ]);

  it('counts the misses of each question separately', () => {
    const turn = talk(CARE, 'not-understood', 'not-understood', 'no');
    expect(turn.say.ask).toMatchObject({ id: 'bladder-bowel', misses: 0 });
  });
});

describe('After an injury', () => {
  const injured = [...upTo('trauma'), 'yes'] as const;
  check([
    ['the screen asks whether the listener can stand', [...injured], 'screening can-stand'],
    [
      'a yes to trouble with standing is an emergency, with advice',
      [...injured, 'yes'],
      'emergency',
      [{ kind: 'emergency' }, { kind: 'advice', item: 'can-stand' }],
    ],
    [
      'the message is repeated with its advice',
      [...injured, 'yes', 'repeat'],
      'emergency',
      [{ kind: 'advice', item: 'can-stand' }],
    ],
    ['"a little" is an emergency', [...injured, 'partly'], 'emergency'],
    ['"I can\'t get up" is an emergency', [...injured, 'cannot-move'], 'emergency'],
    ['"not sure" twice is an emergency', [...injured, 'not-sure', 'not-sure'], 'emergency'],
    ['a plain no goes on', [...injured, 'no'], 'screening leg-pain'],
    [
      'a soft no asks once more',
      [...injured, 'soft-no'],
      'screening can-stand',
      [{ kind: 'be-sure' }],
    ],
    ['a soft no said twice goes on', [...injured, 'soft-no', 'soft-no'], 'screening leg-pain'],
    [
      'a denial of trouble with standing asks once more',
      [...injured, { kind: 'no-symptom', symptoms: ['can-stand'] }],
      'screening can-stand',
      [{ kind: 'be-sure' }],
    ],
    [
      '"I can\'t get up" at a later question is an emergency',
      [...injured, 'no', 'cannot-move'],
      'emergency',
    ],
  ]);
});

describe('Facts as answers', () => {
  check([
    [
      'an age of 72 is a yes to 65 or older',
      [...upTo('older-age'), { kind: 'age', age: 72 }],
      'screening over-a-week',
    ],
    [
      'two weeks are over a week',
      [...upTo('over-a-week'), { kind: 'onset', daysAgo: 14, saysOnset: false }],
      'care rest-position',
      [{ kind: 'provider' }],
    ],
    [
      'this morning is not over a week',
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
      'two weeks told after the screen still count',
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

  it('an age of 80 told early raises the flag, and its question is not asked', () => {
    const turn = talk(CARE, { kind: 'age', age: 80 }, ...noes(11));
    expect(whereIs(turn)).toBe('screening over-a-week');
    expect(tierAfter(turn)).toBe('provider');
  });

  it('an onset told early answers its question and the phase', () => {
    const turn = talk({ kind: 'onset', daysAgo: 0, saysOnset: false }, ...noes(12));
    expect(whereIs(turn)).toBe('care rest-position');
    expect(turn.state?.memory.phase).toBe('first-two-days');
  });

  it('a lower age does not take back a higher one', () => {
    const turn = talk(CARE, { kind: 'age', age: 80 }, { kind: 'age', age: 30 });
    expect(turn.state?.memory.answers['older-age']).toBe('yes');
  });

  it('an age opens the list with its question, and the rest is asked', () => {
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
      'a sign named at another question is noted and the question stays',
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
      'one leg named at "both legs" is a no',
      [...upTo('both-legs'), { kind: 'symptom', symptom: 'leg-pain' }],
      'screening trauma',
      [{ kind: 'noted' }],
    ],
    [
      'an unknown sign is not understood',
      [...upTo('trauma'), { kind: 'symptom', symptom: 'hiccups' }],
      'screening trauma',
      [{ kind: 'sorry' }],
    ],
    [
      'a denial that fits the open question asks once more',
      [
        ...upTo('saddle-numbness'),
        { kind: 'no-symptom', symptoms: ['leg-numbness', 'saddle-numbness'] },
      ],
      'screening saddle-numbness',
      [{ kind: 'be-sure' }],
    ],
    [
      'a denial at another question does not count',
      [...upTo('trauma'), { kind: 'no-symptom', symptoms: ['fever'] }],
      'screening trauma',
      [{ kind: 'sorry' }],
    ],
    [
      'a denial of one of several signs asks once more',
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
      'in care, an emergency sign is an emergency',
      [...CLEARED, 'yes', 'next', { kind: 'symptom', symptom: 'both-legs' }],
      'emergency',
    ],
    [
      'in care, a fall asks whether the listener can stand',
      [...CLEARED, 'yes', { kind: 'symptom', symptom: 'trauma' }],
      'screening can-stand',
    ],
    [
      'in care, a provider sign keeps the step',
      [...CLEARED, 'yes', 'next', { kind: 'symptom', symptom: 'cancer' }],
      'care cold',
      [{ kind: 'provider' }],
    ],
    [
      'after "be seen today", an emergency sign is an emergency',
      [...upTo('fever'), 'yes', { kind: 'symptom', symptom: 'collapse' }],
      'emergency',
    ],
  ]);

  it('counts one leg named at "both legs" as a yes to its own question', () => {
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
      '"go back" asks the last question again',
      [...upTo('fever'), 'previous'],
      'screening leg-numbness',
      [{ kind: 'going-back' }],
    ],
    [
      'a clear yes after a correction counts',
      [...upTo('trauma'), { kind: 'correction', claimed: 'yes' }, 'yes'],
      'emergency',
    ],
    [
      'a clear no after a correction leaves the no',
      [...upTo('trauma'), { kind: 'correction', claimed: 'yes' }, 'no'],
      'screening trauma',
    ],
    [
      'an unclear answer leaves the claimed yes',
      [...upTo('trauma'), { kind: 'correction', claimed: 'yes' }, 'not-understood'],
      'emergency',
    ],
    [
      'an unclear answer after "go back" leaves the no',
      [...upTo('trauma'), 'previous', 'not-understood'],
      'screening trauma',
    ],
    [
      'a hedged yes after "go back" counts as yes',
      [...upTo('trauma'), 'previous', 'partly'],
      'emergency',
    ],
    [
      'going back twice asks the question before',
      [...upTo('trauma'), 'previous', 'previous'],
      'screening saddle-numbness',
    ],
    [
      'help does not end a correction',
      [...upTo('trauma'), 'previous', 'help'],
      'screening both-legs',
    ],
    [
      'a correction in an emergency asks the sign again',
      [...upTo('trauma'), 'previous', 'yes', { kind: 'correction', claimed: 'no' }],
      'screening both-legs',
    ],
    [
      'a clear no to the sign asked again goes on',
      [...upTo('trauma'), 'previous', 'yes', { kind: 'correction', claimed: 'no' }, 'no'],
      'screening trauma',
    ],
    [
      'an unclear answer to the sign asked again leaves the emergency',
      [...upTo('both-legs'), 'yes', { kind: 'correction', claimed: 'no' }, 'not-understood'],
      'emergency',
    ],
    [
      'in care, a correction of the phase returns to the step',
      [...CLEARED, 'yes', 'next', { kind: 'correction', claimed: null }, 'yes'],
      'care cold',
    ],
    ['a list can be asked again', [EXERCISE, ...noes(2), 'previous', 'yes'], 'emergency'],
    [
      'a yes to a mixed list asked again opens the list',
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
  it.each(repeating)('%j tells the message again', (heard) => {
    const turn = talk(...emergency, heard);
    expect(whereIs(turn)).toBe('emergency');
    expect(turn.say.tell).toEqual([{ kind: 'emergency' }]);
  });

  it('words not understood get the short message, then the full one again', () => {
    const missed: Said[] = ['not-understood', 'not-understood', 'not-understood'];
    expect(talk(...emergency, ...missed.slice(2)).say.tell).toEqual([{ kind: 'emergency-short' }]);
    expect(talk(...emergency, ...missed.slice(1)).say.tell).toEqual([{ kind: 'emergency' }]);
    expect(talk(...emergency, ...missed).say.tell).toEqual([{ kind: 'emergency-short' }]);
    expect(talk(...emergency, 'not-understood', 'repeat').say.tell).toEqual([
      { kind: 'emergency' },
    ]);
  });

  it('the short message keeps the advice of a sign', () => {
    const fallen: Said[] = [...upTo('trauma'), 'yes', 'yes', 'not-understood'];
    expect(talk(...fallen).say.tell).toEqual([
      { kind: 'emergency-short' },
      { kind: 'advice', item: 'can-stand' },
    ]);
  });
  check([
    [
      '"I\'m alone" tells how to get help',
      [...emergency, 'alone'],
      'emergency',
      [{ kind: 'emergency-alone' }],
    ],
    [
      'no ends the session and says again what to do',
      [...emergency, 'no'],
      'ended',
      [{ kind: 'goodbye-emergency' }],
    ],
    [
      'stop ends the session and says again what to do',
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
      'no ends the session and names the doctor',
      [...incomplete, 'no'],
      'ended',
      [{ kind: 'goodbye-incomplete' }],
    ],
    [
      'a request does not replace the questions',
      [...incomplete, CARE],
      'incomplete both-legs',
      [{ kind: 'questions-first' }],
    ],
    [
      'two more misses end the session',
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
      'a flag raised before still means be seen today',
      [...upTo('leg-pain'), 'yes', ...missed],
      'incomplete leg-numbness',
      [{ kind: 'today-still' }],
    ],
    [
      'a flag raised before decides the goodbye',
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
    ['tells it and offers the comfort steps', today, 'today', [{ kind: 'today' }]],
    [
      'fever adds its own advice',
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
    [
      'next reads the cold step',
      [...today, 'yes', 'next'],
      'care cold',
      [{ kind: 'step', step: 'cold' }],
    ],
    [
      'next after the cold step ends the session',
      [...today, 'yes', 'next', 'next'],
      'ended',
      [{ kind: 'goodbye-today' }],
    ],
    ['no ends the session with the advice', [...today, 'no'], 'ended', [{ kind: 'goodbye-today' }]],
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
    [
      'stop ends the session with the advice',
      [...today, 'yes', 'stop'],
      'ended',
      [{ kind: 'goodbye-today' }],
    ],
  ]);
});

describe('Care', () => {
  const early: Said[] = [...CLEARED, 'yes'];
  check([
    ['asks the phase after a clear screen', CLEARED, 'phase', [{ kind: 'clear' }]],
    [
      'reads the resting position first',
      early,
      'care rest-position',
      [{ kind: 'care-start' }, { kind: 'step', step: 'rest-position' }],
    ],
    ['the second step is cold in the first two days', [...early, 'next'], 'care cold'],
    ['the third step is gentle movement', [...early, 'next', 'next'], 'care keep-moving'],
    [
      'the fourth step is when to change to heat',
      [...early, 'next', 'next', 'next'],
      'care heat-later',
    ],
    ['the second step is heat after two days', [...CLEARED, 'no', 'next'], 'care heat'],
    [
      '"not sure" assumes the first phase',
      [...CLEARED, 'not-sure'],
      'care rest-position',
      [{ kind: 'phase-assumed' }],
    ],
    [
      'three misses assume the first phase',
      [...CLEARED, 'not-understood', 'not-understood', 'not-understood'],
      'care rest-position',
      [{ kind: 'phase-assumed' }],
    ],
    ['yes and ready read the next step', [...early, 'yes', 'ready'], 'care keep-moving'],
    [
      'previous goes back one step',
      [...early, 'next', 'next', 'previous'],
      'care cold',
      [{ kind: 'step', step: 'cold' }],
    ],
    [
      'previous at the first step tells that it is the first',
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
      '"how long" tells how long the step takes',
      [...early, 'next', 'how-long'],
      'care cold',
      [{ kind: 'how-long', step: 'cold' }],
    ],
    [
      '"how long" reads a step without a time again',
      [...early, 'how-long'],
      'care rest-position',
      [{ kind: 'step', step: 'rest-position' }],
    ],
    [
      'a question about heat or cold keeps the step',
      [...early, 'next', { kind: 'heat-or-cold' }],
      'care cold',
      [{ kind: 'heat-or-cold' }],
    ],
    ['"not yet" waits', [...early, 'next', 'no'], 'care cold', [{ kind: 'quiet' }]],
    [
      'no at the last step ends the session',
      [...early, ...Array<Said>(5).fill('next'), 'no'],
      'ended',
      [{ kind: 'goodbye-care' }],
    ],
    [
      'after a provider sign the goodbye names the office',
      [...upTo('cancer'), 'yes', 'no', 'no', 'no', 'yes', 'stop'],
      'ended',
      [{ kind: 'goodbye-provider' }],
    ],
    ['wait keeps the step', [...early, 'next', 'wait'], 'care cold', [{ kind: 'quiet' }]],
    ['help keeps the step', [...early, 'next', 'help'], 'care cold', [{ kind: 'help-care' }]],
    [
      'a question about causes keeps the step',
      [...early, 'next', { kind: 'causes' }],
      'care cold',
      [{ kind: 'causes' }],
    ],
    ['a new request for care keeps the step', [...early, 'next', CARE], 'care cold'],
    [
      '"that hurts" asks about the seat and the legs again',
      [...early, 'next', 'pain'],
      'screening saddle-numbness',
      [{ kind: 'stop-moving' }],
    ],
    [
      'clear answers after "that hurts" return to the step',
      [...early, 'next', 'pain', ...noes(4)],
      'care cold',
    ],
    [
      'over a week is the later phase, which is not asked',
      [...upTo('over-a-week'), 'yes', 'next'],
      'care heat',
      [{ kind: 'step', step: 'heat' }],
    ],
    ['stop ends the session', [...early, 'stop'], 'ended', [{ kind: 'goodbye-care' }]],
  ]);

  it('tells the result of the screen only once', () => {
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

  it('marks the last step as the last', () => {
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
      'is offered before its questions',
      offer,
      'care medicine',
      [{ kind: 'step', step: 'medicine' }],
    ],
    ['next skips the step', [...offer, 'next'], 'care when-to-stretch'],
    ['no skips the step', [...offer, 'no'], 'care when-to-stretch'],
    ['yes asks the first question', [...offer, 'yes'], 'medicine age'],
    [
      'five noes name the medicines',
      passed,
      'care medicine',
      [{ kind: 'medicine', medicine: 'shop-medicines' }],
    ],
    ['next reads the following step', [...passed, 'next'], 'care when-to-stretch'],
    [
      'one yes sends to a pharmacist',
      [...offer, 'yes', 'no', 'yes'],
      'care medicine',
      [{ kind: 'ask-pharmacist' }],
    ],
    [
      '"not sure" sends to a pharmacist',
      [...offer, 'yes', 'not-sure'],
      'care medicine',
      [{ kind: 'ask-pharmacist' }],
    ],
    [
      '"partly" sends to a pharmacist',
      [...offer, 'yes', 'partly'],
      'care medicine',
      [{ kind: 'ask-pharmacist' }],
    ],
    [
      'three misses send to a pharmacist',
      [...offer, 'yes', 'not-understood', 'not-understood', 'not-understood'],
      'care medicine',
      [{ kind: 'ask-pharmacist' }],
    ],
    [
      'an age of 60 sends to a pharmacist',
      [...offer, 'yes', { kind: 'age', age: 60 }],
      'care medicine',
      [{ kind: 'ask-pharmacist' }],
    ],
    [
      'an age of 17 sends to a pharmacist',
      [...offer, 'yes', { kind: 'age', age: 17 }],
      'care medicine',
      [{ kind: 'ask-pharmacist' }],
    ],
    ['an age of 40 goes on', [...offer, 'yes', { kind: 'age', age: 40 }], 'medicine pregnant'],
    [
      'a named medicine is answered after the questions',
      [...passed, { kind: 'medicine', medicine: 'acetaminophen' }],
      'care medicine',
      [{ kind: 'medicine', medicine: 'acetaminophen' }],
    ],
    [
      'an unknown medicine sends to a pharmacist',
      [...passed, { kind: 'medicine', medicine: 'opioid' }],
      'care medicine',
      [{ kind: 'ask-pharmacist' }],
    ],
    [
      'in a new session the questions come after the full screen',
      [{ kind: 'medicine', medicine: 'ibuprofen' }, ...noes(13)],
      'medicine age',
    ],
    [
      'in a new session the care steps are offered afterwards',
      [{ kind: 'medicine', medicine: 'ibuprofen' }, ...noes(18)],
      'care-offer',
      [{ kind: 'medicine', medicine: 'anti-inflammatory' }],
    ],
    [
      'an emergency sign at its questions is an emergency',
      [...offer, 'yes', { kind: 'symptom', symptom: 'collapse' }],
      'emergency',
    ],
  ]);

  it.each<ScreenQuestion>(['older-age', 'steroids'])('sends to a pharmacist after %s', (id) => {
    const flagged: Said[] = [...upTo(id), 'yes'];
    const rest = noes(12 - upTo(id).length + 1);
    const turn = talk(...flagged, ...rest, { kind: 'medicine', medicine: 'ibuprofen' });
    expect(turn.say.tell).toContainEqual({ kind: 'ask-pharmacist' });
  });
});

describe('A state that its answers do not allow', () => {
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
    ['an answer to an unknown question', { answers: { hiccups: 'no' } }],
    ['an unknown care step', { step: 'surgery' }],
    [
      'medicine told without its questions',
      { told: [{ kind: 'medicine', medicine: 'anti-inflammatory' }] },
    ],
    ['an answer to an unknown medicine question', { medicineAnswers: { tarot: 'no' } }],
  ])('%s starts again and unlocks nothing', (_, change) => {
    const state = lie(talk(...CLEARED, 'yes'), change);
    const turn = advance(state, { kind: 'next' }, contextAfter());
    expect(turn.say.tell).toContainEqual({ kind: 'fresh-start' });
    expect(turn.say.tell).toContainEqual({ kind: 'disclaimer' });
    expect(whereIs(turn)).toBe('screening collapse');
  });

  it('a session that could not be read starts again', () => {
    const turn = advance('lost', { kind: 'yes' }, contextAfter());
    expect(turn.say.tell).toEqual([
      { kind: 'disclaimer' },
      { kind: 'fresh-start' },
      { kind: 'welcome' },
    ]);
  });
});
