import type { Slot } from '../echo/hearing/slot';
import type { Understanding } from '../echo/hearing/understanding';
import questions from '../lambda/screening/questions.json';
import type { Phrase } from './phrase-set';

/** How a phrase was understood. */
export interface Reading {
  phrase: Phrase;
  /** The intent heard. */
  intent: string;
  /** The ids to which its slots resolved, if any. */
  ids: readonly string[];
}

/** What is counted in a set of readings. */
export interface Coverage {
  phrases: number;
  /** Phrases meant for the skill, and how many of them were read as meant. */
  inScope: Share;
  /** Phrases not meant for the skill, and how many of them were refused. */
  refused: Share;
  byIntent: ReadonlyMap<string, Share>;
  byPlace: ReadonlyMap<string, Share>;
  /** A sign that was not heard as one at least as serious. */
  redFlagsMissed: readonly Reading[];
  /** "Only when I cough" or "I don't know" heard as a plain no, which would clear a sign. */
  doubtsReadAsNo: readonly Reading[];
  /** "Not that I know of" heard as a plain no. It would be asked once where the screen asks twice. */
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

/** Most serious first. */
const TIERS = ['emergency', 'today', 'provider'];
const TIER_OF = new Map(questions.questions.map(({ id, tier }) => [id, TIERS.indexOf(tier)]));

/**
 * Reads every phrase.
 * @param today the day from which dates are counted
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

/** Counts the readings. */
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

/** Whether the phrase was read as meant: its intent or an equivalent one, and the meant value. */
export function isRight({ phrase, intent, ids }: Reading): boolean {
  if (intent !== phrase.intent) {
    return phrase.also.includes(intent);
  }
  return phrase.id === null || ids.includes(phrase.id);
}

/** Whether a sign was missed. Hearing it as a less serious sign counts as missed, too. */
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
