import { LOCALES } from './locale';

/** What --help prints. */
export const USAGE = `Usage: npm start -- [options]

Talk to Back Spasm Coach by typing what you would say.

  --locale <locale>  ${LOCALES.join(', ')} (default ${LOCALES[0]})
  --fast             do not wait while the coach counts
  --speak            say the coach's words aloud as well
  --wav <file>       write what a speaker would have played to a WAV file at the end
  --memory <file>    keep what the coach remembers in a file, for the next time you talk
  --json             print each raw request and response as one line of JSON; waits for nothing
  -h, --help         print this

While the coach counts, type words and Enter to interrupt: "pause", "that hurts", "stop".
With a script on standard input each line is said in turn; an empty line is silence.
The line "(at 7 s) pause" interrupts a count 7 seconds after the hold began; "(at 7 s of hold 2)
pause" interrupts the second hold of a reply. Where nothing is counted, the seconds start at the
first sound.`;
