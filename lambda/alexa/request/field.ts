/**
 * The value at a path in data from outside, which may have any form; undefined where there is none. Only own
 * properties count, so that no name can reach a prototype.
 */
export function field(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const name of path) {
    if (!isObject(found) || !Object.hasOwn(found, name)) {
      return undefined;
    }
    found = found[name];
  }
  return found;
}

/** Whether a value is an object, but neither a list nor null. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value where it is a string, otherwise undefined. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
