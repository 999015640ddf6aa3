import type { CountStyle } from '../exercises/hold';
import type { Refusal, TimerAction } from './say';

/** What can be done with a timer that was set. */
export type TimerChange = Exclude<TimerAction, 'set'>;

/** A request about the timer for a cold or warm pack. */
export type TimerRequest =
  | { readonly action: 'set'; readonly minutes: number }
  | { readonly action: TimerChange };

/** The result of a timer request: done, "none" when there is no timer, or the reason why it was not done. */
export type TimerResult =
  | 'set'
  | 'paused'
  | 'resumed'
  | 'cancelled'
  | 'none'
  /** `minutesLeft` is at least 1, rounded up. */
  | { readonly minutesLeft: number; readonly isPaused: boolean }
  | Refusal;

/** When a reminder will sound, on the clock of the listener's device. */
export interface ReminderTime {
  /** 0 is Sunday, 6 is Saturday. */
  readonly weekday: number;
  /** A full hour, 0 to 23. */
  readonly hour: number;
}

/** The result of a reminder request: its time, "past" when that time is over, or the reason why it was not set. */
export type ReminderResult = ReminderTime | 'past' | Refusal;

/** A permission that Alexa can ask the listener for. */
export type Permission = 'timer' | 'reminder';

/**
 * An answer to a yes/no question. `partly` is a hedged yes, `soft-no` a hedged no. `not-new`: the symptom
 * is an old one. `decline`: the listener would rather not say, or wants to skip.
 */
export type AnswerWord = 'yes' | 'no' | 'partly' | 'soft-no' | 'not-sure' | 'not-new' | 'decline';

/** Words whose meaning depends on the place: an answer, a move such as "next", or words not understood. */
export type PlaceWord =
  | AnswerWord
  | 'next'
  | 'previous'
  /** Repeats what was said, or the hold that was just done. */
  | 'repeat'
  | 'start-over'
  | 'ready'
  | 'resume'
  | 'pause'
  | 'how-long'
  /** Words without a known meaning. They count as neither yes nor no. */
  | 'not-understood';

/** Words that mean the same at every place. */
type CommonWord =
  /** The listener did not hear what was said: it is said again, but a hold is never repeated. */
  | 'pardon'
  | 'wait'
  | 'help'
  | 'why'
  | 'stop'
  /** "I said no": counts as a no, in an emergency as a correction. */
  | 'said-no'
  | 'cannot-move'
  | 'alone'
  | 'pain'
  /** The device could not play the count. */
  | 'count-failed'
  /** A request that is older than the one answered last, or that was delivered a second time. */
  | 'late'
  /** The results of the effect "forget": everything was erased, or could not be. */
  | 'forgotten'
  | 'not-forgotten';

/** Requests that carry no other value. */
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
  /** A reminder for the time when heat may replace cold. */
  | 'reminder';

/** Every kind of `Heard` that carries no other value. */
export type HeardWord = PlaceWord | CommonWord | RequestWord;

/** A word whose meaning depends on the place. */
export interface HeardHere {
  readonly kind: PlaceWord;
}

/** A yes/no answer. */
export interface HeardAnswer {
  readonly kind: AnswerWord;
}

/** The exercise id when a name was heard that is not known. */
export const UNKNOWN_EXERCISE = 'unknown';

/** When something began, as told by the listener. */
export interface HeardOnset {
  readonly kind: 'onset';
  /** Days ago, 0 or more, parts of a day included. */
  readonly daysAgo: number;
  /** Whether the words said that the pain began then. A time alone may answer the open question instead. */
  readonly saysOnset: boolean;
}

/** The listener's answer when Alexa asked for a permission. */
export interface HeardPermission {
  readonly kind: 'permission';
  readonly of: Permission;
  readonly isGranted: boolean;
}

/** Amazon's answer to a timer request. */
export interface HeardTimerResult {
  readonly kind: 'timer-result';
  readonly of: TimerRequest;
  readonly result: TimerResult;
}

/** Amazon's answer to a reminder request. */
export interface HeardReminderResult {
  readonly kind: 'reminder-result';
  readonly result: ReminderResult;
}

/** What was heard in one turn: the listener's meaning, or the result of an effect. Ids and numbers, never words. */
export type Heard =
  | { readonly kind: HeardWord }
  /** A medicine by id; null when none was named. */
  | { readonly kind: 'medicine'; readonly medicine: string | null }
  /** An exercise or a routine by id; null when none was named. An unknown name is `UNKNOWN_EXERCISE`. */
  | { readonly kind: 'exercise'; readonly exercise: string | null; readonly routine: string | null }
  /** A plain count. `seconds` is null when no possible length was heard. */
  | { readonly kind: 'count'; readonly seconds: number | null }
  /** A timer for a pack; `minutes` is null when no length was named. */
  | { readonly kind: 'set-timer'; readonly minutes: number | null }
  | { readonly kind: 'change-timer'; readonly change: TimerChange }
  | { readonly kind: 'count-style'; readonly style: CountStyle }
  | { readonly kind: 'hold-length'; readonly change: 'longer' | 'shorter' }
  /** A symptom the listener has, as a question id. */
  | { readonly kind: 'symptom'; readonly symptom: string }
  /** Ids of all signs that the words may deny: "no numbness" fits more than one. */
  | { readonly kind: 'no-symptom'; readonly symptoms: readonly string[] }
  /** In years. */
  | { readonly kind: 'age'; readonly age: number }
  | HeardOnset
  /** "I meant yes": `claimed` is the answer now named, null when none was named. */
  | { readonly kind: 'correction'; readonly claimed: 'yes' | 'no' | null }
  | HeardPermission
  | HeardTimerResult
  | HeardReminderResult;
