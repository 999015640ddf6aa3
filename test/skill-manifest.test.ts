import { interactionModel } from '../interaction-model/interaction-model';
import skill from '../skill.json';
import { type Break, unnoticed } from './complaints';
import { schemaErrors } from './smapi-schema';

const { publishingInformation, privacyAndCompliance, apis } = skill.manifest;
const { invocationName, intents } = interactionModel('en').interactionModel.languageModel;

/** The emergency number of each locale, and its name for acetaminophen. */
const localWords = new Map([
  ['en-US', { emergency: '911', medicine: 'acetaminophen', foreign: 'paracetamol' }],
  ['en-GB', { emergency: '999', medicine: 'paracetamol', foreign: 'acetaminophen' }],
  ['en-CA', { emergency: '911', medicine: 'acetaminophen', foreign: 'paracetamol' }],
  ['en-AU', { emergency: '000', medicine: 'paracetamol', foreign: 'acetaminophen' }],
  ['en-IN', { emergency: '112', medicine: 'paracetamol', foreign: 'acetaminophen' }],
]);

/** Every string in a JSON value, at any depth. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.values(value).flatMap(stringsIn);
}

/** "Alexa, ask back spasm coach what are the warning signs" -> "what are the warning signs". */
function requestIn(phrase: string): string {
  return phrase.toLowerCase().replace(`alexa, ask ${invocationName} `, '');
}

/** What no field may claim: a cure, treatment, rescue, a life saved, a diagnosis, certainty. */
const CLAIM =
  /\bcur(?:e|es|ed|ing)\b|\b(?:heals?|treats?|fix(?:es)?|relieves)\b|\brescu|\blife-?sav|\bsav(?:e|es|ing) (?:a|your|their) li(?:fe|ves)\b|\bdiagnos(?:e|es|ing) (?:you|your|what|the)\b|\bguarantee/i;

/** What every description says: that it replaces nobody, what it never does, and what it keeps. */
const SAYS = [
  /not a substitute for professional medical advice/,
  /not medical advice/,
  /for information and education only/,
  /Ask your (?:doctor|GP)/,
  /does not diagnose\./,
  /does not give a dose/,
  /cannot call anyone/,
  /Nothing about your answers/,
];

const FIELDS = ['name', 'summary', 'description', 'examplePhrases', 'keywords'];

/** What can be heard after "Alexa": the samples, and opening by name. */
const heard = new Set([
  `alexa, open ${invocationName}`,
  ...intents.flatMap((intent) => intent.samples ?? []).map((sample) => sample.toLowerCase()),
]);

type Publishing = typeof publishingInformation;

/** What is wrong with the entries that the skill store shows. */
function wrongListings(publishing: Publishing): string[] {
  const claims = stringsIn(publishing).filter((text) => CLAIM.test(text));
  return [
    ...claims.map((text) => `"${text}" claims too much`),
    ...Object.entries(publishing.locales).flatMap(([locale, listing]) =>
      wrongListing(locale, listing).map((wrong) => `${locale}: ${wrong}`),
    ),
  ];
}

function wrongListing(locale: string, listing: Publishing['locales']['en-US']): string[] {
  const { name, summary, description, examplePhrases = [], keywords = [] } = listing;
  const wrong = [
    ...FIELDS.filter((field) => !(field in listing)).map((field) => `${field} is missing`),
    ...Object.keys(listing)
      .filter((field) => !FIELDS.includes(field))
      .map((field) => `${field} is not known`),
    ...tooLong('the summary', summary, 160),
    ...tooLong('the description', description, 4000),
    ...examplePhrases.flatMap((phrase) => tooLong('an example phrase', phrase, 200)),
    ...keywords.flatMap((keyword) => tooLong('a keyword', keyword, 150)),
  ];
  const complain = (isWrong: boolean, complaint: string) => {
    if (isWrong) {
      wrong.push(complaint);
    }
  };
  complain(
    stringsIn(listing).some((text) => text.trim() === ''),
    'a field is empty',
  );
  complain(examplePhrases.length > 4, `${examplePhrases.length} example phrases, not 4`);
  complain(keywords.length > 30, `${keywords.length} keywords, not 30`);
  complain(new Set(keywords).size !== keywords.length, 'a keyword stands twice');
  complain(name.toLowerCase() !== invocationName, 'is called by another name');
  complain(
    !summary.includes('not medical advice'),
    'the summary does not say "not medical advice"',
  );
  for (const words of SAYS) {
    complain(!words.test(description), `the description does not say ${words}`);
  }
  const { emergency = '', medicine = '', foreign = '' } = localWords.get(locale) ?? {};
  const toCall = new RegExp(`\\bcall [^.]*\\b${emergency}\\b[^.]* or your local emergency number`);
  complain(!toCall.test(description), `does not name ${emergency} and the local number`);
  complain(!description.includes(medicine), `does not speak of ${medicine}`);
  complain(description.includes(foreign), `speaks of ${foreign}`);
  const opening = new RegExp(`^Alexa, (?:open|ask) ${invocationName}\\b`);
  complain(!opening.test(examplePhrases[0] ?? ''), 'does not open with the wake word and the name');
  for (const phrase of examplePhrases) {
    complain(!heard.has(requestIn(phrase)), `nobody hears "${phrase}"`);
  }
  return wrong;
}

function tooLong(what: string, text: string, most: number): string[] {
  return text.length > most ? [`${what} has ${text.length} characters, not ${most}`] : [];
}

describe('the skill manifest', () => {
  it('is valid by the Skill Management API', () => {
    expect(schemaErrors('v1.skill.Manifest.SkillManifestEnvelope', skill)).toEqual([]);
  });

  it('is published for every English locale, each with a privacy policy and terms', () => {
    const expected = [...localWords.keys()];
    expect(Object.keys(publishingInformation.locales)).toEqual(expected);
    expect(Object.keys(privacyAndCompliance.locales)).toEqual(expected);
  });

  it('asks for two permissions only: to set timers and reminders', () => {
    expect(skill.manifest.permissions).toEqual([
      { name: 'alexa::alerts:timers:skill:readwrite' },
      { name: 'alexa::alerts:reminders:skill:readwrite' },
    ]);
    expect(Object.keys(skill.manifest).sort()).toEqual([
      'apis',
      'events',
      'manifestVersion',
      'permissions',
      'privacyAndCompliance',
      'publishingInformation',
    ]);
    expect(Object.keys(apis)).toEqual(['custom']);
    expect(Object.keys(apis.custom)).toEqual(['endpoint']);
  });

  it('subscribes to one event only: that the skill was disabled, so that it can erase what it keeps', () => {
    expect(skill.manifest.events.subscriptions).toEqual([{ eventName: 'SKILL_DISABLED' }]);
  });

  it('declares no purchases, personal information, children, advertising or protected health information', () => {
    expect(privacyAndCompliance).toMatchObject({
      allowsPurchases: false,
      usesPersonalInfo: false,
      isChildDirected: false,
      containsAds: false,
      usesHealthInfo: false,
    });
  });

  it('tells a certification tester that answers exist only in the session and that nobody is called', () => {
    expect(publishingInformation.testingInstructions).toMatch(/exist only in the session/);
    expect(publishingInformation.testingInstructions).toMatch(/never calls or messages anyone/);
  });

  it('breaks no rule in any locale', () => {
    expect(wrongListings(publishingInformation)).toEqual([]);
  });

  it('raises a complaint for each rule that is broken', () => {
    const us = publishingInformation.locales['en-US'];
    const without = (words: string) => us.description.replace(words, '');
    const breaks: Break[] = [
      ...[
        'It cures you.',
        'It treats pain.',
        'A rescue.',
        'It is life-saving.',
        'It diagnoses you.',
        'Guaranteed.',
      ].map((claim): Break => ['testingInstructions', claim, `"${claim}" claims too much`]),
      ['locales/en-IN/keywords', undefined, 'en-IN: keywords is missing'],
      ['locales/en-IN/smallPrint', 'None.', 'en-IN: smallPrint is not known'],
      ['locales/en-US/keywords', [...us.keywords, ' '], 'en-US: a field is empty'],
      ['locales/en-US/summary', 'a'.repeat(161), 'en-US: the summary has 161 characters, not 160'],
      [
        'locales/en-US/description',
        'a'.repeat(4001),
        'en-US: the description has 4001 characters, not 4000',
      ],
      ['locales/en-US/examplePhrases', Array(5).fill('Alexa'), 'en-US: 5 example phrases, not 4'],
      [
        'locales/en-US/examplePhrases/1',
        'a'.repeat(201),
        'en-US: an example phrase has 201 characters, not 200',
      ],
      ['locales/en-US/keywords', Array(31).fill('back'), 'en-US: 31 keywords, not 30'],
      ['locales/en-US/keywords', Array(31).fill('back'), 'en-US: a keyword stands twice'],
      ['locales/en-US/keywords/0', 'a'.repeat(151), 'en-US: a keyword has 151 characters, not 150'],
      ['locales/en-US/name', 'Back Coach', 'en-US: is called by another name'],
      ['locales/en-US/summary', 'A coach.', 'en-US: the summary does not say "not medical advice"'],
      ...SAYS.map(
        (words): Break => [
          'locales/en-US/description',
          us.description.replace(words, ''),
          `en-US: the description does not say ${words}`,
        ],
      ),
      [
        'locales/en-US/description',
        without('911'),
        'en-US: does not name 911 and the local number',
      ],
      [
        'locales/en-US/description',
        without('acetaminophen'),
        'en-US: does not speak of acetaminophen',
      ],
      [
        'locales/en-US/description',
        `${us.description} Paracetamol paracetamol.`,
        'en-US: speaks of paracetamol',
      ],
      [
        'locales/en-US/examplePhrases/0',
        'Alexa, play a song',
        'en-US: does not open with the wake word and the name',
      ],
      ['locales/en-US/examplePhrases/1', 'Alexa, sing', 'en-US: nobody hears "Alexa, sing"'],
    ];
    expect(unnoticed(publishingInformation, wrongListings, breaks)).toEqual([]);
  });

  it('links to a privacy policy and terms over HTTPS', () => {
    const links = Object.values(privacyAndCompliance.locales);
    const wrong = links.filter(
      ({ privacyPolicyUrl, termsOfUseUrl }) =>
        !/^https:\/\/[^/]+\/.+privacy/.test(privacyPolicyUrl) ||
        !/^https:\/\/[^/]+\/.+terms/.test(termsOfUseUrl),
    );
    expect(wrong).toEqual([]);
  });
});

describe('schemaErrors', () => {
  it('says where the fault is', () => {
    const broken = { manifest: { publishingInformation: { locales: { 'en-US': {} } } } };
    expect(schemaErrors('v1.skill.Manifest.SkillManifestEnvelope', broken)).toEqual([
      "/manifest/publishingInformation/locales/en-US must have required property 'name'",
    ]);
  });

  it('refuses a definition that does not exist', () => {
    expect(() => schemaErrors('v1.skill.Manifest.Nonsense', {})).toThrow(/no definition named/);
  });
});
