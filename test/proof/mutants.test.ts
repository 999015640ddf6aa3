import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutants } from '../../proof/mutants';

const ROOT = join(__dirname, '..', '..');

describe('The list of harmful changes', () => {
  it('fits the files it changes', () => {
    const misfits = mutants.flatMap(({ id, file, find, replacement }) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      const times = text.split(find).length - 1;
      return [
        ...(times === 1 ? [] : [`${id}: its text stands ${times} times in ${file}`]),
        ...(find === replacement ? [`${id}: changes nothing`] : []),
      ];
    });
    expect(misfits).toEqual([]);
  });

  it('names each once, and only tests that there are', () => {
    const ids = mutants.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const tests = mutants.flatMap(({ killedBy }) => (killedBy === 'prove' ? [] : [killedBy]));
    expect(tests.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
