import { words } from '../../lambda/alexa/language';
import { screening } from '../../lambda/screening/question';
import { wordsIn } from '../../proof/reading-grade';
import { type Break, unnoticed } from '../complaints';
import { hardToRead, otherIds } from '../plain-words';

type Items = typeof words.items;

/** The forms in which a question is spoken. */
const SPOKEN = ['ask', 'short', 'simpler', 'plainly'] as const;

const MOST_WORDS = 20;
const MOST_WORDS_IN_A_LIST = 25;

const items = [...screening.questions, ...screening.lists];

/** How a listener may hear each sign named. */
const NAMED_BY: Readonly<Record<string, RegExp>> = {
  'chest-pain': /chest/,
  'belly-pain': /belly/,
  faintness: /faint/,
  'short-breath': /breath|short of air/,
  'bladder-control': /bladder|pee/,
  'bowel-control': /bowel|poo/,
  'hard-to-pee': /pee/,
  'numb-seat': /numb|odd/,
  numbness: /numb|tingle|dead/,
  weakness: /weak|jelly|drag/,
  pain: /pain|ache/,
  tingling: /tingl|pins and needles/,
  'shooting-pain': /pain|run/,
  crash: /crash/,
  'bad-fall': /fall/,
  'hard-hit': /hit/,
  'hard-to-stand': /stand|stood|get up/,
  'hard-to-walk': /walk|step/,
  fever: /fever|hot/,
  chills: /chills|shiver/,
  cancer: /cancer/,
  'steroid-pills': /steroid|prednisone/,
  'older-age': /65/,
  'long-pain': /week|seven days/,
};

/** What a yes to a question of the list, or to the question itself, would raise. */
function signsAskedBy(id: string): string[] {
  const questions = screening.lists.find((list) => list.id === id)?.questions ?? [id];
  return screening.questions
    .filter((each) => questions.includes(each.id))
    .flatMap(({ signs }) => signs);
}

/** What is wrong with the words of the screen. */
function wrongWords(words: Items): string[] {
  const wrong = otherIds(
    'items',
    Object.keys(words),
    items.map(({ id }) => id),
  );
  for (const item of items) {
    const { id } = item;
    const text = words[id];
    if (text === undefined) {
      continue;
    }
    const most = screening.lists.some((list) => list.id === id) ? MOST_WORDS_IN_A_LIST : MOST_WORDS;
    for (const manner of SPOKEN) {
      const name = `${id} ${manner}`;
      const question = text[manner];
      const unnamed = signsAskedBy(id).filter(
        (sign) => NAMED_BY[sign]?.test(question.toLowerCase()) !== true,
      );
      wrong.push(
        ...(question.endsWith('?') ? [] : [`${name}: does not end with a question mark`]),
        ...hardToRead(name, question),
        ...(wordsIn(question).length > most ? [`${name}: more than ${most} words`] : []),
        // A no to less would clear more than was asked.
        ...unnamed.map((sign) => `${name}: does not name ${sign}`),
      );
    }
    if (text.short.length > text.ask.length) {
      wrong.push(`${id}: not shorter when it is asked again`);
    }
    wrong.push(...hardToRead(`${id} why`, text.why));
    if (/cauda equina/i.test(text.why)) {
      wrong.push(`${id} why: a Latin name`);
    }
    if ((text.lead !== undefined) !== (item.hasLead === true)) {
      wrong.push(`${id}: its words and its data differ in whether it has a lead`);
    }
    if ((text.advice !== undefined) !== ('hasAdvice' in item && item.hasAdvice === true)) {
      wrong.push(`${id}: its words and its data differ in whether it has advice`);
    }
  }
  return wrong;
}

describe('The words of the screen', () => {
  it('break no rule', () => {
    expect(wrongWords(words.items)).toEqual([]);
  });

  it('raise a complaint for each rule that is broken', () => {
    const long = 'word '.repeat(21);
    const breaks: Break[] = [
      ['fever', undefined, 'items: fever is missing'],
      ['toothache', {}, 'items: toothache is not known'],
      ...SPOKEN.flatMap((manner): Break[] => [
        [`fever/${manner}`, 'You are hot.', `fever ${manner}: does not end with a question mark`],
        [`fever/${manner}`, 'Pyrexia?', `fever ${manner}: reads at grade 32.0`],
        [`fever/${manner}`, `${long}?`, `fever ${manner}: more than 20 words`],
        [`seat/${manner}`, `${long}?`, `seat ${manner}: does not name numb-seat`],
        [`seat/${manner}`, `${long}${long}?`, `seat ${manner}: more than 25 words`],
        [`fever/${manner}`, 'Any fever?', `fever ${manner}: does not name chills`],
      ]),
      ['fever/ask', 'Fever?', 'fever: not shorter when it is asked again'],
      ['fever/why', 'Pyrexia indicates inflammation.', 'fever why: reads at grade 28.8'],
      ['seat/why', 'It may be cauda equina.', 'seat why: a Latin name'],
      ['fever/lead', 'Now this.', 'fever: its words and its data differ in whether it has a lead'],
      ['seat/lead', undefined, 'seat: its words and its data differ in whether it has a lead'],
      ['cancer/advice', 'Rest.', 'cancer: its words and its data differ in whether it has advice'],
      ['fever/advice', undefined, 'fever: its words and its data differ in whether it has advice'],
    ];
    expect(unnoticed(words.items, wrongWords, breaks)).toEqual([]);
  });

  it('may name each sign of the data', () => {
    const signs = screening.questions.flatMap((question) => question.signs);
    expect(otherIds('signs', Object.keys(NAMED_BY), signs)).toEqual([]);
  });
});
