import data from './medicine.json';
import type { GateQuestion, Medicine } from './medicine-shape';

export type { GateQuestion, Medicine };

/** What to say to someone who named no medicine. */
export const ANY_MEDICINE = 'shop-medicines';

/** The medicine questions and what they lead to. */
export const medicine: Medicine = data;

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
