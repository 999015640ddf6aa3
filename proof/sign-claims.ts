import { isDeepStrictEqual } from 'node:util';
import type { Answers } from '../lambda/screening/question';
import type { Heard, HeardOnset } from '../lambda/session/heard';
import type { Place } from '../lambda/session/state';
import {
  asksSoftNoAgain,
  FLAGS,
  flag,
  LISTS,
  OLDER_AGE,
  PAIN_QUESTIONS,
  RANK,
  standingOf,
  WEEK_DAYS,
} from './contract';
import { type Claim, judge, tells } from './seen';
import type { Step } from './step';

const questionsOf = (item: string): readonly string[] => LISTS[item] ?? [item];

/** The question that asks when it began. */
const ONSET = 'over-a-week';

/** Whether a time told at an item of the screen can only be when the pain began. */
const isOfOnset = (heard: HeardOnset, item: string): boolean =>
  heard.saysOnset || questionsOf(item).includes(ONSET);

/** Whether what was heard is a clear answer that denies this question's sign. */
function deniesClearly(id: string, { before, heard }: Step): boolean {
  const place = before?.place.at === 'screening' ? before.place : null;
  const { tier, signs } = flag(id);
  switch (heard.kind) {
    case 'age':
      return id === 'older-age' && heard.age < OLDER_AGE;
    case 'onset':
      return (
        id === ONSET &&
        heard.daysAgo < WEEK_DAYS &&
        (place === null || isOfOnset(heard, place.item))
      );
    case 'symptom': {
      const isOneLeg = heard.symptom === 'leg-pain' || heard.symptom === 'leg-numbness';
      return id === 'both-legs' && place?.item === id && place.correcting === undefined && isOneLeg;
    }
    case 'no-symptom': {
      if (place?.item !== id || !heard.symptoms.includes(id) || signs > 1) {
        return false;
      }
      const isAskedAgain = place.correcting !== undefined || place.asked.includes('plainly');
      return tier !== 'emergency' || isAskedAgain;
    }
    default:
      return isPlainNo(id, place, heard);
  }
}

/** Whether a no, plain or said again, is the answer to an open question about this sign. */
function isPlainNo(
  id: string,
  place: Extract<Place, { at: 'screening' }> | null,
  { kind }: Heard,
): boolean {
  if (place === null || !questionsOf(place.item).includes(id)) {
    return false;
  }
  if (place.asked.includes('worse')) {
    return false;
  }
  if (kind === 'soft-no') {
    const isAskedAgain = questionsOf(place.item).some((each) => asksSoftNoAgain(flag(each)));
    return place.correcting === undefined && (!isAskedAgain || place.asked.includes('plainly'));
  }
  return kind === 'no' || kind === 'said-no';
}

/** The flags whose sign was taken as absent in this turn, and was not before. */
function newlyCleared({ before, turn }: Step): string[] {
  const earlier: Answers = before?.memory.answers ?? {};
  const answers = turn.state?.memory.answers;
  if (answers === undefined) {
    return [];
  }
  return FLAGS.filter(
    (each) => standingOf(each, answers) === 'clear' && standingOf(each, earlier) !== 'clear',
  ).map(({ id }) => id);
}

/** What must be raised after the turn, because it was clearly said; null when nothing was. */
function mustRaise({ before, heard }: Step): string | null {
  if (heard.kind === 'symptom') {
    return FLAGS.find(({ id }) => id === heard.symptom)?.id ?? null;
  }
  // A question that lies over the screen is answered first.
  if (before?.place.at !== 'screening' || before.sideQuestion !== undefined) {
    return null;
  }
  const { item, asked, correcting } = before.place;
  const flagged = FLAGS.find(({ id }) => id === item);
  if (flagged === undefined || correcting !== undefined) {
    return null;
  }
  if (heard.kind === 'yes' || heard.kind === 'partly') {
    return item;
  }
  if (heard.kind === 'not-sure' && (asked.includes('simpler') || asked.includes('worse'))) {
    return item;
  }
  if (heard.kind === 'not-new' && (asked.includes('worse') || flagged.tier === 'provider')) {
    return item;
  }
  return null;
}

const isClearWord = (heard: Heard): boolean =>
  heard.kind === 'yes' ||
  heard.kind === 'no' ||
  heard.kind === 'said-no' ||
  heard.kind === 'age' ||
  heard.kind === 'no-symptom' ||
  heard.kind === 'onset';

/** Answers other than those about what is being corrected. */
function othersRaised(answers: Answers, item: string): string[] {
  const corrected = questionsOf(item);
  return FLAGS.filter(
    (each) =>
      !corrected.includes(each.id) &&
      each.follows !== item &&
      standingOf(each, answers) === 'raised',
  ).map(({ id }) => id);
}

/** What raises a flag, and what clears it. */
export const signClaims: readonly Claim[] = [
  {
    name: 'A sign counts as absent only after a clear answer to its own question',
    holds: (seen) => {
      const cleared = newlyCleared(seen);
      return cleared.length === 0 ? null : cleared.every((id) => deniesClearly(id, seen));
    },
  },
  {
    name: 'A sign that was told, hedged or left unsure twice is raised',
    holds: (seen) => {
      const id = mustRaise(seen);
      if (id === null) {
        return null;
      }
      const answers = seen.turn.state?.memory.answers;
      return answers !== undefined && standingOf(flag(id), answers) === 'raised';
    },
  },
  {
    name: 'A raised tier falls only by a clear answer to that very question, asked again',
    holds: (seen) => {
      const { before, heard, turn, tierBefore, tierAfter } = seen;
      if (before === null || turn.state === null || tierAfter === null) {
        return null;
      }
      if (tierBefore === 'clear') {
        return null;
      }
      if (RANK[tierAfter] >= RANK[tierBefore]) {
        return true;
      }
      const { place } = before;
      if (place.at !== 'screening' || place.correcting === undefined) {
        return false;
      }
      const { answers } = turn.state.memory;
      return (
        isClearWord(heard) &&
        othersRaised(before.memory.answers, place.item).every(
          (id) => standingOf(flag(id), answers) === 'raised',
        )
      );
    },
  },
  {
    name: 'What was not understood, not said or asked back neither clears nor alarms',
    holds: (seen) => {
      const { heard, before, turn, tierBefore, tierAfter } = seen;
      const isNothing = [
        'not-understood',
        'decline',
        'help',
        'why',
        'wait',
        'repeat',
        'pardon',
        'launch',
      ].includes(heard.kind);
      if (!isNothing || before === null || turn.state === null) {
        return null;
      }
      const place = before.place.at === 'screening' ? before.place : null;
      const isClaimed = place?.correcting === 'yes';
      if (isClaimed) {
        return tierAfter !== null && RANK[tierAfter] >= RANK[tierBefore];
      }
      const isOld = turn.say.tell.every((tell) =>
        before.memory.told.some((earlier) => isDeepStrictEqual(earlier, tell)),
      );
      return (
        tierAfter === tierBefore &&
        newlyCleared(seen).length === 0 &&
        (place?.correcting !== undefined ||
          before.place.at === 'emergency' ||
          ((heard.kind === 'repeat' || heard.kind === 'pardon') && isOld) ||
          !tells(seen, 'clear', 'emergency'))
      );
    },
  },
  {
    name: 'A bare time, told at a question about something else, clears nothing and sets no phase',
    holds: (seen) => {
      const { before, heard, turn } = seen;
      if (heard.kind !== 'onset') {
        return null;
      }
      if (before?.place.at !== 'screening') {
        return null;
      }
      if (isOfOnset(heard, before.place.item) || turn.state === null) {
        return null;
      }
      return newlyCleared(seen).length === 0 && turn.state.memory.phase === before.memory.phase;
    },
  },
  {
    name: 'After "that hurts" every question that new pain makes doubtful is open again, or raised',
    holds: ({ before, heard, turn }) => {
      if (heard.kind !== 'pain' || before === null || turn.state === null) {
        return null;
      }
      const isAsking = ['welcome', 'screening', 'incomplete', 'emergency'].includes(
        before.place.at,
      );
      if (isAsking || !judge(before.memory.answers).isFinished) {
        return null;
      }
      const { answers } = turn.state.memory;
      return PAIN_QUESTIONS.every((id) => standingOf(flag(id), answers) !== 'clear');
    },
  },
];
