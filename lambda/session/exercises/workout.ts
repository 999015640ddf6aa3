import type { HoldPlan, HoldPosition, Side } from '../../exercises/hold';
import {
  countOf,
  fitsOneResponse,
  positionAt,
  START,
  secondsLeft,
  timing,
} from '../../exercises/hold';
import { finishedTier } from '../../screening/triage';
import type { Content } from '../content';
import type { Tell } from '../say';
import type { Memory, PlaceAt } from '../state';
import { mayDo, openExercises, PLAIN_HOLD } from './allowed';

/** The longest silence after a count before the session closes, with a margin, in ms. */
const LONGEST_SILENCE_MS = 60_000;

type Workout = NonNullable<Memory['workout']>;

/** How to get down, for a listener who may still be standing and was not told yet; otherwise null. */
export function wayDown(
  { workout, position, wayDownTold }: Memory,
  { exercises }: Content,
): Tell | null {
  if (position !== undefined || wayDownTold) {
    return null;
  }
  const found = exercises.exercises.find(({ id }) => id === workout?.exercise);
  return found === undefined ? null : { kind: 'position', position: found.position, isFirst: true };
}

/**
 * The dosage of an exercise; `seconds` is the length of one hold. A plain count is one hold of the length
 * asked for.
 *
 * @throws Error when no exercise has this id
 */
function dosage({ exercise }: Workout, { counting }: Memory, { exercises }: Content) {
  const { plainHold } = exercises;
  if (exercise === PLAIN_HOLD) {
    const seconds = counting.seconds ?? plainHold.seconds;
    return { sides: false, sets: 1, repetitions: 1, seconds };
  }
  const found = exercises.exercises.find(({ id }) => id === exercise);
  if (found === undefined) {
    throw new Error(`No exercise has the id ${exercise}`);
  }
  const { sides, sets, repetitions, hold } = found;
  const wanted = hold.seconds + counting.extraSeconds;
  const seconds = Math.min(hold.longest, Math.max(hold.shortest, wanted));
  return { sides, sets, repetitions, seconds };
}

/** How many rounds an exercise has: one for each side of each set. */
export function roundsOf(workout: Workout, memory: Memory, content: Content): number {
  const { sides, sets } = dosage(workout, memory, content);
  return sets * (sides ? 2 : 1);
}

/** Whether every round of the exercise under way was counted. */
export const isDone = (memory: Memory, content: Content): boolean =>
  memory.workout !== undefined && memory.workout.round >= roundsOf(memory.workout, memory, content);

/** The memory with this round of the exercise under way as the next one. Rounds count from 0. */
export const withRound = (memory: Memory, round: number): Memory =>
  memory.workout === undefined ? memory : { ...memory, workout: { ...memory.workout, round } };

/** The side of the next round; null for an exercise without sides. */
export function sideOf(workout: Workout, memory: Memory, content: Content): Side | null {
  if (!dosage(workout, memory, content).sides) {
    return null;
  }
  return workout.round % 2 === 0 ? 'left' : 'right';
}

/**
 * The plan of the count in one response: one side. With `bothSides` it is both sides of a set, if the left
 * one is next and both fit the limits of a response.
 *
 * @returns null when no exercise is under way
 */
export function planOf(memory: Memory, bothSides: boolean, content: Content): HoldPlan | null {
  const { workout, counting } = memory;
  if (workout === undefined) {
    return null;
  }
  const { seconds, repetitions } = dosage(workout, memory, content);
  const style = counting.style ?? (counting.ssml ? 'every-five' : 'every-second');
  const side = sideOf(workout, memory, content);
  const single: HoldPlan = { seconds, repetitions, sides: [side], style };
  const both: HoldPlan = { ...single, sides: ['left', 'right'] };
  return bothSides && side === 'left' && fitsOneResponse(countOf(both)) ? both : single;
}

/** The memory after a count was played to its end. */
export function afterCount(memory: Memory, bothSides: boolean, content: Content): Memory {
  const plan = planOf(memory, bothSides, content);
  if (plan === null || memory.workout === undefined) {
    return memory;
  }
  const round = memory.workout.round + plan.sides.length;
  return { ...memory, workout: { ...memory.workout, round } };
}

/**
 * How far a count got when the next words came.
 *
 * @param elapsedMs time from the request that was answered with the count to the present one, in ms; null
 *   when a request carried no time
 * @returns the second reached, or "done". Without a usable time the hold starts over.
 */
export function reached(
  { from, bothSides }: PlaceAt<'holding'>,
  memory: Memory,
  elapsedMs: number | null,
  content: Content,
): HoldPosition | 'done' {
  const plan = planOf(memory, bothSides, content);
  if (plan === null || elapsedMs === null) {
    return START;
  }
  const playedMs = elapsedMs - timing.latencyMs.value;
  const { lengthMs } = countOf(plan, from);
  if (playedMs < 0 || playedMs > lengthMs + LONGEST_SILENCE_MS) {
    return START;
  }
  return positionAt(plan, from, playedMs) ?? 'done';
}

/** The next exercise of the routine; null after the last one and without a routine. */
export function nextInRoutine(memory: Memory, content: Content): string | null {
  return neighbour(memory.workout, memory, content, 1);
}

/** The previous exercise of the routine; null before the first one and without a routine. */
export function previousInRoutine(memory: Memory, content: Content): string | null {
  return neighbour(memory.workout, memory, content, -1);
}

function neighbour(
  workout: Workout | undefined,
  memory: Memory,
  content: Content,
  offset: 1 | -1,
): string | null {
  const routine = content.exercises.routines.find(({ id }) => id === workout?.routine);
  if (routine === undefined || workout === undefined) {
    return null;
  }
  const open = openExercises(memory, content).map(({ id }) => id);
  const order = routine.exercises.filter((id) => open.includes(id));
  return order[order.indexOf(workout.exercise) + offset] ?? null;
}

/** Tells the seconds of holding from a position in the count to its end; 0 when all rounds are done. */
export function timeLeft(
  memory: Memory,
  from: HoldPosition,
  bothSides: boolean,
  content: Content,
): Tell[] {
  if (isDone(memory, content)) {
    return [{ kind: 'seconds-left', seconds: 0 }];
  }
  const plan = planOf(memory, bothSides, content);
  return plan === null ? [] : [{ kind: 'seconds-left', seconds: secondsLeft(plan, from) }];
}

/** Whether the exercise under way may be led and has at least `left` rounds to do. */
export function hasRounds(memory: Memory, left: number, content: Content): boolean {
  const { answers, screen, workout } = memory;
  return (
    finishedTier(answers, screen, content.screening) !== null &&
    workout !== undefined &&
    mayDo(workout.exercise, memory, content) &&
    workout.round + left <= roundsOf(workout, memory, content)
  );
}

/** Whether the position of a count fits the exercise under way. */
export function isInPlan(
  { bothSides, from }: Pick<PlaceAt<'paused'>, 'bothSides' | 'from'>,
  memory: Memory,
  content: Content,
): boolean {
  const plan = planOf(memory, bothSides, content);
  return (
    hasRounds(memory, 1, content) &&
    plan !== null &&
    from.side < plan.sides.length &&
    from.repetition < plan.repetitions &&
    from.second < plan.seconds
  );
}
