import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Mutant, mutants } from './mutants';

const HELP = `Makes changes that would harm a listener, one at a time in a copy of the project, and checks that
the proof or a test notices each.

Usage: npm run mutants [-- options]

  --only <id>   this one alone; the ids are in proof/mutants.ts
  --help        this text

First everything that must notice something is run on the copy as it is: it must pass there. Takes
some minutes. Exit code 1 when a change is not noticed, or when its text does not stand exactly once
in its file.
`;

const PROJECT = join(__dirname, '..');

/** How a command ended. */
interface Outcome {
  readonly isPassed: boolean;
  /** The claim or the test that failed first; undefined when none says so. */
  readonly reason: string | undefined;
  readonly output: string;
}

/** Copies what git knows of the project, as it stands, to a folder of its own. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'mutants-'));
  const { stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: PROJECT, encoding: 'utf8' });
  for (const path of stdout.split('\0').filter((each) => each !== '')) {
    cpSync(join(PROJECT, path), join(copy, path));
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Runs the proof or a file of tests in the copy. */
function run(killedBy: Mutant['killedBy'], copy: string): Outcome {
  const command = killedBy === 'prove' ? ['tsx', 'proof/main.ts', '--no-docs'] : ['jest', killedBy];
  const { status, stdout, stderr } = spawnSync('npx', command, { cwd: copy, encoding: 'utf8' });
  const output = `${stdout}${stderr}`;
  // A claim that is broken, a place no one can reach, or a test that failed; not code that does not run.
  const reason = /^(?:BROKEN: |UNREACHABLE: |\s+● (?!Test suite failed))(.+)$/m.exec(output)?.[1];
  return { isPassed: status === 0, reason, output };
}

/** Makes the change, runs what must notice it, and takes the change back. */
function tryOne({ file, find, replacement, killedBy }: Mutant, copy: string): string | null {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const times = text.split(find).length - 1;
  if (times !== 1) {
    return `its text stands ${times} times in ${file}`;
  }
  writeFileSync(
    path,
    text.replace(find, () => replacement),
  );
  const { isPassed, reason } = run(killedBy, copy);
  writeFileSync(path, text);
  if (isPassed) {
    return `${killedBy} did not notice`;
  }
  if (reason === undefined) {
    return `${killedBy} failed without naming a claim or a test`;
  }
  console.log(`         ${reason}`);
  return null;
}

function killAll(chosen: readonly Mutant[], copy: string): boolean {
  for (const killedBy of new Set(chosen.map((each) => each.killedBy))) {
    process.stderr.write(`as it is: ${killedBy}\n`);
    const { isPassed, output } = run(killedBy, copy);
    if (isPassed) {
      continue;
    }
    console.log(`${output}\n${killedBy} fails without any change`);
    return false;
  }
  let survivors = 0;
  for (const [index, mutant] of chosen.entries()) {
    process.stderr.write(`${index + 1} of ${chosen.length}: ${mutant.id}\n`);
    console.log(`${mutant.id}: ${mutant.harm}`);
    const complaint = tryOne(mutant, copy);
    if (complaint === null) {
      continue;
    }
    survivors += 1;
    console.log(`SURVIVED ${complaint}`);
  }
  console.log(`\n${chosen.length - survivors} of ${chosen.length} noticed.`);
  return survivors === 0;
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, help: { type: 'boolean' } },
});
const chosen = mutants.filter(({ id }) => values.only === undefined || id === values.only);
if (values.help === true) {
  console.log(HELP);
} else if (chosen.length === 0) {
  console.log(`No change has the id ${values.only}`);
  process.exitCode = 1;
} else {
  const copy = copyProject();
  try {
    process.exitCode = killAll(chosen, copy) ? 0 : 1;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
