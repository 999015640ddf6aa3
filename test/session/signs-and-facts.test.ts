import type { Heard } from '../../lambda/session/heard';
import type { Tell } from '../../lambda/session/say';
import { CARE, CLEARED, EXERCISE, noes, talk, upTo, whereIs } from './talk';

describe('Signs told and denied', () => {
  const legsList: Heard[] = [EXERCISE, ...noes(2)];
  const worse: Heard[] = [...upTo('leg-pain'), 'not-new'];
  it.each<[name: string, heard: Heard[], where: string, tells: Tell[]]>([
    [
      'a sign of an open list opens it',
      [...legsList, { symptom: 'leg-pain' }],
      'screening both-legs',
      ['noted'],
    ],
    [
      'a sign of no open list leaves it',
      [...legsList, { symptom: 'fever' }],
      'screening legs',
      ['noted'],
    ],
    [
      'an emergency sign of an open list is the emergency',
      [...legsList, { symptom: 'both-legs' }],
      'emergency',
      ['emergency'],
    ],
    [
      'one numb leg is no answer of "both"',
      [...upTo('both-legs'), { symptom: 'leg-numbness' }],
      'screening trauma',
      ['noted'],
    ],
    [
      'a sign of its own is none',
      [...upTo('both-legs'), { symptom: 'fever' }],
      'screening both-legs',
      ['noted'],
    ],
    ['its own sign is a yes', [...upTo('cancer'), { symptom: 'cancer' }], 'screening steroids', []],
    [
      'denied while "is it worse?" is open, it is old, not absent',
      [...worse, { noSymptom: ['leg-pain'] }],
      'screening leg-numbness',
      [],
    ],
    [
      'a denial outside the screen is nothing',
      [...CLEARED, { noSymptom: ['fever'] }],
      'phase',
      ['sorry'],
    ],
    [
      'one part of several denied twice is not understood',
      [CARE, { noSymptom: ['collapse'] }, { noSymptom: ['collapse'] }],
      'screening collapse',
      ['sorry'],
    ],
  ])('%s', (_, heard, where, tells) => {
    const turn = talk(...heard);
    expect(whereIs(turn)).toBe(where);
    expect(turn.say.tell).toEqual(tells);
  });

  it('an old sign that is denied still means be seen today', () => {
    const { state } = talk(...worse, { noSymptom: ['leg-pain'] });
    expect(state?.memory.answers['leg-pain']).toBe('not-new');
  });

  it('a sign that opens a list denies none of its others', () => {
    const { state } = talk(...legsList, { symptom: 'leg-pain' });
    expect(state?.memory.answers).toMatchObject({ 'leg-pain': 'yes' });
    expect(state?.memory.answers).not.toHaveProperty('leg-numbness');
  });
});

describe('Ages and days', () => {
  const history: Heard[] = [EXERCISE, ...noes(4)];
  it.each<[name: string, heard: Heard[], where: string, tells: Tell[], answers?: object]>([
    [
      'seven days are over a week',
      [...CLEARED, { daysAgo: 7, saysOnset: false }],
      'care rest-position',
      ['noted', 'provider', { step: 'rest-position' }, 'care-start'],
      { 'over-a-week': 'yes' },
    ],
    [
      'six days are not',
      [...CLEARED, { daysAgo: 6, saysOnset: false }],
      'care rest-position',
      [{ step: 'rest-position' }, 'care-start'],
      { 'over-a-week': 'no' },
    ],
    [
      'seven days at their question',
      [...upTo('over-a-week'), { daysAgo: 7, saysOnset: false }],
      'care rest-position',
      ['provider', { step: 'rest-position' }, 'care-start'],
      { 'over-a-week': 'yes' },
    ],
    [
      'six days at their question',
      [...upTo('over-a-week'), { daysAgo: 6, saysOnset: false }],
      'care rest-position',
      ['clear', 'if-pregnant', { step: 'rest-position' }, 'care-start'],
      { 'over-a-week': 'no' },
    ],
    [
      'days told early leave the question open',
      [...upTo('fever'), { daysAgo: 1, saysOnset: true }],
      'screening fever',
      ['noted'],
      { 'over-a-week': 'no' },
    ],
    [
      'weeks told early raise their sign',
      [...upTo('fever'), { daysAgo: 30, saysOnset: true }],
      'screening fever',
      ['noted'],
      { 'over-a-week': 'yes' },
    ],
    [
      'days that may be about anything are no answer to another question',
      [...upTo('fever'), { daysAgo: 1, saysOnset: false }],
      'screening fever',
      ['sorry'],
      {},
    ],
    [
      'nor are weeks',
      [...upTo('fever'), { daysAgo: 30, saysOnset: false }],
      'screening fever',
      ['sorry'],
      {},
    ],
    [
      'nor are days in a list about something else',
      [EXERCISE, { daysAgo: 1, saysOnset: false }],
      'screening collapse',
      ['sorry'],
      {},
    ],
    [
      'days open a list that holds their question',
      [...history, { daysAgo: 1, saysOnset: false }],
      'screening cancer',
      ['noted'],
      { 'over-a-week': 'no' },
    ],
    [
      'an age under the limit denies nothing unasked',
      [...upTo('fever'), { age: 30 }],
      'screening fever',
      ['noted'],
      {},
    ],
    [
      'an age in care is noted',
      [...CLEARED, 'yes', { age: 30 }],
      'care rest-position',
      ['noted'],
      {},
    ],
    [
      'an age at a medicine question that asks for none',
      [{ want: 'medicine', medicine: null }, ...noes(14), { age: 30 }],
      'medicine pregnant',
      ['noted'],
      {},
    ],
    [
      'an age against the one on record',
      [CARE, { age: 80 }, { age: 30 }],
      'screening collapse',
      ['noted'],
      { 'older-age': 'yes' },
    ],
    [
      'the same age again',
      [...upTo('over-a-week'), { age: 30 }],
      'screening over-a-week',
      ['noted'],
      { 'older-age': 'no' },
    ],
  ])('%s', (_, heard, where, tells, answers = {}) => {
    const turn = talk(...heard);
    expect(whereIs(turn)).toBe(where);
    expect(turn.say.tell).toEqual(tells);
    expect(turn.state?.memory.answers).toMatchObject(answers);
  });

  it.each([
    [0, 'first-two-days'],
    [2, 'first-two-days'],
    [3, 'later'],
    [30, 'later'],
  ])('%d days ago is the phase %s', (daysAgo, phase) => {
    expect(talk({ daysAgo, saysOnset: false }).state?.memory.phase).toBe(phase);
    expect(talk(...CLEARED, { daysAgo, saysOnset: false }).state?.memory.phase).toBe(phase);
  });

  it('a bare time tells no phase at another question, and is put aside three times running', () => {
    const bare: Heard = { daysAgo: 1, saysOnset: false };
    expect(talk(...upTo('bladder-bowel'), bare).state?.memory.phase).toBeUndefined();
    expect(talk(...upTo('bladder-bowel'), bare, bare, bare).state?.place.at).toBe('incomplete');
    const told = talk(...upTo('bladder-bowel'), { daysAgo: 1, saysOnset: true });
    expect(told.state?.memory.phase).toBe('first-two-days');
  });

  it('a bare time does not take back a question that is asked again', () => {
    const { state } = talk(
      ...upTo('fever'),
      { symptom: 'trauma' },
      { correction: null },
      {
        daysAgo: 1,
        saysOnset: false,
      },
    );
    expect(state?.memory.phase).toBeUndefined();
    expect(state?.memory.answers).toMatchObject({ trauma: 'yes' });
  });

  it('an age raises its sign wherever it is told', () => {
    for (const path of [[...CLEARED, 'yes'], upTo('fever'), [{ want: 'launch' }]] as Heard[][]) {
      expect(talk(...path, { age: 65 }).state?.memory.answers).toMatchObject({
        'older-age': 'yes',
      });
    }
  });
});
