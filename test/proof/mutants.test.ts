import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutants } from '../../proof/mutants';

const ROOT = join(__dirname, '..', '..');

describe('The list of harmful changes', () => {
  it.each(mutants.map((each) => [each.id, each] as const))(
    '%s fits the file it changes',
    (_, { file, find, replacement }) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      expect(text.split(find).length - 1).toBe(1);
      expect(text.replace(find, () => replacement)).not.toBe(text);
    },
  );

  it('names each once, and only tests that there are', () => {
    const ids = mutants.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const tests = mutants.flatMap(({ killedBy }) => (killedBy === 'prove' ? [] : [killedBy]));
    expect(tests.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
