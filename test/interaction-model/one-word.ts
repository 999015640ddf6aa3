import { readInteractionModel } from '../../echo/hearing/interaction-model';
import { trainUnderstanding } from '../../echo/hearing/understanding';

const OUT_OF_SCOPE = 'AMAZON.FallbackIntent';

/** A sample of one word, such as "next", and a sample of another intent that holds it among others. */
export interface Pair {
  word: string;
  intent: string;
  longer: string;
  other: string;
}

const model = readInteractionModel('en-US');

/** Every pair that the model has. */
export function pairs(): Pair[] {
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
 * A sample of one word swallows a longer one of another intent when the classifier reads the longer one
 * as the word's intent. The Echo knows the samples themselves by heart, so each is put in other words:
 * with "so" before it. What the classifier then refuses is not swallowed: the skill asks again.
 *
 * @returns a sentence for each sample that is swallowed
 */
export async function swallowed(some: readonly Pair[]): Promise<string[]> {
  // The classifier alone, as on a device without the Echo's rules.
  const understanding = await trainUnderstanding(model, false);
  const found: string[] = [];
  for (const { word, intent, longer } of some) {
    const heard = await understanding.understand(`so ${longer}`);
    if (heard.intent === intent) {
      found.push(`"${longer}" by "${word}" of ${intent}`);
    }
  }
  return found;
}
