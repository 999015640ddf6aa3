import { contentFile } from '../../lambda/content-file';
import { exercises } from '../../lambda/exercises/exercise';
import { Exercises } from '../../lambda/exercises/exercise-shape';

describe('Broken exercise data', () => {
  const load = (data: unknown) => contentFile('exercises/exercises.json', Exercises, data);

  /** The data with some fields of one exercise changed. */
  const withExercise = (id: string, change: object) => ({
    ...exercises,
    exercises: exercises.exercises.map((exercise) =>
      exercise.id === id ? { ...exercise, ...change } : exercise,
    ),
  });

  /** The data with some fields of the starter routine changed. */
  const withStarter = (change: object) => ({
    ...exercises,
    routines: exercises.routines.map((routine) =>
      routine.id === 'starter' ? { ...routine, ...change } : routine,
    ),
  });

  it('is the only data that is refused: the real data load', () => {
    expect(load(withExercise('bridge', {}))).toEqual(exercises);
    expect(load(withStarter({}))).toEqual(exercises);
  });

  it('is refused with file, id and field', () => {
    const broken: [change: object, field: string][] = [
      [{ source: undefined }, 'source'],
      [{ position: 'standing' }, 'position'],
      [{ tiers: ['today'] }, 'tiers[0]'],
      [{ tiers: [] }, 'tiers'],
      [{ speed: 1 }, 'speed'],
      [{ repetitions: 0 }, 'repetitions'],
      [{ hold: { seconds: 5.5, shortest: 2, longest: 10 } }, 'hold.seconds'],
      [{ hold: { seconds: 1, shortest: 2, longest: 10 } }, 'hold.seconds'],
      [{ hold: { seconds: 9, shortest: 2, longest: 8 } }, 'hold.seconds'],
      [{ hold: { seconds: 5, shortest: 0, longest: 10 } }, 'hold.shortest'],
      [{ hold: { seconds: 5, shortest: 2, longest: 61 } }, 'hold.longest'],
      // One side would play for too long.
      [{ repetitions: 12 }, 'hold.longest'],
      // A long hold stands alone, a short one is repeated.
      [{ hold: { seconds: 10, shortest: 2, longest: 10 } }, 'repetitions'],
      [{ sets: 2 }, 'sets'],
    ];
    const refusalOf = (change: object): string => {
      try {
        load(withExercise('bridge', change));
        return 'not refused';
      } catch (error) {
        return String(error);
      }
    };
    const unclear = broken.filter(([change, field]) => {
      const refusal = refusalOf(change);
      return !['exercises/exercises.json', 'bridge: ', field].every((part) =>
        refusal.includes(part),
      );
    });
    expect(unclear).toEqual([]);
  });

  it('may play a side for as long as allowed, and no longer', () => {
    const childsPose = (longest: number) =>
      withExercise('childs-pose', { hold: { seconds: 6, shortest: 4, longest } });
    expect(() => load(childsPose(6))).not.toThrow();
    expect(() => load(childsPose(9))).toThrow(/childs-pose: .*does not fit one response/);
  });

  it('is refused when an id is there twice', () => {
    const { exercises: all, routines, gate } = exercises;
    expect(() => load({ ...exercises, exercises: [...all, all[0]] })).toThrow(
      /knee-to-chest: an id stands twice[\s\S]*exercises\[12\]\.id/,
    );
    expect(() => load({ ...exercises, routines: [...routines, routines[0]] })).toThrow(
      /starter: an id stands twice[\s\S]*routines\[4\]\.id/,
    );
    expect(() => load({ ...exercises, gate: [...gate, gate[0]] })).toThrow(
      /sharp-pain: an id stands twice[\s\S]*gate\[3\]\.id/,
    );
  });

  it('is refused when a routine has no reason, names no exercise, or names one twice', () => {
    expect(() => load(withStarter({ reason: '' }))).toThrow(
      /starter: [\s\S]*routines\[0\]\.reason/,
    );
    expect(() => load(withStarter({ exercises: ['bridge', 'handstand'] }))).toThrow(
      /starter: no exercise has the id handstand[\s\S]*routines\[0\]\.exercises/,
    );
    expect(() => load(withStarter({ exercises: ['bridge', 'bridge'] }))).toThrow(
      /starter: bridge stands in it twice[\s\S]*routines\[0\]\.exercises/,
    );
  });

  it('is refused when a question before the exercises would be asked in an emergency', () => {
    const gate = exercises.gate.map((question) => ({ ...question, tiers: ['emergency'] }));
    expect(() => load({ ...exercises, gate })).toThrow(/sharp-pain: [\s\S]*gate\[0\]\.tiers\[0\]/);
  });

  it('is refused when the plain count leaves its range', () => {
    const plainHold = { ...exercises.plainHold, longest: 20 };
    expect(() => load({ ...exercises, plainHold })).toThrow(/plainHold\.seconds/);
  });

  it('says so when an entry has no id', () => {
    expect(() => load(withExercise('bridge', { id: undefined }))).toThrow(/an entry with no id/);
  });
});
