import { isDeepStrictEqual } from 'node:util';
import { tierOf } from '../screening/triage';
import type { Content } from './content';
import type { Heard } from './heard';
import { isExercising } from './places';
import type { Left, PreferenceChange } from './preferences';
import { withChange } from './preferences';
import type { Memory, State } from './state';
import type { Context, Turn } from './turn';
import { nextInRoutine, PLAIN_HOLD, roundsOf } from './workout';

/**
 * How much a turn depends on what is kept of the listener: not at all, as most do; it says better what it
 * says; or what was asked for can't be done without.
 */
export type Need = 'none' | 'better' | 'asked-for';

export function needOfPreferences(state: State | 'lost' | null, heard: Heard): Need {
  const want = typeof heard === 'object' && 'want' in heard ? heard.want : null;
  // A sign may be an emergency, and what is said again was looked up before.
  if (heard === 'late' || (typeof heard === 'object' && 'symptom' in heard)) {
    return 'none';
  }
  const place = state === null || state === 'lost' ? null : state.place;
  // The emergency is told whatever is asked for, and waits for nothing.
  if (place?.at === 'emergency') {
    return 'none';
  }
  if (want === 'progress') {
    return 'asked-for';
  }
  // Whatever else is asked for at the beginning leads to the screen first.
  if (place === null || place.at === 'welcome') {
    return heard === 'resume' ? 'asked-for' : 'none';
  }
  return want === 'exercise' || place.at === 'exercise-gate' || isExercising(place)
    ? 'better'
    : 'none';
}

/** The style the listener chose an earlier time, unless they chose one since. */
export function withKeptStyle({ memory, ...others }: State, { preferences }: Context): State {
  const style = memory.counting.style ?? preferences?.style;
  return style === undefined || style === memory.counting.style
    ? { ...others, memory }
    : { ...others, memory: { ...memory, counting: { ...memory.counting, style } } };
}

/** What is kept of the listener once a count under way was settled: a day is done when its count is. */
export function afterSettling(before: State, settled: State, context: Context): Context {
  const { preferences } = context;
  if (before === settled || preferences === null) {
    return context;
  }
  const changes = changesBetween(before.memory, settled.memory, context);
  return { ...context, preferences: changes.reduce(withChange, preferences) };
}

/**
 * The turn with what is to be kept of it: settings, what was explained, how far exercising came. In an
 * emergency nothing is kept, so that its message waits for nothing.
 *
 * @param before the state the turn began with
 * @param settled the same once a count under way was settled: what is left when the session ends
 */
export function keep(before: State, settled: State, turn: Turn, context: Context): Turn {
  const after = turn.state ?? settled;
  const tier = tierOf(after.memory.answers, context.content.screening);
  if (tier === 'emergency' || after.memory.forgotten) {
    return turn;
  }
  const keeps = changesBetween(before.memory, after.memory, context);
  return keeps.length === 0 ? turn : { ...turn, keeps };
}

function changesBetween(was: Memory, is: Memory, context: Context): PreferenceChange[] {
  const { content, preferences, today } = context;
  const changes: PreferenceChange[] = [];
  const { style, extraSeconds } = is.counting;
  if (style !== undefined && style !== was.counting.style && style !== preferences?.style) {
    changes.push({ style });
  }
  const exercise = is.workout?.exercise;
  const isSame = exercise !== undefined && exercise === was.workout?.exercise;
  if (isSame && exercise !== PLAIN_HOLD && extraSeconds !== was.counting.extraSeconds) {
    changes.push({ exercise, extraSeconds });
  }
  const explained = is.coached.filter(
    (id) => !was.coached.includes(id) && preferences?.coached.includes(id) !== true,
  );
  changes.push(...explained.map((coached) => ({ coached })));
  if (today === null) {
    return changes;
  }
  const left = leftIn(is, content);
  if (!isDeepStrictEqual(left, leftIn(was, content))) {
    changes.push({ left: left === null ? null : { ...left, on: today } });
  }
  if (isDone(is, content) && !isDone(was, content)) {
    changes.push({ finished: today });
  }
  return changes;
}

/** Where exercising would be taken up again, or null when nothing is left of it. */
function leftIn(memory: Memory, content: Content): Left | null {
  const { workout } = memory;
  if (workout === undefined || workout.exercise === PLAIN_HOLD) {
    return null;
  }
  if (!isDone(memory, content)) {
    return workout;
  }
  const next = nextInRoutine(memory, content);
  return next === null ? null : { exercise: next, routine: workout.routine, round: 0 };
}

/** True when an exercise was counted to its end. */
function isDone(memory: Memory, content: Content): boolean {
  const { workout } = memory;
  return (
    workout !== undefined &&
    workout.exercise !== PLAIN_HOLD &&
    workout.round >= roundsOf(workout, memory, content)
  );
}
