import { type Coverage, coverageOf, readAll } from '../../bench/coverage';
import { readPhrases } from '../../bench/phrase-set';
import { readInteractionModel } from '../../echo/hearing/interaction-model';
import { trainUnderstanding } from '../../echo/hearing/understanding';

describe('The phrases, heard by an Echo that knows only the model', () => {
  let coverage: Coverage;

  beforeAll(async () => {
    const understanding = await trainUnderstanding(readInteractionModel('en-US'));
    coverage = coverageOf(await readAll(readPhrases(), understanding, new Date(2026, 10, 22, 10)));
  });

  it('are understood as they are meant, in at least 92 of 100', () => {
    const { right, of } = coverage.inScope;
    expect(right / of).toBeGreaterThanOrEqual(0.92);
  });

  it('are refused when they are not for the skill, in at least 85 of 100', () => {
    const { right, of } = coverage.refused;
    expect(right / of).toBeGreaterThanOrEqual(0.85);
  });

  it('lose no warning sign', () => {
    expect(coverage.redFlagsMissed).toEqual([]);
  });

  it('have no doubt or condition read as a no', () => {
    expect(coverage.doubtsReadAsNo).toEqual([]);
  });
});
