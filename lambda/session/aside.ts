import type { Heard } from './heard';
import { hearAtOnset, hearAtReminder } from './reminder';
import type { Aside, State } from './state';
import { hearAtTimer } from './timer';
import type { Context, Turn } from './turn';
import { stay, stayQuiet } from './turn';

/**
 * A turn while a question lies over the place. What it does not answer is heard at the place, and the
 * question is gone.
 *
 * @returns null when what was heard is not about the question
 */
export function hearAside(
  { place, memory }: State,
  aside: Aside,
  heard: Heard,
  context: Context,
): Turn | null {
  const open: State = { place, memory, aside };
  switch (heard) {
    case 'repeat':
    case 'pardon':
      return stay(open, [], context);
    case 'help':
      return stay(open, ['help-choice'], context);
    case 'wait':
    case 'pause':
      return stayQuiet(open, context);
    default:
      break;
  }
  switch (aside.about) {
    case 'timer':
    case 'timer-permission':
      return hearAtTimer({ place, memory }, aside, heard, context);
    case 'onset':
      return hearAtOnset({ place, memory }, aside.misses, heard, context);
    case 'reminder':
    case 'reminder-permission':
      return hearAtReminder({ place, memory }, aside, heard, context);
    case 'forget':
      return hearAtForget({ place, memory }, aside.misses, heard, context);
  }
}

/** A turn at "Shall I erase everything?": only a plain yes erases. */
function hearAtForget(below: State, misses: number, heard: Heard, context: Context): Turn | null {
  switch (heard) {
    case 'yes':
      return { ...stay(below, [], context), call: { call: 'forget' } };
    case 'no':
    case 'soft-no':
    case 'partly':
    case 'not-sure':
    case 'decline':
      return stay(below, ['not-erased'], context);
    case 'not-understood':
      return misses > 0
        ? stay(below, ['not-erased'], context)
        : stay({ ...below, aside: { about: 'forget', misses: 1 } }, ['sorry'], context);
    default:
      return null;
  }
}
