import { fold, withoutHesitation } from '../echo/hearing/fold';

/** Words that do not change what a sentence says: fillers, forms of address, articles, pronouns, auxiliaries. */
const SMALL_WORDS = new Set(
  'a an the this that these those it i me my you your he him his she her we us our they them their am is are was were be been being have has had got do does did will would just really very so too now then there here and yes yeah sorry love mate'.split(
    ' ',
  ),
);

/** With fewer words left, sentences are alike by chance: "hang on then", "I've got to hang on". */
const FEWEST_COMPARED = 3;

/**
 * What remains of a sentence for finding near-copies of it: in lower case, without hesitation, fillers,
 * articles, pronouns and auxiliaries. "No" and "not" stay.
 * @returns undefined when fewer than three words are left, which are too few to compare
 */
export function gistOf(sentence: string): string | undefined {
  const telling = withoutHesitation(fold(sentence))
    .split(' ')
    .filter((word) => !SMALL_WORDS.has(word));
  return telling.length < FEWEST_COMPARED ? undefined : telling.join(' ');
}
