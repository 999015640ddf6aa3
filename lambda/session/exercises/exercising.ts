import type { Place } from '../state';

/** Whether exercises are chosen or led: "previous" and "start over" are about them. */
export const isExercising = ({ at }: Place): boolean =>
  at === 'carry-on' || at === 'choosing' || at === 'ready' || at === 'holding' || at === 'paused';
