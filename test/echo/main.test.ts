import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs the pretend Echo with the real skill and a script on standard input. */
function talk(script: string, ...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'echo/main.ts', ...args], {
    cwd: join(__dirname, '..', '..'),
    encoding: 'utf8',
    input: script,
  });
}

/** Packages that take long to load. None may be loaded before the first words on the screen. */
const HEAVY = /node_modules.(?:@nlpjs|@microsoft|ask-sdk|@aws-sdk|text2wav)/;

describe('before its first words', () => {
  it('loads no large package', () => {
    const script = `process.argv.splice(1, 0, 'echo/main.ts', '--help');
      require('./echo/main.ts');
      console.error(JSON.stringify(Object.keys(require.cache)));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '-e', script], {
      cwd: join(__dirname, '..', '..'),
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/^Usage/);
    const loaded: string[] = JSON.parse(stderr);
    expect(loaded.filter((file) => file.endsWith('main.ts'))).toHaveLength(1);
    expect(loaded.filter((file) => HEAVY.test(file))).toEqual([]);
  });
});

const SCRIPT = 'open back spasm coach\n\nstop\n\nopen back spasm coach\n';

describe('a script on standard input', () => {
  it('is performed line by line, without prompts or logs', () => {
    const { status, stdout, stderr } = talk(SCRIPT);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const marks = stdout
      .split('\n')
      .filter((line) => /^\S/.test(line))
      .map((line) => line.replace(/^Coach: .*/, 'Coach'));
    expect(marks).toEqual([
      'You: open back spasm coach',
      'Coach',
      'You: (silence)',
      'Coach',
      'You: stop',
      'Coach',
      '(session ends)',
      'You: (silence)',
      'You: open back spasm coach',
      'Coach',
    ]);
  });

  it('with --json prints each request and response as a line of JSON, and nothing else', () => {
    const { status, stdout, stderr } = talk(SCRIPT, '--json', '--locale', 'en-GB');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.request?.type ?? 'response')).toEqual([
      'LaunchRequest',
      'response',
      'IntentRequest',
      'response',
      'LaunchRequest',
      'response',
    ]);
    expect(lines[0].request.locale).toBe('en-GB');
  });
});

describe('with --memory', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'main-test-')), 'memory.json');
  const stored = (): unknown[] =>
    existsSync(file) ? Object.values(JSON.parse(readFileSync(file, 'utf8')).listeners) : [];

  /** Saving is given up after 300 ms, so on a busy machine it may need another run. */
  function talkUntil(field: string, script: string): void {
    for (let runs = 0; runs < 5; runs += 1) {
      expect(talk(script, '--memory', file)).toMatchObject({ status: 0, stderr: '' });
      const [item] = stored();
      if (typeof item === 'object' && item !== null && field in item) {
        return;
      }
    }
  }

  it('the skill finds in the next run what it kept in the last one, and can erase it', () => {
    talkUntil('preferences', 'count ten seconds\nevery five seconds\nstop\n');
    expect(stored()).toEqual([
      expect.objectContaining({ preferences: expect.objectContaining({ style: 'every-five' }) }),
    ]);
    talkUntil('forgotten', 'forget me\nyes\n');
    expect(stored()).toEqual([expect.objectContaining({ forgotten: true })]);
  });
});
