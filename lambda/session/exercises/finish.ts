import type { Line, Tell } from '../say';
import type { Memory } from '../state';
import type { Settled } from '../turn';
import { end } from '../turn';

/** The last words to someone who exercised: how to get up, if they are on the floor. */
export function finishExercising({ position }: Memory, ...praise: readonly Line[]): Settled {
  const up: Tell[] = position === undefined ? [] : [{ kind: 'getting-up' }];
  return end(...praise.map((kind) => ({ kind })), ...up, { kind: 'goodbye-exercise' });
}
