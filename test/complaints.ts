/** A change of some data, and the complaint that must come of it. */
export type Break = [path: string, value: unknown, complaint: string];

/**
 * Breaks data in one place at a time, to see that a check of the data can fail.
 *
 * A path is keys with slashes between; in an array the key is an entry's `id` or `name`, or its index. The value
 * `undefined` removes what is there.
 *
 * @param complaintsOf the check: what is wrong with the data, one sentence each
 * @returns a sentence for each break that did not bring its complaint
 */
export function unnoticed<T extends object>(
  data: T,
  complaintsOf: (data: T) => readonly string[],
  breaks: readonly Break[],
): string[] {
  return breaks.flatMap(([path, value, complaint]) => {
    const found = complaintsOf(changed(data, path, value));
    return found.includes(complaint)
      ? []
      : [`${path}: no complaint is "${complaint}", but: ${found.join(' | ') || 'none'}`];
  });
}

function changed<T extends object>(data: T, path: string, value: unknown): T {
  const copy = structuredClone(data);
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  let holder: object = copy;
  for (const key of keys) {
    holder = Reflect.get(holder, keyIn(holder, key));
  }
  if (value === undefined) {
    Reflect.deleteProperty(holder, keyIn(holder, last));
  } else {
    Reflect.set(holder, keyIn(holder, last), value);
  }
  return copy;
}

function keyIn(holder: object, key: string): string {
  const place = Array.isArray(holder)
    ? holder.findIndex((entry) => entry?.id === key || entry?.name === key)
    : -1;
  return place < 0 ? key : String(place);
}
