import medicineWords from '../care/medicine.en.json';
import stepWords from '../care/steps.en.json';
import exerciseWords from '../exercises/exercises.en.json';
import itemWords from '../screening/questions.en.json';
import { english } from '../speech/locales/en';
import regionData from '../speech/locales/regions.json';
import type { RegionWords, Words } from '../speech/phrases';

/** Every English word, gathered from beside the data it words. */
export const words: Words = {
  ...english,
  items: itemWords,
  steps: stepWords,
  gate: medicineWords.gate,
  medicines: medicineWords.answers,
  exercises: exerciseWords,
};

type Region = Omit<RegionWords, 'emergency' | 'emergencyNow'> & {
  readonly emergencyNumber: string | null;
  readonly timeZone: string;
  readonly source: string;
};
const regions: Readonly<Record<string, Region>> = regionData;

/** The region for a locale that is not in our list. */
const ELSEWHERE = 'elsewhere';

const regionOf = (locale: string): Region => {
  const region =
    (Object.hasOwn(regions, locale) ? regions[locale] : undefined) ?? regions[ELSEWHERE];
  if (region === undefined) throw new Error(`speech/locales/regions.json lacks "${ELSEWHERE}"`);
  return region;
};

/** What writes a day in a time zone, by the zone: it takes longer to make than a whole turn. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known !== undefined) return known;
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone });
  calendars.set(timeZone, calendar);
  return calendar;
}

/**
 * The day it is for a listener: good enough to tell one evening's exercise from the next, without
 * asking the device where it is.
 *
 * @param locale as Alexa sends it
 * @param ms since 1970
 * @returns as in "2026-11-22"
 */
export const dayIn = (locale: string, ms: number): string =>
  calendarOf(regionOf(locale).timeZone).format(ms);

/**
 * The words that differ by region.
 *
 * @param locale as Alexa sends it, "en-GB"; one we do not know names no number but the local one
 */
export function regionWords(locale: string): RegionWords {
  const { emergencyNumber, timeZone: _zone, source: _source, ...shared } = regionOf(locale);
  const local = 'your local emergency number';
  return {
    ...shared,
    emergency: emergencyNumber === null ? local : `${emergencyNumber}, or ${local}`,
    emergencyNow: emergencyNumber === null ? `${local} now` : `${emergencyNumber} now, or ${local}`,
  };
}
