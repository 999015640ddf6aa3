import type { CareStep } from './care-step-shape';

/** Proven by `npm test` and before every bundle: see `lambda/content-check.ts`. */
declare const data: CareStep[];
export default data;
