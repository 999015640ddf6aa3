import { clearLine, createInterface, cursorTo, type Interface, moveCursor } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { type Course, courseOf, holdsIn, positionOf } from '../course';
import type { Echo } from '../device/echo';
import { momentIn } from '../device/moment';
import type { Reply } from '../device/reply';
import { findPlayer, NO_PLAYER, type Playback } from '../sound/player';
import { Recording } from '../sound/recording';
import { Speaker } from '../sound/speaker';
import type { Options } from './options';
import { type Display, lineDisplay, recite, streamDisplay } from './recital';
import { screenLines } from './screen';
import { hasWords, type TypedLine, TypedLines } from './typed-lines';

/** Where words come from and go to; `process` has all three. */
export interface Streams {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable & { isTTY?: boolean };
}

/** A clock and an alarm. */
export interface Time {
  /** In ms, from any moment on. */
  nowMs: () => number;
  /** Calls after so many ms; returns what calls it off. */
  after: (ms: number, call: () => void) => () => void;
}

const REAL_TIME: Time = {
  nowMs: () => performance.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

const BANNER = `Back Spasm Coach on a pretend Echo. Type what you would say; empty line = silence; ctrl-d = leave.
Try: open back spasm coach. ● = it is listening, ○ = no session is open. Type while it counts to break in.
`;

const DEFAULT_COLUMNS = 80;

/** What the listener sees before the words they type, and room for some of those. */
const PROMPT = '● You: ';
const ROOM_FOR_WORDS = 20;

/** One conversation: line after line, until there are no more. */
export class Conversation {
  /** Whether somebody sits at a keyboard. */
  private readonly terminal: boolean;
  private readonly reader: Interface;
  private readonly lines: TypedLines;
  private readonly speaker: Speaker | undefined;
  private readonly recording = new Recording();
  /** How far the count came that the next line breaks into, in ms from its first sound. */
  private brokenOffMs: number | undefined;

  constructor(
    private readonly echo: Echo,
    private readonly options: Options,
    private readonly streams: Streams,
    private readonly time: Time = REAL_TIME,
  ) {
    this.terminal = this.streams.stdin.isTTY === true && !options.json;
    this.reader = createInterface({
      input: this.streams.stdin,
      ...(this.terminal ? { output: this.streams.stdout } : {}),
    });
    this.lines = new TypedLines(this.reader, time.nowMs);
    const player = options.speak ? findPlayer(process.env.PATH ?? '') : undefined;
    this.speaker = player && new Speaker(player);
  }

  /**
   * Takes line after line until there are no more, then writes the recording, if one is wanted.
   * @throws Error when the skill fails, when its response breaks a rule, or the file cannot be written
   */
  async hold(): Promise<void> {
    if (this.terminal) {
      this.print(BANNER);
    }
    if (this.options.speak && !this.speaker) {
      this.complain(NO_PLAYER);
    }
    try {
      this.prompt();
      for (let line = await this.lines.next(); line; line = await this.lines.next()) {
        await this.take(line);
        this.prompt();
      }
    } finally {
      this.speaker?.close();
    }
    if (this.terminal) {
      this.print('');
    }
    await this.writeRecording();
  }

  private prompt(): void {
    if (this.terminal && !this.lines.isClosed && !this.lines.peek()) {
      this.reader.setPrompt(this.echo.isOpen ? PROMPT : PROMPT.replace('●', '○'));
      // What was typed while the coach counted stays on the line.
      this.reader.prompt(true);
    }
  }

  private async take({ text }: TypedLine): Promise<void> {
    if (!this.terminal && !this.options.json) {
      this.print(`You: ${text === '' ? '(silence)' : text}`);
    }
    let words: string;
    try {
      words = this.breakIn(text);
    } catch (error) {
      this.complain(error instanceof Error ? error.message : String(error));
      return;
    }
    const reply = await this.answer(words);
    if (reply) {
      this.recording.add(reply);
      await this.perform(reply);
    }
  }

  /** Breaks into what is being said, if the line does; returns the words in it. */
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

  /** Shows, and says, what the coach answers. */
  private async perform(reply: Reply): Promise<void> {
    if (this.options.json) {
      if (reply.request) {
        this.print(JSON.stringify(reply.request));
        this.print(JSON.stringify(reply.response));
      }
      return;
    }
    const counted = this.options.fast ? undefined : countedCourse(reply);
    const playback = await this.speaker?.say(reply);
    if (counted) {
      await this.recite(counted);
      this.show({ ...reply, spoken: '' });
    } else {
      this.show(reply);
    }
    await this.hearOut(playback);
  }

  /** Lets a count take its time; what is typed meanwhile breaks it off. */
  private async recite(course: Course): Promise<void> {
    const reachedMs = await recite(course, this.display(course), {
      nowMs: this.time.nowMs,
      pause: (ms) => this.pause(ms),
      brokenOffMs: (startMs) => this.breaksOffAt(course, startMs),
    });
    if (this.terminal && reachedMs < course.lengthMs) {
      this.brokenOffMs = reachedMs;
    }
  }

  /** A script's lines wait for the end of a count, but for those that name another moment. */
  private breaksOffAt(course: Course, startMs: number): number | undefined {
    if (this.terminal) {
      // Enter alone went to the next line; the bar goes on where it was.
      moveCursor(this.streams.stdout, 0, -this.lines.skipSilence());
    }
    const line = this.lines.peek();
    if (!line) {
      return this.terminal && this.lines.isClosed ? this.time.nowMs() - startMs : undefined;
    }
    try {
      const { moment } = momentIn(line.text);
      if (moment) {
        return positionOf(moment, course);
      }
    } catch {
      // It is told what is wrong with it when its turn comes.
    }
    return this.terminal ? line.atMs - startMs : undefined;
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

  private display({ lengthMs }: Course): Display {
    const { columns } = this;
    const print = (line: string) => this.print(line);
    if (this.terminal) {
      const room = columns - PROMPT.length - ROOM_FOR_WORDS;
      const line = lineDisplay(lengthMs, room, (text) => this.putBeforeTyped(text), print, columns);
      return {
        show: line.show,
        finish: (heard, positionMs) => {
          const typed = this.lines.peek();
          if (typed) {
            // The words that broke in stand where the bar was; they belong below what was heard.
            moveCursor(this.streams.stdout, 0, -1);
          }
          line.finish(heard, positionMs);
          if (typed) {
            this.print(`${PROMPT}${typed.text}`);
          }
        },
      };
    }
    if (this.streams.stdout.isTTY) {
      return lineDisplay(lengthMs, columns, (text) => this.putOver(text), print);
    }
    return streamDisplay(columns, (text) => this.streams.stdout.write(text));
  }

  /** Shows text on the line where the listener types, before what is typed. */
  private putBeforeTyped(text: string): void {
    if (text === '') {
      this.putOver('');
    } else if (!this.lines.isClosed) {
      this.reader.setPrompt(`${text} ${PROMPT}`);
      this.reader.prompt(true);
    }
  }

  /** Waits until a sound is over; what is typed meanwhile ends it. */
  private async hearOut(playback: Playback | undefined): Promise<void> {
    if (!playback) {
      return;
    }
    const news = new Promise<void>((resolve) => {
      if (this.terminal && (this.lines.peek() || this.lines.isClosed)) {
        resolve();
      } else if (this.terminal) {
        this.prompt();
        this.lines.onNews(resolve);
      }
    });
    await Promise.race([playback.finished, news]);
    playback.stop();
  }

  private show(reply: Reply): void {
    for (const line of screenLines(reply, this.columns)) {
      this.print(line);
    }
  }

  private get columns(): number {
    return this.streams.stdout.columns ?? DEFAULT_COLUMNS;
  }

  private print(line: string): void {
    this.streams.stdout.write(`${line}\n`);
  }

  private complain(line: string): void {
    this.streams.stderr.write(`${line}\n`);
  }

  /** Shows text on the current line in place of what is there. */
  private putOver(text: string): void {
    cursorTo(this.streams.stdout, 0);
    clearLine(this.streams.stdout, 0);
    this.streams.stdout.write(text);
  }

  private async writeRecording(): Promise<void> {
    const { wav } = this.options;
    if (wav === undefined) {
      return;
    }
    const overwrites = this.streams.stderr.isTTY === true;
    let done = 0;
    await this.recording.write(wav, (doneSeconds, allSeconds) => {
      done = doneSeconds;
      if (overwrites) {
        this.streams.stderr.write(`\rwriting ${wav} … ${doneSeconds} of ${allSeconds} s `);
      }
    });
    this.streams.stderr.write(`${overwrites ? '\r' : ''}wrote ${wav}, ${done} s of sound      \n`);
  }
}

/** The course of a reply that takes its time: one that counts, or plays a document. */
function countedCourse({ response }: Reply): Course | undefined {
  const course = response && courseOf(response.response);
  return course && (response.response.directives?.length || holdsIn(course.clips).length > 0)
    ? course
    : undefined;
}
