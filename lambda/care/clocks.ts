import data from './clocks.json';
import type { Clocks } from './clocks-shape';

export type { Clocks };

/** How long a pack stays on, and when a reminder may sound. */
export const clocks: Clocks = data;
