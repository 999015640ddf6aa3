import type { HeardPermission } from '../heard';
import type { State } from '../state';
import type { Context, Outcome } from '../turn';
import { stay } from '../turn';
import { setReminder } from './reminder';
import { requestReminder, requestTimer } from './requests';
import { setTimer, shortestTimer } from './timer';

/**
 * Handles the answer to a permission that Alexa asked for. If the session was lost meanwhile, a granted
 * permission counts as a new request for the timer or reminder, so the screen comes first.
 */
export function hearPermission(
  { place, memory, sideQuestion }: State,
  { isGranted, of }: HeardPermission,
  context: Context,
): Outcome {
  const below: State = { place, memory };
  switch (of) {
    case 'timer': {
      const open = sideQuestion?.about === 'timer-permission' ? sideQuestion : null;
      if (!isGranted) {
        const minutes = open?.minutes ?? shortestTimer(context.content);
        return stay(below, [
          { kind: 'timer-refused', refusal: 'not-permitted', action: 'set', minutes },
        ]);
      }
      return open === null ? requestTimer(below, null, context) : setTimer(open, below);
    }
    case 'reminder': {
      if (!isGranted) {
        return stay(below, [{ kind: 'reminder-refused', refusal: 'not-permitted' }]);
      }
      return sideQuestion?.about === 'reminder-permission'
        ? setReminder(sideQuestion, below)
        : requestReminder(below, context);
    }
  }
}
