import { type LocalStore, storeOfThisRun } from './amazon/local-store';
import { localStoreFile } from './amazon/local-store-file';
import { type Options, readOptions } from './terminal/options';
import { USAGE } from './terminal/usage';

/** Loads the large libraries only after the first words are on the screen. */
async function main(): Promise<number> {
  let options: Options;
  let store: LocalStore | undefined;
  try {
    options = readOptions(process.argv.slice(2));
    store = storeFor(options);
  } catch (error) {
    console.error(messageOf(error));
    return 2;
  }
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  // Only for a terminal: a pipe or a file gets nothing but the conversation.
  if (process.stderr.isTTY) {
    console.error('Learning the interaction model … (the first time takes a while)');
  }
  const { talk } = await import('./terminal/talk');
  try {
    await talk(options, store);
    return 0;
  } catch (error) {
    console.error(`The skill failed: ${messageOf(error).replace(/\s*\n\s*/g, ' ')}`);
    return 1;
  }
}

/**
 * Where the coach keeps what it remembers: in the file of --memory, else in the table that the environment
 * names, else in this process.
 *
 * @returns undefined for the table that the environment names
 * @throws Error, one line, when the file is not a memory file
 */
function storeFor({ memory }: Options): LocalStore | undefined {
  if (memory !== undefined) {
    return localStoreFile(memory);
  }
  return process.env.TABLE_NAME === undefined ? storeOfThisRun() : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(messageOf(error));
    process.exitCode = 1;
  },
);
