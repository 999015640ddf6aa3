import type { Course } from '../course';
import type { Clip } from '../sound/apla';
import type { Display } from './count-display';

/** The time a count takes, and what may end it. */
export interface CountTime {
  nowMs(): number;
  /** Waits so many ms, or less when something happened that may break the count off. */
  pause(ms: number): Promise<void>;
  /** How far the count came or will come when it is broken off; undefined while nothing breaks it off. */
  brokenOffMs(startMs: number): number | undefined;
}

/** The bar moves this often. */
const STEP_MS = 1000;

/**
 * Shows a count on a display in real time.
 * @returns how far it came, in ms from its first sound; the whole length when nothing broke it off
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

/** The clips of the course that have begun by then. */
export function heardBy({ clips }: Course, positionMs: number): Clip[] {
  return clips.filter(({ atMs }) => atMs <= positionMs);
}
