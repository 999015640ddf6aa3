import type { Exercises } from './exercise-shape';

/** Proven by `npm test` and before every bundle: see `lambda/content-check.ts`. */
declare const data: Exercises;
export default data;
