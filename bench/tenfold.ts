import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { z } from 'zod';
import { Exercises } from '../lambda/exercises/exercise-shape';
import { Screening, type ScreeningData } from '../lambda/screening/question-shape';

/** The suffixes of nine copies. */
const COPIES = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

const copiedId = (id: string, copy: string): string => `${id}-${copy}`;

/** The entries and nine copies of them. */
const tenTimes = <T>(entries: readonly T[], copied: (entry: T, copy: string) => T): T[] => [
  ...entries,
  ...COPIES.flatMap((copy) => entries.map((entry) => copied(entry, copy))),
];

const ByName = z.record(z.string(), z.unknown());

/** Ten times as many words, or other values by id. A copy has the value of its original. */
const namedTenTimes = (byName: unknown): Record<string, unknown> =>
  Object.fromEntries(
    tenTimes(Object.entries(ByName.parse(byName)), ([id, value], copy) => [
      copiedId(id, copy),
      value,
    ]),
  );

/** A screen with ten times as many questions, lists and quick questions. */
export function tenfoldScreening(data: unknown): ScreeningData {
  const { questions, lists, quick } = Screening.parse(data);
  return Screening.parse({
    questions: tenTimes(questions, (question, copy) => ({
      ...question,
      id: copiedId(question.id, copy),
      ...(question.follows === undefined ? {} : { follows: copiedId(question.follows, copy) }),
      ...(question.noWhenNamed === undefined
        ? {}
        : { noWhenNamed: question.noWhenNamed.map((id) => copiedId(id, copy)) }),
    })),
    lists: tenTimes(lists, (list, copy) => ({
      ...list,
      id: copiedId(list.id, copy),
      questions: list.questions.map((id) => copiedId(id, copy)),
    })),
    quick: tenTimes(quick, copiedId),
  });
}

/** Ten times as many exercises, in ten times as many routines. */
export function tenfoldExercises(data: unknown): Exercises {
  const { exercises, routines, ...others } = Exercises.parse(data);
  return Exercises.parse({
    ...others,
    exercises: tenTimes(exercises, (exercise, copy) => ({
      ...exercise,
      id: copiedId(exercise.id, copy),
    })),
    routines: tenTimes(routines, (routine, copy) => ({
      ...routine,
      id: copiedId(routine.id, copy),
      exercises: routine.exercises.map((id) => copiedId(id, copy)),
    })),
  });
}

const GROWN: Readonly<Record<string, (data: unknown) => unknown>> = {
  'screening/questions.json': tenfoldScreening,
  'screening/questions.en.json': namedTenTimes,
  'exercises/exercises.json': tenfoldExercises,
  'exercises/exercises.en.json': (data) => {
    const words = ByName.parse(data);
    return { ...words, exercises: namedTenTimes(words.exercises) };
  },
  'speech/locales/regions.json': namedTenTimes,
};

/** An esbuild plugin that bundles ten times the questions, exercises and locales. */
export const tenfold: Plugin = {
  name: 'tenfold',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, ({ path }) => {
      const grown = Object.entries(GROWN).find(([file]) =>
        path.replaceAll('\\', '/').endsWith(`lambda/${file}`),
      )?.[1];
      if (grown === undefined) {
        return undefined;
      }
      const contents = JSON.stringify(grown(JSON.parse(readFileSync(path, 'utf8'))));
      return { contents, loader: 'json' };
    });
  },
};
