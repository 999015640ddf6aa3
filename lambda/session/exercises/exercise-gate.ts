import { nextExerciseQuestion } from '../../exercises/exercise-gate';
import { finishedTier } from '../../screening/triage';
import { answerIn } from '../room/answer';
import { askAgain } from '../room/misses';
import { AS_SAID } from '../room/readings';
import type { Room } from '../room/room';
import type { Settled } from '../turn';
import { stay } from '../turn';
import { startExercise } from './start';

/** The questions before exercises. Anything but a clear pass means no exercises now. */
export const exerciseGate: Room<'exercise-gate'> = {
  ask: ({ question, misses }) => ({ about: 'exercise-gate', id: question, misses }),
  reads: AS_SAID,
  hear(place, memory, heard, context) {
    const question = context.content.exercises.gate.find(({ id }) => id === place.question);
    const refusal = question?.passOn === 'yes' ? 'no' : 'yes';
    const answer = (as: 'yes' | 'no'): Settled => {
      const exerciseAnswers = { ...memory.exerciseAnswers, [place.question]: as };
      const answeredSince = [...memory.answeredSince, 'exercise' as const];
      return startExercise({ ...memory, exerciseAnswers, answeredSince }, [], context);
    };
    switch (answerIn(heard)) {
      case 'yes':
        return answer('yes');
      case 'no':
        return answer('no');
      case 'soft-no':
        return refusal === 'no' || place.softNo
          ? answer('no')
          : stay({ place: { ...place, softNo: true }, memory }, [{ kind: 'be-sure' }]);
      case 'partly':
      case 'not-sure':
      case 'not-new':
      case 'decline':
        return answer(refusal);
      case null:
        return askAgain(place, memory) ?? answer(refusal);
    }
  },
  help: 'help-choice',
  goodbye: () => 'goodbye-exercise',
  isAllowed({ question }, { answers, screen, exerciseAnswers }, { screening, exercises }) {
    const tier = finishedTier(answers, screen, screening);
    return tier !== null && nextExerciseQuestion(exerciseAnswers, tier, exercises)?.id === question;
  },
};
