import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../echo/hearing/fold';

/** Which half a phrase belongs to: one is looked at while the model is improved, the other never. */
export type Half = 'seen' | 'held-back';

/** Something people say, and what it means. */
export interface Phrase {
  words: string;
  /** The intent meant. */
  intent: string;
  /** Other intents that the skill takes in the same way here: all of them are right. */
  also: readonly string[];
  /** The place of the conversation, a `State.place.at`; "any" where it makes no difference. */
  at: string;
  /** The slot value's id, where one is meant. */
  id: string | null;
  half: Half;
}

/** Changing it deals the phrases out anew, which ends the worth of the half that was held back. */
const SEED = 'back spasm coach, phrases, first deal';

const FOLDER = join(__dirname, '..', 'test', 'phrases', 'en');

/**
 * The development set: one file an intent, `at:` and `also:` lines holding until the next `at:`.
 * @throws Error naming file and line where one cannot be read
 */
export function readPhrases(folder = FOLDER): Phrase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => phrasesIn(readFileSync(join(folder, file), 'utf8'), file));
}

function phrasesIn(text: string, file: string): Phrase[] {
  const intent = file.replace(/\.txt$/, '');
  const phrases: Phrase[] = [];
  let at = 'any';
  let also: string[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) {
      continue;
    }
    const [, head, rest = ''] = /^(at|also):\s*(.+)$/.exec(line) ?? [];
    if (head === 'at') {
      at = rest;
      also = [];
    } else if (head === 'also') {
      also = rest.split(/\s+/);
    } else {
      const [words = '', id, ...more] = line.split(/\s*=>\s*/);
      if (words === '' || more.length > 0) {
        throw new Error(`${file}:${index + 1}: expected "words" or "words => id", not "${line}".`);
      }
      phrases.push({ words, intent, also, at, id: id ?? null, half: halfOf(words) });
    }
  }
  return phrases;
}

/** The same half for the same words for ever, whatever is added around them. */
function halfOf(words: string): Half {
  const [byte = 0] = createHash('sha256')
    .update(SEED + fold(words))
    .digest();
  return byte % 2 === 0 ? 'seen' : 'held-back';
}
