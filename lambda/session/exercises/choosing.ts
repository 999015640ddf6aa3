import { finishedTier } from '../../screening/triage';
import { plainAnswer } from '../room/answer';
import { keepAsking } from '../room/misses';
import type { Room } from '../room/room';
import type { Settled } from '../turn';
import { mayExercise } from './allowed';
import { finishExercising } from './finish';
import { listExercises } from './listing';

/** Exercises were named and the listener chooses. A request for one of them is handled before this room. */
export const choosing: Room<'choosing'> = {
  ask: ({ misses }) => ({ about: 'choice', choice: 'which-exercise', misses }),
  // "Or shall I name more?": an unsure answer counts as yes, a soft no as no.
  reads: {
    next: 'yes',
    resume: 'yes',
    partly: 'yes',
    'not-sure': 'yes',
    decline: 'yes',
    'soft-no': 'no',
  },
  hear(place, memory, heard, { content }) {
    const list = (page: number): Settled => listExercises(memory, page, [], content);
    if (heard.kind === 'previous') {
      return list(Math.max(0, place.page - 1));
    }
    if (heard.kind === 'start-over') {
      return list(0);
    }
    switch (plainAnswer(heard)) {
      case 'yes':
        return list(place.page + 1);
      case 'no':
        return finishExercising(memory);
      case null:
        return keepAsking(place, memory);
    }
  },
  help: 'help-exercise',
  goodbye: () => 'goodbye-exercise',
  isAllowed: (_, memory, content) =>
    finishedTier(memory.answers, memory.screen, content.screening) !== null &&
    mayExercise(memory, content),
};
