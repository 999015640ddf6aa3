import { finishedTier } from '../../screening/triage';
import { plainAnswer } from '../room/answer';
import { keepAsking } from '../room/misses';
import { NOT_YET } from '../room/readings';
import type { Room } from '../room/room';
import type { Goal } from '../state';
import type { Settled } from '../turn';
import { coach } from './coaching';
import { canTakeUp, startExercise } from './start';
import { sideOf } from './workout';

/**
 * "If that was you, shall we carry on there?": only a plain yes carries on. A no starts from the beginning
 * with full explanations, because another person of the household may have left the exercise.
 */
export const carryOn: Room<'carry-on'> = {
  ask({ left, misses }, memory, content) {
    return { about: 'carry-on', id: left.exercise, side: sideOf(left, memory, content), misses };
  },
  // "Next" and "ready" do not say whose exercise it was, so they are not a yes.
  reads: { ...NOT_YET, decline: 'no' },
  hear(place, memory, heard, context) {
    const { exercise, routine, round } = place.left;
    const startAnew = (goal: Goal): Settled =>
      startExercise({ ...memory, goal, startsOver: true }, [], context);
    if (heard.kind === 'start-over') {
      return startAnew({ for: 'exercise', exercise: null, routine });
    }
    switch (plainAnswer(heard)) {
      case 'yes':
        return coach(memory, exercise, routine, [], context, round);
      case 'no':
        return startAnew(memory.goal);
      case null:
        return keepAsking(place, memory);
    }
  },
  help: 'help-choice',
  goodbye: () => 'goodbye-exercise',
  isAllowed: ({ left }, memory, content) =>
    finishedTier(memory.answers, memory.screen, content.screening) !== null &&
    canTakeUp(left, memory, content),
};
