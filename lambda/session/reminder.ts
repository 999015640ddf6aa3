import { knownPhase } from './care-progress';
import type { Heard, HeardReminder } from './heard';
import type { Tell } from './say';
import type { Aside, State } from './state';
import type { Context, Turn } from './turn';
import { stay } from './turn';

type AtReminder = Extract<Aside, { about: 'reminder' | 'reminder-permission' }>;

const HOURS_A_DAY = 24;

/** Asks when it began, to remind of heat two days after. Only where a step that offers it is open. */
export function offerReminder(below: State, tell: readonly Tell[], context: Context): Turn {
  if (knownPhase(below.memory, context.content) === 'later') {
    return stay(below, [...tell, 'two-days-passed'], context);
  }
  if (!context.device.hasServices) {
    return stay(below, [...tell, { noReminder: 'unsupported' }], context);
  }
  return stay({ ...below, aside: { about: 'onset', misses: 0 } }, tell, context);
}

/** A turn at "When did this start?". */
export function hearAtOnset(
  below: State,
  misses: number,
  heard: Heard,
  context: Context,
): Turn | null {
  if (typeof heard === 'object') {
    return 'daysAgo' in heard ? offerFor(below, heard.daysAgo, context) : null;
  }
  switch (heard) {
    case 'not-sure':
    case 'decline':
    case 'partly': {
      // Counted from now the reminder comes late, which does no harm.
      const aside: Aside = { about: 'reminder', daysAgo: 0, misses: 0 };
      return stay({ ...below, aside }, ['count-from-now'], context);
    }
    case 'no':
    case 'soft-no':
      return stay(below, ['reminder-declined'], context);
    case 'yes':
    case 'not-understood':
      return misses > 0
        ? stay(below, ['reminder-declined'], context)
        : stay({ ...below, aside: { about: 'onset', misses: 1 } }, ['sorry'], context);
    default:
      return null;
  }
}

/** What began long ago may be a warning sign, and is then heard as one. */
function offerFor(below: State, daysAgo: number, context: Context): Turn | null {
  const { screening, clocks } = context.content;
  const isFlag = screening.questions.some(
    ({ yesFromDays }) => yesFromDays !== undefined && daysAgo >= yesFromDays,
  );
  if (isFlag) {
    return null;
  }
  if (daysAgo * HOURS_A_DAY >= clocks.hoursUntilHeat.value) {
    return stay(below, ['two-days-passed'], context);
  }
  return stay({ ...below, aside: { about: 'reminder', daysAgo, misses: 0 } }, [], context);
}

/** A turn at "Shall I remind you?", or after Alexa asked for the permission: only a plain yes does it. */
export function hearAtReminder(
  below: State,
  { about, daysAgo, misses }: AtReminder,
  heard: Heard,
  context: Context,
): Turn | null {
  if (typeof heard === 'object') {
    return 'daysAgo' in heard ? offerFor(below, heard.daysAgo, context) : null;
  }
  switch (heard) {
    case 'yes': {
      const turn = stay({ ...below, aside: { about, daysAgo, misses } }, [], context);
      return { ...turn, call: { call: 'reminder', daysAgo } };
    }
    case 'no':
    case 'soft-no':
    case 'partly':
    case 'not-sure':
    case 'decline':
      return stay(below, ['reminder-declined'], context);
    case 'not-understood':
      return misses > 0
        ? stay(below, ['reminder-declined'], context)
        : stay({ ...below, aside: { about: 'reminder', daysAgo, misses: 1 } }, ['sorry'], context);
    default:
      return null;
  }
}

/** What Amazon made of it. A missing permission is asked for once. */
export function afterReminder(
  { place, memory, aside }: State,
  { reminder: result }: HeardReminder,
  context: Context,
): Turn {
  const below: State = { place, memory };
  if (typeof result === 'object') {
    return stay(below, [{ reminderAt: result }], context);
  }
  switch (result) {
    case 'past':
      return stay(below, ['two-days-passed'], context);
    case 'not-permitted':
      if (aside?.about === 'reminder') {
        const { daysAgo } = aside;
        const open: State = {
          ...below,
          aside: { about: 'reminder-permission', daysAgo, misses: 0 },
        };
        const turn = stay(open, ['needs-permission'], context);
        return { ...turn, effects: [{ effect: 'ask-permission', permission: 'reminder' }] };
      }
      break;
    case 'unsupported':
    case 'too-many':
    case 'failed':
      break;
  }
  return stay(below, [{ noReminder: result }], context);
}
