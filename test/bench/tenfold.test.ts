import { tenfoldExercises, tenfoldScreening } from '../../bench/tenfold';
import exercises from '../../lambda/exercises/exercises.json';
import questions from '../../lambda/screening/questions.json';

describe('Content ten times over', () => {
  it('has ten times as many questions and exercises, and is still valid', () => {
    const screening = tenfoldScreening(questions);
    expect(screening.questions).toHaveLength(10 * questions.questions.length);
    expect(screening.quick).toHaveLength(10 * questions.quick.length);
    const grown = tenfoldExercises(exercises);
    expect(grown.exercises).toHaveLength(10 * exercises.exercises.length);
    expect(grown.routines).toHaveLength(10 * exercises.routines.length);
  });
});
