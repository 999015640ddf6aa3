/** A clock and an alarm. */
export interface Time {
  /** In ms, from any moment on. */
  nowMs: () => number;
  /** Calls after so many ms; returns what calls it off. */
  after: (ms: number, call: () => void) => () => void;
}

export const REAL_TIME: Time = {
  nowMs: () => performance.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};
