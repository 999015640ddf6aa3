import { keepIn } from '../../lambda/alexa/preferences/store';
import { handler } from '../../lambda/index';
import { fuzzHandler } from '../../proof/fuzz-handler';
import { unfinishedExerciseStore } from '../../proof/unfinished-exercise-store';
import { lambdaContext } from './requests';

describe('The handler', () => {
  beforeAll(() => keepIn(unfinishedExerciseStore));
  afterAll(() => keepIn(null));

  it('breaks no promise in 2,000 random requests, valid, odd and hostile', async () => {
    const found = await fuzzHandler(handler, lambdaContext, 2000, 20261122, () => undefined);
    expect(found.broken).toBeNull();
    expect(found.withAdvice).toBeGreaterThan(30);
  }, 60_000);
});
