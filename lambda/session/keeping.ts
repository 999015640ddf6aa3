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

/** True when a turn says better what it says if the preferences are known: most turns do not. */
export function needsPreferences(state: State | 'lost' | null, heard: Heard): boolean {
  const want = typeof heard === 'object' && 'want' in heard ? heard.want : null;
  if (want === 'progress' || want === 'exercise') return true;
  if (state === null || state === 'lost') return heard === 'resume';
  const { place } = state;
  if (place.at === 'welcome') return heard === 'resume';
  return place.at === 'exercise-gate' || isExercising(place);
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
  if (before === settled || preferences === null) return context;
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
  if (tier === 'emergency' || after.memory.forgotten) return turn;
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
  if (today === null) return changes;
  const left = leftIn(is, content);
  if (!isDeepStrictEqual(left, leftIn(was, content))) {
    changes.push({ left: left === null ? null : { ...left, on: today } });
  }
  if (isDone(is, content) && !isDone(was, content)) changes.push({ finished: today });
  return changes;
}

/** Where exercising would be taken up again, or null when nothing is left of it. */
function leftIn(memory: Memory, content: Content): Left | null {
  const { workout } = memory;
  if (workout === undefined || workout.exercise === PLAIN_HOLD) return null;
  if (!isDone(memory, content)) return workout;
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
