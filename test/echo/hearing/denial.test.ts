import {
  isAgreement,
  isHedged,
  isInability,
  isNegative,
  isRefusal,
  isSignWord,
  isWell,
  leadingAnswer,
  saysTheyCan,
  stanceOn,
  withoutNegation,
} from '../../../echo/hearing/denial';
import { fold } from '../../../echo/hearing/fold';

/** The stance on the words in brackets. */
function stance(marked: string) {
  const [before = '', sign = '', after = ''] = marked.split(/[[\]]/).map(fold);
  const words = [before, sign, after].flatMap((part) => part.split(' ').filter(Boolean));
  const start = before.split(' ').filter(Boolean).length;
  const end = start + sign.split(' ').length;
  return stanceOn(words, { start, end, negatedInside: false });
}

describe('the stance on a sign', () => {
  it.each([
    '[numbness]',
    'I have [numbness]',
    'oh no, [numbness]',
    'no wait, [numbness]',
    'no, sorry, I mean yes, I do have some [numbness]',
    'yes, [numbness]',
    'no, my [leg is numb]',
    'no no, I have [leg pain]',
    'no fever, but my [leg is numb]',
    'no fever and my [leg is numb]',
    "I can't stand the [leg pain]",
    "it's not only my back, it's [leg pain]",
    "[leg pain] that won't go away",
    'no feeling, just [numbness]',
    "I'm not sure about fever but I have [chest pain]",
    'no fever, just [chills]',
    'no, only [tingling]',
  ])('%s: affirmed', (words) => {
    expect(stance(words)).toBe('affirmed');
  });

  it.each([
    'no [numbness]',
    'not [numb]',
    "no, I don't have [numbness]",
    "I haven't had any [fever]",
    "I've never had [cancer]",
    'no fever, no chills, no [numbness]',
    'my back hurts but no [numbness]',
    'without any [numbness]',
    'there is no [leg pain]',
    'neither fever nor [chills]',
    '[numbness]? no',
    '[numbness], not at all',
    '[fever] I do not',
  ])('%s: denied', (words) => {
    expect(stance(words)).toBe('denied');
  });

  it.each([
    "I'm not sure if I have [numbness]",
    "I don't know about [numbness]",
    '[numbness], not really sure',
    "[numbness]? I don't know",
    'what if I get [numbness]',
    "I haven't checked for a [fever]",
    "I didn't take my [temperature]",
  ])('%s: open', (words) => {
    expect(stance(words)).toBe('open');
  });
});

describe('negative words', () => {
  it.each(['no', 'nope', "I haven't", 'never', 'not that', 'negative', 'none'])('%s', (words) => {
    expect(isNegative(fold(words).split(' '))).toBe(true);
  });

  it.each(['yes', 'yes, nothing helps', 'my leg', 'I know'])('not: %s', (words) => {
    expect(isNegative(fold(words).split(' '))).toBe(false);
  });

  it.each(['yes no', 'yeah not really'])('an agreement first: %s', (words) => {
    expect(isAgreement(fold(words).split(' '))).toBe(true);
  });
});

describe('hedged words', () => {
  it.each([
    'only when I cough',
    'maybe',
    "I don't think so",
    'not really',
    'not that I know of',
    'no, but sometimes',
    'no, except at night',
    'a little bit',
    'kinda',
    "can't say",
    'not exactly',
    'nothing major',
  ])('%s', (words) => {
    expect(isHedged(fold(words).split(' '))).toBe(true);
  });

  it.each(['no', 'not at all', 'none of those', 'definitely not', "no I haven't"])(
    'not: %s',
    (words) => {
      expect(isHedged(fold(words).split(' '))).toBe(false);
    },
  );
});

describe('a refusal', () => {
  it.each([
    'no',
    'not at all',
    "no, I haven't",
    "no, I'm fine there",
    'none of those',
    'no, it is not',
  ])('%s', (words) => {
    expect(isRefusal(fold(words).split(' '))).toBe(true);
  });

  it.each([
    'yes',
    'only when I cough',
    'no, only sometimes',
    'no, my leg feels odd',
    "no, I can't feel my hand",
    "I can't stand up",
    'no strength in my arm',
    "I don't feel right",
    'no, just a tickle',
    'nope, yep',
    'neither of them works',
  ])('not: %s', (words) => {
    expect(isRefusal(fold(words).split(' '))).toBe(false);
  });
});

describe('the answer at the beginning', () => {
  it.each<[string, 'yes' | 'no' | undefined]>([
    ['yes, I have that', 'yes'],
    ["no, that's not happening", 'no'],
    ["no, I'm alright there", 'no'],
    ['no', 'no'],
    ['yes, not that', undefined],
    ['yes, sometimes', undefined],
    ['no sleep', undefined],
    ['yes, I can', undefined],
    ['yes, my doctor said I can', 'yes'],
    ["yes, I can't", 'yes'],
    ['no, my leg feels odd', undefined],
    ['my leg', undefined],
  ])('%s: %s', (words, answer) => {
    expect(leadingAnswer(fold(words).split(' '))).toBe(answer);
  });
});

it('removes the negation from words', () => {
  expect(withoutNegation(fold("I'm not alone").split(' '))).toBe('i am alone');
  expect(withoutNegation(fold("it doesn't hurt").split(' '))).toBe('it hurt');
});

it('notices what somebody can do, but not what they were told they can do', () => {
  const says = (words: string): boolean => saysTheyCan(fold(words).split(' '));
  expect(['yes I can', 'I can walk'].map(says)).toEqual([true, true]);
  expect(["I can't", 'they said I can', 'can you wait'].map(says)).toEqual([false, false, false]);
});

it('notices what cannot be done or felt, and what is well', () => {
  const isComplaint = (words: string): boolean => isInability(fold(words).split(' '));
  expect(["I can't feel a thing", 'nothing works'].map(isComplaint)).toEqual([true, true]);
  expect(["it's not numb", 'no'].map(isComplaint)).toEqual([false, false]);
  const isFine = (words: string): boolean => isWell(fold(words).split(' '));
  expect(['no, my bladder works fine', "it isn't working as normal"].map(isFine)).toEqual([
    true,
    false,
  ]);
});

it('knows the words that are typical of signs', () => {
  expect(['numb', 'tingling', 'toilet', 'felt', 'needles'].map(isSignWord)).not.toContain(false);
  expect(['wait', 'week', 'poor', 'pinch', 'ready'].map(isSignWord)).not.toContain(true);
});
