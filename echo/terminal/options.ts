import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';

/** The English locales Alexa has. */
export const LOCALES = ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN'] as const;

export type Locale = (typeof LOCALES)[number];

export interface Options {
  locale: Locale;
  /** Print raw requests and responses, one JSON line each, and nothing else; waits for nothing. */
  json: boolean;
  /** Do not wait while the coach counts. */
  fast: boolean;
  /** Play what the coach says. */
  speak: boolean;
  /** Where to write what a speaker would have played. */
  wav?: string;
  /** Where the coach keeps what it remembers; for this run only when left out. */
  memory?: string;
  help: boolean;
}

export const USAGE = `Usage: npm start -- [options]

Talk to Back Spasm Coach by typing what you would say.

  --locale <locale>  ${LOCALES.join(', ')} (default ${LOCALES[0]})
  --fast             do not wait while the coach counts
  --speak            say the coach's words aloud as well
  --wav <file>       write what a speaker would have played to a WAV file at the end
  --memory <file>    keep what the coach remembers in a file, for the next time you talk
  --json             print each raw request and response as one line of JSON; waits for nothing
  --help             print this

While the coach counts, type words and Enter to break in: "pause", "that hurts", "stop".
With a script on standard input each line is said in turn; an empty line is silence.
The line "(at 7 s) pause" breaks in as the count of a hold comes to 7; "(at 7 s of hold 2) pause"
in the second hold of a reply. Where nothing is counted the seconds run from the first sound.`;

const FLAGS = ['fast', 'speak', 'json', 'help'] as const;

/**
 * Reads the command line of the pretend Echo.
 * @throws Error with one line that names what is allowed, or why a file cannot be written
 */
export function readOptions(args: readonly string[]): Options {
  const allowed = 'allowed are --locale, --fast, --speak, --wav, --memory, --json and --help';
  const { tokens } = parseArgs({ args: [...args], options: {}, strict: false, tokens: true });
  const options: Options = {
    locale: LOCALES[0],
    json: false,
    fast: false,
    speak: false,
    help: false,
  };
  const given = tokens.values();
  for (const token of given) {
    if (token.kind === 'option-terminator') {
      continue;
    }
    if (token.kind === 'positional') {
      throw new Error(`"${token.value}" is not an option; ${allowed}.`);
    }
    const flag = FLAGS.find((name) => name === token.name);
    if (flag) {
      if (token.value !== undefined) {
        throw new Error(`--${flag} takes no value; ${allowed}.`);
      }
      options[flag] = true;
    } else if (token.name === 'locale' || token.name === 'wav' || token.name === 'memory') {
      const following = token.value === undefined ? given.next().value : undefined;
      const value = following?.kind === 'positional' ? following.value : token.value;
      if (token.name === 'locale') {
        options.locale = localeNamed(value);
      } else {
        options[token.name] = writableFile(token.name, value);
      }
    } else {
      throw new Error(`${token.rawName} is not an option; ${allowed}.`);
    }
  }
  if (options.speak && (options.fast || options.json)) {
    throw new Error('--speak takes the time it takes, so it goes with neither --fast nor --json.');
  }
  return options;
}

/** Options that name a file to be written, each with an example. */
const EXAMPLES = { wav: 'hold.wav', memory: 'memory.json' } as const;

/** Checked before the conversation, so that nobody talks for minutes to a file that cannot be. */
function writableFile(option: keyof typeof EXAMPLES, file: string | undefined): string {
  if (file === undefined || file === '') {
    throw new Error(
      `--${option} needs the name of a file, such as --${option} ${EXAMPLES[option]}.`,
    );
  }
  const folder = dirname(file);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`--${option} "${file}" cannot be written: there is no folder "${folder}".`);
  }
  const present = statSync(file, { throwIfNoEntry: false });
  if (present?.isDirectory()) {
    throw new Error(`--${option} "${file}" cannot be written: that is a folder.`);
  }
  try {
    accessSync(present ? file : folder, constants.W_OK);
  } catch {
    throw new Error(`--${option} "${file}" cannot be written: you may not write there.`);
  }
  return file;
}

function localeNamed(value: string | undefined): Locale {
  const locale = LOCALES.find((candidate) => candidate === value);
  if (!locale) {
    throw new Error(
      `--locale ${value === undefined ? 'needs a value' : `"${value}" is not one of this skill's`}; allowed are ${LOCALES.join(', ')}.`,
    );
  }
  return locale;
}
