import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../echo/hearing/fold';

/** The half of a phrase. Only the seen half is looked at while the model is improved. */
export type Half = 'seen' | 'held-back';

/** Something that people say, and what it means. */
export interface Phrase {
  words: string;
  /** The intent meant. */
  intent: string;
  /** Other intents that are right, too, because the skill does the same for them here. */
  also: readonly string[];
  /** The place in the conversation, a `State.place.at`, or "any". */
  at: string;
  /** The id of the slot value, if one is meant. */
  id: string | null;
  half: Half;
}

/** Do not change it: that would move phrases between the halves, and the held-back half would be lost. */
const SEED = 'back spasm coach, phrases, first deal';

const FOLDER = join(__dirname, '..', 'test', 'phrases', 'en');

/**
 * The development set: one file for each intent. `at:` and `also:` lines apply until the next `at:`.
 * @throws Error naming the file and the line that cannot be read
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

/** The same words always get the same half, whatever other phrases there are. */
function halfOf(words: string): Half {
  const [byte = 0] = createHash('sha256')
    .update(SEED + fold(words))
    .digest();
  return byte % 2 === 0 ? 'seen' : 'held-back';
}
