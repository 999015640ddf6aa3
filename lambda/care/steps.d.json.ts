import type { CareStep } from './care-step-shape';

/** TypeScript widens a word in JSON to string. `checkContent` proves these types: see `lambda/content-check.ts`. */
declare const data: CareStep[];
export default data;
