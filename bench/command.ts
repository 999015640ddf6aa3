/**
 * Runs a bench from the command line. An option that can't be read prints one line and returns 2,
 * `--help` prints the usage, and everything else is up to the bench.
 *
 * @param read turns the arguments into settings, and throws Error for an argument that it can't read
 * @param run the bench; returns its exit code
 * @returns the exit code
 */
export async function runCommand<Settings extends { readonly help: boolean }>(
  usage: string,
  read: (args: string[]) => Settings,
  run: (settings: Settings) => Promise<number>,
): Promise<number> {
  let settings: Settings;
  try {
    settings = read(process.argv.slice(2));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`${reason.replace(/\.?$/, '.')} See --help.`);
    return 2;
  }
  if (settings.help) {
    console.log(usage);
    return 0;
  }
  return run(settings);
}

/**
 * The whole number given for an option.
 *
 * @throws Error with one sentence if it is not a whole number, or is less than `least`
 */
export function wholeNumber(option: string, given: string, least: number): number {
  const number = Number(given);
  if (!(Number.isInteger(number) && number >= least)) {
    throw new Error(`${option} "${given}" is not a whole number of at least ${least}.`);
  }
  return number;
}
