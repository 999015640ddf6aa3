import { nextItem, tierRaisedBy, withoutPainQuestions } from '../../screening/triage';
import type { Content } from '../content';
import { isExercising } from '../exercises/exercising';
import type { Goal, State } from '../state';
import type { Outcome } from '../turn';
import { answered, asked, stay } from '../turn';
import { hearAnswer } from './question';
import { volunteer } from './volunteered';

/** "That hurts": tells the listener to stop, then asks about the legs and the seat again. */
export function hearPain({ place, memory }: State, content: Content): Outcome {
  if (place.at === 'welcome') {
    return asked(memory, { for: 'care' }, 'full');
  }
  // "It's getting worse" answers "is it worse?".
  if (place.at === 'screening' && place.asked.includes('worse')) {
    return hearAnswer(place, memory, 'yes', content);
  }
  if (nextItem(memory.answers, memory.screen, content.screening) !== null) {
    return stay({ place, memory }, [{ kind: 'stop-moving' }]);
  }
  const answers = withoutPainQuestions(memory.answers, content.screening);
  // The exercise that hurt ends. Another may be chosen if the questions raise no flag.
  const { workout, ...others } = memory;
  const goal: Goal =
    workout === undefined ? memory.goal : { for: 'exercise', exercise: null, routine: null };
  return answered({ ...others, answers, goal }, [{ kind: 'stop-moving' }]);
}

/** "I can't get up": after a fall or crash it is a sign of its own, otherwise it is treated as pain. */
export function hearCannotMove(state: State, content: Content): Outcome {
  const { place, memory } = state;
  const { screening } = content;
  const question = screening.questions.find(
    ({ raisedByCannotMove, follows }) =>
      raisedByCannotMove === true &&
      follows !== undefined &&
      tierRaisedBy(follows, memory.answers, screening) !== 'clear',
  );
  if (question !== undefined) {
    return volunteer(state, question.id, content);
  }
  if (isExercising(place)) {
    return stay(state, [{ kind: 'getting-up' }]);
  }
  return place.at === 'welcome'
    ? asked(memory, { for: 'care' }, 'full', [{ kind: 'stay-as-you-are' }])
    : stay(state, [{ kind: 'stay-as-you-are' }]);
}
