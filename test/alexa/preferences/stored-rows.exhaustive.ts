import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Echo } from '../../../echo/device/echo';
import { readLatencyMs } from '../../../echo/device/latency';
import { readGivens } from '../../../echo/givens';
import { readInteractionModel } from '../../../echo/hearing/interaction-model';
import { trainUnderstanding } from '../../../echo/hearing/understanding';
import { runPlay } from '../../../echo/play';
import { DynamoDbStore } from '../../../lambda/alexa/preferences/dynamodb';
import { keepIn } from '../../../lambda/alexa/preferences/store';
import { exercises } from '../../../lambda/exercises/exercise';
import { COUNT_STYLES } from '../../../lambda/exercises/hold';
import { handler } from '../../../lambda/index';
import { type RawTable, startTable } from '../../table-server';

const PLAYS = join(__dirname, '../../conversations/en');
const givens = readGivens(join(__dirname, '../../conversations/given/en'));

const textOf = (file: string): string => readFileSync(join(PLAYS, file), 'utf8');

let table: RawTable;

beforeAll(async () => {
  table = await startTable();
  keepIn(new DynamoDbStore(table));
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

const plays = readdirSync(PLAYS);

/** Another listener for each play: nothing is stored for a day of one who had everything erased. */
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
    // Every field was stored at some time, so none was left unchecked.
    expect([...FIELDS, ...KEPT].filter((name) => !seen.has(name))).toEqual([]);
  });
});
