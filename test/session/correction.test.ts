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

describe('What is asked again', () => {
  check([
    ['the last answer', [...upTo('leg-numbness'), back], 'screening leg-pain', 'clear'],
    [
      'the last answer, too, where a yes was meant',
      [...upTo('leg-pain'), 'yes', 'no', meantYes],
      'screening leg-numbness',
      'today',
    ],
    [
      'the newest sign, where a no was meant',
      [...upTo('leg-pain'), 'yes', 'no', meantNo],
      'screening leg-pain',
      'today',
    ],
    [
      'the last answer, where a no was meant and there is no sign',
      [...upTo('leg-pain'), meantNo],
      'screening trauma',
      'clear',
    ],
    [
      'what raised the emergency, not what was told after it',
      [CARE, 'yes', { kind: 'symptom', symptom: 'fever' }, meantNo],
      'screening collapse',
      'emergency',
    ],
    [
      'the newest of two emergency signs',
      [CARE, 'yes', { kind: 'symptom', symptom: 'both-legs' }, meantNo],
      'screening both-legs',
      'emergency',
    ],
    [
      'which leaves the other one standing',
      [CARE, 'yes', { kind: 'symptom', symptom: 'both-legs' }, meantNo, 'no'],
      'emergency',
      'emergency',
    ],
    ['a list of the quick screen, as a whole', quickSeat, 'screening seat', 'clear'],
    ['the one before, on going back again', [...quickSeat, back], 'screening collapse', 'clear'],
    [
      'the phase has none: the last of the screen',
      [...CLEARED, back],
      'screening over-a-week',
      'clear',
    ],
  ]);

  it('is put anew, as if never missed or explained', () => {
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

  it('is nothing before the first answer, however often', () => {
    const turn = talk(...upTo('bladder-bowel'), back, back);
    expect(turn.say.tell).toEqual([{ kind: 'nothing-earlier' }]);
    expect(whereIs(turn)).toBe('screening collapse');
    expect(whereIs(talk(...upTo('bladder-bowel'), back, back, 'no'))).toBe(
      'screening bladder-bowel',
    );
  });
});

describe('What counts after going back', () => {
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
    ['a clear no against a sign', [...asked, 'no'], 'screening over-a-week', 'clear'],
    [
      'a hedged no does not take a sign back',
      [...asked, 'soft-no'],
      'screening over-a-week',
      'provider',
    ],
    ['nor does "rather not say"', [...asked, 'decline'], 'screening over-a-week', 'provider'],
    [
      'nor what was not understood',
      [...asked, 'not-understood'],
      'screening over-a-week',
      'provider',
    ],
    [
      'a claimed sign stands when it is not denied',
      [...upTo('over-a-week'), meantYes, 'decline'],
      'screening over-a-week',
      'provider',
    ],
    [
      'a claimed sign stands when the answer is milder',
      [...upTo('trauma'), meantYes, 'not-new'],
      'emergency',
      'emergency',
    ],
    ['able to stand, still', [...afterFall, back, 'no'], 'screening leg-pain', 'today'],
    ['able to stand, not answered', [...afterFall, back, 'decline'], 'screening leg-pain', 'today'],
    [
      'a little too hard to stand as not able',
      [...afterFall, back, 'partly'],
      'emergency',
      'emergency',
    ],
    ['not really too hard as able', [...afterFall, back, 'soft-no'], 'screening leg-pain', 'today'],
    [
      'not sure of standing as not able',
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
    ['"rather not say" does, too', [...quickSeat, 'decline'], 'screening legs', 'clear'],
    ['"a little" opens a mixed list', [...quickLegs, 'partly'], 'screening both-legs', 'clear'],
    [
      'a list that a yes was claimed for is opened, whatever is mumbled',
      [EXERCISE, ...noes(3), meantYes, 'not-understood'],
      'screening both-legs',
      'clear',
    ],
    [
      'a list of emergencies that a yes was claimed for stands over a milder answer',
      [EXERCISE, ...noes(2), meantYes, 'not-sure'],
      'emergency',
      'emergency',
    ],
    [
      'a sign told while another is asked again leaves the first as it stood',
      [...legs, { kind: 'symptom', symptom: 'fever' }],
      'screening trauma',
      'today',
    ],
    [
      'and as it was claimed',
      [...upTo('leg-numbness'), meantYes, { kind: 'symptom', symptom: 'fever' }],
      'screening leg-numbness',
      'today',
    ],
  ]);
});
