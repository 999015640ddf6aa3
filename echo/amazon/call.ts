/** Tells the time, as `new Date()` does. */
export type Clock = () => Date;

/** One call of a service: an id and an action where the path has them. */
export interface Call {
  readonly method: string;
  readonly id: string | undefined;
  readonly action: string | undefined;
  readonly body: string;
}

/** What a body holds; undefined where it is no JSON. */
export function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
