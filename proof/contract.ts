import type { Answers, Tier } from '../lambda/screening/question';

/** One red flag as the design states it, written here a second time on purpose. */
export interface Flag {
  readonly id: string;
  readonly tier: Exclude<Tier, 'clear'>;
  /** How many signs its question asks about: a denial that names one of several is no plain no. */
  readonly signs: number;
  /** A soft no is asked once more here, too, though it is no emergency. */
  readonly softNoAgain?: true;
  /** Asked only once this flag was raised. */
  readonly follows?: string;
}

/**
 * The screen as it was agreed, in the order it is asked. The proof measures the skill against this
 * list and not against `lambda/screening/questions.json`: a tier swapped there, or a question lost,
 * breaks a claim here.
 */
export const FLAGS: readonly Flag[] = [
  { id: 'collapse', tier: 'emergency', signs: 4 },
  { id: 'bladder-bowel', tier: 'emergency', signs: 2 },
  { id: 'urine-retention', tier: 'emergency', signs: 1 },
  { id: 'saddle-numbness', tier: 'emergency', signs: 1 },
  { id: 'both-legs', tier: 'emergency', signs: 3 },
  { id: 'trauma', tier: 'today', signs: 3 },
  { id: 'can-stand', tier: 'emergency', signs: 2, follows: 'trauma' },
  { id: 'leg-pain', tier: 'today', signs: 1, softNoAgain: true },
  { id: 'leg-numbness', tier: 'today', signs: 3, softNoAgain: true },
  { id: 'fever', tier: 'today', signs: 2 },
  { id: 'cancer', tier: 'provider', signs: 1 },
  { id: 'steroids', tier: 'provider', signs: 1 },
  { id: 'older-age', tier: 'provider', signs: 1 },
  { id: 'over-a-week', tier: 'provider', signs: 1 },
];

/** The short lists of the quick screen. A yes to the first is an emergency in itself. */
export const LISTS: Readonly<Record<string, readonly string[]>> = {
  seat: ['bladder-bowel', 'urine-retention', 'saddle-numbness'],
  legs: ['both-legs', 'leg-pain', 'leg-numbness'],
  'injury-fever': ['trauma', 'fever'],
  history: ['cancer', 'steroids', 'older-age', 'over-a-week'],
};
const EMERGENCY_LIST = 'seat';

/** The tiers that unlock each care step. */
export const STEP_TIERS: Readonly<Record<string, readonly Tier[]>> = {
  'rest-position': ['today', 'provider', 'clear'],
  cold: ['today', 'provider', 'clear'],
  heat: ['provider', 'clear'],
  'keep-moving': ['provider', 'clear'],
  'heat-later': ['provider', 'clear'],
  medicine: ['provider', 'clear'],
  'when-to-stretch': ['provider', 'clear'],
};

/** Raised flags after which no medicine is ever named. */
export const NO_MEDICINE_WITH: readonly string[] = ['steroids', 'older-age'];

/** The medicine questions: each must be answered no before a medicine is named. */
export const MEDICINE_QUESTIONS: readonly string[] = [
  'age',
  'pregnant',
  'reaction',
  'illness',
  'taking',
];

/** Ages in years at which the medicine question about age opens: from the first, below the second. */
export const MEDICINE_AGES = { from: 18, below: 60 } as const;

/** Up to this number, a number heard while a timer is asked about is its length in minutes, not an age. */
export const MOST_TIMER_MINUTES = 30;

/** Up to so many days, a time told there is the length of the timer (four hours). */
export const LONGEST_TIMER_DAYS = 240 / 1440;

/** From this age in years on `older-age` is raised. */
export const OLDER_AGE = 65;

/** From so many days since the pain began on `over-a-week` is raised. */
export const WEEK_DAYS = 7;

/** Up to so many days since the pain began, this one included, cold is read; heat after. */
export const COLD_DAYS = 2;

/** The questions that new pain opens again, as far as they are not raised. */
export const PAIN_QUESTIONS: readonly string[] = [
  'saddle-numbness',
  'both-legs',
  'leg-pain',
  'leg-numbness',
];

/** What must have been answered before an exercise is led. */
export const exerciseAnswers = (tier: Tier): Readonly<Record<string, 'yes' | 'no'>> => ({
  'sharp-pain': 'no',
  cautions: 'no',
  ...(tier === 'provider' ? { approved: 'yes' as const } : {}),
});

/** How bad a tier is: 0 is clear, 3 an emergency. */
export const RANK: Readonly<Record<Tier, number>> = {
  clear: 0,
  provider: 1,
  today: 2,
  emergency: 3,
};

/** What stands on record for a flag. */
export type Standing = 'open' | 'clear' | 'raised';

/** @throws Error when no flag has this id */
export function flag(id: string): Flag {
  const found = FLAGS.find((each) => each.id === id);
  if (found === undefined) {
    throw new Error(`The contract has no flag ${id}`);
  }
  return found;
}

/** What the answers say about one flag. */
export function standingOf({ id }: Flag, answers: Answers): Standing {
  const answer = answers[id];
  if (answer === undefined) {
    return 'open';
  }
  return answer === 'no' ? 'clear' : 'raised';
}

/** Whether a soft no to this question must be asked once more. */
export const asksSoftNoAgain = ({ tier, softNoAgain }: Flag): boolean =>
  tier === 'emergency' || softNoAgain === true;

const isAsked = ({ follows }: Flag, answers: Answers): boolean =>
  follows === undefined || standingOf(flag(follows), answers) === 'raised';

/** The tier that answers amount to, by the contract alone. */
export function tierByContract(answers: Answers): Tier {
  let rank = answers[EMERGENCY_LIST] === 'yes' ? RANK.emergency : RANK.clear;
  for (const each of FLAGS) {
    if (!isAsked(each, answers) || standingOf(each, answers) !== 'raised') {
      continue;
    }
    const isOld = answers[each.id] === 'not-new' && each.tier === 'emergency';
    rank = Math.max(rank, RANK[isOld ? 'today' : each.tier]);
  }
  return rank === 3 ? 'emergency' : rank === 2 ? 'today' : rank === 1 ? 'provider' : 'clear';
}

/** Whether every question that could change the outcome was answered. */
export function isFinishedByContract(answers: Answers): boolean {
  const tier = tierByContract(answers);
  return FLAGS.every(
    (each) =>
      standingOf(each, answers) !== 'open' ||
      !isAsked(each, answers) ||
      (tier === 'today' && each.tier === 'provider'),
  );
}
