import { finishedTier } from '../../screening/triage';
import { readCare } from '../care/steps';
import { plainAnswer } from '../room/answer';
import { keepAsking } from '../room/misses';
import { OFFER } from '../room/readings';
import type { Room } from '../room/room';
import { end } from '../turn';

/** After "be seen today": "Shall I read the comfort steps?" */
export const today: Room<'today'> = {
  ask: ({ misses }) => ({ about: 'choice', choice: 'comfort-steps', misses }),
  reads: OFFER,
  hear(place, memory, heard, context) {
    switch (plainAnswer(heard)) {
      case 'yes':
        return readCare(memory, [], context);
      case 'no':
        return end({ kind: 'goodbye-today' });
      case null:
        return keepAsking(place, memory);
    }
  },
  help: 'help-choice',
  goodbye: () => 'goodbye-today',
  isAllowed: (_, { answers, screen }, { screening }) =>
    finishedTier(answers, screen, screening) === 'today',
};
