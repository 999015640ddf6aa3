import type { CareStep } from './care-step-shape';
import data from './steps.json';

export type { CareStep };

/** The acute-care steps in reading order. */
export const careSteps: readonly CareStep[] = data;
