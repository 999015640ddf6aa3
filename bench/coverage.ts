import type { Slot } from '../echo/hearing/slot';
import type { Understanding } from '../echo/hearing/understanding';
import questions from '../lambda/screening/questions.json';
import type { Phrase } from './phrase-set';

/** What a phrase was taken for. */
export interface Reading {
  phrase: Phrase;
  /** The intent heard. */
  intent: string;
  /** The ids its slot resolved to, if any. */
  ids: readonly string[];
}

/** What is counted in a set of readings. Shares are 0 to 1, and 1 where nothing was to count. */
export interface Coverage {
  phrases: number;
  /** Those meant for the skill that were read as meant. */
  inScope: Share;
  /** Those not meant for the skill that it refused. */
  refused: Share;
  byIntent: ReadonlyMap<string, Share>;
  byPlace: ReadonlyMap<string, Share>;
  /** A warning sign told and not heard as one at least as grave. */
  redFlagsMissed: readonly Reading[];
  /** "Only when I cough", "I don't know" heard as a plain no: a sign would be cleared. */
  doubtsReadAsNo: readonly Reading[];
  /** "Not that I know of" heard as a plain no: asked once where the screen wants it asked twice. */
  softNoesReadAsNo: readonly Reading[];
  /** A denied sign or a no heard as a sign or a yes: a false alarm. */
  falseAlarms: readonly Reading[];
  wrong: readonly Reading[];
}

export interface Share {
  right: number;
  of: number;
}

const OUT_OF_SCOPE = 'AMAZON.FallbackIntent';
const PLAIN_NOES = new Set(['AMAZON.NoIntent', 'NoSymptomIntent']);
const ALARMS = new Set(['AMAZON.YesIntent', 'PartlyIntent', 'SymptomIntent']);

/** Graver first. */
const TIERS = ['emergency', 'today', 'provider'];
const TIER_OF = new Map(questions.questions.map(({ id, tier }) => [id, TIERS.indexOf(tier)]));

/**
 * Has every phrase understood.
 * @param today the day for dates
 */
export async function readAll(
  phrases: readonly Phrase[],
  understanding: Understanding,
  today: Date,
): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const phrase of phrases) {
    const { intent, slots } = await understanding.understand(phrase.words, today);
    readings.push({ phrase, intent, ids: Object.values(slots).flatMap(idsOf) });
  }
  return readings;
}

/** What came of it. */
export function coverageOf(readings: readonly Reading[]): Coverage {
  const meant = readings.filter(({ phrase }) => phrase.intent !== OUT_OF_SCOPE);
  const others = readings.filter(({ phrase }) => phrase.intent === OUT_OF_SCOPE);
  const ofIntents = (names: readonly string[]): Reading[] =>
    readings.filter(({ phrase }) => names.includes(phrase.intent));
  return {
    phrases: readings.length,
    inScope: shareOf(meant),
    refused: shareOf(others),
    byIntent: sharesBy(readings, ({ phrase }) => phrase.intent),
    byPlace: sharesBy(meant, ({ phrase }) => phrase.at),
    redFlagsMissed: ofIntents(['SymptomIntent']).filter(isMissed),
    doubtsReadAsNo: ofIntents(['PartlyIntent', 'NotSureIntent', 'NotNewIntent']).filter(
      ({ intent }) => PLAIN_NOES.has(intent),
    ),
    softNoesReadAsNo: ofIntents(['SoftNoIntent']).filter(({ intent }) => PLAIN_NOES.has(intent)),
    falseAlarms: ofIntents(['AMAZON.NoIntent', 'NoSymptomIntent']).filter(({ intent }) =>
      ALARMS.has(intent),
    ),
    wrong: readings.filter((reading) => !isRight(reading)),
  };
}

/** Whether the phrase was read as meant: its intent or one as good, and the value meant. */
export function isRight({ phrase, intent, ids }: Reading): boolean {
  if (intent !== phrase.intent) {
    return phrase.also.includes(intent);
  }
  return phrase.id === null || ids.includes(phrase.id);
}

/** A sign heard as a less grave one is missed, too. */
function isMissed({ phrase, intent, ids }: Reading): boolean {
  if (phrase.also.includes(intent)) {
    return false;
  }
  const grave = TIER_OF.get(phrase.id ?? '') ?? 0;
  const heard = Math.min(...ids.map((id) => TIER_OF.get(id) ?? TIERS.length));
  return intent !== 'SymptomIntent' || heard > grave;
}

function shareOf(readings: readonly Reading[]): Share {
  return { right: readings.filter(isRight).length, of: readings.length };
}

function sharesBy(
  readings: readonly Reading[],
  keyOf: (reading: Reading) => string,
): Map<string, Share> {
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) {
    const key = keyOf(reading);
    groups.set(key, [...(groups.get(key) ?? []), reading]);
  }
  return new Map([...groups].map(([key, group]) => [key, shareOf(group)]));
}

function idsOf({ resolutions }: Slot): string[] {
  return (resolutions?.resolutionsPerAuthority ?? []).flatMap(({ values }) =>
    values.map(({ value }) => value.id),
  );
}
