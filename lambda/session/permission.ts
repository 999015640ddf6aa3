import type { HeardPermission } from './heard';
import { hearAtReminder } from './reminder';
import { hearRequest } from './requests';
import type { State } from './state';
import { hearAtTimer } from './timer';
import type { Context, Turn } from './turn';
import { stay } from './turn';

/**
 * What became of a permission that Alexa asked for. Where the session was lost meanwhile, a grant counts
 * as the request it was for, and so goes through the screen.
 */
export function hearPermission(
  { place, memory, aside }: State,
  { permission, of }: HeardPermission,
  context: Context,
): Turn {
  const below: State = { place, memory };
  if (permission === 'denied') {
    const { packMinutes } = context.content.clocks;
    const [shortest = 0] = packMinutes.value;
    const minutes = aside?.about === 'timer-permission' ? aside.minutes : shortest;
    return of === 'timer'
      ? stay(below, [{ noTimer: 'not-permitted', action: 'set', minutes }], context)
      : stay(below, [{ noReminder: 'not-permitted' }], context);
  }
  const granted =
    of === 'timer' && aside?.about === 'timer-permission'
      ? hearAtTimer(below, aside, 'yes', context)
      : of === 'reminder' && aside?.about === 'reminder-permission'
        ? hearAtReminder(below, aside, 'yes', context)
        : null;
  return (
    granted ??
    hearRequest(
      below,
      of === 'timer' ? { want: 'timer', action: 'set', minutes: null } : { want: 'reminder' },
      context,
    )
  );
}
