/** Returns the current time. */
export type Clock = () => Date;

/** One call of a service: an id and an action where the path has them. */
export interface Call {
  readonly method: string;
  readonly id: string | undefined;
  readonly action: string | undefined;
  readonly body: string;
}

/** An HTTP answer with a JSON body, or with a raw body that may not be JSON. */
export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly raw?: string;
}

/** The value of a JSON text; undefined when the text is not JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
