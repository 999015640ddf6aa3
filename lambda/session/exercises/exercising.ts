import type { Place } from '../state';

/** Whether the listener chooses or does exercises. There "previous" and "start over" refer to the exercises. */
export const isExercising = ({ at }: Place): boolean =>
  at === 'carry-on' || at === 'choosing' || at === 'ready' || at === 'holding' || at === 'paused';
