import type { Line, Tell } from '../say';
import type { Memory } from '../state';
import type { Settled } from '../turn';
import { end } from '../turn';

/** Ends a session of exercises. A listener who is on the floor is told how to get up. */
export function finishExercising({ position }: Memory, ...praise: readonly Line[]): Settled {
  const up: Tell[] = position === undefined ? [] : [{ kind: 'getting-up' }];
  return end(...praise.map((kind) => ({ kind })), ...up, { kind: 'goodbye-exercise' });
}
