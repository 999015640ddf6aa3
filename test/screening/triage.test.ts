import type { Answer, Answers, Screening, Tier } from '../../lambda/screening/question';
import { screening } from '../../lambda/screening/question';
import {
  answeredItems,
  itemOf,
  nextItem,
  raisedAnswers,
  record,
  tierOf,
  tierOfItem,
  tierRaisedBy,
  withoutPainQuestions,
} from '../../lambda/screening/triage';

const next = (answers: Answers, kind: 'full' | 'quick' = 'full') =>
  nextItem(answers, kind, screening)?.id ?? null;

/** Answers every question as it comes, no unless told otherwise. */
function answerAll(given: Answers, kind: 'full' | 'quick' = 'full'): Answers {
  let answers: Answers = {};
  for (let item = nextItem(answers, kind, screening); item !== null; ) {
    answers = record(answers, item, given[item.id] ?? 'no', screening);
    item = nextItem(answers, kind, screening);
  }
  return answers;
}

const askedIn = (answers: Answers) => Object.keys(answers);

const ORDER = [
  'collapse',
  'bladder-bowel',
  'urine-retention',
  'saddle-numbness',
  'both-legs',
  'trauma',
  'leg-pain',
  'leg-numbness',
  'fever',
  'cancer',
  'steroids',
  'older-age',
  'over-a-week',
];

describe('Triage: the tier of one answer', () => {
  const cases: [string, Answer, Tier][] = [
    ['collapse', 'yes', 'emergency'],
    ['bladder-bowel', 'yes', 'emergency'],
    ['urine-retention', 'yes', 'emergency'],
    ['saddle-numbness', 'yes', 'emergency'],
    ['both-legs', 'yes', 'emergency'],
    ['trauma', 'yes', 'today'],
    ['leg-pain', 'yes', 'today'],
    ['leg-numbness', 'yes', 'today'],
    ['fever', 'yes', 'today'],
    ['cancer', 'yes', 'provider'],
    ['steroids', 'yes', 'provider'],
    ['older-age', 'yes', 'provider'],
    ['over-a-week', 'yes', 'provider'],
    ['saddle-numbness', 'not-sure', 'emergency'],
    ['fever', 'not-sure', 'today'],
    ['cancer', 'not-sure', 'provider'],
    ['saddle-numbness', 'not-new', 'today'],
    ['leg-pain', 'not-new', 'today'],
    ['cancer', 'not-new', 'provider'],
    ['bladder-bowel', 'no', 'clear'],
    ['over-a-week', 'no', 'clear'],
  ];
  it.each(cases)('%s: %s is %s', (id, answer, tier) => {
    expect(tierOf({ [id]: answer }, screening)).toBe(tier);
  });

  it.each<[Answer, Tier]>([
    ['yes', 'emergency'],
    ['not-sure', 'emergency'],
    ['no', 'today'],
  ])('after an injury, too hard to stand: %s is %s', (answer, tier) => {
    expect(tierOf({ trauma: 'yes', 'can-stand': answer }, screening)).toBe(tier);
  });

  it('does not count trouble with standing without an injury: pain alone stops people standing', () => {
    expect(tierOf({ trauma: 'no', 'can-stand': 'yes' }, screening)).toBe('clear');
  });

  it('lets the worst answer win', () => {
    const answers: Answers = { cancer: 'yes', fever: 'yes', 'older-age': 'no' };
    expect(tierOf(answers, screening)).toBe('today');
    expect(tierOf({ ...answers, 'both-legs': 'yes' }, screening)).toBe('emergency');
  });
});

describe('Triage: the order of the full screen', () => {
  it('asks all thirteen questions, emergencies first, when every answer is no', () => {
    expect(askedIn(answerAll({}))).toEqual(ORDER);
  });

  it.each(['collapse', 'bladder-bowel', 'urine-retention', 'saddle-numbness', 'both-legs'])(
    'stops at the first emergency: %s',
    (id) => {
      const asked = askedIn(answerAll({ [id]: 'yes' }));
      expect(asked).toEqual(ORDER.slice(0, ORDER.indexOf(id) + 1));
    },
  );

  it('asks whether the listener can stand after an injury, and only then', () => {
    expect(next(answerAll({ trauma: 'yes' }))).toBeNull();
    expect(askedIn(answerAll({ trauma: 'yes' }))).toContain('can-stand');
    expect(askedIn(answerAll({}))).not.toContain('can-stand');
  });

  it.each(['trauma', 'leg-pain', 'leg-numbness', 'fever'])(
    'after %s goes on through fever and leaves out what could only send to a provider',
    (id) => {
      const asked = askedIn(answerAll({ [id]: 'yes' }));
      expect(asked).toContain('fever');
      expect(asked).not.toContain('cancer');
      expect(asked).not.toContain('over-a-week');
    },
  );

  it('asks every provider question even after one was answered yes', () => {
    expect(askedIn(answerAll({ cancer: 'yes' }))).toEqual(ORDER);
  });
});

describe('Triage: the quick screen', () => {
  it('asks one question and four lists, and ends clear when every answer is no', () => {
    let answers: Answers = {};
    const asked: string[] = [];
    for (let item = nextItem(answers, 'quick', screening); item !== null; ) {
      asked.push(item.id);
      answers = record(answers, item, 'no', screening);
      item = nextItem(answers, 'quick', screening);
    }
    expect(asked).toEqual(['collapse', 'seat', 'legs', 'injury-fever', 'history']);
    expect(tierOf(answers, screening)).toBe('clear');
    expect(next(answers, 'full')).toBeNull();
  });

  it('takes a yes to a list of emergencies as the emergency', () => {
    expect(tierOf({ collapse: 'no', seat: 'yes' }, screening)).toBe('emergency');
  });

  it('goes through any other list one by one after a yes', () => {
    const legs: Answers = {
      collapse: 'no',
      'bladder-bowel': 'no',
      'urine-retention': 'no',
      'saddle-numbness': 'no',
      legs: 'yes',
    };
    expect(tierOf(legs, screening)).toBe('clear');
    expect(next(legs, 'quick')).toBe('both-legs');
    expect(next({ ...legs, 'both-legs': 'no' }, 'quick')).toBe('leg-pain');
    expect(next({ ...legs, 'both-legs': 'no', 'leg-pain': 'no' }, 'quick')).toBe('leg-numbness');
  });

  it('goes through a list of emergencies one by one when the listener is unsure', () => {
    const answers: Answers = { collapse: 'no', seat: 'not-sure' };
    expect(tierOf(answers, screening)).toBe('clear');
    expect(next(answers, 'quick')).toBe('bladder-bowel');
  });

  it('asks the rest of a list one by one when part of it is known', () => {
    const answers: Answers = { collapse: 'no', 'bladder-bowel': 'no' };
    expect(next(answers, 'quick')).toBe('urine-retention');
  });

  it('asks about standing when an injury comes up in the list', () => {
    const open: Answers = { ...answerAll({}, 'quick'), 'injury-fever': 'yes' };
    const { trauma: _trauma, fever: _fever, ...answers } = open;
    expect(next({ ...answers, trauma: 'yes' }, 'quick')).toBe('can-stand');
  });

  it('leaves out the last list once the tier is today', () => {
    const answers = answerAll({ legs: 'yes', 'leg-pain': 'yes' }, 'quick');
    expect(tierOf(answers, screening)).toBe('today');
    expect(Object.keys(answers)).not.toContain('cancer');
  });
});

describe('Triage: going back and starting again', () => {
  it('remembers the questions in the order they were answered', () => {
    const answers = record(
      record({}, q('trauma'), 'no', screening),
      q('collapse'),
      'no',
      screening,
    );
    expect(answeredItems(answers, 'full', screening).map(({ id }) => id)).toEqual([
      'trauma',
      'collapse',
    ]);
    const again = record(answers, q('trauma'), 'yes', screening);
    expect(answeredItems(again, 'full', screening).at(-1)?.id).toBe('trauma');
  });

  it('remembers a list as the one question it was', () => {
    const answers = answerAll({}, 'quick');
    expect(answeredItems(answers, 'quick', screening).map(({ id }) => id)).toEqual([
      'collapse',
      'seat',
      'legs',
      'injury-fever',
      'history',
    ]);
  });

  it('opens a list again when its no is taken back, and keeps flags raised since', () => {
    const list = screening.lists.find(({ id }) => id === 'legs');
    if (list === undefined) {
      throw new Error('no legs list');
    }
    const answers = { ...answerAll({}, 'quick'), 'leg-pain': 'yes' as const };
    const opened = record(answers, list, 'yes', screening);
    expect(opened['leg-pain']).toBe('yes');
    expect(next(opened, 'quick')).toBe('both-legs');
  });

  it('keeps raised flags when the questions start again', () => {
    const answers: Answers = {
      collapse: 'no',
      trauma: 'yes',
      'can-stand': 'no',
      fever: 'not-sure',
    };
    expect(raisedAnswers(answers, screening)).toEqual({ trauma: 'yes', fever: 'not-sure' });
  });

  it('opens the leg and seat questions after new pain, and no others', () => {
    const answers = { ...answerAll({}), 'leg-pain': 'yes' as const };
    const opened = withoutPainQuestions(answers, screening);
    const missing = Object.keys(answers).filter((id) => opened[id] === undefined);
    expect(missing.sort()).toEqual(['both-legs', 'leg-numbness', 'saddle-numbness']);
  });
});

describe('Triage: a new question is data alone', () => {
  const withBruise: Screening = {
    ...screening,
    questions: screening.questions.flatMap((question) =>
      question.id === 'fever'
        ? [{ ...q('leg-pain'), id: 'bruise', askAgainAfterPain: false }, question]
        : [question],
    ),
  };

  it('is asked in its place and raises its tier', () => {
    const before = Object.fromEntries(ORDER.slice(0, 8).map((id) => [id, 'no' as const]));
    expect(nextItem(before, 'full', withBruise)?.id).toBe('bruise');
    expect(tierOf({ ...before, bruise: 'yes' }, withBruise)).toBe('today');
  });
});

function q(id: string) {
  const question = screening.questions.find((candidate) => candidate.id === id);
  if (question === undefined) {
    throw new Error(`no question ${id}`);
  }
  return question;
}

describe('Triage: lists on record', () => {
  it('take the worst tier of their questions', () => {
    const worst = (id: string) => tierOfItem(itemOf(id, screening), screening);
    expect([worst('seat'), worst('legs'), worst('injury-fever'), worst('history')]).toEqual([
      'emergency',
      'emergency',
      'today',
      'provider',
    ]);
    expect(worst('fever')).toBe('today');
  });

  it('raise a tier by themselves only when each of their questions is an emergency', () => {
    expect(tierRaisedBy('seat', { seat: 'yes' }, screening)).toBe('emergency');
    expect(tierRaisedBy('seat', { seat: 'not-sure' }, screening)).toBe('clear');
    expect(tierRaisedBy('legs', { legs: 'yes' }, screening)).toBe('clear');
    expect(tierRaisedBy('can-stand', { 'can-stand': 'yes' }, screening)).toBe('clear');
  });

  it('are gone back to when their yes was the emergency, and not when they were only opened', () => {
    const ids = (answers: Answers) =>
      answeredItems(answers, 'quick', screening).map(({ id }) => id);
    expect(ids({ collapse: 'no', seat: 'yes' })).toEqual(['collapse', 'seat']);
    expect(ids({ collapse: 'no', seat: 'not-sure' })).toEqual(['collapse']);
    expect(ids({ collapse: 'no', legs: 'yes' })).toEqual(['collapse']);
  });

  it('count as one question only while each of their answers is a no', () => {
    const ids = (answers: Answers) =>
      answeredItems(answers, 'quick', screening).map(({ id }) => id);
    const noes: Answers = { 'both-legs': 'no', 'leg-pain': 'no', 'leg-numbness': 'no' };
    expect(ids(noes)).toEqual(['legs']);
    expect(ids({ ...noes, 'leg-pain': 'yes' })).toEqual(['both-legs', 'leg-pain', 'leg-numbness']);
    expect(ids({ legs: 'not-sure', ...noes })).toEqual(['both-legs', 'leg-pain', 'leg-numbness']);
    expect(answeredItems(noes, 'full', screening).map(({ id }) => id)).toEqual(Object.keys(noes));
  });

  it('keep only an emergency when the questions start again', () => {
    expect(raisedAnswers({ seat: 'yes', collapse: 'no' }, screening)).toEqual({ seat: 'yes' });
    expect(raisedAnswers({ seat: 'not-sure' }, screening)).toEqual({});
    expect(raisedAnswers({ legs: 'yes', fever: 'not-sure' }, screening)).toEqual({
      fever: 'not-sure',
    });
  });

  it('take back a raised sign of theirs when the whole list is denied', () => {
    const list = itemOf('legs', screening);
    const before: Answers = { 'leg-pain': 'yes', fever: 'yes' };
    expect(record(before, list, 'no', screening)).toEqual({
      fever: 'yes',
      'both-legs': 'no',
      'leg-pain': 'no',
      'leg-numbness': 'no',
    });
    expect(record(before, list, 'not-sure', screening)).toEqual({ ...before, legs: 'not-sure' });
  });

  it('have no question of an id nobody knows', () => {
    expect(() => itemOf('toothache', screening)).toThrow(
      'No question or list has the id toothache',
    );
  });
});

describe('Triage: nothing on record', () => {
  it('is clear', () => {
    expect(tierOf({}, screening)).toBe('clear');
  });
});
