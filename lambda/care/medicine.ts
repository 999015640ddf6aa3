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
  if (Object.values(answers).includes('yes')) {
    return null;
  }
  return gate.find(({ id }) => answers[id] === undefined) ?? null;
}

/** True when every gate question was answered no: only then may a medicine be named. */
export const isGatePassed = (answers: GateAnswers, { gate }: Medicine): boolean =>
  gate.every(({ id }) => answers[id] === 'no');

/** True when an age in years answers this gate question. */
export const isAboutAge = ({ yesBelowAge, yesFromAge }: GateQuestion): boolean =>
  yesBelowAge !== undefined || yesFromAge !== undefined;

const isYesAt = (age: number, { yesBelowAge = 0, yesFromAge }: GateQuestion): boolean =>
  age < yesBelowAge || age >= (yesFromAge ?? Number.POSITIVE_INFINITY);

/**
 * The gate's answers once an age in years was told: it answers the questions about age. A yes that
 * stands there is not taken back.
 *
 * @param isNewest true where it answers the gate itself; told elsewhere it comes before the answers given there
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
