import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  type PutCommandInput,
  ScanCommand,
} from '@aws-sdk/lib-dynamodb';
import { PretendTable } from '../../../echo/amazon/pretend-table';
import { startTable } from '../../table-server';

interface Place {
  readonly endpoint: string;
  stop(): Promise<void>;
}

async function startPretendTable(): Promise<Place> {
  const table = new PretendTable();
  return { endpoint: await table.open(), stop: () => table.close() };
}

let place: Place;
let client: DynamoDBDocumentClient;
const TableName = 'preferences';

async function start(open: () => Promise<Place>): Promise<void> {
  place = await open();
  client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: place.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
    }),
  );
}

afterEach(async () => {
  client.destroy();
  await place.stop();
});

const put = (Item: object, more: Partial<PutCommandInput> = {}) =>
  client.send(new PutCommand({ TableName, Item: { ...Item }, ...more }));
const get = async (id: string) =>
  (await client.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }))).Item;
const remove = (id: string) => client.send(new DeleteCommand({ TableName, Key: { id } }));

const IF_NEW = { ConditionExpression: 'attribute_not_exists(revision)' };
const ifRevision = (revision: number) => ({
  ConditionExpression: 'revision = :revision',
  ExpressionAttributeValues: { ':revision': revision },
});

describe.each<[string, () => Promise<Place>]>([
  ['dynalite', startTable],
  ['the pretend table', startPretendTable],
])('An item in %s', (_, open) => {
  beforeEach(() => start(open));

  it('is nothing at first', async () => {
    expect(await get('a')).toBeUndefined();
  });

  it('comes back with every kind of value as it was put, and only under its id', async () => {
    const item = {
      id: 'a',
      text: 'x',
      figure: -1.5,
      flag: true,
      none: null,
      list: [1, 'x'],
      map: {},
    };
    await put(item);
    expect(await get('a')).toEqual(item);
    expect(await get('b')).toBeUndefined();
  });

  it('is replaced as a whole', async () => {
    await put({ id: 'a', old: 1 });
    await put({ id: 'a', now: 2 });
    expect(await get('a')).toEqual({ id: 'a', now: 2 });
  });

  it('is put on condition that it has no revision, once', async () => {
    await put({ id: 'a', revision: 1 }, IF_NEW);
    await expect(put({ id: 'a', revision: 2 }, IF_NEW)).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
    });
    expect(await get('a')).toEqual({ id: 'a', revision: 1 });
  });

  it('is put on condition that it still has the revision that was read', async () => {
    const failed = { name: 'ConditionalCheckFailedException' };
    await expect(put({ id: 'a', revision: 2 }, ifRevision(1))).rejects.toMatchObject(failed);
    await put({ id: 'a', revision: 1 });
    await put({ id: 'a', revision: 2 }, ifRevision(1));
    await expect(put({ id: 'a', revision: 2 }, ifRevision(1))).rejects.toMatchObject(failed);
    expect(await get('a')).toEqual({ id: 'a', revision: 2 });
  });

  it('is gone once it is deleted, also when there was none, and no other item is', async () => {
    await put({ id: 'a' });
    await put({ id: 'b' });
    await remove('a');
    await remove('a');
    expect(await get('a')).toBeUndefined();
    expect(await get('b')).toEqual({ id: 'b' });
  });
});

describe('The pretend table refuses', () => {
  beforeEach(() => start(startPretendTable));

  it('an operation that the skill does not use', async () => {
    await expect(client.send(new ScanCommand({ TableName }))).rejects.toThrow(
      'The pretend table does not know Scan.',
    );
  });

  it('a condition of another form', async () => {
    await expect(
      put({ id: 'a' }, { ConditionExpression: 'attribute_exists(revision)' }),
    ).rejects.toThrow('does not know the condition "attribute_exists(revision)"');
    expect(await get('a')).toBeUndefined();
  });

  it('a part of a request that it would have to ignore', async () => {
    await expect(put({ id: 'a' }, { ReturnValues: 'ALL_OLD' })).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });
});
