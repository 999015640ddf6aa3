import type { Heard } from '../lambda/session/heard';
import type { State } from '../lambda/session/state';
import type { Turn } from '../lambda/session/turn';

/** One turn of the listener: what was heard, and when after the request before it. */
export interface Said {
  readonly heard: Heard;
  /** In ms; null where no clock matters. */
  readonly elapsedMs: number | null;
}

/** A turn of the dialog as the proof sees it. */
export interface Step extends Said {
  readonly before: State | null;
  readonly turn: Turn;
}
