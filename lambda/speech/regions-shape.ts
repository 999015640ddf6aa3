import * as z from 'zod';

const text = z.string().min(1);

const Region = z.strictObject({
  emergencyNumber: text.nullable(),
  /** Hours from UTC, in the standard time of the place where most people of the region live. */
  hoursFromUtc: z.number().min(-12).max(14),
  seenToday: text,
  doctor: text,
  doctorsOffice: text,
  acetaminophen: text,
  antiInflammatories: text,
  physicalTherapist: text,
  source: text,
});
export type Region = z.infer<typeof Region>;

/** What `regions.json` must look like. */
export const Regions = z.record(z.string(), Region);
