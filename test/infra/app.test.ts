import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NOBODY_LISTENS = 'http://127.0.0.1:9';

/** Runs a command as someone without an AWS account, a home or a network would. */
function run(...command: readonly string[]) {
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: home,
      HTTP_PROXY: NOBODY_LISTENS,
      HTTPS_PROXY: NOBODY_LISTENS,
    },
  });
  return { status, stdout, stderr };
}

const cdk = (...options: readonly string[]) =>
  run('node_modules/aws-cdk/bin/cdk', ...options, '--output', mkdtempSync(join(tmpdir(), 'out-')));

describe('npx cdk synth', () => {
  it('prints the stack, with no account, no home and no network', () => {
    const { status, stdout } = cdk('synth');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Description: Back Spasm Coach/);
    expect(stdout).toMatch(/^ +Type: AWS::Lambda::Alias$/m);
  }, 60_000);

  it('ends with one line about a context that cannot be used, and exit code 1', () => {
    const { status, stderr } = cdk('synth', '-c', 'skillId=mine');
    expect(status).toBe(1);
    const ours = stderr.split('\n').filter((line) => line.startsWith('context'));
    expect(ours).toEqual([expect.stringMatching(/^context "skillId" must .+ -c skillId=amzn1\./)]);
    expect(stderr).not.toMatch(/^ +at /m);
  }, 60_000);
});
