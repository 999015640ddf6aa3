import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NOBODY_LISTENS = 'http://127.0.0.1:9';

/** Runs a command as someone without an AWS account, a home or a network would. */
function run(command: readonly string[], environment: Record<string, string> = {}) {
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

describe('npx cdk synth', () => {
  it('prints the stack, with no account, no home and no network', () => {
    const output = mkdtempSync(join(tmpdir(), 'cdk-out-'));
    const { status, stdout } = run(['node_modules/aws-cdk/bin/cdk', 'synth', '--output', output]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Description: Back Spasm Coach/);
    expect(stdout).toMatch(/^ +Type: AWS::Lambda::Alias$/m);
  }, 60_000);

  it('ends with one line about a context that cannot be used, and exit code 1', () => {
    const { status, stdout, stderr } = run(['node_modules/.bin/tsx', 'infra/app.ts'], {
      CDK_CONTEXT_JSON: JSON.stringify({ skillId: 'mine' }),
    });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^context "skillId" must .+; for example: -c skillId=amzn1\.\S+\n$/);
  }, 60_000);
});
