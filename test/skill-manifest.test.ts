import { interactionModel } from '../interaction-model/interaction-model';
import skill from '../skill.json';
import { schemaErrors } from './smapi-schema';

const { publishingInformation, privacyAndCompliance, apis } = skill.manifest;
const locales = Object.entries(publishingInformation.locales);
const { invocationName, intents } = interactionModel('en').interactionModel.languageModel;

/** What a listener of each locale is told to call, and calls the other pain medicine. */
const localWords = new Map([
  ['en-US', { emergency: '911', medicine: 'acetaminophen', foreign: 'paracetamol' }],
  ['en-GB', { emergency: '999', medicine: 'paracetamol', foreign: 'acetaminophen' }],
  ['en-CA', { emergency: '911', medicine: 'acetaminophen', foreign: 'paracetamol' }],
  ['en-AU', { emergency: '000', medicine: 'paracetamol', foreign: 'acetaminophen' }],
  ['en-IN', { emergency: '112', medicine: 'paracetamol', foreign: 'acetaminophen' }],
]);

/** Every string below a JSON value, so that no field can hold a claim unseen. */
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

describe('the skill manifest', () => {
  it('is valid by the Skill Management API', () => {
    expect(schemaErrors('v1.skill.Manifest.SkillManifestEnvelope', skill)).toEqual([]);
  });

  it('is published for every English locale, each with a privacy policy and terms', () => {
    const expected = [...localWords.keys()];
    expect(Object.keys(publishingInformation.locales)).toEqual(expected);
    expect(Object.keys(privacyAndCompliance.locales)).toEqual(expected);
  });

  it('asks for nothing beyond a voice, but to set a timer and a reminder', () => {
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

  it('hears of nobody but those who disable it, whose things it then erases', () => {
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

  it('tells a certification tester where the answers live and that nobody is called', () => {
    expect(publishingInformation.testingInstructions).toMatch(/exist only in the session/);
    expect(publishingInformation.testingInstructions).toMatch(/never calls or messages anyone/);
  });

  it.each([
    ['a cure', /\bcur(?:e|es|ed|ing)\b/i],
    ['healing or treatment', /\b(?:heals?|treats?|fix(?:es)?|relieves)\b/i],
    ['rescue', /\brescu/i],
    ['saving a life', /\blife-?sav|\bsav(?:e|es|ing) (?:a|your|their) li(?:fe|ves)\b/i],
    ['diagnosis', /\bdiagnos(?:e|es|ing) (?:you|your|what|the)\b/i],
    ['certainty', /\bguarantee/i],
  ])('claims nothing of %s in any field', (_claim, words) => {
    expect(stringsIn(publishingInformation).filter((text) => words.test(text))).toEqual([]);
  });

  describe.each(locales)('in %s', (locale, listing) => {
    const words = localWords.get(locale);

    it('fills in the same fields', () => {
      expect(Object.keys(listing)).toEqual([
        'name',
        'summary',
        'description',
        'examplePhrases',
        'keywords',
      ]);
      for (const text of stringsIn(listing)) {
        expect(text.trim()).not.toBe('');
      }
    });

    it('keeps to the lengths that Amazon accepts', () => {
      expect(listing.summary.length).toBeLessThanOrEqual(160);
      expect(listing.description.length).toBeLessThanOrEqual(4000);
      expect(listing.examplePhrases.length).toBeLessThanOrEqual(4);
      for (const phrase of listing.examplePhrases) {
        expect(phrase.length).toBeLessThanOrEqual(200);
      }
      expect(listing.keywords.length).toBeLessThanOrEqual(30);
      for (const keyword of listing.keywords) {
        expect(keyword.length).toBeLessThanOrEqual(150);
      }
    });

    it('names itself as it is called', () => {
      expect(listing.name.toLowerCase()).toBe(invocationName);
    });

    it('has a keyword only once', () => {
      expect(new Set(listing.keywords).size).toBe(listing.keywords.length);
    });

    it('is no substitute for professional advice, and says so', () => {
      expect(listing.description).toMatch(/not a substitute for professional medical advice/);
      expect(listing.description).toMatch(/not medical advice/);
      expect(listing.description).toMatch(/for information and education only/);
      expect(listing.description).toMatch(/Ask your (?:doctor|GP)/);
      expect(listing.summary).toMatch(/not medical advice/);
    });

    it('names the emergency number of the place, and any other', () => {
      expect(listing.description).toMatch(
        new RegExp(`\\bcall [^.]*\\b${words?.emergency}\\b[^.]* or your local emergency number`),
      );
    });

    it('says what it never does and what it keeps', () => {
      expect(listing.description).toMatch(/does not diagnose\./);
      expect(listing.description).toMatch(/does not give a dose/);
      expect(listing.description).toMatch(/cannot call anyone/);
      expect(listing.description).toMatch(/Nothing about your answers/);
    });

    it('uses the name of the medicine that is on the box there', () => {
      expect(listing.description).toContain(words?.medicine);
      expect(listing.description).not.toContain(words?.foreign);
    });

    it('opens its example phrases with the wake word and the invocation name', () => {
      expect(listing.examplePhrases[0]).toMatch(
        new RegExp(`^Alexa, (?:open|ask) ${invocationName}\\b`),
      );
    });

    it.each(listing.examplePhrases)('can hear "%s"', (phrase) => {
      const samples = intents.flatMap((intent) => intent.samples ?? []);
      const heard = [
        `alexa, open ${invocationName}`,
        ...samples.map((sample) => sample.toLowerCase()),
      ];
      expect(heard).toContain(requestIn(phrase));
    });

    it('links to its privacy policy and terms over HTTPS', () => {
      const links = new Map(Object.entries(privacyAndCompliance.locales)).get(locale);
      expect(links?.privacyPolicyUrl).toMatch(/^https:\/\/[^/]+\/.+privacy/);
      expect(links?.termsOfUseUrl).toMatch(/^https:\/\/[^/]+\/.+terms/);
    });
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
