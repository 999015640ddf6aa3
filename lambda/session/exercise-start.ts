import {
  failedExerciseQuestion,
  isExerciseUnlocked,
  nextExerciseQuestion,
} from '../exercises/exercise-gate';
import { tierOf } from '../screening/triage';
import { backToCare } from './care-return';
import type { Left } from './preferences';
import { recentlyLeft } from './preferences';
import type { Tell } from './say';
import type { Goal, Memory, State } from './state';
import type { Context, Turn } from './turn';
import { goTo, stay } from './turn';
import { mayDo, openExercises, PLAIN_HOLD, roundsOf } from './workout';

/** Exercises named in one breath: more can't be kept in mind by ear (Amazon, voice lists). */
const NAMED_AT_ONCE = 3;

/**
 * Leads to the exercise or routine that was asked for, through the questions before exercises. Only
 * after a finished screen of tier *provider* or *clear*.
 */
export function startExercise(memory: Memory, tell: readonly Tell[], context: Context): Turn {
  const { content } = context;
  const { goal } = memory;
  const tier = tierOf(memory.answers, content.screening);
  const question = nextExerciseQuestion(memory.clearance, tier, content.exercises);
  if (question !== null) {
    const place = { at: 'exercise-gate', question: question.id, misses: 0 } as const;
    return goTo(place, memory, tell, context);
  }
  const failed = failedExerciseQuestion(memory.clearance, content.exercises);
  if (failed !== null) {
    const ifPregnant: Tell[] = isPregnancyOpen(memory, context) ? ['if-pregnant'] : [];
    return backToCare(memory, [...tell, { refused: failed.id }, ...ifPregnant], context);
  }
  if (goal.for === 'count') {
    return startPlainCount(memory, goal.seconds, tell, context);
  }
  if (memory.workout !== undefined && mayDo(memory.workout.exercise, memory, content)) {
    return goTo({ at: 'ready', misses: 0 }, memory, tell, context);
  }
  if (goal.for !== 'exercise') {
    return listExercises(memory, 0, tell, context);
  }
  const left = leftToTakeUp(memory, context);
  if (left !== null) {
    return goTo({ at: 'carry-on', left, misses: 0 }, memory, tell, context);
  }
  const routine = content.exercises.routines.find(({ id }) => id === goal.routine);
  const open = openExercises(memory, content).map(({ id }) => id);
  const first = goal.exercise ?? routine?.exercises.find((id) => open.includes(id)) ?? null;
  if (first === null) {
    return listExercises(memory, 0, tell, context);
  }
  if (!mayDo(first, memory, content)) {
    const isKnown = content.exercises.exercises.some(({ id }) => id === first);
    const why = isKnown ? 'exercise-barred' : 'which-exercise-unknown';
    return listExercises(memory, 0, [...tell, why], context);
  }
  return coach(memory, first, routine?.id ?? null, tell, context);
}

/**
 * Where exercising was left another day, for someone who has not begun anything today and named no
 * exercise or routine but the first.
 */
function leftToTakeUp(memory: Memory, { content, preferences, today }: Context): Left | null {
  const { goal, coached, startsOver } = memory;
  const left = recentlyLeft(preferences, today);
  if (left === null || goal.for !== 'exercise' || goal.exercise !== null) {
    return null;
  }
  const named = [null, left.routine, content.exercises.routines[0]?.id];
  return !startsOver &&
    coached.length === 0 &&
    named.includes(goal.routine) &&
    mayDo(left.exercise, memory, content) &&
    left.exercise !== PLAIN_HOLD &&
    left.round < roundsOf(left, memory, content)
    ? left
    : null;
}

/** Whoever asks for exercises again is asked again what spoke against them: the pain may have settled. */
export function withoutRefusal(memory: Memory, { content }: Context): Memory {
  const failed = failedExerciseQuestion(memory.clearance, content.exercises);
  if (failed === null) {
    return memory;
  }
  const { [failed.id]: _refused, ...clearance } = memory.clearance;
  const at = memory.answeredSince.lastIndexOf('exercise');
  return {
    ...memory,
    clearance,
    answeredSince: memory.answeredSince.toSpliced(at, at < 0 ? 0 : 1),
  };
}

/** Begins a plain count of so many seconds: it needs no coaching. */
function startPlainCount(
  memory: Memory,
  seconds: number,
  tell: readonly Tell[],
  context: Context,
): Turn {
  const there: Memory = {
    ...memory,
    workout: { exercise: PLAIN_HOLD, routine: null, round: 0 },
    counting: { ...memory.counting, seconds },
  };
  return goTo({ at: 'ready', misses: 0 }, there, [...tell, 'how-to-stop'], context);
}

/**
 * Explains an exercise, in full the first time, and waits until the listener is in place.
 *
 * @param round where to begin, when it was left another day
 */
export function coach(
  memory: Memory,
  exercise: string,
  routine: string | null,
  tell: readonly Tell[],
  context: Context,
  round = 0,
): Turn {
  const found = context.content.exercises.exercises.find(({ id }) => id === exercise);
  if (found === undefined) {
    return listExercises(memory, 0, tell, context);
  }
  const { position } = found;
  const isFirst = memory.coached.length === 0;
  const { preferences } = context;
  const coachedBefore = memory.startsOver ? [] : (preferences?.coached ?? []);
  const knowsExercise = [...memory.coached, ...coachedBefore].includes(exercise);
  const isAgain = memory.workout?.exercise === exercise;
  const explained: Tell[] = [
    ...(memory.position === undefined
      ? (['get-down'] as const)
      : memory.position === position
        ? []
        : [{ position, isFirst: false }]),
    { coach: exercise, full: !knowsExercise },
    ...(isFirst ? (['stop-rule'] as const) : []),
  ];
  const there: Memory = {
    ...memory,
    workout: { exercise, routine, round },
    coached: [...new Set([...memory.coached, exercise])],
    // Someone on the floor is told how to move there, and does.
    ...(memory.position === undefined ? {} : { position }),
    counting: {
      ...memory.counting,
      extraSeconds: isAgain
        ? memory.counting.extraSeconds
        : (preferences?.extraSeconds[exercise] ?? 0),
    },
  };
  return goTo({ at: 'ready', misses: 0 }, there, [...tell, ...explained], context);
}

/** Names the exercises, at most three at a time. Only once they are unlocked. */
export function listExercises(
  memory: Memory,
  page: number,
  tell: readonly Tell[],
  context: Context,
): Turn {
  const open = openExercises(memory, context.content).map(({ id }) => id);
  const shown = page * NAMED_AT_ONCE < open.length ? page : 0;
  const named = open.slice(shown * NAMED_AT_ONCE, (shown + 1) * NAMED_AT_ONCE);
  const place = { at: 'choosing', page: shown, misses: 0 } as const;
  return goTo(place, memory, [...tell, { exercises: named }], context);
}

/** True for what comes behind the questions before exercises, which ask about pregnancy, too. */
export const leadsToExercise = (goal: Goal): boolean =>
  goal.for === 'exercise' || goal.for === 'count';

/**
 * True when a listener with no warning sign came for exercises and has not passed the questions before
 * them: whatever else they turn to, they are told what to do if pregnant first.
 */
export function isPregnancyOpen(memory: Memory, context: Context): boolean {
  const tier = tierOf(memory.answers, context.content.screening);
  return leadsToExercise(memory.goal) && tier === 'clear' && !isUnlocked(memory, context);
}

const isUnlocked = ({ answers, clearance }: Memory, { content }: Context): boolean =>
  isExerciseUnlocked(clearance, tierOf(answers, content.screening), content.exercises);

/**
 * Says that an exercise is not known and, once exercises are unlocked, names three that are; what was
 * under way stays.
 */
export function unknownExercise(state: State, context: Context): Turn {
  if (!isUnlocked(state.memory, context)) {
    return stay(state, ['which-exercise-unknown'], context);
  }
  const named = openExercises(state.memory, context.content)
    .slice(0, NAMED_AT_ONCE)
    .map(({ id }) => id);
  return stay(state, ['which-exercise-unknown', { exercises: named }], context);
}
