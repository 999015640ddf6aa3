import { finishedTier, isOpenTier } from '../../screening/triage';
import { plainAnswer } from '../room/answer';
import { keepAsking } from '../room/misses';
import { OFFER } from '../room/readings';
import type { Room } from '../room/room';
import { asked, end } from '../turn';
import { goodbyeAfterCare } from './goodbye';

/** "Shall I read the first steps?", for a listener who asked for something else. */
export const careOffer: Room<'care-offer'> = {
  ask: ({ misses }) => ({ about: 'choice', choice: 'care-steps', misses }),
  reads: OFFER,
  hear(place, memory, heard, { content }) {
    switch (plainAnswer(heard)) {
      case 'yes':
        return asked(memory, { for: 'care' }, 'full');
      case 'no':
        return end({ kind: goodbyeAfterCare(memory, content) });
      case null:
        return keepAsking(place, memory);
    }
  },
  help: 'help-choice',
  goodbye: goodbyeAfterCare,
  isAllowed: (_, { answers, screen }, { screening }) =>
    isOpenTier(finishedTier(answers, screen, screening)),
};
