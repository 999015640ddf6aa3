import type { Tell } from '../../lambda/session/say';
import { CARE, CLEARED, EXERCISE, noes, type Said, talk, upTo, whereIs } from './talk';

describe('Signs told and denied', () => {
  const legsList: Said[] = [EXERCISE, ...noes(2)];
  const worse: Said[] = [...upTo('leg-pain'), 'not-new'];
  it.each<[name: string, heard: Said[], where: string, tells: Tell[]]>([
    [
      'a sign of the open list opens the list',
      [...legsList, { kind: 'symptom', symptom: 'leg-pain' }],
      'screening both-legs',
      [{ kind: 'noted' }],
    ],
    [
      'a sign outside the open list does not open it',
      [...legsList, { kind: 'symptom', symptom: 'fever' }],
      'screening legs',
      [{ kind: 'noted' }],
    ],
    [
      'an emergency sign of the open list is an emergency',
      [...legsList, { kind: 'symptom', symptom: 'both-legs' }],
      'emergency',
      [{ kind: 'emergency' }],
    ],
    [
      'one numb leg is a no to "both legs"',
      [...upTo('both-legs'), { kind: 'symptom', symptom: 'leg-numbness' }],
      'screening trauma',
      [{ kind: 'noted' }],
    ],
    [
      'a fever does not answer "both legs"',
      [...upTo('both-legs'), { kind: 'symptom', symptom: 'fever' }],
      'screening both-legs',
      [{ kind: 'noted' }],
    ],
    [
      'the sign of the open question is a yes',
      [...upTo('cancer'), { kind: 'symptom', symptom: 'cancer' }],
      'screening steroids',
      [],
    ],
    [
      'a denial at "is it worse?" goes on',
      [...worse, { kind: 'no-symptom', symptoms: ['leg-pain'] }],
      'screening leg-numbness',
      [],
    ],
    [
      'a denial outside the screen is not understood',
      [...CLEARED, { kind: 'no-symptom', symptoms: ['fever'] }],
      'phase',
      [{ kind: 'sorry' }],
    ],
    [
      'a denial of one of several signs, said twice, is not understood',
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

  it('a denial at "is it worse?" is recorded as an old sign', () => {
    const { state } = talk(...worse, { kind: 'no-symptom', symptoms: ['leg-pain'] });
    expect(state?.memory.answers['leg-pain']).toBe('not-new');
  });

  it('a sign that opens a list denies no other sign of the list', () => {
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
      'six days are not over a week',
      [...CLEARED, { kind: 'onset', daysAgo: 6, saysOnset: false }],
      'care rest-position',
      [{ kind: 'step', step: 'rest-position' }, { kind: 'care-start' }],
      { 'over-a-week': 'no' },
    ],
    [
      'seven days at the question about a week are a yes',
      [...upTo('over-a-week'), { kind: 'onset', daysAgo: 7, saysOnset: false }],
      'care rest-position',
      [{ kind: 'provider' }, { kind: 'step', step: 'rest-position' }, { kind: 'care-start' }],
      { 'over-a-week': 'yes' },
    ],
    [
      'six days at the question about a week are a no',
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
      'days told early keep the open question',
      [...upTo('fever'), { kind: 'onset', daysAgo: 1, saysOnset: true }],
      'screening fever',
      [{ kind: 'noted' }],
      { 'over-a-week': 'no' },
    ],
    [
      'weeks told early raise "over a week"',
      [...upTo('fever'), { kind: 'onset', daysAgo: 30, saysOnset: true }],
      'screening fever',
      [{ kind: 'noted' }],
      { 'over-a-week': 'yes' },
    ],
    [
      'days without "it began" do not answer another question',
      [...upTo('fever'), { kind: 'onset', daysAgo: 1, saysOnset: false }],
      'screening fever',
      [{ kind: 'sorry' }],
      {},
    ],
    [
      'weeks without "it began" do not answer another question',
      [...upTo('fever'), { kind: 'onset', daysAgo: 30, saysOnset: false }],
      'screening fever',
      [{ kind: 'sorry' }],
      {},
    ],
    [
      'days without "it began" do not answer another list',
      [EXERCISE, { kind: 'onset', daysAgo: 1, saysOnset: false }],
      'screening collapse',
      [{ kind: 'sorry' }],
      {},
    ],
    [
      'days open a list that contains their question',
      [...history, { kind: 'onset', daysAgo: 1, saysOnset: false }],
      'screening cancer',
      [{ kind: 'noted' }],
      { 'over-a-week': 'no' },
    ],
    [
      'an age under the limit is only noted at another question',
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
      'an age at a medicine question about something else is noted',
      [{ kind: 'medicine', medicine: null }, ...noes(14), { kind: 'age', age: 30 }],
      'medicine pregnant',
      [{ kind: 'noted' }],
      {},
    ],
    [
      'a lower age does not replace the one on record',
      [CARE, { kind: 'age', age: 80 }, { kind: 'age', age: 30 }],
      'screening collapse',
      [{ kind: 'noted' }],
      { 'older-age': 'yes' },
    ],
    [
      'an age that agrees with the answer on record is noted',
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

  it('a time without "it began" at another question sets no phase and counts as a miss', () => {
    const bare: Said = { kind: 'onset', daysAgo: 1, saysOnset: false };
    expect(talk(...upTo('bladder-bowel'), bare).state?.memory.phase).toBeUndefined();
    expect(talk(...upTo('bladder-bowel'), bare, bare, bare).state?.place.at).toBe('incomplete');
    const told = talk(...upTo('bladder-bowel'), { kind: 'onset', daysAgo: 1, saysOnset: true });
    expect(told.state?.memory.phase).toBe('first-two-days');
  });

  it('a time without "it began" does not answer a question that is asked again', () => {
    const { state } = talk(
      ...upTo('fever'),
      { kind: 'symptom', symptom: 'trauma' },
      { kind: 'correction', claimed: null },
      { kind: 'onset', daysAgo: 1, saysOnset: false },
    );
    expect(state?.memory.phase).toBeUndefined();
    expect(state?.memory.answers).toMatchObject({ trauma: 'yes' });
  });

  it('an age of 65 raises its sign at every place', () => {
    for (const path of [[...CLEARED, 'yes'], upTo('fever'), [{ kind: 'launch' }]] as Said[][]) {
      expect(talk(...path, { kind: 'age', age: 65 }).state?.memory.answers).toMatchObject({
        'older-age': 'yes',
      });
    }
  });
});
