import medicineWords from '../care/medicine.en.json';
import stepWords from '../care/steps.en.json';
import exerciseWords from '../exercises/exercises.en.json';
import itemWords from '../screening/questions.en.json';
import { english } from '../speech/locales/en/english';
import { regionOf } from '../speech/regions';
import type { Words } from '../speech/words';

/** Every English text, collected from the files beside the content. */
export const words: Words = {
  ...english,
  items: itemWords,
  steps: stepWords,
  gate: medicineWords.gate,
  medicines: medicineWords.answers,
  exercises: exerciseWords,
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
