import { Memory } from './memory';
import { memoryFile } from './memory-file';
import { type Options, readOptions } from './terminal/options';
import { USAGE } from './terminal/usage';

/** Only this file and what it imports above is loaded before the first words; the rest takes a second. */
async function main(): Promise<number> {
  let options: Options;
  let memory: Memory | undefined;
  try {
    options = readOptions(process.argv.slice(2));
    memory = memoryFor(options);
  } catch (error) {
    console.error(messageOf(error));
    return 2;
  }
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  // A pipe or a file gets the conversation and nothing else.
  if (process.stderr.isTTY) {
    console.error('Learning the interaction model … (the first time takes a while)');
  }
  const { talk } = await import('./terminal/talk');
  try {
    await talk(options, memory);
    return 0;
  } catch (error) {
    console.error(`The skill failed: ${messageOf(error).replace(/\s*\n\s*/g, ' ')}`);
    return 1;
  }
}

/**
 * Where the coach remembers: the file that was named, else the table that the environment names, else
 * this run.
 *
 * @returns undefined for the table
 * @throws Error with one line about a file that is no memory
 */
function memoryFor({ memory }: Options): Memory | undefined {
  if (memory !== undefined) {
    return new Memory(memoryFile(memory));
  }
  return process.env.TABLE_NAME === undefined ? new Memory() : undefined;
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
