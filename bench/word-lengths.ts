import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FITTED_VOICE, SAMPLE_RATE, say } from '../echo/sound/voice';
import { english } from '../lambda/speech/locales/en/english';

const LONGEST_HOLD_SECONDS = 60;

/** All words of a count, as the table names them. */
const cues = Object.values(english.cues).map((words) => words.toLowerCase().replace('.', ''));
const numbers = Array.from({ length: LONGEST_HOLD_SECONDS }, (_, index) => `${index + 1}`);

const FILE = join(__dirname, '..', 'lambda', 'speech', 'word-lengths.json');

/** Measures each word from its onset to the end of its last sound, and writes the table. */
async function main(): Promise<void> {
  const ms: Record<string, number> = {};
  for (const words of [...numbers, ...cues]) {
    const samples = await say(words);
    ms[words] = Math.round((samples.length / SAMPLE_RATE) * 1000);
  }
  const perWord = cues.map((words) => (ms[words] ?? 0) / words.split(' ').length);
  const table = {
    voice: `espeak-ng 1.49.3 (text2wav 0.0.14), ${FITTED_VOICE.name}, ${FITTED_VOICE.wordsPerMinute} words a minute`,
    measured: new Date().toISOString().slice(0, 10),
    how: 'npm run bench:words',
    msPerUnknownWord: Math.round(perWord.reduce((sum, each) => sum + each, 0) / perWord.length),
    ms,
  };
  writeFileSync(FILE, `${JSON.stringify(table, null, 2)}\n`);
  process.stderr.write(`${Object.keys(ms).length} words measured into ${FILE}\n`);
}

void main();
