/** Which request a turn answered. It tells a request that comes late or twice from the next one. */
export interface Answered {
  /** When the request was made, in ms since 1970; null where unknown. */
  readonly atMs: number | null;
  /** The end of its id: with the time it tells two requests apart. Empty where it has none. */
  readonly tail: string;
}

/** Characters of a request id that are kept: the last part of the UUID it ends with. */
export const TAIL_LENGTH = 12;

/** The end of a request's id; empty where it has none. */
export const tailOf = (requestId: unknown): string =>
  typeof requestId === 'string' ? requestId.slice(-TAIL_LENGTH) : '';

/**
 * The later of two requests. `last` counts as the later one where it is the same request, or was made after
 * `asked`. Where a time is missing, `asked` does.
 *
 * @param asked the request of this turn
 * @param last the newest request that was answered before; null where unknown
 */
export function laterOf(asked: Answered, last: Answered | null): Answered {
  if (last === null || last.atMs === null || asked.atMs === null) {
    return asked;
  }
  const isSame = asked.atMs === last.atMs && asked.tail === last.tail && asked.tail !== '';
  return asked.atMs < last.atMs || isSame ? last : asked;
}
