import { createHash } from 'node:crypto';
import { DynamoDbStore } from '../../../lambda/alexa/preferences/dynamodb';
import type { PreferenceStore } from '../../../lambda/alexa/preferences/preference-store';
import { ConflictError } from '../../../lambda/alexa/preferences/preference-store';
import { erase, forget, keepIn, read, save } from '../../../lambda/alexa/preferences/store';
import { handler } from '../../../lambda/index';
import type { PreferenceChange } from '../../../lambda/session/preferences/preferences';
import { NO_PREFERENCES } from '../../../lambda/session/preferences/preferences';
import { Memory } from '../../memory';
import type { RawTable } from '../../table-server';
import { startTable } from '../../table-server';
import { envelope, intent, lambdaContext, requestEnvelope, USER_ID } from '../requests';

const somebody = requestEnvelope();
const somebodyElse = requestEnvelope('LaunchRequest', 'amzn1.ask.account.SOMEBODY-ELSE');
const KEY = createHash('sha256').update(USER_ID).digest('hex');

/** One change of each kind. */
const CHANGES: readonly PreferenceChange[] = [
  { style: 'countdown' },
  { exercise: 'bird-dog', extraSeconds: 5 },
  { coached: 'pelvic-tilt' },
  { left: { exercise: 'bird-dog', routine: 'starter', round: 1, on: '2026-11-22' } },
  { finished: '2026-11-21' },
];
const ALL_OF_THEM = {
  style: 'countdown',
  extraSeconds: { 'bird-dog': 5 },
  coached: ['pelvic-tilt'],
  left: { exercise: 'bird-dog', routine: 'starter', round: 1, on: '2026-11-22' },
  finished: ['2026-11-21'],
};

let table: RawTable;
beforeEach(async () => {
  table = await startTable();
  // No timer fires, so no time limit is reached, even on a busy machine.
  jest.spyOn(global, 'setTimeout').mockReturnValue(setTimeout(() => undefined, 0));
});
afterEach(async () => {
  jest.restoreAllMocks();
  keepIn(null);
  await table.stop();
});

describe.each<[string, () => PreferenceStore]>([
  ['a table', () => new DynamoDbStore(table)],
  ['memory', () => new Memory()],
])('The record in %s', (_, newStore) => {
  beforeEach(() => keepIn(newStore()));

  it('is empty at first', async () => {
    expect(await read(somebody)).toEqual(NO_PREFERENCES);
  });

  it('is read as it was saved, and only by the listener who saved it', async () => {
    expect(await save(somebody, CHANGES)).toBe(true);
    expect(await read(somebody)).toEqual(ALL_OF_THEM);
    expect(await read(somebodyElse)).toEqual(NO_PREFERENCES);
  });

  it('loses nothing when the devices of a household save at the same time', async () => {
    const saved = await Promise.all(CHANGES.slice(0, 3).map((change) => save(somebody, [change])));
    expect(saved).toEqual([true, true, true]);
    expect(await read(somebody)).toMatchObject({
      style: 'countdown',
      extraSeconds: { 'bird-dog': 5 },
      coached: ['pelvic-tilt'],
    });
    await Promise.all(CHANGES.slice(3).map((change) => save(somebody, [change])));
    expect(await read(somebody)).toEqual(ALL_OF_THEM);
  });

  it('is gone when it is erased, and no other record is', async () => {
    await save(somebody, CHANGES);
    await save(somebodyElse, CHANGES);
    expect(await erase(somebody)).toBe(true);
    expect(await read(somebody)).toEqual(NO_PREFERENCES);
    expect(await read(somebodyElse)).toEqual(ALL_OF_THEM);
  });

  it('is gone for a listener who asked for it, and nothing new is stored, without an error', async () => {
    await save(somebody, CHANGES);
    await save(somebodyElse, CHANGES);
    expect(await forget(somebody)).toBe(true);
    expect(await read(somebody)).toEqual(NO_PREFERENCES);
    expect(await save(somebody, CHANGES)).toBe(true);
    expect(await read(somebody)).toEqual(NO_PREFERENCES);
    expect(await forget(somebody)).toBe(true);
    expect(await save(somebodyElse, [{ coached: 'bird-dog' }])).toBe(true);
    expect(await read(somebodyElse)).toMatchObject({ coached: ['pelvic-tilt', 'bird-dog'] });
  });

  it('is gone when a listener asks for it while other devices save', async () => {
    await save(somebody, CHANGES);
    const saves = () => CHANGES.map((change) => save(somebody, [change]));
    const done = await Promise.all([...saves(), forget(somebody), ...saves()]);
    expect(done[CHANGES.length]).toBe(true);
    expect(await read(somebody)).toEqual(NO_PREFERENCES);
  });

  it('is not replaced by a device that read it before another one wrote', async () => {
    await save(somebody, [{ style: 'every-five' }]);
    const store = newStore();
    keepIn(store);
    await save(somebody, [{ style: 'every-second' }]);
    const asRead = await store.getAttributes(somebody);
    await save(somebody, [{ coached: 'bird-dog' }]);
    await expect(store.saveAttributes(somebody, asRead)).rejects.toThrow(ConflictError);
    await forget(somebody);
    await expect(store.saveAttributes(somebody, asRead)).rejects.toThrow(ConflictError);
    await erase(somebody);
    await expect(store.saveAttributes(somebody, asRead)).rejects.toThrow(ConflictError);
    await save(somebody, [{ coached: 'pelvic-tilt' }]);
    await expect(store.saveAttributes(somebody, asRead)).rejects.toThrow(ConflictError);
    expect(await read(somebody)).toEqual({ ...NO_PREFERENCES, coached: ['pelvic-tilt'] });
  });

  it('is not created without a user', async () => {
    const nobody = requestEnvelope('LaunchRequest', '');
    expect(await read(nobody)).toBeNull();
    expect(await save(nobody, CHANGES)).toBe(false);
    expect(await forget(nobody)).toBe(false);
    expect(await erase(nobody)).toBe(false);
  });
});

describe('A row of the table', () => {
  beforeEach(() => keepIn(new DynamoDbStore(table)));

  it('holds a hash for the user, a version, an expiry in ninety days, and nothing else', async () => {
    const before = Date.now() / 1000;
    await save(somebody, CHANGES);
    const rows = await table.rows();
    expect(rows).toEqual([
      {
        id: KEY,
        v: 1,
        revision: expect.any(Number),
        expires: expect.any(Number),
        preferences: ALL_OF_THEM,
      },
    ]);
    const days = (Number(rows[0]?.expires) - before) / 86_400;
    expect(Math.round(days)).toBe(90);
    expect(JSON.stringify(rows)).not.toMatch(/amzn1|SOMEBODY/i);
  });

  it('expires later with every save', async () => {
    await save(somebody, CHANGES);
    const [row] = await table.rows();
    const soon = Math.floor(Date.now() / 1000) + 1000;
    await table.put({ ...row, expires: soon });
    await save(somebody, [{ coached: 'bird-dog' }]);
    expect((await table.rows())[0]?.expires).toBeGreaterThan(soon + 86_400);
  });

  it('that has expired counts as none, whether DynamoDB has deleted it or not', async () => {
    await save(somebody, CHANGES);
    const [row] = await table.rows();
    await table.put({ ...row, expires: Math.floor(Date.now() / 1000) - 1 });
    expect(await read(somebody)).toEqual(NO_PREFERENCES);
    expect(await save(somebody, [{ coached: 'bird-dog' }])).toBe(true);
    expect(await read(somebody)).toEqual({ ...NO_PREFERENCES, coached: ['bird-dog'] });
  });

  it('that a later version wrote is neither read nor changed', async () => {
    await save(somebody, CHANGES);
    const [row] = await table.rows();
    const later = { ...row, v: 2, preferences: { voice: 'slow' } };
    await table.put(later);
    expect(await read(somebody)).toBeNull();
    expect(await save(somebody, CHANGES)).toBe(false);
    expect(await table.rows()).toEqual([later]);
    expect(await erase(somebody)).toBe(true);
    expect(await table.rows()).toEqual([]);
    await table.put(later);
    expect(await forget(somebody)).toBe(true);
    expect(JSON.stringify(await table.rows())).not.toContain('slow');
  });

  it('of a listener who had everything erased holds the mark and its expiry in a day, and nothing else', async () => {
    await save(somebody, CHANGES);
    const before = Math.floor(Date.now() / 1000);
    await forget(somebody);
    await save(somebody, CHANGES);
    const rows = await table.rows();
    expect(rows).toEqual([
      {
        id: KEY,
        v: 1,
        revision: expect.any(Number),
        expires: expect.any(Number),
        forgotten: true,
      },
    ]);
    expect((Number(rows[0]?.expires) - before) / 3600).toBeCloseTo(24, 1);
  });

  it('is stored again when the mark has expired, whether DynamoDB has deleted it or not', async () => {
    await forget(somebody);
    const [mark] = await table.rows();
    await table.put({ ...mark, expires: Math.floor(Date.now() / 1000) - 1 });
    expect(await read(somebody)).toEqual(NO_PREFERENCES);
    expect(await save(somebody, CHANGES)).toBe(true);
    expect(await read(somebody)).toEqual(ALL_OF_THEM);
  });

  it.each([
    ['an earlier version', { v: 0, revision: 3, expires: 9_999_999_999, preferences: {} }],
    ['no revision', { v: 1, expires: 9_999_999_999, preferences: NO_PREFERENCES }],
    ['a revision that is none', { v: 1, revision: 'three' }],
    [
      'an unknown way of counting',
      {
        v: 1,
        revision: 3,
        expires: 9_999_999_999,
        preferences: { ...NO_PREFERENCES, style: 'sideways' },
      },
    ],
    ['nothing but its key', {}],
  ])('with %s counts as none, and can be replaced', async (_, row) => {
    await table.put({ id: KEY, ...row });
    expect(await read(somebody)).toEqual(NO_PREFERENCES);
    expect(await save(somebody, CHANGES)).toBe(true);
    expect(await read(somebody)).toEqual(ALL_OF_THEM);
  });
});

const NO = 'AMAZON.NoIntent';
const YES = 'AMAZON.YesIntent';
const TO_AN_EXERCISE = ['RoutineIntent', NO, NO, NO, NO, NO, NO, NO];

/** Says one intent after another, and returns the session attributes. */
async function sessionAfter(names: readonly string[], carried?: object): Promise<object> {
  let attributes = carried;
  for (const name of names) {
    const event = envelope(intent(name), attributes, attributes === undefined);
    attributes = (await handler(event, lambdaContext)).sessionAttributes ?? {};
  }
  return attributes ?? {};
}

describe('When a listener had everything erased', () => {
  it('no session of the account that is open, or opens later that day, stores anything', async () => {
    keepIn(new DynamoDbStore(table));
    const kitchen = await sessionAfter(TO_AN_EXERCISE);
    expect(JSON.stringify(await table.rows())).toContain('knee-to-chest');
    const bedroom = await sessionAfter(['ForgetMeIntent', YES]);
    await sessionAfter(['ReadyIntent', 'AMAZON.NextIntent', 'AMAZON.StopIntent'], kitchen);
    await sessionAfter([NO, NO, NO, NO, NO, NO, NO, NO], bedroom);
    await sessionAfter(TO_AN_EXERCISE);
    expect(await table.rows()).toEqual([expect.objectContaining({ id: KEY, forgotten: true })]);
    expect(JSON.stringify(await table.rows())).not.toContain('preferences');
  });
});

describe('When the skill is disabled', () => {
  const disabled = requestEnvelope('AlexaSkillEvent.SkillDisabled');

  it('the row of that user is erased in silence, and no other', async () => {
    keepIn(new DynamoDbStore(table));
    await save(somebody, CHANGES);
    await save(somebodyElse, CHANGES);
    const { response } = await handler(disabled, lambdaContext);
    expect(response).toEqual({});
    expect((await table.rows()).map(({ id }) => id)).toEqual([
      createHash('sha256').update('amzn1.ask.account.SOMEBODY-ELSE').digest('hex'),
    ]);
  });

  it('a mark is erased, too', async () => {
    keepIn(new DynamoDbStore(table));
    await forget(somebody);
    await handler(disabled, lambdaContext);
    expect(await table.rows()).toEqual([]);
  });

  it('nothing is said either when nothing was stored', async () => {
    keepIn(new DynamoDbStore(table));
    expect((await handler(disabled, lambdaContext)).response).toEqual({});
    keepIn(null);
    expect((await handler(disabled, lambdaContext)).response).toEqual({});
  });
});

describe('Without a table', () => {
  it('nothing is stored, and nothing fails', async () => {
    expect(await save(somebody, CHANGES)).toBe(true);
    expect(await read(somebody)).toEqual(NO_PREFERENCES);
    expect(await forget(somebody)).toBe(true);
    expect(await erase(somebody)).toBe(true);
  });
});
