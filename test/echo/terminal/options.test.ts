import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { LOCALES } from '../../../echo/terminal/locale';
import { type Options, readOptions } from '../../../echo/terminal/options';

const PROJECT = join(__dirname, '..', '..', '..');

const DEFAULTS: Options = {
  locale: 'en-US',
  json: false,
  fast: false,
  speak: false,
  help: false,
};

function run(...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'echo/main.ts', ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    input: '',
  });
}

describe('the command line', () => {
  it('has defaults', () => {
    expect(readOptions([])).toEqual(DEFAULTS);
  });

  it.each(LOCALES)('takes --locale %s, after a space or an equals sign', (locale) => {
    expect(readOptions(['--locale', locale, '--json'])).toEqual({
      ...DEFAULTS,
      locale,
      json: true,
    });
    expect(readOptions([`--locale=${locale}`])).toEqual({ ...DEFAULTS, locale });
  });

  it.each([
    ['en-gb', 'en-GB'],
    ['EN-us', 'en-US'],
    ['en_GB', 'en-GB'],
    ['EN_IN', 'en-IN'],
  ])('takes %s for %s', (typed, locale) => {
    expect(readOptions(['--locale', typed])).toEqual({ ...DEFAULTS, locale });
  });

  it('takes -h for --help', () => {
    expect(readOptions(['-h'])).toEqual({ ...DEFAULTS, help: true });
  });

  it.each([
    [['locale', 'en-GB'], '"locale" is not an option', '--locale?'],
    [['help'], '"help" is not an option', '--help?'],
    [['FAST'], '"FAST" is not an option', '--fast?'],
    [['en-gb'], '"en-gb" is not an option', '--locale en-GB?'],
    [['--lcoale', 'en-GB'], '--lcoale is not an option', '--locale?'],
    [['--mem=me.json'], '--mem is not an option', '--memory?'],
    [['--jsonl'], '--jsonl is not an option', '--json?'],
    [['-w'], '-w is not an option', '--wav?'],
  ])('%j gets an error that names the option that was probably meant', (args, wrong, meant) => {
    expect(() => readOptions(args)).toThrow(
      `${wrong}; allowed are --locale, --fast, --speak, --wav, --memory, --json and --help. Did you mean ${meant}`,
    );
  });

  it.each(['--loud', 'hello', '-', ''])('"%s" is close to no option', (word) => {
    expect(() => readOptions([word])).toThrow(/and --help\.$/);
  });

  it('takes --fast, --speak and a file for --wav', () => {
    expect(readOptions(['--fast', '--wav', 'hold.wav'])).toEqual({
      ...DEFAULTS,
      fast: true,
      wav: 'hold.wav',
    });
    expect(readOptions(['--memory=me.json'])).toEqual({ ...DEFAULTS, memory: 'me.json' });
    expect(readOptions(['--speak'])).toEqual({ ...DEFAULTS, speak: true });
  });

  it.each<[string, string[], RegExp]>([
    [
      'an unknown option',
      ['--loud'],
      /^--loud is not an option; allowed are --locale, --fast, --speak, --wav, --memory, --json and --help\.$/,
    ],
    ['a short option', ['-j'], /^-j is not an option; allowed/],
    ['a stray word', ['en-GB'], /^"en-GB" is not an option; allowed/],
    ['a value too many', ['--json=yes'], /^--json takes no value; allowed/],
    [
      'an unknown locale',
      ['--locale', 'de-DE'],
      /^--locale "de-DE" is not one of .* allowed are en-US, en-GB, en-CA, en-AU, en-IN\.$/,
    ],
    ['no locale at all', ['--locale'], /^--locale needs a value; allowed are en-US/],
    ['a value for a flag', ['--fast=no'], /^--fast takes no value; allowed/],
    ['speech in no time', ['--speak', '--fast'], /^--speak plays in real time/],
    ['speech among JSON', ['--json', '--speak'], /^--speak plays in real time/],
    ['no file at all', ['--wav'], /^--wav needs the name of a file/],
    ['an option for a file', ['--wav', '--fast'], /^--wav needs the name of a file/],
    ['no memory at all', ['--memory'], /^--memory needs the name of a file, such as --memory \w/],
    [
      'a memory in no folder',
      ['--memory', '/no/such/folder/m.json'],
      /^--memory "\/no\/such\/folder\/m\.json" cannot be written: there is no folder/,
    ],
    ['a folder as a memory', ['--memory', __dirname], /cannot be written: that is a folder/],
    ['an empty name', ['--wav='], /^--wav needs the name of a file/],
    [
      'a file in no folder',
      ['--wav', '/no/such/folder/a.wav'],
      /^--wav "\/no\/such\/folder\/a\.wav" cannot be written: there is no folder "\/no\/such\/folder"\.$/,
    ],
    ['a file below a file', ['--wav', `${__filename}/a.wav`], /there is no folder/],
    ['a folder', ['--wav', __dirname], /cannot be written: that is a folder/],
    ['an option for a locale', ['--locale', '--json'], /^--locale needs a value/],
  ])('refuses %s', (_, args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });

  it('that is wrong ends with code 2 and one line on standard error', () => {
    const { status, stdout, stderr } = run('locale', 'en-GB');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain('Did you mean --locale?');
  });

  it('with -h prints the usage and ends with code 0', () => {
    const { status, stdout, stderr } = run('-h');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: npm start/);
    for (const named of [
      ...LOCALES,
      '--fast',
      '--speak',
      '--wav',
      '--memory',
      '--json',
      '(at 7 s)',
    ]) {
      expect(stdout).toContain(named);
    }
  });
});
