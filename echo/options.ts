import { parseArgs } from 'node:util';

/** The English locales Alexa has. */
export const LOCALES = ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN'] as const;

export type Locale = (typeof LOCALES)[number];

export interface Options {
  locale: Locale;
  /** Print raw requests and responses, one JSON line each, and nothing else. */
  json: boolean;
  help: boolean;
}

export const USAGE = `Usage: npm start -- [--locale <locale>] [--json] [--help]

Talk to Back Spasm Coach by typing what you would say.

  --locale <locale>  ${LOCALES.join(', ')} (default ${LOCALES[0]})
  --json             print each raw request and response as one line of JSON
  --help             print this

With a script on standard input each line is said in turn; an empty line is silence.`;

/**
 * Reads the command line of the pretend Echo.
 * @throws Error with one line that names what is allowed
 */
export function readOptions(args: readonly string[]): Options {
  const allowed = 'allowed are --locale, --json and --help';
  const { tokens } = parseArgs({ args: [...args], options: {}, strict: false, tokens: true });
  const options: Options = { locale: LOCALES[0], json: false, help: false };
  const given = tokens.values();
  for (const token of given) {
    if (token.kind === 'option-terminator') {
      continue;
    }
    if (token.kind === 'positional') {
      throw new Error(`"${token.value}" is not an option; ${allowed}.`);
    }
    if (token.name === 'locale') {
      const following = token.value === undefined ? given.next().value : undefined;
      const value = following?.kind === 'positional' ? following.value : token.value;
      options.locale = localeNamed(value);
    } else if (token.name === 'json' || token.name === 'help') {
      if (token.value !== undefined) {
        throw new Error(`--${token.name} takes no value; ${allowed}.`);
      }
      options[token.name] = true;
    } else {
      throw new Error(`${token.rawName} is not an option; ${allowed}.`);
    }
  }
  return options;
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
