import { interactionModel } from '../../interaction-model/interaction-model';
import { type Break, unnoticed } from '../complaints';
import { otherIds } from '../plain-words';
import { schemaErrors } from '../smapi-schema';

const model = interactionModel('en');
const language = model.interactionModel.languageModel;
type Language = typeof language;
type Value = Language['types'][number]['values'][number];

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z{} ]/g, '')
    .trim();
const slotsIn = (sample: string): string[] =>
  [...sample.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
const phrasesOf = ({ name }: Value): string[] => [name.value, ...name.synonyms];

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
/** What is said often, in many more ways than Amazon's own phrases. */
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

/** Letters, spaces, apostrophes, periods, hyphens and slots. */
const AS_ALEXA_TAKES_IT = /^[a-z'. -]*(\{\w+\}[a-z'. -]*)*$/;

const HEDGE =
  /\b(think|guess|maybe|probably|sometimes|only when|kind of|sort of|know of|really|if)\b/;

/** More than a bare word: "no, I can't pee" must not resolve to a denied sign. */
const STATEMENT = /^(i|i'm|i've|my|it|it's|can't|cannot|unable|no|not|nothing|only)\b/;

/** Complains of each phrase that is there twice, apart from its spelling. */
function twice(named: readonly (readonly [name: string, phrase: string])[]): string[] {
  const seen = new Map<string, string>();
  return named.flatMap(([name, phrase]) => {
    const folded = fold(phrase);
    const before = seen.get(folded);
    seen.set(folded, name);
    return before === undefined ? [] : [`"${phrase}" is a sample of ${before} and of ${name}`];
  });
}

/** What is wrong with the intents and their samples. */
function wrongIntents({ intents, types }: Language): string[] {
  const wrong = twice(
    intents.flatMap(({ name, samples = [] }) => samples.map((sample) => [name, sample] as const)),
  );
  const samplesOf = (name: string) => intents.find((each) => each.name === name)?.samples ?? [];
  const typeNames = types.map(({ name }) => name);
  for (const { name, slots = [], samples = [] } of intents) {
    const used = [...new Set(samples.flatMap(slotsIn))];
    wrong.push(
      ...otherIds(
        `${name}, slots`,
        used,
        slots.map((slot) => slot.name),
      ),
    );
    for (const { type } of slots) {
      if (!type.startsWith('AMAZON.') && !typeNames.includes(type)) {
        wrong.push(`${name}: no type is called ${type}`);
      }
    }
    for (const sample of samples) {
      if (!AS_ALEXA_TAKES_IT.test(sample)) {
        wrong.push(`${name}: Alexa does not take "${sample}"`);
      }
    }
  }
  for (const name of [...FIRST_WORDS, ...ANSWERS]) {
    if (samplesOf(name).length < FEWEST_SAMPLES) {
      wrong.push(`${name}: fewer than ${FEWEST_SAMPLES} samples`);
    }
  }
  for (const name of ['SymptomIntent', 'NoSymptomIntent']) {
    const bare = samplesOf(name).filter((sample) => slotsIn(sample).length === 0);
    wrong.push(...bare.map((sample) => `${name}: "${sample}" names no sign`));
  }
  for (const name of ['AMAZON.YesIntent', 'AMAZON.NoIntent']) {
    const hedged = samplesOf(name).filter((sample) => HEDGE.test(sample));
    wrong.push(...hedged.map((sample) => `${name}: "${sample}" is no plain answer`));
  }
  return wrong;
}

/** What is wrong with the types and their values. */
function wrongTypes({ types }: Language): string[] {
  return types.flatMap(({ name, values }) => {
    const wrong = values.length === 0 ? [`${name}: has no value`] : [];
    for (const value of values) {
      const ways = [...new Set(phrasesOf(value).map(fold))];
      if (name === 'ScreeningSymptom' && ways.length < FEWEST_WAYS) {
        wrong.push(`${value.id}: fewer than ${FEWEST_WAYS} ways to say it`);
      }
      if (name === 'DeniableSign') {
        const statements = phrasesOf(value).filter((phrase) => STATEMENT.test(phrase));
        wrong.push(
          ...statements.map((phrase) => `${value.id}: "${phrase}" is more than a word to deny`),
        );
      }
    }
    // A denied word may stand for several signs.
    const phrases = values.flatMap((value) =>
      [...new Set(phrasesOf(value).map(fold))].map((phrase) => [value.id, phrase] as const),
    );
    return [...wrong, ...(name === 'DeniableSign' ? [] : twice(phrases))];
  });
}

describe('The English interaction model', () => {
  it('is valid against the schema Amazon publishes', () => {
    expect(schemaErrors('v1.skill.interactionModel.InteractionModelData', model)).toEqual([]);
  });

  it('has an invocation name of two words or more, with no launch or wake word', () => {
    expect(language.invocationName).toMatch(/^[a-z]+( [a-z]+)+$/);
    expect(language.invocationName).not.toMatch(
      /\b(alexa|amazon|echo|open|ask|tell|start|launch|skill|app)\b/,
    );
  });

  it('breaks no rule', () => {
    expect(wrongIntents(language)).toEqual([]);
    expect(wrongTypes(language)).toEqual([]);
  });

  it('raises a complaint for each rule that is broken', () => {
    const few = Array.from({ length: 24 }, (_, index) => `way ${'i'.repeat(index)}`);
    const intents: Break[] = [
      [
        'intents/WaitIntent/samples/0',
        'Yes!',
        '"Yes!" is a sample of AMAZON.YesIntent and of WaitIntent',
      ],
      [
        'intents/WaitIntent/samples/0',
        'hang on',
        '"hang on" is a sample of WaitIntent and of WaitIntent',
      ],
      ['intents/AgeIntent/slots', [], 'AgeIntent, slots: age is not known'],
      ['intents/AgeIntent/samples', ['i am old'], 'AgeIntent, slots: age is missing'],
      ['intents/AgeIntent/slots/0/type', 'Years', 'AgeIntent: no type is called Years'],
      ['intents/WaitIntent/samples/0', 'wait 5', 'WaitIntent: Alexa does not take "wait 5"'],
      ['intents/SymptomIntent/samples/0', 'it hurts', 'SymptomIntent: "it hurts" names no sign'],
      [
        'intents/NoSymptomIntent/samples/0',
        'not that',
        'NoSymptomIntent: "not that" names no sign',
      ],
      [
        'intents/AMAZON.YesIntent/samples/0',
        'if so',
        'AMAZON.YesIntent: "if so" is no plain answer',
      ],
      [
        'intents/AMAZON.NoIntent/samples/0',
        'not really',
        'AMAZON.NoIntent: "not really" is no plain answer',
      ],
      ...[...FIRST_WORDS, ...ANSWERS].map(
        (name): Break => [`intents/${name}/samples`, few, `${name}: fewer than 25 samples`],
      ),
    ];
    expect(unnoticed(language, wrongIntents, intents)).toEqual([]);
    const signs = language.types.find(({ name }) => name === 'ScreeningSymptom')?.values ?? [];
    const types: Break[] = [
      ['types/Routine/values', [], 'Routine: has no value'],
      ...signs.map(
        ({ id }): Break => [
          `types/ScreeningSymptom/values/${id}/name/synonyms`,
          few.slice(0, 10),
          `${id}: fewer than 12 ways to say it`,
        ],
      ),
      [
        'types/Routine/values/full/name/value',
        'starter',
        '"starter" is a sample of full and of starter',
      ],
      [
        'types/DeniableSign/values/collapse/name/value',
        "can't breathe",
        'collapse: "can\'t breathe" is more than a word to deny',
      ],
    ];
    expect(unnoticed(language, wrongTypes, types)).toEqual([]);
  });
});
