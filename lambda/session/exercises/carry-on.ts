import { finishedTier } from '../../screening/triage';
import { keepAsking } from '../room/misses';
import { NOT_YET } from '../room/readings';
import type { Room } from '../room/room';
import type { Goal } from '../state';
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
    switch (heard.kind) {
      case 'yes':
        return coach(memory, exercise, routine, [], context, round);
      case 'no':
      case 'start-over': {
        // "Start over" starts the routine that was left. A no starts what was asked for.
        const goal: Goal =
          heard.kind === 'no' ? memory.goal : { for: 'exercise', exercise: null, routine };
        return startExercise({ ...memory, goal, startsOver: true }, [], context);
      }
      case 'partly':
      case 'soft-no':
      case 'not-sure':
      case 'not-new':
      case 'decline':
      case 'next':
      case 'previous':
      case 'repeat':
      case 'ready':
      case 'resume':
      case 'pause':
      case 'how-long':
      case 'not-understood':
        return keepAsking(place, memory);
    }
  },
  help: 'help-choice',
  goodbye: () => 'goodbye-exercise',
  isAllowed: ({ left }, memory, content) =>
    finishedTier(memory.answers, memory.screen, content.screening) !== null &&
    canTakeUp(left, memory, content),
};
