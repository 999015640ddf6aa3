import type { Exercises } from './exercise-shape';

/** TypeScript widens a word in JSON to string. `checkContent` proves these types: see `lambda/content-check.ts`. */
declare const data: Exercises;
export default data;
