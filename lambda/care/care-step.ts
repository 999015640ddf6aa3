import type { CareStep } from './care-step-shape';
import data from './steps.json';

export type { CareStep };

/** The first 48 hours of a spasm, or later. The article changes from cold to heat between them. */
export const PHASES = ['first-two-days', 'later'] as const;
export type Phase = (typeof PHASES)[number];

/** Hours from the start that count as the first phase (article, acute care). */
export const FIRST_PHASE_HOURS = 48;

/** The acute-care steps in reading order. */
export const careSteps: readonly CareStep[] = data;
