import * as z from 'zod/mini';
import type { Count, CueWord, Side } from '../exercises/hold';

export type { CueWord, Side };

/** A fixed line, by name. Its words are in `speech/locales`. */
export const Line = z.enum([
  'disclaimer',
  'no-substitute',
  'fresh-start',
  'welcome',
  'screen-intro',
  'quick-intro',
  'back-to-start',
  'noted',
  'be-sure',
  'going-back',
  'nothing-earlier',
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
  'emergency',
  'emergency-short',
  'emergency-alone',
  'today',
  'not-checked',
  'today-still',
  'otherwise-doctor',
  'provider',
  'clear',
  'if-pregnant',
  'phase-assumed',
  'first-step',
  'care-start',
  'causes',
  'warning-signs',
  'heat-or-cold',
  'ask-pharmacist',
  'must-wait',
  'which-exercise-unknown',
  'exercise-barred',
  'how-to-stop',
  'well-done',
  'count-range',
  'style-set',
  'length-limit',
  'paused',
  'help-exercise',
  'goodbye-exercise',
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
  'goodbye',
  'goodbye-screening',
  'goodbye-emergency',
  'goodbye-today',
  'goodbye-incomplete',
  'goodbye-care',
  'goodbye-provider',
]);
export type Line = z.infer<typeof Line>;

/** What is said around exercises; the words are kept with those of the exercises. */
const Instruction = z.enum(['get-down', 'stop-rule', 'getting-up']);
export type Instruction = z.infer<typeof Instruction>;

/**
 * Why Amazon's timers or reminders did not do what they were asked. "unsupported": this device can't, or
 * the request brought nothing to reach Amazon with. "too-many": no more of them are allowed now.
 */
const Refusal = z.enum(['not-permitted', 'unsupported', 'too-many', 'failed']);
export type Refusal = z.infer<typeof Refusal>;

const TimerAction = z.enum(['set', 'pause', 'resume', 'cancel', 'left']);
export type TimerAction = z.infer<typeof TimerAction>;

const count = z.int().check(z.gte(0));

/** A line about one question or list of the screen. */
const AboutItem = z.enum(['lead', 'why', 'advice', 'unchecked']);
export type AboutItem = z.infer<typeof AboutItem>;

/** Something to tell, by id. The words enter only when the turn is rendered. */
export const Tell = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum([...Line.options, ...Instruction.options]) }),
  z.strictObject({ kind: AboutItem, item: z.string() }),
  /** A care step, or how long what it advises takes. */
  z.strictObject({ kind: z.enum(['step', 'how-long']), step: z.string() }),
  z.strictObject({ kind: z.literal('medicine'), medicine: z.string() }),
  z.strictObject({ kind: z.literal('position'), position: z.string(), isFirst: z.boolean() }),
  z.strictObject({ kind: z.literal('coach'), exercise: z.string(), isInFull: z.boolean() }),
  /** Why no exercise is led: the question that was answered against it. */
  z.strictObject({ kind: z.literal('refused'), question: z.string() }),
  /** At most three, since more can't be kept in mind by ear. */
  z.strictObject({
    kind: z.literal('exercises'),
    exercises: z.array(z.string()).check(z.minLength(1), z.maxLength(3)),
  }),
  z.strictObject({ kind: z.literal('seconds-left'), seconds: count }),
  z.strictObject({ kind: z.literal('hold-seconds'), seconds: z.int().check(z.gte(1)) }),
  z.strictObject({ kind: z.literal('exercise-days'), days: count, streak: count }),
  z.strictObject({ kind: z.literal('timer-set'), minutes: count }),
  z.strictObject({ kind: z.literal('timer-left'), minutes: count, isPaused: z.boolean() }),
  z.strictObject({
    kind: z.literal('timer-refused'),
    refusal: Refusal,
    action: TimerAction,
    minutes: count,
  }),
  z.strictObject({
    kind: z.literal('reminder-set'),
    /** 0 is Sunday. */
    weekday: z.int().check(z.gte(0), z.lte(6)),
    hour: z.int().check(z.gte(0), z.lte(23)),
  }),
  z.strictObject({ kind: z.literal('reminder-refused'), refusal: Refusal }),
]);
export type Tell = z.infer<typeof Tell>;

/** How a screening question is put. */
export const Manner = z.enum(['ask', 'simpler', 'plainly', 'worse']);
export type Manner = z.infer<typeof Manner>;

/** A yes/no asked outside the screen, by name. */
export type Choice =
  | 'hurting'
  | 'say-again'
  | 'try-again'
  | 'comfort-steps'
  | 'phase'
  | 'care-steps'
  | 'medicine-questions'
  | 'which-exercise'
  | 'ready'
  | 'ready-standing'
  | 'ready-again'
  | 'ready-left'
  | 'ready-right'
  | 'resume'
  | 'once-more'
  | 'forget'
  | 'onset'
  | 'reminder';

/** The one thing asked at the end of a turn. `misses` counts answers not understood so far. */
export type Ask =
  | { about: 'item'; id: string; manner: Manner; misses: number; isUrgent: boolean }
  | { about: 'gate'; id: string; misses: number }
  | { about: 'choice'; choice: Choice; misses: number }
  | { about: 'exercise-gate'; id: string; misses: number }
  | { about: 'carry-on'; id: string; side: Side | null; misses: number }
  /** `other` is a length the timer can have instead. */
  | { about: 'timer'; minutes: number; other: number | null; misses: number }
  | { about: 'next-exercise'; id: string; misses: number }
  | { about: 'step'; isLast: boolean; misses: number };

/** Words at their moments, and by what means they are played. */
export interface Counting extends Count {
  readonly media: 'apla' | 'ssml';
}

/** A turn's answer as acts: what is told, then what is asked. `ask` is null when the session ends. */
export interface Say {
  readonly tell: readonly Tell[];
  /** Counted aloud, or waited, between the two: it plays after what is told and before what is asked. */
  readonly count: Counting | null;
  readonly ask: Ask | null;
}
