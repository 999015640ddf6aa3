import type { Exercise, ExerciseGate, Exercises, Position, Routine } from './exercise-shape';
import data from './exercises.json';

export type { Exercise, ExerciseGate, Exercises, Position, Routine };

/** The exercises, the routines and the questions before them. */
export const exercises: Exercises = data;
