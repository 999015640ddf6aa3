import type { Tell } from './say';

/** Lines that belong to one moment: "repeat" leaves them out. */
const MOMENTARY: ReadonlySet<Tell> = new Set<Tell>([
  'disclaimer',
  'no-substitute',
  'fresh-start',
  'noted',
  'be-sure',
  'going-back',
  'nothing-earlier',
  'back-to-start',
  'sorry',
  'sorry-again',
  'start-anyway',
  'questions-first',
  'why-in-general',
  'stay-as-you-are',
  'alone',
  'stop-moving',
  'quiet',
  'help-welcome',
  'help-screening',
  'help-care',
  'help-choice',
  'help-exercise',
  'getting-up',
  'which-exercise-unknown',
  'exercise-barred',
  'how-to-stop',
  'count-range',
  'style-set',
  'length-limit',
  'paused',
  'first-step',
  'phase-assumed',
  'care-start',
  'progress-unknown',
  'not-erased',
  'erased',
  'erase-failed',
  'timer-offer',
  'reminder-offer',
  'pack-time',
  'needs-permission',
  'timer-declined',
  'timer-paused',
  'timer-resumed',
  'timer-off',
  'no-timer',
  'reminder-declined',
  'count-from-now',
  'two-days-passed',
]);

type AlertTell = Extract<
  Tell,
  | { timerSet: number }
  | { timerLeft: number }
  | { noTimer: string }
  | { noReminder: string }
  | { reminderAt: object }
>;

/** True for what became of a timer or a reminder: true once, and not to be said again. */
export const isAboutAlerts = (tell: Exclude<Tell, string>): tell is AlertTell =>
  'timerSet' in tell ||
  'timerLeft' in tell ||
  'noTimer' in tell ||
  'noReminder' in tell ||
  'reminderAt' in tell;

/** True for what "repeat" says again. */
export const isLasting = (tell: Tell): boolean =>
  !MOMENTARY.has(tell) &&
  !(
    typeof tell === 'object' &&
    ('why' in tell ||
      'howLong' in tell ||
      'secondsLeft' in tell ||
      'holdSeconds' in tell ||
      'progress' in tell ||
      isAboutAlerts(tell))
  );
