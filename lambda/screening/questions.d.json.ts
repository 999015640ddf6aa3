import type { ScreeningData } from './question-shape';

/** Proven by `npm test` and before every bundle: see `lambda/content-check.ts`. */
declare const data: ScreeningData;
export default data;
