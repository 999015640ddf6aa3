import { interactionModel } from '../../interaction-model/interaction-model';
import { schemaErrors } from '../smapi-schema';

const model = interactionModel('en');
const { intents, types, invocationName } = model.interactionModel.languageModel;

const samplesOf = (name: string): readonly string[] =>
  intents.find((intent) => intent.name === name)?.samples ?? [];
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z{} ]/g, '')
    .trim();
const slotsIn = (sample: string): string[] =>
  [...sample.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
const phrasesOf = (value: {
  readonly name: { readonly value: string; readonly synonyms: readonly string[] };
}): string[] => [value.name.value, ...value.name.synonyms];

/** What a person in pain would say first. */
const FIRST_WORDS = [
  'BackSpasmIntent',
  'SymptomIntent',
  'CauseIntent',
  'WarningSignsIntent',
  'MedicineIntent',
  'HeatOrColdIntent',
  'ExerciseIntent',
  'RoutineIntent',
  'CountHoldIntent',
];
/** What is said all the time, far beyond the built-in words. */
const ANSWERS = [
  'AMAZON.YesIntent',
  'AMAZON.NoIntent',
  'NotSureIntent',
  'PartlyIntent',
  'SoftNoIntent',
  'AMAZON.NextIntent',
  'AMAZON.RepeatIntent',
  'ReadyIntent',
];
const FEWEST_SAMPLES = 25;
const FEWEST_WAYS = 12;

describe('The English interaction model', () => {
  it('is valid against the schema Amazon publishes', () => {
    expect(schemaErrors('v1.skill.interactionModel.InteractionModelData', model)).toEqual([]);
  });

  it('has an invocation name of two words or more, with no launch or wake word', () => {
    expect(invocationName).toMatch(/^[a-z]+( [a-z]+)+$/);
    expect(invocationName).not.toMatch(
      /\b(alexa|amazon|echo|open|ask|tell|start|launch|skill|app)\b/,
    );
  });

  it('has no sample under two intents, and none twice in one', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { name, samples } of intents) {
      for (const sample of samples) {
        const folded = fold(sample);
        if (seen.has(folded)) {
          twice.push(`"${sample}": ${seen.get(folded)} and ${name}`);
        }
        seen.set(folded, name);
      }
    }
    expect(twice).toEqual([]);
  });

  it('declares every slot it uses, uses every slot it declares, and leaves no type empty', () => {
    for (const { name, slots = [], samples } of intents) {
      const used = new Set(samples.flatMap(slotsIn));
      expect([name, [...used].sort()]).toEqual([name, slots.map((slot) => slot.name).sort()]);
      for (const { type } of slots) {
        const isKnown = type.startsWith('AMAZON.') || types.some((each) => each.name === type);
        expect([type, isKnown]).toEqual([type, true]);
      }
    }
    for (const { values } of types) {
      expect(values.length).toBeGreaterThan(0);
    }
  });

  it('writes samples as Alexa takes them: letters, spaces, apostrophes, periods, hyphens, slots', () => {
    const odd = intents
      .flatMap(({ samples = [] }) => samples)
      .filter((sample) => !/^[a-z'. -]*(\{\w+\}[a-z'. -]*)*$/.test(sample));
    expect(odd).toEqual([]);
  });

  it.each([...FIRST_WORDS, ...ANSWERS])(`hears %s in at least ${FEWEST_SAMPLES} ways`, (name) => {
    expect(samplesOf(name).length).toBeGreaterThanOrEqual(FEWEST_SAMPLES);
  });

  const signs = types.find(({ name }) => name === 'ScreeningSymptom')?.values ?? [];
  it.each(signs.map((value) => [value.id, value] as const))(
    `hears the sign %s in at least ${FEWEST_WAYS} ways`,
    (_, value) => {
      expect(new Set(phrasesOf(value).map(fold)).size).toBeGreaterThanOrEqual(FEWEST_WAYS);
    },
  );

  it.each(
    types.filter(({ name }) => name !== 'DeniableSign').map((type) => [type.name, type] as const),
  )('gives no phrase of %s to two of its values', (_, { values }) => {
    const phrases = values.flatMap((value) => [...new Set(phrasesOf(value).map(fold))]);
    const twice = phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at);
    expect(twice).toEqual([]);
  });

  it('lets only bare words be denied: "no, I can\'t pee" must not resolve to a denied sign', () => {
    const deniable = types.find(({ name }) => name === 'DeniableSign')?.values ?? [];
    const statements = deniable
      .flatMap(phrasesOf)
      .filter((phrase) =>
        /^(i|i'm|i've|my|it|it's|can't|cannot|unable|no|not|nothing|only)\b/.test(phrase),
      );
    expect(statements).toEqual([]);
  });

  it.each(['SymptomIntent', 'NoSymptomIntent'])(
    'names what is told or denied in every sample of %s: without it nothing is understood',
    (name) => {
      expect(samplesOf(name).filter((sample) => slotsIn(sample).length === 0)).toEqual([]);
    },
  );

  it('never takes a hedge or a condition for a plain answer', () => {
    const hedged = [...samplesOf('AMAZON.YesIntent'), ...samplesOf('AMAZON.NoIntent')].filter(
      (sample) =>
        /\b(think|guess|maybe|probably|sometimes|only when|kind of|sort of|know of|really|if)\b/.test(
          sample,
        ),
    );
    expect(hedged).toEqual([]);
  });
});
