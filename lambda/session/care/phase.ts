import type { Phase } from '../../care/phase';
import { finishedTier, isOpenTier } from '../../screening/triage';
import { answerIn } from '../room/answer';
import { askAgain } from '../room/misses';
import type { Room } from '../room/room';
import type { Tell } from '../say';
import type { Settled } from '../turn';
import { goodbyeAfterCare } from './goodbye';
import { withPhase } from './progress';
import { readCare } from './steps';

/** "Did this start in the last two days?" Without a clear answer the first phase is assumed. */
export const phase: Room<'phase'> = {
  ask: ({ misses }) => ({ about: 'choice', choice: 'phase', misses }),
  reads: { partly: 'yes', 'soft-no': 'no', 'not-new': 'no', decline: 'not-sure' },
  hear(place, memory, heard, context) {
    const answer = (as: Phase, ...tell: readonly Tell[]): Settled =>
      readCare(withPhase(memory, as), tell, context);
    const assume = (): Settled => answer('first-two-days', { kind: 'phase-assumed' });
    switch (answerIn(heard)) {
      case 'yes':
        return answer('first-two-days');
      case 'no':
        return answer('later');
      case 'not-sure':
        return assume();
      case 'partly':
      case 'soft-no':
      case 'not-new':
      case 'decline':
      case null:
        return askAgain(place, memory) ?? assume();
    }
  },
  help: 'help-choice',
  goodbye: goodbyeAfterCare,
  isAllowed: (_, { answers, screen }, { screening }) =>
    isOpenTier(finishedTier(answers, screen, screening)),
};
