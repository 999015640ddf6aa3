import type { CountStyle } from '../exercises/hold';
import type { Refusal, TimerAction } from './say';

/** What can be done with a timer that was set. */
export type TimerChange = Exclude<TimerAction, 'set'>;

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

/** A yes/no answer as people give it. Only a plain `no` is ever taken as no at once. */
export type AnswerWord = 'yes' | 'no' | 'partly' | 'soft-no' | 'not-sure' | 'not-new' | 'decline';

/** What means something else at each place: an answer, moving about, or words that fit nothing. */
export type PlaceWord =
  | AnswerWord
  | 'next'
  | 'previous'
  /** The same again: what was said, or the hold just done. */
  | 'repeat'
  | 'start-over'
  | 'ready'
  | 'resume'
  | 'pause'
  | 'how-long'
  /** Words that fit nothing here: neither yes nor no. */
  | 'not-understood';

/** What means the same wherever it is said. */
type CommonWord =
  /** Not caught: the same words again, never the same hold. */
  | 'pardon'
  | 'wait'
  | 'help'
  | 'why'
  | 'stop'
  /** "I said no": an answer, or in an emergency a correction. */
  | 'said-no'
  | 'cannot-move'
  | 'alone'
  | 'pain'
  /** The device could not play the count. */
  | 'count-failed'
  /** Said before the turn that was answered last, or said once and delivered again. */
  | 'late'
  /** Everything was erased, or could not be: the result of an effect. */
  | 'forgotten'
  | 'not-forgotten';

/** What the listener asks for by name alone. */
type RequestWord =
  | 'launch'
  | 'care'
  | 'causes'
  | 'warning-signs'
  | 'heat-or-cold'
  /** "How am I doing?" */
  | 'progress'
  /** "Forget me." */
  | 'forget'
  /** To be reminded when heat may follow cold. */
  | 'reminder';

/** Every kind of thing heard that carries nothing else. */
export type HeardWord = PlaceWord | CommonWord | RequestWord;

/** A word that is heard at a place. */
export interface HeardHere {
  readonly kind: PlaceWord;
}

/** A yes/no answer. */
export interface HeardAnswer {
  readonly kind: AnswerWord;
}

/** Stands for an exercise that was named but is not known. */
export const UNKNOWN_EXERCISE = 'unknown';

/** When it was: a number of days ago. */
export interface HeardOnset {
  readonly kind: 'onset';
  readonly daysAgo: number;
  /** Whether the words said that the pain began then. A bare time may be about what is being asked. */
  readonly saysOnset: boolean;
}

/** A permission that Alexa asked for was given, or was not. */
export interface HeardPermission {
  readonly kind: 'permission';
  readonly of: Permission;
  readonly isGranted: boolean;
}

/** What Amazon made of a request about a timer. */
export interface HeardTimerResult {
  readonly kind: 'timer-result';
  readonly of: TimerRequest;
  readonly result: TimerResult;
}

/** What Amazon made of a request for a reminder. */
export interface HeardReminderResult {
  readonly kind: 'reminder-result';
  readonly result: ReminderResult;
}

/** One turn of the listener, in the dialog's own terms: ids and numbers, never their words. */
export type Heard =
  | { readonly kind: HeardWord }
  /** A medicine by id; null when none was named. */
  | { readonly kind: 'medicine'; readonly medicine: string | null }
  /** An exercise or routine by id, or null; a name we do not know is "unknown". */
  | { readonly kind: 'exercise'; readonly exercise: string | null; readonly routine: string | null }
  /** A plain count of so many seconds; null when no length was heard that could be one. */
  | { readonly kind: 'count'; readonly seconds: number | null }
  /** A timer for a pack; `minutes` is null when no length was named. */
  | { readonly kind: 'set-timer'; readonly minutes: number | null }
  | { readonly kind: 'change-timer'; readonly change: TimerChange }
  | { readonly kind: 'count-style'; readonly style: CountStyle }
  | { readonly kind: 'hold-length'; readonly change: 'longer' | 'shorter' }
  | { readonly kind: 'symptom'; readonly symptom: string }
  /** Every sign that the words may deny: "no numbness" fits more than one. */
  | { readonly kind: 'no-symptom'; readonly symptoms: readonly string[] }
  /** In years. */
  | { readonly kind: 'age'; readonly age: number }
  | HeardOnset
  /** "I meant yes": the answer they now claim, where they named it. */
  | { readonly kind: 'correction'; readonly claimed: 'yes' | 'no' | null }
  | HeardPermission
  | HeardTimerResult
  | HeardReminderResult;
