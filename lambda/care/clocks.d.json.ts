import type { Clocks } from './clocks-shape';

/** Proven by `npm test` and before every bundle: see `lambda/content-check.ts`. */
declare const data: Clocks;
export default data;
