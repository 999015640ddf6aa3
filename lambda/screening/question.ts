import type { List, QuestionData } from './question-shape';
import data from './questions.json';

export type { List };

/** How soon a person needs care, worst first. */
export const TIERS = ['emergency', 'today', 'provider', 'clear'] as const;
export type Tier = (typeof TIERS)[number];

/** The recorded answer to a question. A hedged yes is recorded as yes. */
export const ANSWERS = ['yes', 'no', 'not-sure', 'not-new'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Answers by question or list id, in the order in which they were given. "Go back" uses that order. */
export type Answers = Readonly<Record<string, Answer>>;

/** A question whose yes raises a flag, with defaults filled in. */
export type Question = QuestionData & Required<Pick<QuestionData, 'noWhenNamed'>>;

export interface Screening {
  readonly questions: readonly Question[];
  readonly lists: readonly List[];
  /** Ids of the questions and lists that the quick screen asks, in order. */
  readonly quick: readonly string[];
}

/** The red-flag questions and the quick screen's lists. */
export const screening: Screening = {
  ...data,
  questions: data.questions.map((question) => ({ noWhenNamed: [], ...question })),
};
