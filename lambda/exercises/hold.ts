import data from './hold.json';

/** The figures of a count, in ms, with their sources. */
export const timing = data;

/** How a hold is counted aloud. */
export const COUNT_STYLES = ['every-second', 'every-five', 'countdown'] as const;
export type CountStyle = (typeof COUNT_STYLES)[number];

export type Side = 'left' | 'right';

/** What is counted in one response. A side of null means an exercise without sides. */
export interface HoldPlan {
  /** 1 to 60. */
  readonly seconds: number;
  readonly repetitions: number;
  readonly sides: readonly (Side | null)[];
  readonly style: CountStyle;
}

/** A position in a plan. `second` is the last second of the hold that was reached, 0 before the first. */
export interface HoldPosition {
  /** Index into the plan's sides. */
  readonly side: number;
  readonly repetition: number;
  readonly second: number;
}

export const START: HoldPosition = { side: 0, repetition: 0, second: 0 };

/** A word or a number of the count. */
export type CueWord = number | 'ready' | 'left' | 'right' | 'hold' | 'rest' | 'change-sides';

/** A word and the moment it begins, in ms from the start of the count. */
export interface Cue {
  readonly atMs: number;
  readonly say: CueWord;
}

/** The words of a count with their times, and its whole length in ms. */
export interface Count {
  readonly cues: readonly Cue[];
  readonly lengthMs: number;
}

/** One hold on the timeline. At `startMs` it begins, or goes on, from the second of its position. */
interface Hold {
  readonly position: HoldPosition;
  readonly startMs: number;
  readonly endMs: number;
}

/** Puts the holds of a plan one after another. The first goes on from the second at which it was interrupted. */
function holdsOf({ seconds, repetitions, sides }: HoldPlan, from: HoldPosition): Hold[] {
  const { leadInMs, afterHoldMs, restMs, changeOverMs } = timing;
  const holds: Hold[] = [];
  let startMs = leadInMs.value;
  for (let side = from.side; side < sides.length; side += 1) {
    const first = side === from.side ? from.repetition : 0;
    for (let repetition = first; repetition < repetitions; repetition += 1) {
      const second = holds.length === 0 ? from.second : 0;
      const endMs = startMs + (seconds - second) * 1000;
      holds.push({ position: { side, repetition, second }, startMs, endMs });
      const isLastOfSide = repetition + 1 === repetitions;
      startMs = endMs + afterHoldMs.value + (isLastOfSide ? changeOverMs.value : restMs.value);
    }
  }
  return holds;
}

function wordAt(second: number, seconds: number, style: CountStyle): CueWord | null {
  switch (style) {
    case 'every-second':
      return second;
    case 'every-five':
      return second % 5 === 0 || second === seconds ? second : null;
    case 'countdown':
      return second === seconds ? 'rest' : seconds - second;
  }
}

/**
 * The count of a plan. Number *k* of a hold begins exactly *k* seconds after the word "hold".
 *
 * @param from the position at which to go on after an interruption
 */
export function countOf(plan: HoldPlan, from: HoldPosition = START): Count {
  const holds = holdsOf(plan, from);
  const { leadInMs, afterHoldMs } = timing;
  const cues = holds.flatMap(({ position, startMs }, index): Cue[] => {
    const previous = holds[index - 1];
    const isNewSide = previous?.position.side !== position.side;
    const lead: Cue[] = isNewSide
      ? [{ atMs: startMs - leadInMs.value, say: plan.sides[position.side] ?? 'ready' }]
      : [];
    const before: Cue[] =
      previous === undefined
        ? []
        : isNewSide || plan.style !== 'countdown'
          ? [
              {
                atMs: previous.endMs + afterHoldMs.value,
                say: isNewSide ? 'change-sides' : 'rest',
              },
            ]
          : [];
    const numbers: Cue[] = [];
    for (let second = position.second + 1; second <= plan.seconds; second += 1) {
      const say = wordAt(second, plan.seconds, plan.style);
      const atMs = startMs + (second - position.second) * 1000;
      if (say !== null) {
        numbers.push({ atMs, say });
      }
    }
    return [...before, ...lead, { atMs: startMs, say: 'hold' }, ...numbers];
  });
  return { cues, lengthMs: (holds.at(-1)?.endMs ?? 0) + afterHoldMs.value };
}

/** The longest sum of all clips in one response, silences included, in ms (APL-A audio limit: 240 s). */
const LONGEST_SOUND_MS = 240_000;

/** What a word adds to that sum, in ms. An upper estimate, since the voice is not known here. */
const LONGEST_WORD_MS = 700;

/**
 * Whether a count fits one response. It plays on two lanes, each as long as the count. It is not
 * documented whether Alexa adds up clips that play at the same time, so both lanes are added.
 */
export const fitsOneResponse = ({ cues, lengthMs }: Count): boolean =>
  2 * lengthMs + cues.length * LONGEST_WORD_MS <= LONGEST_SOUND_MS;

/**
 * The position in the plan at a time of its count: the second reached, or the beginning of the next
 * hold.
 *
 * @param ms from the start of the count, 0 or more
 * @returns null after the last hold
 */
export function positionAt(plan: HoldPlan, from: HoldPosition, ms: number): HoldPosition | null {
  const hold = holdsOf(plan, from).find(({ endMs }) => ms < endMs);
  if (hold === undefined) {
    return null;
  }
  const reached = Math.max(0, Math.floor((ms - hold.startMs) / 1000));
  return { ...hold.position, second: hold.position.second + reached };
}

/** The seconds of holding from a position in the plan to its end, without rests. */
export function secondsLeft({ seconds, repetitions, sides }: HoldPlan, at: HoldPosition): number {
  const holdsAfter = (sides.length - at.side) * repetitions - at.repetition - 1;
  return holdsAfter * seconds + seconds - at.second;
}
