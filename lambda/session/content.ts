import type { CareStep } from '../care/care-step';
import { careSteps } from '../care/care-step';
import type { Clocks } from '../care/clocks';
import { clocks } from '../care/clocks';
import type { Medicine } from '../care/medicine';
import { medicine } from '../care/medicine';
import type { Exercises } from '../exercises/exercise';
import { exercises } from '../exercises/exercise';
import type { Screening } from '../screening/question';
import { screening } from '../screening/question';

/** The medical content: what is asked, advised and counted. The spoken words are not part of it. */
export interface Content {
  readonly screening: Screening;
  readonly steps: readonly CareStep[];
  readonly medicine: Medicine;
  readonly exercises: Exercises;
  readonly clocks: Clocks;
}

/** The content of this skill, from its data files. */
export const content: Content = { screening, steps: careSteps, medicine, exercises, clocks };
