import * as z from 'zod/mini';
import type { Count, CueWord, Side } from '../exercises/hold';
import type { Refusal, ReminderTime, TimerRequest } from './alerts';
import type { Progress } from './preferences';

/** What can be done with a timer. */
export type TimerAction = TimerRequest['action'];

export type { CueWord, Progress, Refusal, ReminderTime, Side };

/** Fixed lines by name. Their words are in `speech/locales`. */
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

/** What is said around exercises; the words stand with theirs. */
const Instruction = z.enum(['get-down', 'stop-rule', 'getting-up']);

const Refused = z.enum([
  'not-permitted',
  'unsupported',
  'too-many',
  'failed',
]) satisfies z.ZodMiniType<Refusal>;
const minutes = z.int().check(z.gte(0));

/** Something to tell, by id. The words enter only when the turn is rendered. */
export const Tell = z.union([
  Line,
  Instruction,
  z.strictObject({ lead: z.string() }),
  z.strictObject({ why: z.string() }),
  z.strictObject({ advice: z.string() }),
  z.strictObject({ unchecked: z.string() }),
  z.strictObject({ step: z.string() }),
  z.strictObject({ howLong: z.string() }),
  z.strictObject({ medicine: z.string() }),
  z.strictObject({ position: z.string(), isFirst: z.boolean() }),
  z.strictObject({ coach: z.string(), full: z.boolean() }),
  z.strictObject({ refused: z.string() }),
  /** At most three, since more can't be kept in mind by ear. */
  z.strictObject({ exercises: z.array(z.string()).check(z.minLength(1), z.maxLength(3)) }),
  z.strictObject({ secondsLeft: z.int().check(z.gte(0)) }),
  z.strictObject({
    progress: z.strictObject({ days: z.int().check(z.gte(0)), streak: z.int().check(z.gte(0)) }),
  }),
  z.strictObject({ holdSeconds: z.int().check(z.gte(1)) }),
  z.strictObject({ timerSet: minutes }),
  z.strictObject({ timerLeft: minutes, isPaused: z.boolean() }),
  z.strictObject({
    noTimer: Refused,
    action: z.enum(['set', 'pause', 'resume', 'cancel', 'left']),
    minutes,
  }),
  z.strictObject({
    reminderAt: z.strictObject({
      weekday: z.int().check(z.gte(0), z.lte(6)),
      hour: z.int().check(z.gte(0), z.lte(23)),
    }),
  }),
  z.strictObject({ noReminder: Refused }),
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
