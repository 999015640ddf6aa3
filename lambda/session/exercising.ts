import type { HoldPosition } from '../exercises/hold';
import { countOf, START, secondsLeft } from '../exercises/hold';
import { coach, listExercises, startExercise } from './exercise-start';
import type { Heard } from './heard';
import { afterMiss, sorryFor } from './misses';
import type { Tell } from './say';
import type { Choosing, ExerciseGate, Memory, Paused, Ready, State } from './state';
import type { Context, Turn } from './turn';
import { end, goTo, stay, stayQuiet } from './turn';
import {
  afterCount,
  nextInRoutine,
  PLAIN_HOLD,
  planOf,
  previousInRoutine,
  reached,
  roundsOf,
} from './workout';

/** Answers not understood in a row after which the questions before exercises give up. */
const MOST_MISSES = 2;

/** A turn at one of the questions before exercises: whatever is not a clear pass means not now. */
export function hearAtExerciseGate(
  place: ExerciseGate,
  memory: Memory,
  heard: Heard,
  context: Context,
): Turn {
  const question = context.content.exercises.gate.find(({ id }) => id === place.question);
  const refusal = question?.passOn === 'yes' ? 'no' : 'yes';
  const answer = (as: 'yes' | 'no'): Turn => {
    const clearance = { ...memory.clearance, [place.question]: as };
    const answeredSince = [...memory.answeredSince, 'exercise' as const];
    return startExercise({ ...memory, clearance, answeredSince }, [], context);
  };
  switch (heard) {
    case 'yes':
      return answer('yes');
    case 'no':
      return answer('no');
    case 'soft-no':
      return refusal === 'no' || place.softNo
        ? answer('no')
        : stay({ place: { ...place, softNo: true }, memory }, ['be-sure'], context);
    case 'partly':
    case 'not-sure':
    case 'not-new':
    case 'decline':
      return answer(refusal);
    default:
      if (place.misses >= MOST_MISSES) {
        return answer(refusal);
      }
      return stay(
        { place: { ...place, misses: place.misses + 1 }, memory },
        [place.misses === 0 ? 'sorry' : 'sorry-again'],
        context,
      );
  }
}

/** A turn while the exercises are named. A request for one of them is heard before this. */
export function hearAtChoosing(
  place: Choosing,
  memory: Memory,
  heard: Heard,
  context: Context,
): Turn {
  switch (heard) {
    case 'yes':
      return listExercises(memory, place.page + 1, [], context);
    case 'previous':
      return listExercises(memory, Math.max(0, place.page - 1), [], context);
    case 'start-over':
      return listExercises(memory, 0, [], context);
    case 'no':
      return finish(memory);
    default: {
      const misses = afterMiss(place.misses);
      return stay({ place: { ...place, misses }, memory }, sorryFor(misses), context);
    }
  }
}

/** Counts the round that is due, or what an interruption left of it. */
function play(memory: Memory, from: HoldPosition, bothSides: boolean, context: Context): Turn {
  const plan = planOf(memory, bothSides, context.content);
  if (plan === null) {
    return listExercises(memory, 0, [], context);
  }
  const { exercises } = context.content.exercises;
  const exercise = exercises.find(({ id }) => id === memory.workout?.exercise);
  const there = exercise === undefined ? memory : { ...memory, position: exercise.position };
  const turn = goTo({ at: 'holding', from, bothSides }, there, [], context);
  const media = memory.counting.ssml ? 'ssml' : 'apla';
  return { ...turn, say: { ...turn.say, count: { ...countOf(plan, from), media } } };
}

/** True when every round of the exercise was counted. */
const isDone = ({ workout, ...memory }: Memory, { content }: Context): boolean =>
  workout !== undefined && workout.round >= roundsOf(workout, { ...memory, workout }, content);

/** A turn before a round: the listener gets into place, changes something, or goes on. */
export function hearAtReady(place: Ready, memory: Memory, heard: Heard, context: Context): Turn {
  const { workout } = memory;
  if (workout === undefined) {
    return listExercises(memory, 0, [], context);
  }
  const state: State = { place, memory };
  switch (heard) {
    case 'yes':
      return isDone(memory, context) ? goOn(memory, context) : play(memory, START, false, context);
    case 'resume':
      return isDone(memory, context) ? goOn(memory, context) : play(memory, START, true, context);
    case 'repeat':
      return workout.round === 0
        ? goTo(place, memory, memory.told, context)
        : play(withRound(memory, workout.round - 1), START, false, context);
    case 'start-over':
      return workout.exercise === PLAIN_HOLD
        ? play(withRound(memory, 0), START, false, context)
        : coach(memory, workout.exercise, workout.routine, [], context);
    case 'previous': {
      const previous = previousInRoutine(memory, context.content);
      return coach(memory, previous ?? workout.exercise, workout.routine, [], context);
    }
    case 'decline':
      return skip(memory, context);
    case 'how-long':
      return isDone(memory, context)
        ? stay(state, [{ secondsLeft: 0 }], context)
        : howLong(state, START, false, context);
    case 'no':
      return isDone(memory, context) ? goOnAfterNo(memory, context) : stayQuiet(state, context);
    default:
      return missed(state, place.misses, context);
  }
}

/** A turn in the middle of a hold: the count waits at the second that was reached. */
export function hearAtPaused(place: Paused, memory: Memory, heard: Heard, context: Context): Turn {
  const { from, bothSides } = place;
  const state: State = { place, memory };
  switch (heard) {
    case 'yes':
    case 'resume':
      return play(memory, from, bothSides, context);
    case 'repeat':
    case 'start-over':
      return play(memory, { ...from, second: 0 }, bothSides, context);
    case 'pause':
      return stay(state, ['paused'], context);
    case 'no':
      return stayQuiet(state, context);
    case 'previous': {
      const previous = previousInRoutine(memory, context.content);
      const exercise = previous ?? memory.workout?.exercise;
      return exercise === undefined
        ? listExercises(memory, 0, [], context)
        : coach(memory, exercise, memory.workout?.routine ?? null, [], context);
    }
    case 'decline':
      return skip(memory, context);
    case 'how-long':
      return howLong(state, from, bothSides, context);
    default:
      return missed(state, place.misses, context);
  }
}

/**
 * Where the listener is when words come after a count began: at the second reached, or behind it.
 * The sound has stopped either way.
 */
export function settleCount(state: State, { content, elapsedMs }: Context): State {
  const { place, memory } = state;
  if (place.at !== 'holding') {
    return state;
  }
  const at = reached(place, memory, elapsedMs, content);
  if (at === 'done') {
    const there = afterCount(memory, place.bothSides, content);
    return { place: { at: 'ready', misses: 0 }, memory: there };
  }
  // On the second side of two, the first is a round of its own that is done.
  const isSecondSide = at.side > 0;
  const there = isSecondSide ? afterCount(memory, false, content) : memory;
  const bothSides = place.bothSides && !isSecondSide;
  return { place: { at: 'paused', from: { ...at, side: 0 }, bothSides, misses: 0 }, memory: there };
}

/** "Next" in the middle of a hold leaves the rest of it out. */
export function leaveHold({ place, memory }: State, context: Context): Turn {
  if (place.at !== 'paused') {
    return hearAtReady({ at: 'ready', misses: 0 }, memory, 'yes', context);
  }
  const there = afterCount(memory, place.bothSides, context.content);
  return isDone(there, context)
    ? goOn(there, context)
    : goTo({ at: 'ready', misses: 0 }, there, [], context);
}

/** The device could not play a count or a silence: SSML does it at once, and from now on. */
export function countAnotherWay({ place, memory }: State, context: Context): Turn {
  const there: Memory = { ...memory, counting: { ...memory.counting, ssml: true } };
  return place.at === 'holding'
    ? play(there, place.from, place.bothSides, context)
    : stayQuiet({ place, memory: there }, context);
}

/**
 * The same answer once more, for what was said before it: nothing changes. Of a count it is the whole
 * count, since the device may not have had it yet.
 */
export function sayAgain(state: State, context: Context): Turn {
  const { place, memory } = state;
  if (place.at === 'holding') {
    return { ...play(memory, place.from, place.bothSides, context), state };
  }
  return { ...stay(state, memory.told, context), state };
}

const withRound = (memory: Memory, round: number): Memory =>
  memory.workout === undefined ? memory : { ...memory, workout: { ...memory.workout, round } };

/** After the last round: the next exercise of the routine, or the same again. */
function goOn(memory: Memory, context: Context): Turn {
  const { workout } = memory;
  if (workout === undefined) {
    return listExercises(memory, 0, [], context);
  }
  const next = nextInRoutine(memory, context.content);
  if (next !== null) {
    return coach(memory, next, workout.routine, [], context);
  }
  return play(withRound(memory, 0), START, false, context);
}

function goOnAfterNo(memory: Memory, context: Context): Turn {
  if (nextInRoutine(memory, context.content) !== null) {
    return stayQuiet({ place: { at: 'ready', misses: 0 }, memory }, context);
  }
  return finish(memory, 'well-done');
}

/** The last words of someone who exercised: how to get up, if they are on the floor. */
function finish({ position }: Memory, ...praise: Tell[]): Turn {
  const up: Tell[] = position === undefined ? [] : ['getting-up'];
  return end(...praise, ...up, 'goodbye-exercise');
}

/** Leaves the exercise out: on to the next one, or to the choice. */
function skip(memory: Memory, context: Context): Turn {
  const next = nextInRoutine(memory, context.content);
  return next === null
    ? listExercises(memory, 0, [], context)
    : coach(memory, next, memory.workout?.routine ?? null, [], context);
}

function howLong(state: State, from: HoldPosition, bothSides: boolean, context: Context): Turn {
  const plan = planOf(state.memory, bothSides, context.content);
  const tell: Tell[] = plan === null ? [] : [{ secondsLeft: secondsLeft(plan, from) }];
  return stay(state, tell, context);
}

function missed({ place, memory }: State, misses: number, context: Context): Turn {
  const count = afterMiss(misses);
  if (place.at !== 'ready' && place.at !== 'paused') {
    return stay({ place, memory }, [], context);
  }
  return stay({ place: { ...place, misses: count }, memory }, sorryFor(count), context);
}
