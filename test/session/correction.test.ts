import { screening, type Tier } from '../../lambda/screening/question';
import { tierOf } from '../../lambda/screening/triage';
import { CARE, CLEARED, EXERCISE, noes, type Said, talk, upTo, whereIs } from './talk';

const back: Said = 'previous';
const meantYes: Said = { kind: 'correction', claimed: 'yes' };
const meantNo: Said = { kind: 'correction', claimed: 'no' };
const afterFall = [...upTo('trauma'), 'yes', 'no'] as const;
const quickSeat: Said[] = [EXERCISE, ...noes(2), back];
const quickLegs: Said[] = [EXERCISE, ...noes(3), back];

const check = (cases: [name: string, heard: readonly Said[], where: string, tier: Tier][]) =>
  it.each(cases)('%s', (_, heard, where, tier) => {
    const turn = talk(...heard);
    expect(whereIs(turn)).toBe(where);
    expect(tierOf(turn.state?.memory.answers ?? {}, screening)).toBe(tier);
  });

describe('The question that is asked again', () => {
  check([
    ['is the one answered last', [...upTo('leg-numbness'), back], 'screening leg-pain', 'clear'],
    [
      'is the one answered last, when a yes was meant',
      [...upTo('leg-pain'), 'yes', 'no', meantYes],
      'screening leg-numbness',
      'today',
    ],
    [
      'is that of the newest sign, when a no was meant',
      [...upTo('leg-pain'), 'yes', 'no', meantNo],
      'screening leg-pain',
      'today',
    ],
    [
      'is the one answered last, when a no was meant and there is no sign',
      [...upTo('leg-pain'), meantNo],
      'screening trauma',
      'clear',
    ],
    [
      'is the one that raised the emergency, not a sign told after it',
      [CARE, 'yes', { kind: 'symptom', symptom: 'fever' }, meantNo],
      'screening collapse',
      'emergency',
    ],
    [
      'is that of the newest of two emergency signs',
      [CARE, 'yes', { kind: 'symptom', symptom: 'both-legs' }, meantNo],
      'screening both-legs',
      'emergency',
    ],
    [
      'leaves the other emergency sign on record',
      [CARE, 'yes', { kind: 'symptom', symptom: 'both-legs' }, meantNo, 'no'],
      'emergency',
      'emergency',
    ],
    ['is a whole list of the quick screen', quickSeat, 'screening seat', 'clear'],
    [
      'is the one before, after going back twice',
      [...quickSeat, back],
      'screening collapse',
      'clear',
    ],
    [
      'is the last one of the screen, when the phase was not answered',
      [...CLEARED, back],
      'screening over-a-week',
      'clear',
    ],
  ]);

  it('has no misses and no explanation', () => {
    const turn = talk(...upTo('fever'), 'decline', 'not-understood', meantYes);
    expect(turn.state?.place).toEqual({
      at: 'screening',
      item: 'leg-numbness',
      asked: [],
      explained: false,
      misses: 0,
      correcting: 'yes',
    });
    expect(turn.say.tell).toEqual([{ kind: 'going-back' }]);
    expect(turn.say.ask).toMatchObject({ manner: 'plainly' });
  });

  it('does not exist before the first answer', () => {
    const turn = talk(...upTo('bladder-bowel'), back, back);
    expect(turn.say.tell).toEqual([{ kind: 'nothing-earlier' }]);
    expect(whereIs(turn)).toBe('screening collapse');
    expect(whereIs(talk(...upTo('bladder-bowel'), back, back, 'no'))).toBe(
      'screening bladder-bowel',
    );
  });
});

describe('The answer that counts after going back', () => {
  const legs = [...upTo('trauma'), back] as const;
  const asked: Said[] = [...upTo('older-age'), 'yes', meantNo];
  check([
    ['yes', [...legs, 'yes'], 'emergency', 'emergency'],
    ['no', [...legs, 'no'], 'screening trauma', 'clear'],
    ['"a little" as yes', [...legs, 'partly'], 'emergency', 'emergency'],
    ['"not sure" as yes', [...legs, 'not-sure'], 'emergency', 'emergency'],
    ['"not really" leaves the no', [...legs, 'soft-no'], 'screening trauma', 'clear'],
    ['"rather not say" leaves the no', [...legs, 'decline'], 'screening trauma', 'clear'],
    ['"nothing new" as be seen today', [...legs, 'not-new'], 'screening trauma', 'today'],
    ['a clear no takes a sign back', [...asked, 'no'], 'screening over-a-week', 'clear'],
    [
      'a soft no does not take a sign back',
      [...asked, 'soft-no'],
      'screening over-a-week',
      'provider',
    ],
    [
      '"rather not say" does not take a sign back',
      [...asked, 'decline'],
      'screening over-a-week',
      'provider',
    ],
    [
      'words not understood do not take a sign back',
      [...asked, 'not-understood'],
      'screening over-a-week',
      'provider',
    ],
    [
      'a claimed sign counts when it is not denied',
      [...upTo('over-a-week'), meantYes, 'decline'],
      'screening over-a-week',
      'provider',
    ],
    [
      'a claimed sign counts when the answer is milder',
      [...upTo('trauma'), meantYes, 'not-new'],
      'emergency',
      'emergency',
    ],
    [
      'no trouble with standing, said again',
      [...afterFall, back, 'no'],
      'screening leg-pain',
      'today',
    ],
    [
      '"rather not say" leaves able to stand',
      [...afterFall, back, 'decline'],
      'screening leg-pain',
      'today',
    ],
    [
      '"a little" too hard to stand as not able to stand',
      [...afterFall, back, 'partly'],
      'emergency',
      'emergency',
    ],
    [
      '"not really" too hard to stand as able to stand',
      [...afterFall, back, 'soft-no'],
      'screening leg-pain',
      'today',
    ],
    [
      '"not sure" about standing as not able to stand',
      [...afterFall, back, 'not-sure'],
      'emergency',
      'emergency',
    ],
    ['yes to a list of emergencies', [...quickSeat, 'yes'], 'emergency', 'emergency'],
    ['"a little" to a list of emergencies', [...quickSeat, 'partly'], 'emergency', 'emergency'],
    ['"not sure" opens the list', [...quickSeat, 'not-sure'], 'screening bladder-bowel', 'clear'],
    ['"nothing new" opens the list', [...quickSeat, 'not-new'], 'screening bladder-bowel', 'clear'],
    ['no to the list', [...quickSeat, 'no'], 'screening legs', 'clear'],
    [
      '"not really" leaves the no to the list',
      [...quickSeat, 'soft-no'],
      'screening legs',
      'clear',
    ],
    [
      '"rather not say" leaves the no to the list',
      [...quickSeat, 'decline'],
      'screening legs',
      'clear',
    ],
    ['"a little" opens a mixed list', [...quickLegs, 'partly'], 'screening both-legs', 'clear'],
    [
      'words not understood open a list with a claimed yes',
      [EXERCISE, ...noes(3), meantYes, 'not-understood'],
      'screening both-legs',
      'clear',
    ],
    [
      'a claimed yes to a list of emergencies counts over a milder answer',
      [EXERCISE, ...noes(2), meantYes, 'not-sure'],
      'emergency',
      'emergency',
    ],
    [
      'a sign told during a correction leaves the answer on record',
      [...legs, { kind: 'symptom', symptom: 'fever' }],
      'screening trauma',
      'today',
    ],
    [
      'a sign told during a correction leaves the claimed answer',
      [...upTo('leg-numbness'), meantYes, { kind: 'symptom', symptom: 'fever' }],
      'screening leg-numbness',
      'today',
    ],
  ]);
});
