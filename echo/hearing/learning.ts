import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Example, NluNeural } from '@nlpjs/nlu';
import { version } from '@nlpjs/nlu/package.json';

/** Tools keep files here that they can make again; `npm ci` removes them. */
const FOLDER = join(__dirname, '../../node_modules/.cache/back-spasm-coach');

/**
 * Teaches a classifier its examples. The result is kept in a file, since learning takes seconds and the same
 * examples always give the same result. When the file cannot be written, it learns again each time.
 *
 * @param rounds of learning, the figure with which the classifier was made
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
    // Without the file the next start takes longer, and nothing else changes.
  }
}
