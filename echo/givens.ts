import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Givens } from './play';

/**
 * Reads what "Given:" may name in a play: each text file of a folder. `a-clear-quick-screen.txt` is
 * called "a clear quick screen".
 * @throws Error when the folder cannot be read
 */
export function readGivens(folder: string): Givens {
  return new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => [
        basename(file, '.txt').replaceAll('-', ' '),
        readFileSync(join(folder, file), 'utf8'),
      ]),
  );
}
