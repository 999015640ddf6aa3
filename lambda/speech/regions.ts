import data from './locales/regions.json';
import type { Region } from './regions-shape';

/** Words that differ between regions, by the name that a text uses for them. */
export type RegionWords = Omit<Region, 'emergencyNumber' | 'hoursFromUtc' | 'source'> & {
  readonly emergency: string;
  readonly emergencyNow: string;
};

const regions: Readonly<Record<string, Region>> = data;

/** The region of a locale that is not in regions.json. */
const ELSEWHERE = 'elsewhere';

/** The region of a locale, as Alexa sends it. */
export const regionOf = (locale: string): Region => {
  const region =
    (Object.hasOwn(regions, locale) ? regions[locale] : undefined) ?? regions[ELSEWHERE];
  if (region === undefined) {
    throw new Error(`speech/locales/regions.json lacks "${ELSEWHERE}"`);
  }
  return region;
};

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
