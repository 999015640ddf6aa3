import type { Heard } from '../lambda/session/heard';
import type { Place, State } from '../lambda/session/state';
import type { Turn } from '../lambda/session/turn';
import {
  exerciseAnswers,
  flag,
  LISTS,
  LONGEST_TIMER_DAYS,
  MEDICINE_AGES,
  MOST_TIMER_MINUTES,
  OLDER_AGE,
  standingOf,
  WEEK_DAYS,
} from './contract';
import type { Step } from './step';

/** The answer at a gate question: the one that passes it, or any other. */
type GateAnswer = 'passed' | 'failed';

/**
 * What the listener answered at the questions before medicine and before exercises, derived only from what was
 * heard. The dialog has its own record, which is not used here.
 */
export interface GateRecord {
  /** By the id of the question. No id is used at both gates. */
  readonly answers: Readonly<Record<string, GateAnswer>>;
  /** The gate questions, and the phase, that were answered after the screen, newest last. A correction takes back the newest. */
  readonly latest: readonly string[];
  /** The open gate question to which one soft no was said; a second one there counts as no. */
  readonly softNoAt: string | null;
}

export const NO_ANSWERS: GateRecord = { answers: {}, latest: [], softNoAt: null };

/** The medicine question that an age answers, wherever it is told. */
const AGE = 'age';

/** The exercise question that "no pain" answers. */
const PAIN = 'sharp-pain';

/** Stands for the answer to "Did this start in the last two days?". */
const PHASE = 'phase';

/** The answer that opens an exercise question; every medicine question is opened by a no. */
const opensOn = (question: string): 'yes' | 'no' => exerciseAnswers('provider')[question] ?? 'no';

const questionAt = (place: Place | undefined): string | null =>
  place?.at === 'medicine' || place?.at === 'exercise-gate' ? place.question : null;

/** Places where "go back" means the step or the exercise before. */
const MOVING: readonly Place['at'][] = [
  'care',
  'carry-on',
  'choosing',
  'ready',
  'holding',
  'paused',
];

function isCorrection(heard: Heard, place: Place): boolean {
  const { kind } = heard;
  // In an emergency a hedged no denies the sign, which is asked about again.
  if (place.at === 'emergency' && (kind === 'soft-no' || kind === 'said-no')) {
    return true;
  }
  return kind === 'correction' || (kind === 'previous' && !MOVING.includes(place.at));
}

/** An answer to the open gate question; null when what was heard is none, or not yet one. */
function answerTo(question: string, heard: Heard, isSecondSoftNo: boolean): GateAnswer | null {
  const opens = opensOn(question);
  // "No pain" is a plain no where nothing but pain is asked about.
  if (heard.kind === 'no-symptom') {
    return question === PAIN && heard.symptoms.includes(PAIN) ? 'passed' : null;
  }
  switch (heard.kind) {
    case 'yes':
    case 'no':
      return heard.kind === opens ? 'passed' : 'failed';
    case 'said-no':
      return opens === 'no' ? 'passed' : 'failed';
    case 'soft-no':
      if (opens === 'yes') {
        return 'failed';
      }
      return isSecondSoftNo ? 'passed' : null;
    case 'partly':
    case 'not-sure':
    case 'not-new':
    case 'decline':
      return 'failed';
    default:
      return null;
  }
}

/** What an age in years answers; null where a number is the length of a timer, and in an emergency. */
function answerByAge({ before, heard }: Step): GateAnswer | null {
  if (heard.kind !== 'age' || before?.place.at === 'emergency') {
    return null;
  }
  const about = before?.sideQuestion?.about;
  const isTimer = about === 'timer' || about === 'timer-permission';
  if (isTimer && heard.age <= MOST_TIMER_MINUTES) {
    return null;
  }
  const { from, below } = MEDICINE_AGES;
  return heard.age >= from && heard.age < below ? 'passed' : 'failed';
}

function withAnswer(record: GateRecord, question: string, answer: GateAnswer): GateRecord {
  const isStanding = question === AGE && record.answers[AGE] === 'failed';
  return {
    ...record,
    answers: { ...record.answers, [question]: isStanding ? 'failed' : answer },
    latest: [...record.latest.filter((each) => each !== question), question],
  };
}

/**
 * Of two answers about age the worse one counts. A correction takes back only an age that was told at the medicine
 * questions. An age told elsewhere is corrected by telling another one.
 */
function withAge(record: GateRecord, answer: GateAnswer, { before, heard }: Step): GateRecord {
  if (record.answers[AGE] === 'failed' || record.answers[AGE] === answer) {
    return record;
  }
  const isOfScreen = heard.kind === 'age' && heard.age >= OLDER_AGE;
  const isAtGate = before?.place.at === 'medicine' && !isOfScreen;
  return isAtGate
    ? withAnswer(record, AGE, answer)
    : { ...record, answers: { ...record.answers, [AGE]: answer } };
}

function without(record: GateRecord, question: string | undefined): GateRecord {
  if (question === undefined) {
    return record;
  }
  const { [question]: _takenBack, ...answers } = record.answers;
  return { ...record, answers, latest: record.latest.filter((each) => each !== question) };
}

/** A correction takes back the last gate answer, and an age wherever its own question is asked again. */
function corrected(record: GateRecord, { state }: Turn): GateRecord {
  const rest = without(record, record.latest.at(-1));
  const item = state?.place.at === 'screening' ? state.place.item : null;
  const isAgeAsked = item !== null && (LISTS[item] ?? [item]).includes('older-age');
  return isAgeAsked ? without(rest, AGE) : rest;
}

/** Whether a time answers the question about a week, also with the same answer. A raised flag is not taken back. */
function answersWeek(daysAgo: number, before: State | null): boolean {
  if (before === null || questionAt(before.place) !== null) {
    return false;
  }
  if (daysAgo >= WEEK_DAYS) {
    return true;
  }
  const isRaised = standingOf(flag('over-a-week'), before.memory.answers) === 'raised';
  return !isRaised && before.place.at !== 'phase' && !isAboutAside(daysAgo, before);
}

/** Whether a time of less than a week answers the open side question. */
function isAboutAside(daysAgo: number, { sideQuestion }: State): boolean {
  switch (sideQuestion?.about) {
    case undefined:
    case 'forget':
      return false;
    case 'timer':
    case 'timer-permission':
      return daysAgo > 0 && daysAgo <= LONGEST_TIMER_DAYS;
    case 'onset':
    case 'reminder':
    case 'reminder-permission':
      return true;
  }
}

/** Whether the turn gave an answer of the screen. A correction then takes back that one. */
function isOtherwiseAnswered({ before, heard, turn }: Step): boolean {
  if (heard.kind === 'symptom') {
    return heard.symptom !== 'unknown';
  }
  if (heard.kind === 'age' && heard.age >= OLDER_AGE) {
    return true;
  }
  if (heard.kind === 'onset' && answersWeek(heard.daysAgo, before)) {
    return true;
  }
  const after = turn.state?.memory.answers ?? {};
  return JSON.stringify(after) !== JSON.stringify(before?.memory.answers ?? {});
}

/** The record after an answer to a question that is not a gate's, if there was one. */
function withOther(record: GateRecord, step: Step): GateRecord {
  if (isOtherwiseAnswered(step)) {
    return { ...record, latest: [] };
  }
  const { before, turn } = step;
  const isPhase = before?.place.at === 'phase' && turn.state?.memory.phase !== before.memory.phase;
  return isPhase ? { ...record, latest: [...record.latest, PHASE] } : record;
}

/** The record after a turn. */
export function recordAfter(record: GateRecord, step: Step): GateRecord {
  return asItStands(heardBy(record, step), step.turn);
}

function heardBy(record: GateRecord, step: Step): GateRecord {
  const { before, heard } = step;
  if (before !== null && isCorrection(heard, before.place)) {
    return corrected(record, step.turn);
  }
  const others = withOther(record, step);
  const byAge = answerByAge(step);
  if (byAge !== null) {
    return withAge(others, byAge, step);
  }
  const question = questionAt(before?.place);
  // A side question takes the word. A denied sign goes to the gate.
  const isForAside = before?.sideQuestion !== undefined && heard.kind !== 'no-symptom';
  if (question === null || isForAside) {
    return others;
  }
  const said = heard.kind === 'soft-no' ? { ...others, softNoAt: question } : others;
  const answer = answerTo(question, heard, record.softNoAt === question);
  return answer === null ? said : withAnswer(said, question, answer);
}

/**
 * A soft no counts only while its question stays open. A question that is asked again counts as not answered,
 * except for an age that fails.
 */
function asItStands(record: GateRecord, { state }: Turn): GateRecord {
  const open = questionAt(state?.place);
  const softNoAt = open === record.softNoAt ? open : null;
  const isKept = open === null || (open === AGE && record.answers[AGE] === 'failed');
  return { ...(isKept ? record : without(record, open)), softNoAt };
}

/** Whether each of these questions was passed. */
export const isPassed = ({ answers }: GateRecord, questions: readonly string[]): boolean =>
  questions.every((id) => answers[id] === 'passed');
