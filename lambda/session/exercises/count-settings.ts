import type { CountStyle } from '../../exercises/hold';
import type { Content } from '../content';
import type { Memory, State } from '../state';
import type { Settled } from '../turn';
import { stay } from '../turn';
import { PLAIN_HOLD } from './allowed';
import { planOf } from './workout';

/** How much "hold longer" and "shorter" change a hold, in seconds. */
const LENGTH_STEP = 5;

/** "Count every five", "count down": sets the style from the next count on. */
export function setStyle({ place, memory }: State, style: CountStyle): Settled {
  const counting = { ...memory.counting, style };
  return stay({ place, memory: { ...memory, counting } }, [{ kind: 'style-set' }]);
}

/** "Hold longer", "shorter": changes the length of a hold within the safe range of the exercise. */
export function setLength(
  { place, memory }: State,
  change: 'longer' | 'shorter',
  content: Content,
): Settled {
  const plan = planOf(memory, false, content);
  if (plan === null) {
    return stay({ place, memory }, [{ kind: 'length-limit' }]);
  }
  const step = change === 'longer' ? LENGTH_STEP : -LENGTH_STEP;
  const there = withSeconds(memory, plan.seconds + step, content);
  const seconds = planOf(there, false, content)?.seconds ?? plan.seconds;
  if (seconds === plan.seconds) {
    return stay({ place, memory }, [{ kind: 'length-limit' }]);
  }
  // An interrupted hold starts over, because the second it reached belongs to the old length.
  const at: State['place'] =
    place.at === 'paused' ? { ...place, from: { ...place.from, second: 0 } } : place;
  return stay({ place: at, memory: withSeconds(memory, seconds, content) }, [
    { kind: 'hold-seconds', seconds },
  ]);
}

/** The memory with holds of this length. A plain count is limited here, an exercise when it is counted. */
function withSeconds(memory: Memory, seconds: number, { exercises }: Content): Memory {
  const { counting, workout } = memory;
  if (workout?.exercise === PLAIN_HOLD) {
    const { shortest, longest } = exercises.plainHold;
    const allowed = Math.min(longest, Math.max(shortest, seconds));
    return { ...memory, counting: { ...counting, seconds: allowed } };
  }
  const exercise = exercises.exercises.find(({ id }) => id === workout?.exercise);
  const extraSeconds = seconds - (exercise?.hold.seconds ?? seconds);
  return { ...memory, counting: { ...counting, extraSeconds } };
}
