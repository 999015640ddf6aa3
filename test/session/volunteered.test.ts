import type { Tell } from '../../lambda/session/say';
import { CARE, CLEARED, EXERCISE, noes, type Said, talk, upTo, whereIs } from './talk';

describe('Signs told and denied', () => {
  const legsList: Said[] = [EXERCISE, ...noes(2)];
  const worse: Said[] = [...upTo('leg-pain'), 'not-new'];
  it.each<[name: string, heard: Said[], where: string, tells: Tell[]]>([
    [
      'a sign of an open list opens it',
      [...legsList, { kind: 'symptom', symptom: 'leg-pain' }],
      'screening both-legs',
      [{ kind: 'noted' }],
    ],
    [
      'a sign of no open list leaves it',
      [...legsList, { kind: 'symptom', symptom: 'fever' }],
      'screening legs',
      [{ kind: 'noted' }],
    ],
    [
      'an emergency sign of an open list is the emergency',
      [...legsList, { kind: 'symptom', symptom: 'both-legs' }],
      'emergency',
      [{ kind: 'emergency' }],
    ],
    [
      'one numb leg is no answer of "both"',
      [...upTo('both-legs'), { kind: 'symptom', symptom: 'leg-numbness' }],
      'screening trauma',
      [{ kind: 'noted' }],
    ],
    [
      'a sign of its own is none',
      [...upTo('both-legs'), { kind: 'symptom', symptom: 'fever' }],
      'screening both-legs',
      [{ kind: 'noted' }],
    ],
    [
      'its own sign is a yes',
      [...upTo('cancer'), { kind: 'symptom', symptom: 'cancer' }],
      'screening steroids',
      [],
    ],
    [
      'denied while "is it worse?" is open, it is old, not absent',
      [...worse, { kind: 'no-symptom', symptoms: ['leg-pain'] }],
      'screening leg-numbness',
      [],
    ],
    [
      'a denial outside the screen is nothing',
      [...CLEARED, { kind: 'no-symptom', symptoms: ['fever'] }],
      'phase',
      [{ kind: 'sorry' }],
    ],
    [
      'one part of several denied twice is not understood',
      [
        CARE,
        { kind: 'no-symptom', symptoms: ['collapse'] },
        { kind: 'no-symptom', symptoms: ['collapse'] },
      ],
      'screening collapse',
      [{ kind: 'sorry' }],
    ],
  ])('%s', (_, heard, where, tells) => {
    const turn = talk(...heard);
    expect(whereIs(turn)).toBe(where);
    expect(turn.say.tell).toEqual(tells);
  });

  it('an old sign that is denied still means be seen today', () => {
    const { state } = talk(...worse, { kind: 'no-symptom', symptoms: ['leg-pain'] });
    expect(state?.memory.answers['leg-pain']).toBe('not-new');
  });

  it('a sign that opens a list denies none of its others', () => {
    const { state } = talk(...legsList, { kind: 'symptom', symptom: 'leg-pain' });
    expect(state?.memory.answers).toMatchObject({ 'leg-pain': 'yes' });
    expect(state?.memory.answers).not.toHaveProperty('leg-numbness');
  });
});

describe('Ages and days', () => {
  const history: Said[] = [EXERCISE, ...noes(4)];
  it.each<[name: string, heard: Said[], where: string, tells: Tell[], answers?: object]>([
    [
      'seven days are over a week',
      [...CLEARED, { kind: 'onset', daysAgo: 7, saysOnset: false }],
      'care rest-position',
      [
        { kind: 'noted' },
        { kind: 'provider' },
        { kind: 'step', step: 'rest-position' },
        { kind: 'care-start' },
      ],
      { 'over-a-week': 'yes' },
    ],
    [
      'six days are not',
      [...CLEARED, { kind: 'onset', daysAgo: 6, saysOnset: false }],
      'care rest-position',
      [{ kind: 'step', step: 'rest-position' }, { kind: 'care-start' }],
      { 'over-a-week': 'no' },
    ],
    [
      'seven days at their question',
      [...upTo('over-a-week'), { kind: 'onset', daysAgo: 7, saysOnset: false }],
      'care rest-position',
      [{ kind: 'provider' }, { kind: 'step', step: 'rest-position' }, { kind: 'care-start' }],
      { 'over-a-week': 'yes' },
    ],
    [
      'six days at their question',
      [...upTo('over-a-week'), { kind: 'onset', daysAgo: 6, saysOnset: false }],
      'care rest-position',
      [
        { kind: 'clear' },
        { kind: 'if-pregnant' },
        { kind: 'step', step: 'rest-position' },
        { kind: 'care-start' },
      ],
      { 'over-a-week': 'no' },
    ],
    [
      'days told early leave the question open',
      [...upTo('fever'), { kind: 'onset', daysAgo: 1, saysOnset: true }],
      'screening fever',
      [{ kind: 'noted' }],
      { 'over-a-week': 'no' },
    ],
    [
      'weeks told early raise their sign',
      [...upTo('fever'), { kind: 'onset', daysAgo: 30, saysOnset: true }],
      'screening fever',
      [{ kind: 'noted' }],
      { 'over-a-week': 'yes' },
    ],
    [
      'days that may be about anything are no answer to another question',
      [...upTo('fever'), { kind: 'onset', daysAgo: 1, saysOnset: false }],
      'screening fever',
      [{ kind: 'sorry' }],
      {},
    ],
    [
      'nor are weeks',
      [...upTo('fever'), { kind: 'onset', daysAgo: 30, saysOnset: false }],
      'screening fever',
      [{ kind: 'sorry' }],
      {},
    ],
    [
      'nor are days in a list about something else',
      [EXERCISE, { kind: 'onset', daysAgo: 1, saysOnset: false }],
      'screening collapse',
      [{ kind: 'sorry' }],
      {},
    ],
    [
      'days open a list that holds their question',
      [...history, { kind: 'onset', daysAgo: 1, saysOnset: false }],
      'screening cancer',
      [{ kind: 'noted' }],
      { 'over-a-week': 'no' },
    ],
    [
      'an age under the limit denies nothing unasked',
      [...upTo('fever'), { kind: 'age', age: 30 }],
      'screening fever',
      [{ kind: 'noted' }],
      {},
    ],
    [
      'an age in care is noted',
      [...CLEARED, 'yes', { kind: 'age', age: 30 }],
      'care rest-position',
      [{ kind: 'noted' }],
      {},
    ],
    [
      'an age at a medicine question that asks for none',
      [{ kind: 'medicine', medicine: null }, ...noes(14), { kind: 'age', age: 30 }],
      'medicine pregnant',
      [{ kind: 'noted' }],
      {},
    ],
    [
      'an age against the one on record',
      [CARE, { kind: 'age', age: 80 }, { kind: 'age', age: 30 }],
      'screening collapse',
      [{ kind: 'noted' }],
      { 'older-age': 'yes' },
    ],
    [
      'the same age again',
      [...upTo('over-a-week'), { kind: 'age', age: 30 }],
      'screening over-a-week',
      [{ kind: 'noted' }],
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
    expect(talk({ kind: 'onset', daysAgo, saysOnset: false }).state?.memory.phase).toBe(phase);
    expect(talk(...CLEARED, { kind: 'onset', daysAgo, saysOnset: false }).state?.memory.phase).toBe(
      phase,
    );
  });

  it('a bare time tells no phase at another question, and is put aside three times running', () => {
    const bare: Said = { kind: 'onset', daysAgo: 1, saysOnset: false };
    expect(talk(...upTo('bladder-bowel'), bare).state?.memory.phase).toBeUndefined();
    expect(talk(...upTo('bladder-bowel'), bare, bare, bare).state?.place.at).toBe('incomplete');
    const told = talk(...upTo('bladder-bowel'), { kind: 'onset', daysAgo: 1, saysOnset: true });
    expect(told.state?.memory.phase).toBe('first-two-days');
  });

  it('a bare time does not take back a question that is asked again', () => {
    const { state } = talk(
      ...upTo('fever'),
      { kind: 'symptom', symptom: 'trauma' },
      { kind: 'correction', claimed: null },
      { kind: 'onset', daysAgo: 1, saysOnset: false },
    );
    expect(state?.memory.phase).toBeUndefined();
    expect(state?.memory.answers).toMatchObject({ trauma: 'yes' });
  });

  it('an age raises its sign wherever it is told', () => {
    for (const path of [[...CLEARED, 'yes'], upTo('fever'), [{ kind: 'launch' }]] as Said[][]) {
      expect(talk(...path, { kind: 'age', age: 65 }).state?.memory.answers).toMatchObject({
        'older-age': 'yes',
      });
    }
  });
});
