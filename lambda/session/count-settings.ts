import type { Heard } from './heard';
import type { Memory, State } from './state';
import type { Context, Turn } from './turn';
import { stay } from './turn';
import { PLAIN_HOLD, planOf } from './workout';

/** What "hold longer" and "shorter" change, in seconds. */
const LENGTH_STEP = 5;

/** "Count every five", "count down": from the next count on. */
export function setStyle(
  state: State,
  heard: Extract<Heard, { style: string }>,
  context: Context,
): Turn {
  const counting = { ...state.memory.counting, style: heard.style };
  return stay(
    { place: state.place, memory: { ...state.memory, counting } },
    ['style-set'],
    context,
  );
}

/** "Hold longer", "shorter": within the safe range of the exercise. */
export function setLength(
  { place, memory }: State,
  { holdLength }: Extract<Heard, { holdLength: string }>,
  context: Context,
): Turn {
  const plan = planOf(memory, false, context.content);
  if (plan === null) {
    return stay({ place, memory }, ['length-limit'], context);
  }
  const step = holdLength === 'longer' ? LENGTH_STEP : -LENGTH_STEP;
  const wanted = withSeconds(memory, plan.seconds + step, context);
  const seconds = planOf(wanted, false, context.content)?.seconds ?? plan.seconds;
  if (seconds === plan.seconds) {
    return stay({ place, memory }, ['length-limit'], context);
  }
  // An interrupted hold starts over: its second belongs to the old length.
  const at: State['place'] =
    place.at === 'paused' ? { ...place, from: { ...place.from, second: 0 } } : place;
  return stay(
    { place: at, memory: withSeconds(memory, seconds, context) },
    [{ holdSeconds: seconds }],
    context,
  );
}

/** The memory with holds of so many seconds, where the exercise's range allows it. */
function withSeconds(memory: Memory, seconds: number, { content }: Context): Memory {
  const { counting, workout } = memory;
  if (workout?.exercise === PLAIN_HOLD) {
    const { shortest, longest } = content.exercises.plainHold;
    const allowed = Math.min(longest, Math.max(shortest, seconds));
    return { ...memory, counting: { ...counting, seconds: allowed } };
  }
  const exercise = content.exercises.exercises.find(({ id }) => id === workout?.exercise);
  const extraSeconds = seconds - (exercise?.hold.seconds ?? seconds);
  return { ...memory, counting: { ...counting, extraSeconds } };
}
