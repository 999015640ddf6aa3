import type { Medicine } from './medicine-shape';

/** Proven by `npm test` and before every bundle: see `lambda/content-check.ts`. */
declare const data: Medicine;
export default data;
