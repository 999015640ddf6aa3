/** A clock and an alarm. */
export interface Time {
  /** In ms since some fixed moment. */
  nowMs: () => number;
  /** Calls after so many ms; returns a function that cancels the call. */
  after: (ms: number, call: () => void) => () => void;
}

export const REAL_TIME: Time = {
  nowMs: () => performance.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};
