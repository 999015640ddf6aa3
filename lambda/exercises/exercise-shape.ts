import * as z from 'zod';
import { citation, contentId } from '../content-file';
import { countOf, fitsOneResponse } from './hold';

/** How the listener lies or kneels. */
export const Position = z.enum(['on-back', 'hands-and-knees', 'on-front', 'on-side']);
export type Position = z.infer<typeof Position>;

/** The tiers that can unlock an exercise. The worse ones cannot be named here. */
const ExerciseTier = z.enum(['provider', 'clear']);

/** The longest hold that is counted, in seconds. */
export const LONGEST_HOLD_SECONDS = 60;

/** From this many seconds on, a hold has one repetition, and sets repeat it. */
const LONG_HOLD_SECONDS = 10;

const seconds = z.int().min(1).max(LONGEST_HOLD_SECONDS);

/** How long a hold lasts, and the shortest and longest that a listener may choose, in whole seconds. */
const holdRange = { seconds, shortest: seconds, longest: seconds };
type HoldRange = z.infer<z.ZodObject<typeof holdRange>>;

function withinRange({ seconds, shortest, longest }: HoldRange, check: z.RefinementCtx): void {
  const complain = (field: string, message: string) =>
    check.addIssue({ code: 'custom', path: [field], message });
  if (seconds < shortest) {
    complain('seconds', `less than the shortest hold, ${shortest}`);
  }
  if (seconds > longest) {
    complain('seconds', `more than the longest hold, ${longest}`);
  }
}

const Exercise = z
  .strictObject({
    id: contentId,
    position: Position,
    /** Whether it is done on the left, then on the right. */
    sides: z.boolean(),
    /** How often the whole exercise is done, both sides included. */
    sets: z.int().min(1).max(5),
    /** Holds counted in one go on one side. */
    repetitions: z.int().min(1).max(12),
    hold: z.strictObject(holdRange).superRefine(withinRange),
    /** The tiers that unlock this exercise. */
    tiers: z.array(ExerciseTier).min(1),
    /** Screening questions. A raised flag on one of them bars this exercise. */
    barredBy: z.array(contentId),
    source: citation,
    reason: citation,
  })
  .superRefine(({ repetitions, sets, hold }, check) => {
    const complain = (path: string[], message: string) =>
      check.addIssue({ code: 'custom', path, message });
    if (hold.seconds >= LONG_HOLD_SECONDS && repetitions > 1) {
      complain(['repetitions'], 'a hold this long has one repetition, and sets repeat it');
    }
    if (hold.seconds < LONG_HOLD_SECONDS && sets > 1) {
      complain(['sets'], 'a hold this short has one set, and repetitions repeat it');
    }
    const side = countOf({
      seconds: hold.longest,
      repetitions,
      sides: [null],
      style: 'every-second',
    });
    if (!fitsOneResponse(side)) {
      complain(['hold', 'longest'], 'the longest hold of one side does not fit one response');
    }
  });

/** A stretch or strength exercise: how long and how often it is done, and who may do it. */
export type Exercise = z.infer<typeof Exercise>;

const Routine = z.strictObject({
  id: contentId,
  /** In the order in which they are led. */
  exercises: z.array(contentId).min(2),
  source: citation,
  reason: citation,
});

/** Exercises led one after another. */
export type Routine = z.infer<typeof Routine>;

const ExerciseGate = z.strictObject({
  id: contentId,
  /** The answer that allows exercise. The other answer rules it out. */
  passOn: z.enum(['yes', 'no']),
  /** The tiers that are asked this. */
  tiers: z.array(ExerciseTier).min(1),
  source: citation,
  reason: citation,
});

/** A question asked before the first exercise. */
export type ExerciseGate = z.infer<typeof ExerciseGate>;

const PlainHold = z
  .strictObject({ ...holdRange, source: citation, reason: citation })
  .superRefine(withinRange);

/** Puts the id of a broken entry before every message, because a path shows only its index. */
function named<T>(entry: z.ZodType<T>): z.ZodType<T> {
  return z.unknown().transform((value, check) => {
    const result = entry.safeParse(value);
    if (result.success) {
      return result.data;
    }
    const name = z.object({ id: z.string() }).safeParse(value).data?.id ?? 'an entry with no id';
    for (const { path, message } of result.error.issues) {
      check.addIssue({ code: 'custom', path: [...path], message: `${name}: ${message}` });
    }
    return z.NEVER;
  });
}

/** What `exercises.json` must look like. */
export const Exercises = z
  .strictObject({
    exercises: z.array(named(Exercise)).min(1),
    routines: z.array(named(Routine)).min(1),
    gate: z.array(named(ExerciseGate)).min(1),
    /** A count that is asked for by its length alone: "count thirty seconds". */
    plainHold: PlainHold,
  })
  .superRefine(({ exercises, routines, gate }, check) => {
    for (const [field, entries] of Object.entries({ exercises, routines, gate })) {
      const ids = entries.map(({ id }) => id);
      for (const [place, id] of ids.entries()) {
        if (ids.indexOf(id) !== place) {
          check.addIssue({
            code: 'custom',
            path: [field, place, 'id'],
            message: `${id}: an id stands twice`,
          });
        }
      }
    }
    const known = exercises.map(({ id }) => id);
    for (const [place, routine] of routines.entries()) {
      for (const id of routine.exercises) {
        const path = ['routines', place, 'exercises'];
        const complain = (message: string) =>
          check.addIssue({ code: 'custom', path, message: `${routine.id}: ${message}` });
        if (!known.includes(id)) {
          complain(`no exercise has the id ${id}`);
        }
        if (routine.exercises.filter((other) => other === id).length > 1) {
          complain(`${id} stands in it twice`);
        }
      }
    }
  });
export type Exercises = z.infer<typeof Exercises>;
