import { isOneLetterApart } from '../hearing/one-letter-apart';
import { localeNamed } from './locale';

/**
 * The question whether a wrong word was meant for an option, with a space before it: " Did you mean --locale?"
 * @param word what was typed, without dashes
 * @param names the options there are, without dashes
 * @returns '' when no option is close
 */
export function didYouMean(word: string, names: readonly string[]): string {
  const typed = word.toLowerCase();
  const close = names.find(
    (name) => name.startsWith(typed) || typed.startsWith(name) || isOneLetterApart(name, typed),
  );
  const locale = localeNamed(word);
  const meant = locale === undefined ? close : `locale ${locale}`;
  return meant === undefined || typed === '' ? '' : ` Did you mean --${meant}?`;
}
