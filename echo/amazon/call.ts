/** Tells the time, as `new Date()` does. */
export type Clock = () => Date;

/** One call of a service: an id and an action where the path has them. */
export interface Call {
  readonly method: string;
  readonly id: string | undefined;
  readonly action: string | undefined;
  readonly body: string;
}

/** An answer: JSON, or a raw body that need not be any. */
export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly raw?: string;
}

/** What a body holds; undefined where it is no JSON. */
export function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
