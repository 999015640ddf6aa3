import { nextItem, raisedAnswers, tierOf } from '../../screening/triage';
import type { Content } from '../content';
import { plainAnswer } from '../room/answer';
import { askOnceMore } from '../room/misses';
import { OFFER } from '../room/readings';
import type { Room } from '../room/room';
import type { Memory } from '../state';
import { answered, end } from '../turn';

/** After a screen that could not be finished: "Shall I start the questions again?" */
export const incomplete: Room<'incomplete'> = {
  ask: ({ misses }) => ({ about: 'choice', choice: 'try-again', misses }),
  reads: { ...OFFER, 'not-sure': 'no' },
  hear(place, memory, heard, { content }) {
    switch (plainAnswer(heard)) {
      case 'yes': {
        const answers = raisedAnswers(memory.answers, content.screening);
        return answered({ ...memory, answers }, [{ kind: 'back-to-start' }]);
      }
      case 'no':
        return leave(memory, content);
      case null:
        return askOnceMore(place, memory) ?? leave(memory, content);
    }
  },
  help: 'help-screening',
  goodbye: () => 'goodbye-screening',
  isAllowed: ({ item }, { answers, screen }, { screening }) =>
    nextItem(answers, screen, screening)?.id === item,
};

const leave = ({ answers }: Memory, { screening }: Content) =>
  end({
    kind: tierOf(answers, screening) === 'today' ? 'goodbye-today' : 'goodbye-incomplete',
  });
