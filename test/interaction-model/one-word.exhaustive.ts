import { readInteractionModel } from '../../echo/hearing/interaction-model';
import { trainUnderstanding } from '../../echo/hearing/understanding';

const OUT_OF_SCOPE = 'AMAZON.FallbackIntent';

/** A sample of one word, such as "next", and a sample of another intent that holds it among others. */
interface Pair {
  word: string;
  intent: string;
  longer: string;
  other: string;
}

const model = readInteractionModel('en-US');

/** All such pairs of the model. */
function pairs(): Pair[] {
  const inScope = model.intents.filter(({ name }) => name !== OUT_OF_SCOPE);
  const plain = inScope.flatMap(({ name, samples }) =>
    samples
      .filter((sample) => !sample.includes('{'))
      .map((sample) => ({ intent: name, sample, words: sample.split(' ') })),
  );
  const single = plain.filter(({ sample }) => /^[a-z']+$/.test(sample));
  return single.flatMap(({ intent, sample: word }) =>
    plain
      .filter(
        ({ intent: other, words }) => other !== intent && words.length > 1 && words.includes(word),
      )
      .map(({ intent: other, sample: longer }) => ({ word, intent, longer, other })),
  );
}

/**
 * Finds longer samples that the classifier takes for the one word in them. It knows the samples
 * themselves exactly, so each is tried with "so" before it. A sample that it then understands as nothing
 * is no fault: the skill asks again.
 *
 * @returns a sentence for each sample that is misheard
 */
async function misheard(some: readonly Pair[]): Promise<string[]> {
  // Without the Echo's own rules, which would correct some of them.
  const understanding = await trainUnderstanding(model, false);
  const found: string[] = [];
  for (const { word, intent, longer } of some) {
    const heard = await understanding.understand(`so ${longer}`);
    if (heard.intent === intent) {
      found.push(`"so ${longer}" is heard as "${word}" of ${intent}`);
    }
  }
  return found;
}

describe('A sample of one word', () => {
  it('is not heard in place of any sample of another intent', async () => {
    const all = pairs();
    expect(all.length).toBeGreaterThan(1000);
    expect(await misheard(all)).toEqual([]);
  });
});
