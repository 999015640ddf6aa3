import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NOBODY_LISTENS = 'http://127.0.0.1:9';

/**
 * Runs a script with Node without an AWS account, a home folder or a network.
 *
 * @param command the script and its arguments
 * @param environment further variables
 */
export function runBare(
  command: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) {
  return spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: mkdtempSync(join(tmpdir(), 'home-')),
      HTTP_PROXY: NOBODY_LISTENS,
      HTTPS_PROXY: NOBODY_LISTENS,
      ...environment,
    },
  });
}
