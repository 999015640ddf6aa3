/** Why Amazon's timers or reminders did not do what they were asked. */
export type Refusal =
  | 'not-permitted'
  /** This device can't, or the request brought nothing to reach Amazon with. */
  | 'unsupported'
  /** There are as many as there may be, or too many were asked for at once. */
  | 'too-many'
  | 'failed';

/** What can be done with a timer that was set. */
export type TimerChange = 'pause' | 'resume' | 'cancel' | 'left';

/** What is wanted of the timer for a pack. */
export type TimerRequest =
  | { readonly action: 'set'; readonly minutes: number }
  | { readonly action: TimerChange };

/** What came of it: done, nothing there to do it to, or not done and why. */
export type TimerResult =
  | 'set'
  | 'paused'
  | 'resumed'
  | 'cancelled'
  | 'none'
  /** At least one, rounded up. */
  | { readonly minutesLeft: number; readonly isPaused: boolean }
  | Refusal;

/** When a reminder will sound, on the clock of the listener's device. */
export interface ReminderTime {
  /** 0 is Sunday. */
  readonly weekday: number;
  /** A full hour on a 24-hour clock. */
  readonly hour: number;
}

/** What came of a reminder: when it will sound, no need for it any more, or why it wasn't set. */
export type ReminderResult = ReminderTime | 'past' | Refusal;

/** What Alexa can be asked to permit. */
export type Permission = 'timer' | 'reminder';
