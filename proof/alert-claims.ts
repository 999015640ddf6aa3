import type { Claim, Seen } from './claims';

/** Tiers that a finished screen needs for a timer of a cold pack, and for a reminder of heat. */
const TIMER_TIERS: readonly unknown[] = ['today', 'provider', 'clear'];
const REMINDER_TIERS: readonly unknown[] = ['provider', 'clear'];

/** True when the listener agreed in so many words, or gave Alexa the permission after that. */
const isAgreed = ({ before, heard }: Seen, asked: 'timer' | 'reminder'): boolean =>
  (heard === 'yes' &&
    (before?.aside?.about === asked || before?.aside?.about === `${asked}-permission`)) ||
  (typeof heard === 'object' &&
    'permission' in heard &&
    heard.permission === 'granted' &&
    heard.of === asked &&
    before?.aside?.about === `${asked}-permission`);

/** The claims about what is asked of Amazon's timers and reminders. */
export const alertClaims: readonly Claim[] = [
  {
    name: 'A timer is set only after a finished screen that opens a pack, and a plain yes, for 15 or 20 minutes',
    holds: (seen) => {
      const call = seen.turn.call?.call === 'timer' ? seen.turn.call.request : null;
      if (call?.action !== 'set') {
        return null;
      }
      return (
        TIMER_TIERS.includes(seen.unlocked) &&
        isAgreed(seen, 'timer') &&
        [15, 20].includes(call.minutes)
      );
    },
  },
  {
    name: 'A reminder of heat is set only where heat is open, in the first two days, and after a plain yes',
    holds: (seen) => {
      const { call } = seen.turn;
      if (call?.call !== 'reminder') {
        return null;
      }
      return (
        REMINDER_TIERS.includes(seen.unlocked) && isAgreed(seen, 'reminder') && call.daysAgo < 2
      );
    },
  },
  {
    name: 'Alexa is sent to ask for a permission once, and only where it was missing',
    holds: ({ before, heard, turn }) => {
      if (!turn.effects.some(({ effect }) => effect === 'ask-permission')) {
        return null;
      }
      const isMissing =
        typeof heard === 'object' &&
        (('timer' in heard && heard.timer === 'not-permitted') ||
          ('reminder' in heard && heard.reminder === 'not-permitted'));
      return isMissing && (before?.aside?.about === 'timer' || before?.aside?.about === 'reminder');
    },
  },
  {
    name: 'Whatever Amazon answers, the place and the answers stay as they were',
    holds: ({ before, heard, turn }) => {
      const isOutcome = typeof heard === 'object' && ('timer' in heard || 'reminder' in heard);
      if (!isOutcome || before === null || before.place.at === 'holding') {
        return null;
      }
      return (
        turn.state !== null &&
        turn.state.place.at === before.place.at &&
        JSON.stringify(turn.state.memory.answers) === JSON.stringify(before.memory.answers)
      );
    },
  },
  {
    name: 'In an emergency no timer or reminder is asked of Amazon, and no permission',
    holds: ({ tierAfter, turn }) =>
      tierAfter === 'emergency'
        ? turn.call?.call !== 'timer' &&
          turn.call?.call !== 'reminder' &&
          !turn.effects.some(({ effect }) => effect === 'ask-permission')
        : null,
  },
];
