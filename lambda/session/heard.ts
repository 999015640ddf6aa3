import type { CountStyle } from '../exercises/hold';
import type { Permission, ReminderResult, TimerChange, TimerRequest, TimerResult } from './alerts';

/** A yes/no answer as people give it. Only a plain `no` is ever taken as no at once. */
export type HeardAnswer = 'yes' | 'no' | 'partly' | 'soft-no' | 'not-sure' | 'not-new' | 'decline';

/** Moving about, or asking about what was just said. */
export type HeardCommand =
  | 'next'
  | 'previous'
  /** The same again: what was said, or the hold just done. */
  | 'repeat'
  /** Not caught: the same words again, never the same hold. */
  | 'pardon'
  | 'start-over'
  | 'ready'
  | 'resume'
  | 'wait'
  | 'pause'
  | 'how-long'
  | 'help'
  | 'why'
  | 'stop';

/** What stands for an exercise that was named but that nobody knows. */
export const UNKNOWN_EXERCISE = 'unknown';

/** What the listener came for. An id is null when none, or none we know, was named. */
export type HeardRequest =
  | { want: 'launch' }
  | { want: 'care' }
  | { want: 'causes' }
  | { want: 'warning-signs' }
  | { want: 'heat-or-cold' }
  /** "How am I doing?" */
  | { want: 'progress' }
  /** "Forget me." */
  | { want: 'forget' }
  | { want: 'medicine'; medicine: string | null }
  /** An exercise or routine by id; a name we don't know is "unknown". */
  | { want: 'exercise'; exercise: string | null; routine: string | null }
  /** A plain count of so many seconds; null when no length was heard that could be one. */
  | { want: 'count'; seconds: number | null }
  /** A timer for a pack; `minutes` is null when no length was named. */
  | { want: 'timer'; action: 'set'; minutes: number | null }
  | { want: 'timer'; action: TimerChange }
  /** To be reminded when heat may follow cold. */
  | { want: 'reminder' };

/** How holds are to be counted from now on. */
export type HeardSetting = { style: CountStyle } | { holdLength: 'longer' | 'shorter' };

/** When it was: a number of days ago. */
export interface HeardTime {
  daysAgo: number;
  /** The words said that the pain began then. A bare time may be about what is being asked. */
  saysOnset: boolean;
}

/** What the listener tells about themselves. */
export type HeardFact =
  | { symptom: string }
  /** Every sign that the words may deny: "no numbness" fits more than one. */
  | { noSymptom: readonly string[] }
  | { age: number }
  | HeardTime
  | 'cannot-move'
  | 'alone'
  | 'pain'
  /** "I meant yes": the answer they now claim, where they named it. */
  | { correction: 'yes' | 'no' | null };

/** What happened on the device, unasked. */
export type HeardEvent =
  /** The device could not play the count. */
  | 'count-failed'
  /** Said before the turn that was answered last, or said once and delivered again. */
  | 'late'
  | HeardPermission;

/** Alexa asked for a permission, and the listener gave it or did not. */
export interface HeardPermission {
  permission: 'granted' | 'denied';
  of: Permission;
}

/** How a call that the dialog asked for went. */
export type HeardOutcome = 'forgotten' | 'not-forgotten' | HeardTimer | HeardReminder;

export interface HeardTimer {
  timer: TimerResult;
  of: TimerRequest;
}
export interface HeardReminder {
  reminder: ReminderResult;
}

/** One turn of the listener, in the dialog's own terms: ids and numbers, never their words. */
export type Heard =
  | HeardAnswer
  | HeardCommand
  | HeardRequest
  | HeardSetting
  | HeardFact
  | HeardEvent
  | HeardOutcome
  /** Words that fit nothing here: neither yes nor no. */
  | 'not-understood';
