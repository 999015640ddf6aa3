import fc from 'fast-check';
import { FLAGS } from './contract';
import { LONG } from './long-text';

/** A text to find in the JSON of attributes, and what takes its place. */
export interface Swap {
  readonly find: RegExp;
  readonly replacement: string;
}

const anyFlag = fc.constantFrom(...FLAGS.map(({ id }) => id));

const otherPlace: fc.Arbitrary<Swap> = fc
  .constantFrom('care', 'choosing', 'ready', 'medicine', 'phase')
  .map((at) => ({ find: /"at":"[a-z-]+"/, replacement: `"at":"${at}"` }));
const withoutAnswer: fc.Arbitrary<Swap> = anyFlag.map((id) => ({
  find: new RegExp(`"${id}":"[a-z-]+",?`),
  replacement: '',
}));
const otherItem: fc.Arbitrary<Swap> = anyFlag.map((id) => ({
  find: /"item":"[a-z-]+"/,
  replacement: `"item":"${id}"`,
}));

const FIXED: readonly Swap[] = [
  { find: /"(yes|not-sure)"/g, replacement: '"no"' },
  { find: /"answers":\{[^}]*\}/, replacement: '"answers":{}' },
  { find: /"answers":\{/, replacement: '"answers":{"__proto__":"no",' },
  {
    find: /"told":\[[^\]]*\]/,
    replacement:
      '"told":[{"kind":"step","step":"heat"},{"kind":"medicine","medicine":"shop-medicines"}]',
  },
  {
    find: /"told":\[[^\]]*\]/,
    replacement: '"told":[{"kind":"coach","exercise":"bird-dog","isInFull":true}]',
  },
  { find: /"v":\d+/, replacement: '"v":2' },
  { find: /"misses":\d/, replacement: '"misses":99' },
  {
    find: /"medicineAnswers":\{[^}]*\}/,
    replacement:
      '"medicineAnswers":{"age":"no","pregnant":"no","reaction":"no","illness":"no","taking":"no"}',
  },
  {
    find: /"exerciseAnswers":\{[^}]*\}/,
    replacement: '"exerciseAnswers":{"sharp-pain":"no","cautions":"no"}',
  },
  { find: /"round":\d+/, replacement: '"round":98' },
  { find: /"answers":\{/, replacement: `"answers":{"padding":"${LONG}",` },
];

/** Ways to change attributes to what the skill did not send: made up, cut, swapped, or from another time. */
export const tampering: fc.Arbitrary<Swap> = fc.oneof(otherPlace, withoutAnswer, otherItem, {
  weight: FIXED.length,
  arbitrary: fc.constantFrom(...FIXED),
});

/** The attributes after a swap; null where no JSON is left. */
export function swapped(attributes: unknown, { find, replacement }: Swap): unknown {
  try {
    return JSON.parse(JSON.stringify(attributes ?? {}).replace(find, replacement));
  } catch {
    return null;
  }
}
