import { type Coverage, coverageOf, readAll } from '../../bench/coverage';
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

  describe('are understood by an Echo that knows the model only', () => {
    let coverage: Coverage;
    beforeAll(async () => {
      const understanding = await trainUnderstanding(model);
      coverage = coverageOf(await readAll(phrases, understanding, new Date(2026, 10, 22, 10)));
    });

    it('as they are meant, in at least 92 of 100', () => {
      const { right, of } = coverage.inScope;
      expect(right / of).toBeGreaterThanOrEqual(0.92);
    });

    it('or refused where they are not for the skill, in at least 85 of 100', () => {
      const { right, of } = coverage.refused;
      expect(right / of).toBeGreaterThanOrEqual(0.85);
    });

    it('without missing a warning sign', () => {
      expect(coverage.redFlagsMissed).toEqual([]);
    });

    it('without taking a doubt or a condition for a no', () => {
      expect(coverage.doubtsReadAsNo).toEqual([]);
    });
  });
});
