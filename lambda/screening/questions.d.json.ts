import type { ScreeningData } from './question-shape';

/** TypeScript widens a word in JSON to string. `checkContent` proves these types: see `lambda/content-check.ts`. */
declare const data: ScreeningData;
export default data;
