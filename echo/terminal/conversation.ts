import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type Course, courseOf, holdsIn, positionOf } from '../course';
import type { Echo } from '../device/echo';
import { momentIn } from '../device/moment';
import type { Reply } from '../device/reply';
import { findPlayer, NO_PLAYER, type Playback } from '../sound/player';
import { Recording } from '../sound/recording';
import { Speaker } from '../sound/speaker';
import { type Display, lineDisplay, streamDisplay } from './count-display';
import { playCount } from './live-count';
import type { Options } from './options';
import { Output, type OutputStream } from './output';
import { Prompt } from './prompt';
import { screenLines } from './screen';
import { REAL_TIME, type Time } from './time';
import { hasWords, type TypedLine, TypedLines } from './typed-lines';
import { writeRecording } from './write-recording';

/** The input and the outputs of a conversation; `process` has all three. */
export interface Streams {
  stdin: Readable & { isTTY?: boolean };
  stdout: OutputStream;
  stderr: OutputStream;
}

const BANNER = `Back Spasm Coach on a pretend Echo. Type what you would say; empty line = silence; ctrl-d = leave.
Try: open back spasm coach. ● = it is listening, ○ = no session is open. Type while it counts to interrupt.
`;

/** One conversation: line after line, until there are no more. */
export class Conversation {
  private readonly lines: TypedLines;
  private readonly output: Output;
  /** The line on which somebody types; undefined for a script. */
  private readonly prompt: Prompt | undefined;
  private readonly speaker: Speaker | undefined;
  private readonly recording = new Recording();
  /** Where the last count was interrupted, in ms from its first sound; undefined when it was not. */
  private brokenOffMs: number | undefined;

  constructor(
    private readonly echo: Echo,
    private readonly options: Options,
    private readonly streams: Streams,
    private readonly time: Time = REAL_TIME,
  ) {
    const { stdin, stdout, stderr } = streams;
    const isTyped = stdin.isTTY === true && !options.json;
    const reader = createInterface({ input: stdin, ...(isTyped ? { output: stdout } : {}) });
    this.lines = new TypedLines(reader, time.nowMs);
    this.output = new Output(stdout, stderr);
    this.prompt = isTyped ? new Prompt(reader, this.lines, this.output) : undefined;
    const player = options.speak ? findPlayer(process.env.PATH ?? '') : undefined;
    this.speaker = player && new Speaker(player);
  }

  /**
   * Takes line after line until there are no more, then writes the recording, if one is wanted.
   * @throws Error when the skill fails, when its response breaks a rule, or the file cannot be written
   */
  async hold(): Promise<void> {
    if (this.prompt) {
      this.output.print(BANNER);
    }
    if (this.options.speak && !this.speaker) {
      this.output.complain(NO_PLAYER);
    }
    try {
      this.prompt?.show(this.echo.isOpen);
      for (let line = await this.lines.next(); line; line = await this.lines.next()) {
        await this.take(line);
        this.prompt?.show(this.echo.isOpen);
      }
    } finally {
      this.speaker?.close();
    }
    if (this.prompt) {
      this.output.print('');
    }
    if (this.options.wav !== undefined) {
      await writeRecording(this.recording, this.options.wav, this.streams.stderr);
    }
  }

  private async take({ text }: TypedLine): Promise<void> {
    if (!this.prompt && !this.options.json) {
      this.output.print(`You: ${text === '' ? '(silence)' : text}`);
    }
    let words: string;
    try {
      words = this.breakIn(text);
    } catch (error) {
      this.output.complain(error instanceof Error ? error.message : String(error));
      return;
    }
    const reply = await this.answer(words);
    if (reply) {
      this.recording.add(reply);
      await this.perform(reply);
    }
  }

  /** Interrupts what is being said, when the line does so; returns the words of the line. */
  private breakIn(line: string): string {
    const { words, moment } = momentIn(line);
    const brokenOffMs = this.brokenOffMs;
    this.brokenOffMs = undefined;
    if (moment) {
      this.recording.breakOff(this.echo.reach(moment));
    } else if (brokenOffMs !== undefined) {
      this.recording.breakOff(this.echo.reachMs(brokenOffMs));
    }
    return words;
  }

  private async answer(words: string): Promise<Reply | undefined> {
    if (hasWords(words)) {
      return this.echo.hear(words);
    }
    return this.echo.isOpen ? this.echo.silence() : undefined;
  }

  /** Shows a reply, and plays it with --speak. */
  private async perform(reply: Reply): Promise<void> {
    if (this.options.json) {
      if (reply.request) {
        this.output.print(JSON.stringify(reply.request));
        this.output.print(JSON.stringify(reply.response));
      }
      return;
    }
    const count = this.options.fast ? undefined : countIn(reply);
    const playback = await this.speaker?.say(reply);
    if (count) {
      await this.playCount(count);
      this.show({ ...reply, spoken: '' });
    } else {
      this.show(reply);
    }
    await this.hearOut(playback);
  }

  /** Shows a count in real time. A line that is typed meanwhile interrupts it. */
  private async playCount(course: Course): Promise<void> {
    const reachedMs = await playCount(course, this.displayFor(course), {
      nowMs: this.time.nowMs,
      pause: (ms) => this.pause(ms),
      brokenOffMs: (startMs) => this.breaksOffAt(course, startMs),
    });
    if (this.prompt && reachedMs < course.lengthMs) {
      this.brokenOffMs = reachedMs;
    }
  }

  /** The lines of a script wait for the end of a count, except those that name a moment. */
  private breaksOffAt(course: Course, startMs: number): number | undefined {
    if (this.prompt) {
      // An empty line moved the cursor down. The bar continues on its own line.
      this.output.moveUp(this.lines.skipSilence());
    }
    const line = this.lines.peek();
    if (!line) {
      return this.prompt && this.lines.isClosed ? this.time.nowMs() - startMs : undefined;
    }
    try {
      const { moment } = momentIn(line.text);
      if (moment) {
        return positionOf(moment, course);
      }
    } catch {
      // The error is shown when the line's turn comes.
    }
    return this.prompt ? line.atMs - startMs : undefined;
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        cancel();
        withdraw();
        resolve();
      };
      const cancel = this.time.after(ms, done);
      const withdraw = this.lines.onNews(done);
    });
  }

  private displayFor({ lengthMs }: Course): Display {
    const { output } = this;
    if (this.prompt) {
      return this.prompt.countDisplay(lengthMs);
    }
    if (output.isTerminal) {
      return lineDisplay(
        lengthMs,
        output.columns,
        (text) => output.writeOver(text),
        (line) => output.print(line),
      );
    }
    return streamDisplay(output.columns, (text) => output.write(text));
  }

  /** Waits for the end of a sound. A line that is typed meanwhile stops it. */
  private async hearOut(playback: Playback | undefined): Promise<void> {
    if (!playback) {
      return;
    }
    const news = new Promise<void>((resolve) => {
      if (this.prompt && (this.lines.peek() || this.lines.isClosed)) {
        resolve();
      } else if (this.prompt) {
        this.prompt.show(this.echo.isOpen);
        this.lines.onNews(resolve);
      }
    });
    await Promise.race([playback.finished, news]);
    playback.stop();
  }

  private show(reply: Reply): void {
    for (const line of screenLines(reply, this.output.columns)) {
      this.output.print(line);
    }
  }
}

/** What is heard of a reply that counts or plays a document; undefined for any other reply. */
function countIn({ response }: Reply): Course | undefined {
  const course = response && courseOf(response.response);
  return course && (response.response.directives?.length || holdsIn(course.clips).length > 0)
    ? course
    : undefined;
}
