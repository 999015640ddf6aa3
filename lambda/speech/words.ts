import type { ReminderTime } from '../session/heard';
import type { Progress } from '../session/preferences/preferences';
import type { Choice, CueWord, Line, Refusal, Side, TimerAction } from '../session/say';
import type { ExerciseWords, ItemWords, MedicineWords, StepWords } from './words-shape';

/** A question to the listener, and its shorter forms after an answer that was not understood. */
export interface Prompt {
  readonly ask: string;
  /** After one miss: the same question, shorter. */
  readonly short: string;
  /** After two misses: what can be said here, three things at most. Without it, `short` is used again. */
  readonly options?: string | undefined;
  /** After about 8 s of silence. */
  readonly reprompt: string;
}

/** All words of one language. A text may use a region's words by name, as in `{emergency}`. */
export interface Words {
  readonly lines: Readonly<Record<Line, string>>;
  readonly choices: Readonly<Record<Choice, Prompt>>;
  readonly items: Readonly<Record<string, ItemWords>>;
  readonly steps: Readonly<Record<string, StepWords>>;
  readonly gate: MedicineWords['gate'];
  readonly medicines: MedicineWords['answers'];
  readonly exercises: ExerciseWords;
  /** The questions after a step. */
  readonly step: Readonly<Record<'next' | 'last', Prompt>>;
  /** "Is it worse since this began?" */
  readonly worse: { readonly ask: string; readonly short: string };
  /** Said when something failed in the skill. The session ends. */
  readonly apology: string;
  /** Said when a request is meant for another skill. */
  readonly refusal: string;
  /** Asked when an answer was not understood twice. */
  readonly yesOrNo: string;
  /** Added to the reprompt of an emergency question. */
  readonly ifUrgent: string;
  /** The words of a count. Numbers are spoken from their digits. */
  readonly cues: Readonly<Record<Exclude<CueWord, number>, string>>;
  readonly secondsLeft: (seconds: number) => string;
  /** Confirms the length of holds from now on. */
  readonly holdSeconds: (seconds: number) => string;
  readonly listing: (names: readonly string[]) => string;
  readonly nextExercise: (name: string) => Prompt;
  /** Offers to carry on where an exercise was left. `side` is null if the exercise has no sides. */
  readonly carryOn: (name: string, side: Side | null) => Prompt;
  readonly progress: (progress: Progress) => string;
  /** Asks whether to set a timer. `other` is another possible length, in minutes. */
  readonly timer: (minutes: number, other: number | null) => Prompt;
  readonly timerSet: (minutes: number) => string;
  readonly timerLeft: (minutes: number, isPaused: boolean) => string;
  /** Says why the timer request failed, and what to say to Alexa instead. */
  readonly timerRefused: (refusal: Refusal, action: TimerAction, minutes: number) => string;
  readonly reminderSet: (time: ReminderTime) => string;
  readonly reminderRefused: (refusal: Refusal) => string;
  /** What Alexa shows and says by herself. Anyone in the room can hear it, so it says nothing about health. */
  readonly alerts: {
    readonly timerLabel: string;
    readonly timerDone: string;
    readonly reminder: string;
  };
  readonly cardTitle: string;
  /** The last line of every card. */
  readonly cardFooter: string;
}
