import type { Response } from 'ask-sdk-model';
import { type Course, courseOf, positionOf } from '../course';
import type { Moment } from './moment';
import { tokenIn } from './reply';

const MS_A_DAY = 86_400_000;

/** What is being played, and when that began, in ms since 1970 on the device's clock. */
interface Playing extends Course {
  sinceMs: number;
  /** The document's token, where there is a document. */
  token?: string;
}

/**
 * The clock of a device that plays replies. A reply counts as heard to its end before the next request, unless
 * `reachMs` breaks it off. So this clock may be ahead of the real one, which it follows otherwise.
 */
export class DeviceClock {
  private playing: Playing = { clips: [], lengthMs: 0, sinceMs: 0 };
  private brokenOffMs: number | undefined;
  private passedMs = 0;

  /**
   * @param now the real clock
   * @param latencyMs from a request to the first sound, and from the wake word to the next request, together
   */
  constructor(
    private readonly now: () => Date,
    private readonly latencyMs: number,
  ) {}

  /** The token of the document that is being played; undefined without one. */
  get token(): string | undefined {
    return this.playing.token;
  }

  /** The timestamp of a request that is made now. */
  get requestAt(): Date {
    const heardMs = this.playing.sinceMs + this.playing.lengthMs;
    const nowMs = this.now().getTime() + this.passedMs;
    return new Date(this.brokenOffMs ?? Math.max(nowMs, heardMs));
  }

  /**
   * Starts to play a response.
   * @param stampedMs the timestamp of the request it answers, in ms since 1970
   */
  play(response: Response, stampedMs: number): void {
    const course = courseOf(response);
    const token = tokenIn(response);
    this.brokenOffMs = undefined;
    this.playing = {
      ...course,
      sinceMs: stampedMs + (course.lengthMs > 0 ? this.latencyMs : 0),
      ...(token === undefined ? {} : { token }),
    };
  }

  /** Plays a reprompt after so many ms of silence. */
  playReprompt(course: Course, silentMs: number): void {
    const sinceMs = this.requestAt.getTime() + silentMs;
    this.playing = { ...course, sinceMs };
    this.brokenOffMs = undefined;
  }

  /**
   * The position of a moment, in ms from the first sound of what is being played.
   * @throws Error when nothing is being said then
   */
  positionOf(moment: Moment): number {
    return positionOf(moment, this.playing);
  }

  /**
   * Breaks off what is being played at a position, in ms from its first sound.
   * @returns the position, moved to the start or the end if it was outside
   */
  reachMs(positionMs: number): number {
    const { sinceMs, lengthMs } = this.playing;
    const reachedMs = Math.min(Math.max(0, positionMs), lengthMs);
    this.brokenOffMs = sinceMs + reachedMs;
    return reachedMs;
  }

  /** Moves the clock forward. */
  passDays(days: number): void {
    this.passedMs += days * MS_A_DAY;
  }
}
