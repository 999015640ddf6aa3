import { words } from '../../lambda/alexa/language';
import { screening } from '../../lambda/screening/question';
import { readingGrade, wordsIn } from '../../proof/reading-grade';

/** What a listener hears as a question (design section 4). */
const SPOKEN = ['ask', 'short', 'simpler', 'plainly'] as const;

const MOST_WORDS = 20;
const MOST_WORDS_IN_A_LIST = 25;
const HIGHEST_GRADE = 6;

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

describe('The words of the screen', () => {
  it('has words for every question and list, and for nothing else', () => {
    expect(Object.keys(words.items).sort()).toEqual(items.map(({ id }) => id).sort());
  });

  describe.each(items.map(({ id }) => id))('%s', (id) => {
    const item = words.items[id];
    const isList = screening.lists.some((list) => list.id === id);

    it.each(SPOKEN)(
      `asks (%s) in plain words, few enough, and ends with a question mark`,
      (manner) => {
        const text = item?.[manner] ?? '';
        expect(text.endsWith('?')).toBe(true);
        expect(readingGrade(text)).toBeLessThanOrEqual(HIGHEST_GRADE);
        const most = isList ? MOST_WORDS_IN_A_LIST : MOST_WORDS;
        expect(wordsIn(text).length).toBeLessThanOrEqual(most);
      },
    );

    it.each(SPOKEN)(
      'names every sign it asks about (%s): a no to less would clear more',
      (manner) => {
        const asked = screening.questions.filter(
          (question) =>
            question.id === id ||
            screening.lists.some((list) => list.id === id && list.questions.includes(question.id)),
        );
        const text = (item?.[manner] ?? '').toLowerCase();
        const unnamed = asked
          .flatMap(({ signs }) => signs)
          .filter((sign) => NAMED_BY[sign]?.test(text) !== true);
        expect(asked.length).toBeGreaterThan(0);
        expect(unnamed).toEqual([]);
      },
    );

    it('is shorter when it is asked again', () => {
      expect(item?.short.length ?? 0).toBeLessThanOrEqual(item?.ask.length ?? 0);
    });

    it('says why it is asked, in plain words', () => {
      expect(readingGrade(item?.why ?? '')).toBeLessThanOrEqual(HIGHEST_GRADE);
      expect(item?.why).not.toMatch(/cauda equina/i);
    });

    it('has the words its data promise', () => {
      const data = items.find((candidate) => candidate.id === id);
      expect(item?.lead !== undefined).toBe(data?.hasLead === true);
      const promisesAdvice = data !== undefined && 'hasAdvice' in data && data.hasAdvice;
      expect(item?.advice !== undefined).toBe(promisesAdvice);
    });
  });
});
