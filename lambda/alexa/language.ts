import * as z from 'zod';
import medicineWords from '../care/medicine.en.json';
import stepWords from '../care/steps.en.json';
import { contentFile } from '../content-file';
import exerciseWords from '../exercises/exercises.en.json';
import itemWords from '../screening/questions.en.json';
import { english } from '../speech/locales/en';
import regionData from '../speech/locales/regions.json';
import type { RegionWords, Words } from '../speech/phrases';

const text = z.string().min(1);

const ItemWords = z.strictObject({
  lead: text.optional(),
  ask: text,
  short: text,
  simpler: text,
  plainly: text,
  unchecked: text,
  why: text,
  advice: text.optional(),
});
const StepWords = z.strictObject({
  title: text,
  say: text,
  howLong: text.optional(),
  card: text.optional(),
});
const MedicineWords = z.strictObject({
  gate: z.record(z.string(), z.strictObject({ ask: text, short: text })),
  answers: z.record(z.string(), text),
});
const Region = z.strictObject({
  emergencyNumber: text.nullable(),
  seenToday: text,
  doctor: text,
  doctorsOffice: text,
  acetaminophen: text,
  antiInflammatories: text,
  physicalTherapist: text,
  source: text,
});

const ExerciseWords = z.strictObject({
  exercises: z.record(
    z.string(),
    z.strictObject({ name: text, full: text, short: text, avoid: text }),
  ),
  positions: z.record(z.string(), text),
  moves: z.record(z.string(), text),
  gate: z.record(z.string(), z.strictObject({ ask: text, short: text, refused: text })),
  stopRule: text,
  gettingUp: text,
});

const medicines = contentFile('care/medicine.en.json', MedicineWords, medicineWords);
const regions = contentFile(
  'speech/locales/regions.json',
  z.record(z.string(), Region),
  regionData,
);

/** Every English word, gathered from beside the data it words. */
export const words: Words = {
  ...english,
  items: contentFile('screening/questions.en.json', z.record(z.string(), ItemWords), itemWords),
  steps: contentFile('care/steps.en.json', z.record(z.string(), StepWords), stepWords),
  gate: medicines.gate,
  medicines: medicines.answers,
  exercises: contentFile('exercises/exercises.en.json', ExerciseWords, exerciseWords),
};

/** The region for a locale that is not in our list. */
const ELSEWHERE = 'elsewhere';

/**
 * The words that differ by region.
 *
 * @param locale as Alexa sends it, "en-GB"; one we do not know names no number but the local one
 */
export function regionWords(locale: string): RegionWords {
  const region =
    (Object.hasOwn(regions, locale) ? regions[locale] : undefined) ?? regions[ELSEWHERE];
  if (region === undefined) throw new Error(`speech/locales/regions.json lacks "${ELSEWHERE}"`);
  const { emergencyNumber, source: _source, ...shared } = region;
  const local = 'your local emergency number';
  return {
    ...shared,
    emergency: emergencyNumber === null ? local : `${emergencyNumber}, or ${local}`,
    emergencyNow: emergencyNumber === null ? `${local} now` : `${emergencyNumber} now, or ${local}`,
  };
}
