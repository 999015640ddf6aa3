import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { localStoreFile } from '../../../echo/amazon/local-store-file';
import { PretendTable } from '../../../echo/amazon/pretend-table';
import { DynamoDbStore } from '../../../lambda/alexa/preferences/dynamodb';
import { forget, keepIn, read, save } from '../../../lambda/alexa/preferences/store';
import { NO_PREFERENCES } from '../../../lambda/session/preferences/preferences';
import { requestEnvelope } from '../../alexa/requests';

const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'memory-')), 'memory.json');
const somebody = requestEnvelope();
const somebodyElse = requestEnvelope('LaunchRequest', 'amzn1.ask.account.SOMEBODY-ELSE');

const opened: PretendTable[] = [];

/** The skill's own client of a table whose items lie in a file. */
async function newTable(file: string): Promise<DynamoDbStore> {
  const table = new PretendTable(localStoreFile(file));
  opened.push(table);
  return new DynamoDbStore({ name: 'preferences', endpoint: await table.open() });
}

/** Another run of the pretend Echo. */
const restart = async (file: string): Promise<void> => keepIn(await newTable(file));

beforeEach(() => {
  // No budget runs out here, however busy the machine is.
  jest.spyOn(global, 'setTimeout').mockReturnValue(setTimeout(() => undefined, 0));
});
afterEach(async () => {
  jest.restoreAllMocks();
  keepIn(null);
  await Promise.all(opened.splice(0).map((table) => table.close()));
});

describe('A memory file', () => {
  it('is there for the next run, and holds no user id', async () => {
    const file = newFile();
    await restart(file);
    expect(await read(somebody)).toEqual(NO_PREFERENCES);
    expect(readdirSync(dirname(file))).toEqual([]);
    expect(await save(somebody, [{ style: 'countdown' }])).toBe(true);
    await restart(file);
    expect(await read(somebody)).toEqual({ ...NO_PREFERENCES, style: 'countdown' });
    expect(readFileSync(file, 'utf8')).not.toMatch(/amzn1|SOMEBODY/i);
    expect(readdirSync(dirname(file))).toEqual(['memory.json']);
  });

  it('is shared by two runs at once, and neither loses what the other keeps', async () => {
    const file = newFile();
    const [kitchen, bedroom] = [await newTable(file), await newTable(file)];
    keepIn(kitchen);
    await save(somebody, [{ style: 'countdown' }]);
    keepIn(bedroom);
    await save(somebody, [{ coached: 'bird-dog' }]);
    await save(somebodyElse, [{ coached: 'pelvic-tilt' }]);
    keepIn(kitchen);
    expect(await read(somebody)).toEqual({
      ...NO_PREFERENCES,
      style: 'countdown',
      coached: ['bird-dog'],
    });
    await forget(somebody);
    expect(await read(somebody)).toEqual(NO_PREFERENCES);
    expect(await read(somebodyElse)).toEqual({ ...NO_PREFERENCES, coached: ['pelvic-tilt'] });
  });

  it.each([
    ['damaged', '{"backSpasmCoachMemory":1,"listeners":{'],
    ['empty', ''],
    ['something else', '{"name":"back-spasm-coach"}'],
    ['of a later version', '{"backSpasmCoachMemory":2,"listeners":{}}'],
  ])('that is %s is refused with its name, and stays as it is', (_, text) => {
    const file = newFile();
    writeFileSync(file, text);
    expect(() => localStoreFile(file)).toThrow(`"${file}" is not a memory file`);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('that is refused ends the pretend Echo with code 2 and that line alone', () => {
    const file = newFile();
    writeFileSync(file, 'scribble');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'echo/main.ts', '--memory', file],
      { encoding: 'utf8', input: '' },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain(file);
  });

  it('that is damaged while it is in use stays as it is, and saving fails', async () => {
    const file = newFile();
    await restart(file);
    await save(somebody, [{ style: 'countdown' }]);
    writeFileSync(file, 'scribble');
    expect(await read(somebody)).toBeNull();
    expect(await save(somebody, [{ style: 'countdown' }])).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('scribble');
  });

  it('that cannot be replaced stays as it is, whole', async () => {
    const file = newFile();
    await restart(file);
    await save(somebody, [{ style: 'countdown' }]);
    const before = readFileSync(file, 'utf8');
    // A folder stands where the new contents would be written first.
    mkdirSync(`${file}.${process.pid}.new`);
    expect(await save(somebody, [{ coached: 'bird-dog' }])).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});
