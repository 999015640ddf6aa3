import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program on this machine that plays a WAV file. */
export interface Player {
  name: string;
  /** The file to run. */
  program: string;
  /** The arguments with which it plays a file. */
  argumentsFor(file: string): string[];
}

/** Each prints nothing and ends with the sound. */
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

/** The message for a machine that has none of them. */
export const NO_PLAYER = `This system has none of ${PLAYERS.map(({ name }) => name).join(', ')} to play sound, so nothing is spoken. With --wav <file> the sound is written to a file.`;

/**
 * The first of the players that is in a folder of the path.
 * @param path the PATH of the environment
 * @param isProgram whether a file exists and may be run
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
  /** Resolves when it has ended, was stopped, or could not be played. Never rejects. */
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
