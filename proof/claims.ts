import { isDeepStrictEqual } from 'node:util';
import type { Answers, Tier } from '../lambda/screening/question';
import type { Content } from '../lambda/session/content';
import { advance } from '../lambda/session/dialog';
import type { Heard, HeardOnset } from '../lambda/session/heard';
import { openQuestion } from '../lambda/session/places/places';
import type { PreferenceChange } from '../lambda/session/preferences/preferences';
import type { Tell } from '../lambda/session/say';
import { type Place, State } from '../lambda/session/state';
import { alertClaims } from './alert-claims';
import { contextOf } from './context';
import {
  asksSoftNoAgain,
  exerciseAnswers,
  FLAGS,
  flag,
  isFinishedByContract,
  LISTS,
  MEDICINE_QUESTIONS,
  NO_MEDICINE_WITH,
  OLDER_AGE,
  PAIN_QUESTIONS,
  RANK,
  STEP_TIERS,
  standingOf,
  tierByContract,
  WEEK_DAYS,
} from './contract';
import type { Step } from './explore';
import { type GateRecord, isPassed } from './gate-record';
import { limitClaims } from './limit-claims';

/** A turn, and what the contract makes of the answers before and after it. */
export interface Seen extends Step {
  /** What the listener answered at the gates, this turn included. */
  readonly gates: GateRecord;
  readonly tierBefore: Tier;
  /** null when the session ended. */
  readonly tierAfter: Tier | null;
  /** The tier of a finished screen; null while a question is open, and once the session ended. */
  readonly unlocked: Tier | null;
}

/** A claim about every turn. */
export interface Claim {
  readonly name: string;
  /** true: it holds; false: it is broken; null: the turn is not its business. */
  readonly holds: (seen: Seen) => boolean | null;
}

interface Judged {
  readonly tier: Tier;
  readonly isFinished: boolean;
}

/** Judged once: many turns start from the same answers, and most leave them as they are. */
const judged = new WeakMap<Answers, Judged>();

function judge(answers: Answers): Judged {
  const earlier = judged.get(answers);
  if (earlier !== undefined) {
    return earlier;
  }
  const verdict = { tier: tierByContract(answers), isFinished: isFinishedByContract(answers) };
  judged.set(answers, verdict);
  return verdict;
}

/** The contract's view of a turn. */
export function see(step: Step, gates: GateRecord): Seen {
  const after = step.turn.state === null ? null : judge(step.turn.state.memory.answers);
  return {
    ...step,
    gates,
    tierBefore: step.before === null ? 'clear' : judge(step.before.memory.answers).tier,
    tierAfter: after?.tier ?? null,
    unlocked: after?.isFinished === true ? after.tier : null,
  };
}

/** Ids told under one name, such as the steps read in a turn. */
function told(kind: 'step' | 'how-long' | 'medicine' | 'coach', { turn }: Step): string[] {
  return turn.say.tell.flatMap((tell) => {
    if (tell.kind !== kind) {
      return [];
    }
    switch (tell.kind) {
      case 'step':
      case 'how-long':
        return [tell.step];
      case 'medicine':
        return [tell.medicine];
      case 'coach':
        return [tell.exercise];
    }
    return [];
  });
}

const tells = ({ turn }: Step, ...kinds: readonly Tell['kind'][]): boolean =>
  turn.say.tell.some(({ kind }) => kinds.includes(kind));

/** What a turn saves of the listener. */
const changesIn = ({ effects }: Step['turn']): PreferenceChange[] =>
  effects.flatMap((effect) => (effect.kind === 'save' ? effect.changes : []));

const isOne = <T>(value: T | null, ...allowed: readonly T[]): boolean =>
  value !== null && allowed.includes(value);

/** True for what may be told while nothing is unlocked; the last words of a session included. */
function needsNoScreen({ kind }: Tell): boolean {
  switch (kind) {
    case 'step':
    case 'how-long':
    case 'medicine':
    case 'position':
    case 'coach':
    case 'refused':
    case 'exercises':
    case 'seconds-left':
    // What became of a timer is the same for anyone, but setting one needs the screen.
    case 'timer-set':
    case 'reminder-set':
    case 'heat-or-cold':
    case 'ask-pharmacist':
    case 'care-start':
    case 'get-down':
    case 'stop-rule':
    case 'getting-up':
    case 'clear':
    case 'if-pregnant':
    case 'provider':
    case 'exercise-barred':
    case 'how-to-stop':
    case 'timer-offer':
    case 'reminder-offer':
    case 'pack-time':
    case 'count-from-now':
    case 'two-days-passed':
      return false;
    default:
      return true;
  }
}

const isEmergencyTell = (tell: Tell): boolean =>
  tell.kind === 'advice' ||
  tell.kind === 'emergency' ||
  tell.kind === 'emergency-short' ||
  tell.kind === 'emergency-alone' ||
  tell.kind === 'goodbye-emergency' ||
  tell.kind === 'no-substitute';

const questionsOf = (item: string): readonly string[] => LISTS[item] ?? [item];

/** The question that asks when it began. */
const ONSET = 'over-a-week';

/** True for a time that can only be when the pain began, told at an item of the screen. */
const isOfOnset = (heard: HeardOnset, item: string): boolean =>
  heard.saysOnset || questionsOf(item).includes(ONSET);

/** True when what was heard is a clear answer that denies this question's sign, and nothing less. */
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

/**
 * Every claim the proof makes, each checked at every turn it is about. They rest on the contract
 * alone and share no rule with the code they judge.
 */
export const claimsAbout = (content: Content): readonly Claim[] => [
  {
    name: 'A care step is read only after a finished screen whose tier unlocks it',
    holds: (seen) => {
      const cards = seen.turn.effects.flatMap((effect) =>
        effect.kind === 'card' ? effect.steps : [],
      );
      const ids = [...told('step', seen), ...told('how-long', seen), ...cards];
      if (ids.length === 0) {
        return null;
      }
      return ids.every((id) => isOne(seen.unlocked, ...(STEP_TIERS[id] ?? [])));
    },
  },
  {
    name: 'Heat, cold and the pharmacist are spoken of only when the screen is clear, or a doctor is to be called',
    holds: (seen) =>
      tells(seen, 'heat-or-cold', 'ask-pharmacist', 'two-days-passed', 'reminder-offer')
        ? isOne(seen.unlocked, 'provider', 'clear')
        : null,
  },
  {
    name: 'A medicine is named only after every medicine question was answered no',
    holds: (seen) => {
      if (told('medicine', seen).length === 0) {
        return null;
      }
      const memory = seen.turn.state?.memory;
      return (
        memory !== undefined &&
        isOne(seen.unlocked, 'provider', 'clear') &&
        isPassed(seen.gates, MEDICINE_QUESTIONS) &&
        NO_MEDICINE_WITH.every((id) => standingOf(flag(id), memory.answers) !== 'raised')
      );
    },
  },
  {
    name: 'An exercise is named or led only after a finished screen and its own questions',
    holds: (seen) => {
      const led = told('coach', seen);
      const isNamed = seen.turn.say.tell.some(
        ({ kind }) => kind === 'exercises' || kind === 'position' || kind === 'coach',
      );
      const isCounted = (seen.turn.say.count?.cues.length ?? 0) > 0;
      if (!isNamed && !isCounted) {
        return null;
      }
      const memory = seen.turn.state?.memory;
      const tier = seen.unlocked;
      if (memory === undefined || tier === null || !isOne(tier, 'provider', 'clear')) {
        return false;
      }
      const isAllowed = led.every((id) =>
        content.exercises.exercises.some(
          (each) =>
            each.id === id &&
            each.barredBy.every((bar) => standingOf(flag(bar), memory.answers) !== 'raised'),
        ),
      );
      return isPassed(seen.gates, Object.keys(exerciseAnswers(tier))) && isAllowed;
    },
  },
  {
    name: 'While nothing is unlocked, nothing is told that needs a finished screen',
    holds: (seen) => {
      if (seen.tierAfter === null || isOne(seen.unlocked, 'today', 'provider', 'clear')) {
        return null;
      }
      return seen.turn.say.tell.every(needsNoScreen);
    },
  },
  {
    name: '"No warning sign" is told only when every question was asked and nothing is raised',
    holds: (seen) => (tells(seen, 'clear') ? seen.unlocked === 'clear' : null),
  },
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
    name: 'An emergency sign is answered with the emergency message, at once',
    holds: ({ turn, tierBefore, tierAfter }) =>
      tierAfter !== 'emergency' || tierBefore === 'emergency'
        ? null
        : turn.state?.place.at === 'emergency' && turn.say.tell[0]?.kind === 'emergency',
  },
  {
    name: 'An emergency unlocks nothing: its message, a goodbye, or the sign asked again',
    holds: ({ turn, tierBefore, tierAfter, heard, before }) => {
      if (tierAfter === 'emergency') {
        return turn.state?.place.at === 'screening'
          ? turn.say.tell.every(needsNoScreen)
          : turn.say.tell.every(isEmergencyTell) && turn.effects.length === 0;
      }
      if (tierBefore !== 'emergency' || turn.state !== null) {
        return null;
      }
      const isAsked = before?.place.at === 'screening' || heard.kind === 'stop';
      return (
        (isAsked || heard.kind === 'no') &&
        tells({ before, heard, turn, elapsedMs: null }, 'goodbye-emergency')
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
  {
    name: 'Stop ends the session from everywhere, in one turn',
    holds: ({ heard, turn }) =>
      heard.kind === 'stop' ? turn.state === null && turn.say.tell.length === 1 : null,
  },
  {
    name: 'Help, why and wait come back to the same place and ask the same',
    holds: ({ before, heard, turn }) => {
      if (heard.kind !== 'help' && heard.kind !== 'why' && heard.kind !== 'wait') {
        return null;
      }
      if (before === null || before.place.at === 'holding') {
        return null;
      }
      if (before.place.at === 'emergency') {
        return turn.state?.place.at === 'emergency';
      }
      // Only how to get down, told to who asked for time, is added to what "repeat" says.
      const way = turn.say.tell.filter(({ kind }) => heard.kind === 'wait' && kind === 'position');
      const isWayTold = way.length > 0;
      const told = [...before.memory.told, ...way];
      return (
        isDeepStrictEqual(turn.state?.place, before.place) &&
        isDeepStrictEqual(turn.state?.memory, {
          ...before.memory,
          told,
          ...(isWayTold ? { wayDownTold: true } : {}),
        }) &&
        (isWayTold || isDeepStrictEqual(turn.say.ask, openQuestion(before, content)))
      );
    },
  },
  {
    name: 'A count that help or a question interrupts is paused at its second, or over',
    holds: ({ before, heard, turn }) =>
      before?.place.at === 'holding' && heard.kind === 'help'
        ? turn.state?.place.at === 'paused' || turn.state?.place.at === 'ready'
        : null,
  },
  {
    name: 'An exercise left another day goes on only after a plain yes to whose it was',
    holds: ({ before, heard, turn }) =>
      before?.place.at === 'carry-on' && heard.kind !== 'yes'
        ? before.place.left.round === 0 ||
          turn.state?.memory.workout?.round !== before.place.left.round
        : null,
  },
  {
    name: 'Whoever did not take up what was left hears each exercise in full once',
    holds: ({ before, heard, turn }) => {
      const isSaidAgain =
        heard.kind === 'repeat' || heard.kind === 'pardon' || heard.kind === 'late';
      if (!turn.state?.memory.startsOver || isSaidAgain) {
        return null;
      }
      const coached = before?.memory.coached ?? [];
      return turn.say.tell.every(
        (tell) => tell.kind !== 'coach' || tell.isInFull === !coached.includes(tell.exercise),
      );
    },
  },
  {
    name: 'Repeat says the same again and moves nothing',
    holds: ({ before, heard, turn }) => {
      if (
        (heard.kind !== 'repeat' && heard.kind !== 'pardon') ||
        before === null ||
        turn.state === null
      ) {
        return null;
      }
      if (['ready', 'holding', 'paused', 'emergency'].includes(before.place.at)) {
        return null;
      }
      return (
        isDeepStrictEqual(
          turn.say.tell,
          before.sideQuestion === undefined ? before.memory.told : [],
        ) &&
        isDeepStrictEqual(turn.state.sideQuestion, before.sideQuestion) &&
        isDeepStrictEqual(turn.state.place, before.place) &&
        isDeepStrictEqual(turn.say.ask, openQuestion(before, content))
      );
    },
  },
  {
    name: 'What was said before the newest answer, or comes twice, changes nothing: the same is asked again',
    holds: ({ before, heard, turn }) =>
      heard.kind === 'late' && before !== null
        ? isDeepStrictEqual(turn.state, before) && turn.effects.length === 0
        : null,
  },
  {
    name: 'A turn asks something exactly when the session stays open',
    holds: ({ turn }) => (turn.say.ask === null) === (turn.state === null),
  },
  {
    name: 'An ended session leaves nothing behind',
    holds: ({ turn }) =>
      turn.state === null
        ? turn.effects.every(({ kind }) => kind === 'save') && turn.say.count === null
        : null,
  },
  {
    name: 'What is kept is how it is counted and which exercises were done, and in an emergency nothing',
    holds: ({ before, turn, tierAfter }) => {
      const changes = changesIn(turn);
      if (changes.length === 0) {
        return null;
      }
      const led = [before?.memory.workout?.exercise, turn.state?.memory.workout?.exercise];
      const known = content.exercises.exercises.map(({ id }) => id);
      return (
        tierAfter !== 'emergency' &&
        changes.every((change) => {
          const fields = Object.keys(change);
          const [only] = fields;
          if (fields.length === 2) {
            return fields.join() === 'exercise,extraSeconds';
          }
          if (only === 'coached' || only === 'left' || only === 'finished') {
            return led.some((id) => id !== undefined && known.includes(id));
          }
          return fields.length === 1 && only === 'style';
        })
      );
    },
  },
  {
    name: 'After "forget me" and a yes nothing is kept any more',
    holds: ({ before, turn }) => (before?.memory.forgotten ? changesIn(turn).length === 0 : null),
  },
  {
    name: 'Everything is erased only after it was asked and plainly agreed to',
    holds: ({ before, heard, turn }) =>
      turn.effects.some(({ kind }) => kind === 'forget')
        ? before?.sideQuestion?.about === 'forget' && heard.kind === 'yes'
        : null,
  },
  ...limitClaims,
  ...alertClaims,
  {
    name: 'A session begins with no answer on record, and care at question 1',
    holds: ({ before, heard, turn }) => {
      if (before !== null || turn.state === null) {
        return null;
      }
      const isCare = heard.kind === 'care';
      const { place, memory } = turn.state;
      if (isCare) {
        return (
          place.at === 'screening' &&
          place.item === FLAGS[0]?.id &&
          Object.keys(memory.answers).length === 0
        );
      }
      return Object.keys(memory.answers).length <= 1;
    },
  },
  {
    name: 'Every state comes through JSON whole, and is taken for a state of ours',
    holds: ({ before, turn }) => {
      const next = turn.state;
      if (next === null || next === before) {
        return null;
      }
      return isOwn(next, content) && JSON.stringify(next).length < 2048;
    },
  },
];

/** A state as a device sends it back reads as the same state. Checked once a state, since it is slow. */
export function survivesJourney(state: State): boolean {
  const { success, data } = State.safeParse(JSON.parse(JSON.stringify(state)));
  return success && isDeepStrictEqual(data, state);
}

/** True when the dialog takes a state of its own for one of its own. */
export const isOwn = (state: State, content: Content): boolean =>
  !advance(state, { kind: 'help' }, contextOf(content)).say.tell.some(
    ({ kind }) => kind === 'fresh-start',
  );
