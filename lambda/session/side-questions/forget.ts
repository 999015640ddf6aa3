import { stay } from '../turn';
import type { About, SideRoom } from './side-question';
import { agreementIn } from './side-question';

/** "Shall I erase everything?": only a plain yes erases. */
export const forget: SideRoom<About<'forget'>> = {
  ask: ({ misses }) => ({ about: 'choice', choice: 'forget', misses }),
  hear({ misses }, below, heard) {
    switch (agreementIn(heard)) {
      case 'agreed':
        return stay(below, [], { effects: [{ kind: 'forget' }] });
      case 'declined':
        return stay(below, [{ kind: 'not-erased' }]);
      case 'missed':
        return misses > 0
          ? stay(below, [{ kind: 'not-erased' }])
          : stay({ ...below, sideQuestion: { about: 'forget', misses: 1 } }, [{ kind: 'sorry' }]);
      case null:
        return null;
    }
  },
  isAllowed: () => true,
};
