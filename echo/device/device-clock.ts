import type { Response } from 'ask-sdk-model';
import { type Course, courseOf, positionOf } from '../course';
import type { Moment } from './moment';
import { tokenIn } from './reply';

const MS_A_DAY = 86_400_000;

/** What is being played, and since when on the device's clock. */
interface Playing extends Course {
  sinceMs: number;
  /** The document's token, where there is a document. */
  token?: string;
}

/**
 * The clock of a device that plays replies. It runs with the real one, and ahead of it for what is heard: a
 * reply is taken to have been heard to its end before the next request, unless `reachMs` breaks it off.
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

  /** When a request that is made now is stamped. */
  get requestAt(): Date {
    const heardMs = this.playing.sinceMs + this.playing.lengthMs;
    const nowMs = this.now().getTime() + this.passedMs;
    return new Date(this.brokenOffMs ?? Math.max(nowMs, heardMs));
  }

  /** Begins to play a response to a request that was stamped then. */
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
   * Where in what is being played a moment is, in ms from its first sound.
   * @throws Error when nothing is being said then
   */
  positionOf(moment: Moment): number {
    return positionOf(moment, this.playing);
  }

  /**
   * Lets what is being played go on until so many ms after its first sound, at most to its end.
   * @returns the ms
   */
  reachMs(positionMs: number): number {
    const { sinceMs, lengthMs } = this.playing;
    const reachedMs = Math.min(Math.max(0, positionMs), lengthMs);
    this.brokenOffMs = sinceMs + reachedMs;
    return reachedMs;
  }

  passDays(days: number): void {
    this.passedMs += days * MS_A_DAY;
  }
}
