import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Echo } from '../../echo/device';
import { readGivens } from '../../echo/givens';
import { readInteractionModel } from '../../echo/hearing/interaction-model';
import { trainUnderstanding } from '../../echo/hearing/understanding';
import { readLatencyMs } from '../../echo/latency';
import { runPlay } from '../../echo/play';
import { keepIn } from '../../lambda/alexa/store';
import { Table } from '../../lambda/alexa/table';
import { exercises } from '../../lambda/exercises/exercise';
import { COUNT_STYLES } from '../../lambda/exercises/hold';
import { handler } from '../../lambda/index';
import { type RawTable, startTable } from '../table-server';

const PLAYS = join(__dirname, '../conversations/en');
const givens = readGivens(join(__dirname, '../conversations/given/en'));

const textOf = (file: string): string => readFileSync(join(PLAYS, file), 'utf8');

let table: RawTable;

beforeAll(async () => {
  table = await startTable();
  keepIn(new Table(table));
});

afterAll(async () => {
  keepIn(null);
  await table.stop();
});

/** Every text in a value, the names of its fields included. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  if (Array.isArray(value)) {
    return value.flatMap(textsIn);
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([name, each]) => [name, ...textsIn(each)]);
}

/** Those in which something was kept another day, and every thirtieth of the others. */
const plays = readdirSync(PLAYS).filter(
  (file, index) => index % 30 === 0 || textOf(file).includes('pass'),
);

/** A listener of its own for each play: one who has all erased is not remembered for a day. */
const listenerOf = (file: string): string => `amzn1.ask.account.${file}`;

const FIELDS = ['id', 'v', 'revision', 'expires', 'preferences', 'forgotten'];
const KEPT = ['style', 'extraSeconds', 'coached', 'left', 'finished', 'exercise', 'routine'];
const allowed = new Set([
  ...FIELDS,
  ...KEPT,
  'round',
  'on',
  ...COUNT_STYLES,
  ...exercises.exercises.map(({ id }) => id),
  ...exercises.routines.map(({ id }) => id),
  ...plays.map((file) => createHash('sha256').update(listenerOf(file)).digest('hex')),
]);
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

describe('After conversations of every kind', () => {
  it('the table holds settings, exercises and days of hashed listeners, and nothing else', async () => {
    const model = readInteractionModel('en-US');
    const understanding = await trainUnderstanding(model);
    const { invocationName } = model;
    const latencyMs = readLatencyMs();
    const seen = new Set<string>();
    for (const [index, file] of plays.entries()) {
      const userId = listenerOf(file);
      await runPlay(
        textOf(file),
        ({ locale }) =>
          new Echo({ handler, understanding, invocationName, locale, latencyMs, userId }),
        givens,
      );
      const rows = await table.rows();
      expect(rows.length).toBeLessThanOrEqual(index + 1);
      for (const text of textsIn(rows)) {
        seen.add(text);
      }
    }
    expect([...seen].filter((text) => !allowed.has(text) && !isDay(text))).toEqual([]);
    // All that may be kept was kept at some time, so nothing was left out of the look.
    expect([...FIELDS, ...KEPT].filter((name) => !seen.has(name))).toEqual([]);
  }, 60_000);
});
