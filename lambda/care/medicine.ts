import * as z from 'zod';
import { citation, contentFile, contentId } from '../content-file';
import data from './medicine.json';

const GateQuestion = z.strictObject({
  id: contentId,
  /** Ages in years that mean yes. */
  yesBelowAge: z.int().positive().optional(),
  yesFromAge: z.int().positive().optional(),
  source: citation,
  reason: citation,
});

/** A question asked before any shop medicine is named. A yes to one means: ask a pharmacist. */
export type GateQuestion = z.infer<typeof GateQuestion>;

const Medicine = z.strictObject({
  gate: z.array(GateQuestion).min(1),
  /** Screening questions whose raised flag means the same as a yes at the gate. */
  barredBy: z.array(contentId),
  medicines: z.array(z.strictObject({ id: contentId, answer: contentId })),
  answers: z.array(z.strictObject({ id: contentId, source: citation, reason: citation })).min(1),
});
export type Medicine = z.infer<typeof Medicine>;

/** What to say to someone who named no medicine. */
export const ANY_MEDICINE = 'shop-medicines';

/** The medicine questions and what they lead to, checked when the code loads. */
export const medicine: Medicine = contentFile('care/medicine.json', Medicine, data);

/** Answers given at the gate, by question id. */
export type GateAnswers = Readonly<Record<string, 'yes' | 'no'>>;

/** The next gate question, or null once one was answered yes or all were answered no. */
export function nextGateQuestion(answers: GateAnswers, { gate }: Medicine): GateQuestion | null {
  if (Object.values(answers).includes('yes')) return null;
  return gate.find(({ id }) => answers[id] === undefined) ?? null;
}

/** True when every gate question was answered no: only then may a medicine be named. */
export const isGatePassed = (answers: GateAnswers, { gate }: Medicine): boolean =>
  gate.every(({ id }) => answers[id] === 'no');

/** What an age in years answers at a gate question, or null where age is not asked about. */
export function gateAnswerForAge(age: number, question: GateQuestion): 'yes' | 'no' | null {
  const { yesBelowAge, yesFromAge } = question;
  if (yesBelowAge === undefined && yesFromAge === undefined) return null;
  return age < (yesBelowAge ?? 0) || age >= (yesFromAge ?? Number.POSITIVE_INFINITY) ? 'yes' : 'no';
}
