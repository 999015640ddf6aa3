import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Example, NluNeural } from '@nlpjs/nlu';
import { version } from '@nlpjs/nlu/package.json';

/** Where build tools keep what they can make again; `npm ci` empties it. */
const FOLDER = join(__dirname, '../../node_modules/.cache/back-spasm-coach');

/**
 * Teaches a classifier its examples. What it has learnt is kept, since learning takes seconds and the same
 * examples teach the same; where nothing can be kept it learns each time.
 *
 * @param rounds of learning, as the classifier was made with
 */
export async function learn(
  classifier: NluNeural,
  examples: Example[],
  rounds: number,
): Promise<void> {
  const lesson = JSON.stringify({ version, rounds, examples });
  const file = join(FOLDER, `${createHash('sha256').update(lesson).digest('hex')}.json`);
  try {
    classifier.fromJSON(JSON.parse(readFileSync(file, 'utf8')));
    return;
  } catch {
    await classifier.train(examples);
  }
  try {
    mkdirSync(FOLDER, { recursive: true });
    const written = `${file}.${process.pid}`;
    writeFileSync(written, JSON.stringify(classifier.toJSON()));
    renameSync(written, file);
  } catch {
    // A folder that cannot be written costs time and nothing else.
  }
}
