import medicineWords from '../care/medicine.en.json';
import stepWords from '../care/steps.en.json';
import exerciseWords from '../exercises/exercises.en.json';
import itemWords from '../screening/questions.en.json';
import { english } from '../speech/locales/en';
import regionData from '../speech/locales/regions.json';
import type { RegionWords, Words } from '../speech/phrases';

/** Every English text, collected from the files beside the content. */
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
  readonly hoursFromUtc: number;
  readonly source: string;
};
const regions: Readonly<Record<string, Region>> = regionData;

/** The region of a locale that is not in regions.json. */
const ELSEWHERE = 'elsewhere';

const regionOf = (locale: string): Region => {
  const region =
    (Object.hasOwn(regions, locale) ? regions[locale] : undefined) ?? regions[ELSEWHERE];
  if (region === undefined) {
    throw new Error(`speech/locales/regions.json lacks "${ELSEWHERE}"`);
  }
  return region;
};

const MS_AN_HOUR = 3_600_000;

/**
 * The date where a listener is, estimated from the locale without asking the device: good enough to tell one
 * evening's exercise from the next. It ignores summer time, and does not use Intl, which takes 50 ms to make
 * a calendar.
 *
 * @param locale as Alexa sends it
 * @param ms since 1970
 * @returns as in "2026-11-22"; null for a time in no year of four digits
 */
export function dayIn(locale: string, ms: number): string | null {
  const date = new Date(ms + regionOf(locale).hoursFromUtc * MS_AN_HOUR);
  const day = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  return /^\d{4}-/.test(day) ? day.slice(0, 10) : null;
}

/**
 * The words that differ by region.
 *
 * @param locale as Alexa sends it, such as "en-GB"; an unknown one names no emergency number
 */
export function regionWords(locale: string): RegionWords {
  const { emergencyNumber, hoursFromUtc: _hours, source: _source, ...shared } = regionOf(locale);
  const local = 'your local emergency number';
  return {
    ...shared,
    emergency: emergencyNumber === null ? local : `${emergencyNumber}, or ${local}`,
    emergencyNow: emergencyNumber === null ? `${local} now` : `${emergencyNumber} now, or ${local}`,
  };
}
