import type { Course } from '../course';
import type { Clip } from '../sound/apla';
import type { Display } from './count-display';

/** A clock for a count, and what may interrupt it. */
export interface CountTime {
  nowMs(): number;
  /** Waits so many ms, or less when something may have interrupted the count. */
  pause(ms: number): Promise<void>;
  /** The position at which the count is interrupted, in ms from its first sound; undefined when it is not. */
  brokenOffMs(startMs: number): number | undefined;
}

/** The bar moves every so many ms. */
const STEP_MS = 1000;

/**
 * Shows a count on a display in real time.
 * @returns the position it reached, in ms from its first sound; its length when nothing interrupted it
 */
export async function playCount(
  course: Course,
  display: Display,
  time: CountTime,
): Promise<number> {
  const startMs = time.nowMs();
  for (;;) {
    const brokenOffMs = time.brokenOffMs(startMs) ?? course.lengthMs;
    const endMs = Math.min(course.lengthMs, Math.max(0, Math.floor(brokenOffMs)));
    const positionMs = Math.min(time.nowMs() - startMs, endMs);
    const heard = heardBy(course, positionMs);
    if (positionMs >= endMs) {
      display.finish(heard, positionMs);
      return positionMs;
    }
    display.show(heard, positionMs);
    const nextClipMs = course.clips[heard.length]?.atMs ?? endMs;
    const nextStepMs = (Math.floor(positionMs / STEP_MS) + 1) * STEP_MS;
    await time.pause(Math.max(1, Math.min(nextClipMs, nextStepMs, endMs) - positionMs));
  }
}

/** The clips that have begun at a position. */
export function heardBy({ clips }: Course, positionMs: number): Clip[] {
  return clips.filter(({ atMs }) => atMs <= positionMs);
}
