/**
 * What stands at a path in something that came from outside and may be anything; undefined where
 * the path leads nowhere. Only own properties count, so that no name can reach a prototype.
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

/** True for what has fields by name: no list, no bare value, not null. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text, or undefined where something else stands. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
