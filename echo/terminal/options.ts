import { parseArgs } from 'node:util';
import { z } from 'zod';
import { didYouMean } from './did-you-mean';
import { LOCALES, localeNamed } from './locale';
import { whyNotWritable } from './writable-file';

const OPTIONS = {
  locale: { type: 'string', default: LOCALES[0] },
  fast: { type: 'boolean', default: false },
  speak: { type: 'boolean', default: false },
  wav: { type: 'string' },
  memory: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false, short: 'h' },
} as const;

const NAMES = Object.keys(OPTIONS);
const ALLOWED = `allowed are ${new Intl.ListFormat('en-GB').format(NAMES.map((name) => `--${name}`))}`;
const ALLOWED_LOCALES = `allowed are ${LOCALES.join(', ')}`;

const MISSING_VALUE: Readonly<Record<string, string>> = {
  locale: `--locale needs a value; ${ALLOWED_LOCALES}.`,
  wav: '--wav needs the name of a file, such as --wav hold.wav.',
  memory: '--memory needs the name of a file, such as --memory memory.json.',
};

const Options = z
  .object({
    locale: z.preprocess(
      (typed) => localeNamed(String(typed)) ?? typed,
      z.enum(LOCALES, {
        error: ({ input }) => `--locale "${input}" is not one of this skill's; ${ALLOWED_LOCALES}.`,
      }),
    ),
    /** Whether to print only raw requests and responses, one JSON line each. Does not wait for a count. */
    json: z.boolean(),
    /** Whether to skip the time of a count. */
    fast: z.boolean(),
    /** Whether to play what the coach says. */
    speak: z.boolean(),
    /** The file for what a speaker would have played. */
    wav: fileFor('wav'),
    /** The file for what the coach remembers. When left out, it remembers until the process ends. */
    memory: fileFor('memory'),
    help: z.boolean(),
  })
  .refine(({ speak, fast, json }) => !speak || !(fast || json), {
    error: '--speak plays in real time, so it cannot be used with --fast or --json.',
  });

/** What the command line of the pretend Echo asks for. */
export type Options = z.infer<typeof Options>;

/**
 * Reads the command line of the pretend Echo.
 * @throws Error with one line: what is wrong, what is allowed, and which option was probably meant
 */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const [word] = positionals;
  if (word !== undefined) {
    throw new Error(`"${word}" is not an option; ${ALLOWED}.${didYouMean(word, NAMES)}`);
  }
  const { success, data, error } = Options.safeParse(values);
  if (!success) {
    throw new Error(error.issues[0]?.message);
  }
  return data;
}

/** Replaces Node's own error messages, whose advice does not help here. */
function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const option = /'(?:-\w, )?(--?[^' ]+)/.exec(String(error))?.[1] ?? args.join(' ');
    const name = option.replace(/^-+/, '');
    throw new Error(
      NAMES.includes(name)
        ? (MISSING_VALUE[name] ?? `--${name} takes no value; ${ALLOWED}.`)
        : `${option} is not an option; ${ALLOWED}.${didYouMean(name, NAMES)}`,
    );
  }
}

function fileFor(option: 'wav' | 'memory') {
  const name = z.string().min(1, { error: MISSING_VALUE[option], abort: true });
  const writable = name.superRefine((file, context) => {
    const reason = whyNotWritable(file);
    if (reason !== undefined) {
      context.addIssue(`--${option} "${file}" cannot be written: ${reason}.`);
    }
  });
  return writable.exactOptional();
}
