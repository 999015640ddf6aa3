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

/** An instruction before or after exercises. Its words are stored with the words of the exercises. */
const Instruction = z.enum(['get-down', 'stop-rule', 'getting-up']);
export type Instruction = z.infer<typeof Instruction>;

/**
 * Why a request to Amazon's timers or reminders was not carried out. "unsupported": the device has no
 * timers or reminders, or the request carried no address and token for Amazon's API. "too-many": Amazon
 * allows no more of them now.
 */
const Refusal = z.enum(['not-permitted', 'unsupported', 'too-many', 'failed']);
export type Refusal = z.infer<typeof Refusal>;

/** What a timer can be asked to do. "left" asks how many minutes are left. */
const TimerAction = z.enum(['set', 'pause', 'resume', 'cancel', 'left']);
export type TimerAction = z.infer<typeof TimerAction>;

/** A whole number, 0 or more. */
const count = z.int().check(z.gte(0));

/** A line about one question or list of the screen. */
const AboutItem = z.enum(['lead', 'why', 'advice', 'unchecked']);
export type AboutItem = z.infer<typeof AboutItem>;

/** Something to tell, as ids. The words are chosen when the turn is rendered. */
export const Tell = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum([...Line.options, ...Instruction.options]) }),
  z.strictObject({ kind: AboutItem, item: z.string() }),
  /** A care step, or how long its advice takes. */
  z.strictObject({ kind: z.enum(['step', 'how-long']), step: z.string() }),
  z.strictObject({ kind: z.literal('medicine'), medicine: z.string() }),
  /** How to get into a position. `isFirst`: whether the listener may be standing. */
  z.strictObject({ kind: z.literal('position'), position: z.string(), isFirst: z.boolean() }),
  /** The explanation of an exercise. */
  z.strictObject({ kind: z.literal('coach'), exercise: z.string(), isInFull: z.boolean() }),
  /** Why no exercise is led: the id of the question whose answer ruled it out. */
  z.strictObject({ kind: z.literal('refused'), question: z.string() }),
  /** At most three, because listeners cannot remember more by ear. */
  z.strictObject({
    kind: z.literal('exercises'),
    exercises: z.array(z.string()).check(z.minLength(1), z.maxLength(3)),
  }),
  z.strictObject({ kind: z.literal('seconds-left'), seconds: count }),
  z.strictObject({ kind: z.literal('hold-seconds'), seconds: z.int().check(z.gte(1)) }),
  /** Days with exercise of the last seven, and days in a row. */
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
    /** 0 is Sunday, 6 is Saturday. */
    weekday: z.int().check(z.gte(0), z.lte(6)),
    hour: z.int().check(z.gte(0), z.lte(23)),
  }),
  z.strictObject({ kind: z.literal('reminder-refused'), refusal: Refusal }),
]);
export type Tell = z.infer<typeof Tell>;

/** How a screening question is asked. "worse" asks whether an old symptom got worse. */
export const Manner = z.enum(['ask', 'simpler', 'plainly', 'worse']);
export type Manner = z.infer<typeof Manner>;

/** A question that is not part of the screen, by name. */
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

/** The one question at the end of a turn. `misses` counts the answers in a row that were not understood. */
export type Ask =
  /** `isUrgent`: whether an answer can mean an emergency. */
  | { about: 'item'; id: string; manner: Manner; misses: number; isUrgent: boolean }
  | { about: 'gate'; id: string; misses: number }
  | { about: 'choice'; choice: Choice; misses: number }
  | { about: 'exercise-gate'; id: string; misses: number }
  /** `side` is null for an exercise without sides. */
  | { about: 'carry-on'; id: string; side: Side | null; misses: number }
  /** `other` is a longer length that can be chosen instead, in minutes; null when there is none. */
  | { about: 'timer'; minutes: number; other: number | null; misses: number }
  | { about: 'next-exercise'; id: string; misses: number }
  | { about: 'step'; isLast: boolean; misses: number };

/** A count, and the format in which it is played: an APL-A document or SSML. */
export interface Counting extends Count {
  readonly media: 'apla' | 'ssml';
}

/** The answer of a turn as acts: what is told, then what is asked. */
export interface Say {
  readonly tell: readonly Tell[];
  /** A count or a silence, played after what is told and before what is asked; null when there is none. */
  readonly count: Counting | null;
  /** null when the session ends. */
  readonly ask: Ask | null;
}
