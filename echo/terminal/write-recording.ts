import type { Recording } from '../sound/recording';
import type { OutputStream } from './output';

/**
 * Writes a recording to a WAV file and shows the progress: on a terminal all the time, elsewhere once at the end.
 * @throws Error when the file cannot be written
 */
export async function writeRecording(
  recording: Recording,
  file: string,
  stderr: OutputStream,
): Promise<void> {
  const isTerminal = stderr.isTTY === true;
  let done = 0;
  await recording.write(file, (doneSeconds, allSeconds) => {
    done = doneSeconds;
    if (isTerminal) {
      stderr.write(`\rwriting ${file} … ${doneSeconds} of ${allSeconds} s `);
    }
  });
  stderr.write(`${isTerminal ? '\r' : ''}wrote ${file}, ${done} s of sound      \n`);
}
