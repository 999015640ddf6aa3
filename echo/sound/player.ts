import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program of the system that plays a WAV file. */
export interface Player {
  name: string;
  /** The file to run. */
  program: string;
  /** What to call it with to hear a file. */
  argumentsFor(file: string): string[];
}

/** Each is quiet on the terminal and ends when the sound does. */
const PLAYERS: readonly Omit<Player, 'program'>[] = [
  { name: 'afplay', argumentsFor: (file) => [file] },
  { name: 'aplay', argumentsFor: (file) => ['-q', file] },
  {
    name: 'ffplay',
    argumentsFor: (file) => ['-nodisp', '-autoexit', '-loglevel', 'quiet', file],
  },
  {
    name: 'powershell',
    argumentsFor: (file) => [
      '-NoProfile',
      '-Command',
      `(New-Object Media.SoundPlayer '${file.replaceAll("'", "''")}').PlaySync()`,
    ],
  },
];

/** What to tell a listener whose system has none of them. */
export const NO_PLAYER = `This system has none of ${PLAYERS.map(({ name }) => name).join(', ')} to play sound with, so nothing is spoken; --wav <file> writes it instead.`;

/**
 * The first player there is in the folders of the path.
 * @param path the PATH of the environment
 * @param isProgram whether a file is there and may be run
 */
export function findPlayer(path: string, isProgram = mayRun): Player | undefined {
  const folders = path.split(delimiter).filter(Boolean);
  for (const player of PLAYERS) {
    const program = folders
      .flatMap((folder) => [join(folder, player.name), join(folder, `${player.name}.exe`)])
      .find(isProgram);
    if (program !== undefined) {
      return { ...player, program };
    }
  }
  return undefined;
}

function mayRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A sound that is being played. */
export interface Playback {
  /** Resolves when it is over, stopped, or could not be played; never rejects. */
  finished: Promise<void>;
  stop(): void;
}

/** Plays a WAV file. */
export function play(player: Player, file: string): Playback {
  const program = spawn(player.program, player.argumentsFor(file), { stdio: 'ignore' });
  const finished = new Promise<void>((resolve) => {
    program.once('error', () => resolve());
    program.once('exit', () => resolve());
  });
  return { finished, stop: () => program.kill() };
}
