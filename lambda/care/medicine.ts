import data from './medicine.json';
import type { GateQuestion, Medicine } from './medicine-shape';

export type { GateQuestion, Medicine };

/** The id of the answer for someone who named no medicine. */
export const ANY_MEDICINE = 'shop-medicines';

/** The medicine questions, and the answers that follow them. */
export const medicine: Medicine = data;

/** Answers given at the gate, by question id. */
export type GateAnswers = Readonly<Record<string, 'yes' | 'no'>>;

/** The next gate question, or null once one was answered yes or all were answered no. */
export function nextGateQuestion(answers: GateAnswers, { gate }: Medicine): GateQuestion | null {
  if (Object.values(answers).includes('yes')) {
    return null;
  }
  return gate.find(({ id }) => answers[id] === undefined) ?? null;
}

/** Whether every gate question was answered no. Only then may a medicine be named. */
export const isGatePassed = (answers: GateAnswers, { gate }: Medicine): boolean =>
  gate.every(({ id }) => answers[id] === 'no');

/** Whether an age in years answers this gate question. */
export const isAboutAge = ({ yesBelowAge, yesFromAge }: GateQuestion): boolean =>
  yesBelowAge !== undefined || yesFromAge !== undefined;

const isYesAt = (age: number, { yesBelowAge = 0, yesFromAge }: GateQuestion): boolean =>
  age < yesBelowAge || age >= (yesFromAge ?? Number.POSITIVE_INFINITY);

/**
 * The gate's answers after an age was told. The age answers the questions about age, but a recorded
 * yes stays.
 *
 * @param age in years
 * @param isNewest whether the age was told at the gate. Told elsewhere, it counts as older than the gate's answers
 */
export function withAge(
  answers: GateAnswers,
  age: number,
  isNewest: boolean,
  { gate }: Medicine,
): GateAnswers {
  const told = gate
    .filter((question) => isAboutAge(question) && answers[question.id] !== 'yes')
    .map((question) => [question.id, isYesAt(age, question) ? 'yes' : 'no'] as const);
  const others = Object.entries(answers).filter(([id]) => !told.some(([other]) => other === id));
  return Object.fromEntries(isNewest ? [...others, ...told] : [...told, ...others]);
}
