import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { LOCALES, readOptions } from '../../echo/options';

const PROJECT = join(__dirname, '..', '..');

function run(...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'echo/main.ts', ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    input: '',
  });
}

describe('the command line', () => {
  it('has defaults', () => {
    expect(readOptions([])).toEqual({ locale: 'en-US', json: false, help: false });
  });

  it.each(LOCALES)('takes --locale %s, after a space or an equals sign', (locale) => {
    expect(readOptions(['--locale', locale, '--json'])).toEqual({
      locale,
      json: true,
      help: false,
    });
    expect(readOptions([`--locale=${locale}`])).toEqual({ locale, json: false, help: false });
  });

  it.each<[string, string[], RegExp]>([
    [
      'an unknown option',
      ['--loud'],
      /^--loud is not an option; allowed are --locale, --json and --help\.$/,
    ],
    ['a short option', ['-j'], /^-j is not an option; allowed/],
    ['a stray word', ['en-GB'], /^"en-GB" is not an option; allowed/],
    ['a value too many', ['--json=yes'], /^--json takes no value; allowed/],
    [
      'an unknown locale',
      ['--locale', 'de-DE'],
      /^--locale "de-DE" is not one of .* allowed are en-US, en-GB, en-CA, en-AU, en-IN\.$/,
    ],
    ['a locale in another case', ['--locale=EN-us'], /^--locale "EN-us" is not one of/],
    ['no locale at all', ['--locale'], /^--locale needs a value; allowed are en-US/],
    ['an option for a locale', ['--locale', '--json'], /^--locale needs a value/],
  ])('refuses %s', (_, args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });

  it.each([
    [['--loud'], '--loud'],
    [['--locale', 'fr-FR'], 'fr-FR'],
  ])('%s ends with code 2 and one line on standard error', (args, named) => {
    const { status, stdout, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain(named);
    expect(stderr).toContain('allowed are');
  });

  it('--help prints the usage and ends with code 0', () => {
    const { status, stdout, stderr } = run('--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: npm start/);
    for (const locale of LOCALES) {
      expect(stdout).toContain(locale);
    }
  });
});
