import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NOBODY_LISTENS = 'http://127.0.0.1:9';

/**
 * Runs a script of Node's as someone without an AWS account, a home or a network would.
 *
 * @param command the script and its arguments
 * @param environment what it sees besides
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
