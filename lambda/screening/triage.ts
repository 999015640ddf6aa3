import type { Answer, Answers, List, Question, Screening, Tier } from './question';
import { TIERS } from './question';

/** One question at a time, or the same questions as short lists. */
export type ScreenKind = 'full' | 'quick';

/** What is asked with one yes or no: a question, or a list of the quick screen. */
export type Item = Question | List;

export const isList = (item: Item): item is List => 'questions' in item;

/** Whether the item is the question with this id, or a list that contains it. */
export const asksAbout = (item: Item, id: string): boolean =>
  item.id === id || (isList(item) && item.questions.includes(id));

/** One entry of the quick screen, with its questions. */
interface QuickEntry {
  readonly item: Item;
  /** An answer to any of these ids means that the entry was asked already. */
  readonly ids: readonly string[];
  /** Its questions and those that follow one of them, in the order of the full screen. */
  readonly questions: readonly Question[];
}

/** Lookup tables of a screening, built once, because every turn uses them many times. */
interface Index {
  readonly items: ReadonlyMap<string, Item>;
  readonly quick: readonly QuickEntry[];
  /** Tiers that were computed before: a turn computes the tier of the same answers several times. */
  readonly tiers: WeakMap<Answers, Tier>;
}

const indexes = new WeakMap<Screening, Index>();

function indexOf(screening: Screening): Index {
  const known = indexes.get(screening);
  if (known !== undefined) {
    return known;
  }
  const all: Item[] = [...screening.questions, ...screening.lists];
  const items = new Map(all.map((item) => [item.id, item]));
  const quick = screening.quick.map((id): QuickEntry => {
    const item = found(items, id);
    const members = isList(item) ? item.questions : [id];
    const questions = screening.questions.filter((question) =>
      members.includes(question.follows ?? question.id),
    );
    return { item, ids: [id, ...members], questions };
  });
  const index: Index = { items, quick, tiers: new WeakMap() };
  indexes.set(screening, index);
  return index;
}

function found(items: Index['items'], id: string): Item {
  const item = items.get(id);
  if (item === undefined) {
    throw new Error(`No question or list has the id ${id}`);
  }
  return item;
}

/** @throws Error when neither a question nor a list has this id */
export const itemOf = (id: string, screening: Screening): Item =>
  found(indexOf(screening).items, id);

/** Whether a question or a list has this id. */
export const isItem = (id: string, screening: Screening): boolean =>
  indexOf(screening).items.has(id);

/** Whether the first tier is as bad as the second, or worse. */
export const atLeast = (tier: Tier, threshold: Tier): boolean =>
  TIERS.indexOf(tier) <= TIERS.indexOf(threshold);

const worst = (tiers: readonly Tier[]): Tier =>
  TIERS.find((tier) => tiers.includes(tier)) ?? 'clear';

const milder = (a: Tier, b: Tier): Tier => (atLeast(a, b) ? b : a);

/** The tier that one answer raises. "Not sure" raises the flag, "not new" at most *today*. */
export function tierOfAnswer(question: Question, answer: Answer | undefined): Tier {
  if (answer === undefined || answer === 'no') {
    return 'clear';
  }
  return answer === 'not-new' ? milder(question.tier, 'today') : question.tier;
}

const membersOf = (list: List, screening: Screening): Question[] =>
  list.questions
    .map((id) => itemOf(id, screening))
    .filter((item): item is Question => !isList(item));

/** The worst tier that a question or list can raise. */
export function tierOfItem(item: Item, screening: Screening): Tier {
  return isList(item) ? worst(membersOf(item, screening).map(({ tier }) => tier)) : item.tier;
}

/** Whether a soft no to a question or list is asked about once more before it counts. */
export const asksSoftNoAgain = (item: Item, screening: Screening): boolean =>
  tierOfItem(item, screening) === 'emergency' || (!isList(item) && item.asksSoftNoAgain === true);

/** Whether a denial that names a sign is asked about once more, because it may deny less than was asked. */
export const asksDenialAgain = ({ tier, signs }: Question): boolean =>
  tier === 'emergency' || signs.length > 1;

/** Whether every question of the list is an emergency question, so that any yes means: call now. */
export const isAllEmergency = (list: List, screening: Screening): boolean =>
  membersOf(list, screening).every(({ tier }) => tier === 'emergency');

function isRaised(id: string, answers: Answers, screening: Screening): boolean {
  const item = indexOf(screening).items.get(id);
  return item !== undefined && !isList(item) && tierOfAnswer(item, answers[id]) !== 'clear';
}

const applies = ({ follows }: Question, answers: Answers, screening: Screening): boolean =>
  follows === undefined || isRaised(follows, answers, screening);

/** The tier raised by the answer on record for one question or list. */
export function tierRaisedBy(id: string, answers: Answers, screening: Screening): Tier {
  const item = itemOf(id, screening);
  if (isList(item)) {
    return answers[id] === 'yes' && isAllEmergency(item, screening) ? 'emergency' : 'clear';
  }
  return applies(item, answers, screening) ? tierOfAnswer(item, answers[id]) : 'clear';
}

/** Whether an emergency is recorded for the question with this id, or for a list that contains it. */
export const isEmergencySign = (id: string, answers: Answers, screening: Screening): boolean =>
  [...screening.questions, ...screening.lists].some(
    (item) => asksAbout(item, id) && tierRaisedBy(item.id, answers, screening) === 'emergency',
  );

/** The worst tier that the answers so far raise. It is derived in every turn and never stored. */
export function tierOf(answers: Answers, screening: Screening): Tier {
  const { items, tiers } = indexOf(screening);
  const known = tiers.get(answers);
  if (known !== undefined) {
    return known;
  }
  // A missing answer raises nothing, and neither does an unknown id.
  const raised = Object.keys(answers)
    .filter((id) => items.has(id))
    .map((id) => tierRaisedBy(id, answers, screening));
  const tier = worst(raised);
  tiers.set(answers, tier);
  return tier;
}

/**
 * What to ask next, or null when the screen is complete. An emergency ends the screen at once. From
 * *today* on, questions that can only raise *provider* are left out.
 */
export function nextItem(answers: Answers, kind: ScreenKind, screening: Screening): Item | null {
  const tier = tierOf(answers, screening);
  if (tier === 'emergency') {
    return null;
  }
  const isDue = (question: Question): boolean =>
    answers[question.id] === undefined &&
    applies(question, answers, screening) &&
    !(atLeast(tier, 'today') && question.tier === 'provider');
  if (kind === 'full') {
    return screening.questions.find(isDue) ?? null;
  }
  for (const { item, ids, questions } of indexOf(screening).quick) {
    const due = questions.find(isDue);
    if (due === undefined) {
      continue;
    }
    const untouched = ids.every((id) => answers[id] === undefined);
    return untouched ? item : due;
  }
  return null;
}

/** The tier of a finished screen; null while a question is open. */
export const finishedTier = (
  answers: Answers,
  kind: ScreenKind,
  screening: Screening,
): Tier | null => (nextItem(answers, kind, screening) === null ? tierOf(answers, screening) : null);

/** Whether a tier leaves care, medicine and exercises in reach, each behind its own questions. */
export const isOpenTier = (tier: Tier | null): tier is 'provider' | 'clear' =>
  tier === 'provider' || tier === 'clear';

/**
 * The answers with one more, which becomes the newest. A no to a list is a no to each of its questions.
 * Any other answer to a list opens those of its questions that raised no flag.
 */
export function record(
  answers: Answers,
  item: Item,
  answer: Answer,
  screening: Screening,
): Answers {
  const { [item.id]: _earlier, ...others } = answers;
  if (!isList(item)) {
    return { ...others, [item.id]: answer };
  }
  const members = screening.questions.filter(({ id }) => item.questions.includes(id));
  const kept = Object.entries(others).filter(
    ([id]) => !item.questions.includes(id) || (answer !== 'no' && isRaised(id, answers, screening)),
  );
  const added =
    answer === 'no' ? members.map(({ id }) => [id, 'no'] as const) : [[item.id, answer] as const];
  return Object.fromEntries([...kept, ...added]);
}

/** The questions and lists answered so far, as they were asked, the newest last. */
export function answeredItems(answers: Answers, kind: ScreenKind, screening: Screening): Item[] {
  const asAsked = Object.keys(answers).flatMap((id) => {
    const item = itemOf(id, screening);
    if (isList(item)) {
      return isAllEmergency(item, screening) && answers[id] === 'yes' ? [item] : [];
    }
    const list = screening.lists.find(({ questions }) => questions.includes(id));
    const inOneBreath =
      kind === 'quick' &&
      list !== undefined &&
      answers[list.id] === undefined &&
      list.questions.every((member) => answers[member] === 'no');
    return [inOneBreath ? list : item];
  });
  // The position of a list is that of the newest answer to one of its questions.
  return asAsked.filter((item, index) => asAsked.lastIndexOf(item) === index);
}

/** The answers that raise a flag: those stay when the questions start again. */
export function raisedAnswers(answers: Answers, screening: Screening): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([id, answer]) => {
      const item = itemOf(id, screening);
      return isList(item)
        ? isAllEmergency(item, screening) && answer === 'yes'
        : tierOfAnswer(item, answer) !== 'clear';
    }),
  );
}

/** Removes the answers that new pain makes doubtful, but keeps every raised flag. */
export function withoutPainQuestions(answers: Answers, screening: Screening): Answers {
  const reopened = screening.questions.filter(
    ({ id, askAgainAfterPain }) => askAgainAfterPain && !isRaised(id, answers, screening),
  );
  return Object.fromEntries(
    Object.entries(answers).filter(([id]) => !reopened.some((question) => question.id === id)),
  );
}
