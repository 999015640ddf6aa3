import { intentRequest } from '../../../echo/device/request';
import { readInteractionModel } from '../../../echo/hearing/interaction-model';
import { trainUnderstanding, type Understanding } from '../../../echo/hearing/understanding';
import { parseRequest } from '../../../lambda/alexa/request/parse-request';
import { isList, itemOf, tierRaisedBy } from '../../../lambda/screening/triage';
import { content } from '../../../lambda/session/content';
import { advance } from '../../../lambda/session/dialog';
import type { Turn } from '../../../lambda/session/turn';
import { contextAfter } from '../../session/context';
import {
  CARE,
  CLEARED,
  EXERCISE,
  NOES_BEFORE,
  noes,
  READY,
  type Said,
  talk,
} from '../../session/talk';

/** A Sunday: dates among the words are read as of this day. */
const TODAY = new Date('2026-11-22T10:00:00Z');

let understanding: Understanding;

beforeAll(async () => {
  understanding = await trainUnderstanding(readInteractionModel('en-US'));
});

/** Goes to a place with intents, then says the words there, as the pretend Echo understands them. */
async function sayAfter(way: readonly Said[], words: string): Promise<Turn> {
  const { state } = talk(...way);
  const { intent, slots } = await understanding.understand(words, TODAY);
  const occasion = { requestId: 'request', at: TODAY, locale: 'en-US' };
  const today = { date: '2026-11-22', isEstimate: false };
  const heard = parseRequest(intentRequest(occasion, intent, slots), today);
  return advance(state, heard, contextAfter());
}

const FULL: Readonly<Record<string, number>> = NOES_BEFORE;
const QUICK: Readonly<Record<string, number>> = {
  seat: 1,
  legs: 2,
  'injury-fever': 3,
  history: 4,
};

/** What leads a listener with no warning sign to a question or a list. */
function upTo(id: string): Said[] {
  if (id === 'can-stand') {
    return [CARE, ...noes(NOES_BEFORE.trauma), 'yes'];
  }
  return id in QUICK ? [EXERCISE, ...noes(QUICK[id] ?? 0)] : [CARE, ...noes(FULL[id] ?? 0)];
}

/** What became of a question: cleared, raised, still asked, or left with the session. */
function outcomeOf({ state }: Turn, id: string): 'ended' | 'asked' | 'cleared' | 'raised' {
  if (state === null) {
    return 'ended';
  }
  const { place, memory } = state;
  if (place.at === 'screening' && place.item === id) {
    return 'asked';
  }
  const item = itemOf(id, content.screening);
  if (isList(item) && memory.answers[id] === 'no') {
    return 'cleared';
  }
  const ids = isList(item) ? item.questions : [id];
  // A list answered "not sure" is opened: its questions are asked one by one.
  if (isList(item) && ids.some((each) => memory.answers[each] === undefined)) {
    return 'asked';
  }
  const isRaised = ids.some(
    (each) => tierRaisedBy(each, memory.answers, content.screening) !== 'clear',
  );
  if (isRaised || memory.answers[id] === undefined) {
    return 'raised';
  }
  return 'cleared';
}

/** Words that tell a sign, or may, and hold a "no", "not" or "just". */
const NO_PLAIN_NO: readonly (readonly [id: string, words: string])[] = [
  ['collapse', 'no not chest just arm and jaw'],
  ['collapse', "no it's fine it's just heartburn"],
  ['collapse', 'nope yep'],
  ['bladder-bowel', 'no not lost just leaky'],
  ['bladder-bowel', 'no major accidents'],
  ['bladder-bowel', 'no accidents just dribbles'],
  ['bladder-bowel', 'not now'],
  ['urine-retention', "no it just won't come"],
  ['urine-retention', 'no not a drop'],
  ['urine-retention', "no it's not easy"],
  ['urine-retention', "I haven't"],
  ['saddle-numbness', 'no not numb just tingly'],
  ['both-legs', 'no just my legs are jelly'],
  ['both-legs', 'neither works'],
  ['both-legs', 'no legs are numb both are weak'],
  ['both-legs', 'no pain just weak'],
  ['trauma', 'no crash I fell'],
  ['trauma', "no it wasn't a bad fall"],
  ['trauma', 'no bad fall just a car accident'],
  ['legs', 'no not one both'],
  ['legs', 'no not numb just heavy'],
  ['fever', 'no chills just fever'],
  ['fever', 'no fever just chills'],
  ['fever', 'no just shivering'],
  ['fever', "no I don't own a thermometer"],
  ['cancer', 'no only melanoma'],
  ['cancer', 'no just skin cancer'],
  ['cancer', 'no lymphoma'],
  ['steroids', 'no just prednisone'],
  ['steroids', 'no I finished them'],
  ['steroids', 'not any more'],
  ['cancer', 'not any more'],
  ['bladder-bowel', 'not any more'],
  ['over-a-week', 'at least six days'],
  ['over-a-week', 'at least five days now'],
  ['over-a-week', 'more than six days'],
  ['over-a-week', 'over five days'],
  ['saddle-numbness', 'I might be numb down there'],
  ['saddle-numbness', 'a bit numb between my legs'],
  ['trauma', 'I did fall'],
  ['leg-numbness', "no numbness but I can't feel my left foot"],
  ['bladder-bowel', 'my bladder is fine'],
  ['both-legs', 'I can move my legs'],
];

const CANNOT = ["I can't", "no I can't", 'I cannot', 'I could not', "no I couldn't", 'cannot'];
const NERVE_QUESTIONS = [
  'bladder-bowel',
  'urine-retention',
  'saddle-numbness',
  'both-legs',
  'can-stand',
  'seat',
  'legs',
];

describe('a question of the screen', () => {
  it.each(NO_PLAIN_NO)('%s is not cleared by "%s"', async (id, words) => {
    expect(outcomeOf(await sayAfter(upTo(id), words), id)).toMatch(/^(asked|raised)$/);
  });

  it.each(NERVE_QUESTIONS.flatMap((id) => CANNOT.map((words) => [id, words] as const)))(
    '%s is not cleared by "%s"',
    async (id, words) => {
      expect(outcomeOf(await sayAfter(upTo(id), words), id)).toMatch(/^(asked|raised)$/);
    },
  );
});

/** Places and the way there. */
const PLACES = {
  'a care step': [...CLEARED, 'yes', 'next'],
  'are you ready': READY,
  'a hold': [...READY, 'ready'],
  'a pause': [...READY, 'ready', 'pause'],
  'the medicine questions': [{ kind: 'medicine', medicine: null }, ...noes(13)],
  'the pain question before exercises': READY.slice(0, -2),
  'the second question before exercises': READY.slice(0, -1),
  'standing after a fall': upTo('can-stand'),
  'the welcome': [{ kind: 'launch' }],
} as const satisfies Readonly<Record<string, readonly Said[]>>;
type Named = keyof typeof PLACES;

describe('a sign in the same words comes before "ready", "wait", "next" and "a bit"', () => {
  it.each<[Named, string, string]>([
    ['are you ready', "hang on, my leg's gone dead", 'leg-numbness'],
    ['are you ready', 'ready, but my foot is numb', 'leg-numbness'],
    ['are you ready', "I'm on the floor and I've wet myself", 'bladder-bowel'],
    ['are you ready', "yes, but it's gone down my leg", 'leg-pain'],
    ['are you ready', 'wait, I feel dizzy', 'collapse'],
    ['a care step', 'I leaked a bit when I coughed', 'bladder-bowel'],
    ['a care step', 'I need the toilet but nothing comes', 'urine-retention'],
    ['a care step', "I need a wee but it won't come out", 'urine-retention'],
    ['a care step', 'a bit of wee came out when I sneezed', 'bladder-bowel'],
    ['a care step', 'okay, but I feel a bit faint', 'collapse'],
    ['a care step', "done, but now my foot's tingling", 'leg-numbness'],
    ['a hold', "it's gone down my leg", 'leg-pain'],
    ['a hold', "my foot's gone numb", 'leg-numbness'],
    ['a pause', "it's spreading down my leg", 'leg-pain'],
  ])('at %s, "%s" raises %s', async (place, words, id) => {
    const { state } = await sayAfter(PLACES[place], words);
    expect(state?.memory.answers[id]).toBe('yes');
  });

  it.each<[Named, string]>([
    ['are you ready', "I'm starting to go numb"],
    ['are you ready', 'okay, but I get pins and needles'],
    ['a hold', 'pins and needles'],
    ['a hold', "I'm going numb"],
    ['a hold', "it's tingling"],
    ['a hold', 'aargh'],
    ['a pause', "I'm tingling"],
  ])('at %s, "%s" stops the move and asks about seat and legs', async (place, words) => {
    const { state, say } = await sayAfter(PLACES[place], words);
    expect(say.tell).toContainEqual({ kind: 'stop-moving' });
    expect(state?.place).toMatchObject({ at: 'screening', item: 'saddle-numbness' });
  });

  it.each<[Named, string]>([
    ['are you ready', "I can't feel anything"],
    ['a care step', 'only when I cough, a bit leaks'],
    ['a care step', 'a bit'],
  ])('at %s, "%s" goes no further', async (place, words) => {
    const { state } = await sayAfter(PLACES[place], words);
    expect(state?.place).toMatchObject({ at: talk(...PLACES[place]).state?.place.at });
    expect(state?.memory.step).toBe(talk(...PLACES[place]).state?.memory.step);
  });
});

describe('in an emergency', () => {
  const CHEST: Said[] = [CARE, 'yes'];
  it.each([
    'I said no',
    'I answered no',
    'no you silly machine I said no',
    "I wasn't talking to you",
    "that wasn't me",
    'undo',
    "no dear, I've told you",
    "that's not right",
    "that's wrong",
    "that's not true",
    'cancel that',
    'take that back',
    'false alarm',
    'go back',
    'I meant no',
    'you misheard me',
    'you heard me wrong',
    'I never said yes',
    "I didn't say yes",
    "I didn't mean it",
    'that was a mistake',
    'wrong answer',
    "hold on, that's not what I said",
    'let me answer again',
    'it was the telly',
    "I don't have any of those",
    "no, I haven't got that",
    "can't say I have",
    'not that I know of',
    "I don't think I have",
    "I haven't got chest pain",
    "no, I don't have chest pain",
    'no chest pain',
    "I'm not having a heart attack",
    'my chest is fine',
    "there's nothing wrong with my chest",
    'I can breathe fine',
    "I don't feel faint",
  ])('"%s" asks the question of the sign again', async (words) => {
    const { state } = await sayAfter(CHEST, words);
    expect(state?.place).toMatchObject({ at: 'screening', item: 'collapse' });
    expect(state?.memory.answers.collapse).toBe('yes');
  });

  it.each([
    ['bladder-bowel', "my bladder's fine"],
    ['bladder-bowel', "I haven't wet myself"],
    ['bladder-bowel', "I didn't lose control"],
    ['bladder-bowel', "I haven't leaked anything"],
    ['saddle-numbness', "I'm not numb"],
    ['saddle-numbness', "it's not numb"],
    ['saddle-numbness', 'I can feel down there'],
  ] as const)('%s is asked again after "%s"', async (id, words) => {
    const { state } = await sayAfter([...upTo(id), 'yes'], words);
    expect(state?.place).toMatchObject({ at: 'screening', item: id });
  });

  it.each(['no', 'no thanks', 'cancel', 'stop'])('"%s" ends with the number', async (words) => {
    const { state, say } = await sayAfter(CHEST, words);
    expect(state).toBeNull();
    expect(say.tell).toContainEqual({ kind: 'goodbye-emergency' });
  });
});

describe('standing after a fall', () => {
  it.each([
    'I can stand',
    'I can walk fine',
    'yes I can',
    'yes, I can walk',
    'I can walk but it hurts',
  ])('is neither cleared nor raised by "%s"', async (words) => {
    const turn = await sayAfter(PLACES['standing after a fall'], words);
    expect(outcomeOf(turn, 'can-stand')).toBe('asked');
  });

  it.each(["I can't get up", 'I can barely stand', "I couldn't stand", 'it has'])(
    'is raised by "%s"',
    async (words) => {
      const turn = await sayAfter(PLACES['standing after a fall'], words);
      expect(turn.state?.place.at).toBe('emergency');
    },
  );
});

describe('a soft or partial no passes no question before medicine or exercise', () => {
  const GATES = [
    'the medicine questions',
    'the pain question before exercises',
    'the second question before exercises',
  ] as const;
  const SOFT = [
    'nothing major',
    'not right now',
    'not at the moment',
    'not now',
    'nothing serious',
    'not any more',
  ];
  it.each(GATES.flatMap((gate) => SOFT.map((words) => [gate, words] as const)))(
    '%s: "%s"',
    async (gate, words) => {
      const before = talk(...PLACES[gate]).state;
      const { state } = await sayAfter(PLACES[gate], words);
      expect(state?.memory.medicineAnswers).toEqual(before?.memory.medicineAnswers);
      expect(state?.memory.exerciseAnswers).toEqual(before?.memory.exerciseAnswers);
    },
  );

  it('"no pain" passes the question about pain, and no other', async () => {
    const pain = await sayAfter(PLACES['the pain question before exercises'], 'no pain');
    expect(pain.state?.place).toMatchObject({ question: 'cautions' });
    const cautions = await sayAfter(PLACES['the second question before exercises'], 'no pain');
    expect(cautions.state?.place).toMatchObject({ question: 'cautions' });
  });

  it.each(['no pain', 'it does not hurt', "my back doesn't hurt"])(
    '"%s" is a no to "is your back hurting right now", and to no question of the screen',
    async (words) => {
      const welcome = await sayAfter(PLACES['the welcome'], words);
      expect(welcome.state?.memory.goal).toMatchObject({ for: 'exercise' });
      for (const id of ['collapse', 'both-legs', 'leg-pain', 'fever']) {
        expect(outcomeOf(await sayAfter(upTo(id), words), id)).toBe('asked');
      }
    },
  );
});
