/** A text of 60 kB, where a few words are due. */
export const LONG = 'a'.repeat(60_000);

/** JSON for people to read, with every 60 kB text cut short. */
export const readable = (value: unknown, indent?: number): string =>
  (JSON.stringify(value, null, indent) ?? 'undefined').replaceAll(LONG, 'aaa… (60 kB)');
