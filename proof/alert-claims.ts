import type { Claim, Seen } from './seen';

/** Tiers that a finished screen needs for a timer of a cold pack, and for a reminder of heat. */
const TIMER_TIERS: readonly unknown[] = ['today', 'provider', 'clear'];
const REMINDER_TIERS: readonly unknown[] = ['provider', 'clear'];

/** Whether the listener said a plain yes, or then gave Alexa the permission. */
const isAgreed = ({ before, heard }: Seen, asked: 'timer' | 'reminder'): boolean =>
  (heard.kind === 'yes' &&
    (before?.sideQuestion?.about === asked ||
      before?.sideQuestion?.about === `${asked}-permission`)) ||
  (heard.kind === 'permission' &&
    heard.isGranted &&
    heard.of === asked &&
    before?.sideQuestion?.about === `${asked}-permission`);

/** The claims about what is asked of Amazon's timers and reminders. */
export const alertClaims: readonly Claim[] = [
  {
    name: 'A timer is set only after a finished screen that opens a pack, and a plain yes, for 15 or 20 minutes',
    holds: (seen) => {
      const request = seen.turn.effects
        .flatMap((effect) => (effect.kind === 'timer' ? [effect.request] : []))
        .find(({ action }) => action === 'set');
      if (request?.action !== 'set') {
        return null;
      }
      return (
        TIMER_TIERS.includes(seen.unlocked) &&
        isAgreed(seen, 'timer') &&
        [15, 20].includes(request.minutes)
      );
    },
  },
  {
    name: 'A reminder of heat is set only where heat is open, in the first two days, and after a plain yes',
    holds: (seen) => {
      const asked = seen.turn.effects.find((effect) => effect.kind === 'reminder');
      if (asked === undefined) {
        return null;
      }
      return (
        REMINDER_TIERS.includes(seen.unlocked) && isAgreed(seen, 'reminder') && asked.daysAgo <= 2
      );
    },
  },
  {
    name: 'Alexa is sent to ask for a permission once, and only where it was missing',
    holds: ({ before, heard, turn }) => {
      if (!turn.effects.some(({ kind }) => kind === 'ask-permission')) {
        return null;
      }
      const isMissing =
        (heard.kind === 'timer-result' || heard.kind === 'reminder-result') &&
        heard.result === 'not-permitted';
      return (
        isMissing &&
        (before?.sideQuestion?.about === 'timer' || before?.sideQuestion?.about === 'reminder')
      );
    },
  },
  {
    name: 'Whatever Amazon answers, the place and the answers stay as they were',
    holds: ({ before, heard, turn }) => {
      const isOutcome = heard.kind === 'timer-result' || heard.kind === 'reminder-result';
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
        ? !turn.effects.some(({ kind }) => ['timer', 'reminder', 'ask-permission'].includes(kind))
        : null,
  },
];
