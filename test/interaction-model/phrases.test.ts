import { coverageOf, readAll } from '../../bench/coverage';
import { type Phrase, readPhrases } from '../../bench/phrase-set';
import { fold } from '../../echo/hearing/fold';
import { readInteractionModel } from '../../echo/hearing/interaction-model';
import { trainUnderstanding } from '../../echo/hearing/understanding';
import { gistOf } from '../near-copy';

const OUT_OF_SCOPE = 'AMAZON.FallbackIntent';
const model = readInteractionModel('en-US');
const phrases = readPhrases();
const taughtSentences = [
  ...model.intents.flatMap(({ samples }) => samples),
  ...model.types.flatMap(({ values }) =>
    values.flatMap(({ name }) => [name.value, ...name.synonyms]),
  ),
];
const TODAY = new Date(2026, 10, 22, 10);

/** Intents that tell of a sign or of a doubt. */
const TELLING = new Set(['SymptomIntent', 'PartlyIntent', 'NotSureIntent', 'NotNewIntent']);

const inScope = ({ intent }: Phrase): boolean => intent !== OUT_OF_SCOPE;

describe('The phrases', () => {
  it('are at least 600, and 150 that are not for the skill', () => {
    expect(phrases.filter(inScope).length).toBeGreaterThanOrEqual(600);
    expect(phrases.filter((one) => !inScope(one)).length).toBeGreaterThanOrEqual(150);
  });

  it('are none of the model, and each is there once', () => {
    const taught = new Set(taughtSentences.map(fold));
    const folded = phrases.map(({ words }) => fold(words));
    expect(folded.filter((words) => taught.has(words))).toEqual([]);
    expect(folded.filter((words, at) => folded.indexOf(words) !== at)).toEqual([]);
  });

  it('are no near-copies of the model: nothing but small words sets those apart', () => {
    const taught = new Set(taughtSentences.map(gistOf));
    const copies = phrases.filter(({ words }) => {
      const gist = gistOf(words);
      return gist !== undefined && taught.has(gist);
    });
    expect(copies.map(({ words }) => words)).toEqual([]);
  });

  it('name intents of the model', () => {
    const names = new Set(model.intents.map(({ name }) => name));
    const unknown = phrases.flatMap(({ intent, also }) =>
      [intent, ...also].filter((name) => !names.has(name)),
    );
    expect(unknown).toEqual([]);
  });

  // `npm run test:exhaustive` has all phrases read.
  it('lose no warning sign, and no doubt is read as a no', async () => {
    const understanding = await trainUnderstanding(model);
    const telling = phrases.filter(({ intent }) => TELLING.has(intent));
    expect(telling.length).toBeGreaterThan(200);
    const coverage = coverageOf(await readAll(telling, understanding, TODAY));
    expect(coverage.redFlagsMissed).toEqual([]);
    expect(coverage.doubtsReadAsNo).toEqual([]);
  });
});
