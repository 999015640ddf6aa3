import { Screening } from '../../lambda/screening/question-shape';
import data from '../../lambda/screening/questions.json';

type Data = typeof data;

/** What loading complains about when the content is changed like this. */
function complaints(change: (copy: Data) => void): string[] {
  const copy = structuredClone(data);
  change(copy);
  const { error } = Screening.safeParse(copy);
  return (error?.issues ?? []).map(({ message }) => message);
}

const withFields = (id: string, fields: object) => (copy: Data) => {
  const question = copy.questions.find((each) => each.id === id);
  if (question === undefined) {
    throw new Error(`no question ${id}`);
  }
  Object.assign(question, fields);
};

describe('Loading the questions', () => {
  it('takes them as they are', () => {
    expect(complaints(() => undefined)).toEqual([]);
  });

  it('refuses what breaks a rule, and says so', () => {
    const broken: [string, (copy: Data) => void, string][] = [
      [
        'an id that stands twice',
        (copy) => copy.lists.push({ id: 'fever', questions: ['cancer', 'steroids'] }),
        'fever: an id stands twice',
      ],
      [
        'a question that follows a later one',
        withFields('trauma', { follows: 'fever' }),
        'trauma: follows fever, which is not an earlier question',
      ],
      [
        'a sign named instead that nobody asks about',
        withFields('both-legs', { noWhenNamed: ['toothache'] }),
        'both-legs: noWhenNamed names no question: toothache',
      ],
      [
        'a list that the quick screen leaves out',
        (copy) => copy.quick.splice(copy.quick.indexOf('seat'), 1),
        'seat: the quick screen does not ask this list',
      ],
      [
        'a list with a question nobody knows',
        (copy) => copy.lists[0]?.questions.push('toothache'),
        'seat: no question has the id toothache',
      ],
      [
        'a quick screen with an id nobody knows',
        (copy) => copy.quick.push('toothache'),
        'quick: neither a question nor a list: toothache',
      ],
      [
        'a question that the quick screen asks twice',
        (copy) => copy.quick.push('fever'),
        'fever: the quick screen asks it 2 times',
      ],
      [
        'a question that the quick screen never asks',
        (copy) => copy.quick.splice(copy.quick.indexOf('collapse'), 1),
        'collapse: the quick screen asks it 0 times',
      ],
      [
        'a follow-up that the quick screen asks without its cause',
        (copy) => copy.quick.push('can-stand'),
        'can-stand: the quick screen asks it 1 times',
      ],
    ];
    const taken = broken.filter(([, change, complaint]) => !complaints(change).includes(complaint));
    expect(taken.map(([what]) => what)).toEqual([]);
  });

  it('refuses a question without a source, and a tier nobody knows', () => {
    expect(complaints(withFields('fever', { source: '' }))).toEqual([
      'say where this comes from, or why it is there',
    ]);
    expect(complaints(withFields('fever', { tier: 'urgent' })).length).toBe(1);
  });
});
