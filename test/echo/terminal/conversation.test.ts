import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { RequestEnvelope } from 'ask-sdk-model';
import { Conversation } from '../../../echo/terminal/conversation';
import type { Options } from '../../../echo/terminal/options';
import type { Time } from '../../../echo/terminal/time';
import { countingSkill } from '../counting-skill';
import { smallEcho } from '../small-skill';

let newEcho: Awaited<ReturnType<typeof smallEcho>>;

beforeAll(async () => {
  newEcho = await smallEcho();
});

const ESCAPE = String.fromCharCode(27);

/** A stream as a terminal or a pipe has it, with everything that was written to it. */
class Written extends PassThrough {
  text = '';
  columns = 80;

  constructor(readonly isTTY: boolean) {
    super();
    this.on('data', (chunk: Buffer) => {
      this.text += chunk.toString();
    });
  }

  /** The last text on each line of a terminal, after it was written over. */
  get lines(): string[] {
    return this.text
      .split('\n')
      .map((line) => line.split(ESCAPE).at(-1) ?? '')
      .map((line) => line.replace(/^\[\d*[A-Z]/, ''));
  }
}

/** A clock that jumps ahead whenever somebody waits. On the way it runs the events that are due. */
class JumpingTime implements Time {
  private now = 0;
  private readonly events: { atMs: number; act: () => void }[] = [];

  nowMs = () => this.now;

  at(atMs: number, act: () => void): void {
    this.events.push({ atMs, act });
  }

  after = (ms: number, call: () => void) => {
    const timer = setImmediate(() => {
      const event = this.events[0];
      if (event && event.atMs <= this.now + ms) {
        this.events.shift();
        this.now = event.atMs;
        // The event ends the wait.
        event.act();
      } else {
        this.now += ms;
        call();
      }
    });
    return () => clearImmediate(timer);
  };
}

const DEFAULTS: Options = {
  locale: 'en-US',
  json: false,
  fast: false,
  speak: false,
  help: false,
};

function conversation(
  options: Partial<Options> = {},
  tty: { stdin?: boolean; stdout?: boolean } = {},
) {
  const sent: RequestEnvelope[] = [];
  const echo = newEcho({
    now: () => new Date('2026-11-22T09:30:15Z'),
    handler: async (event) => {
      sent.push(structuredClone(event));
      return countingSkill(event);
    },
  });
  const stdin = Object.assign(new PassThrough(), { isTTY: tty.stdin === true });
  const stdout = new Written(tty.stdout === true);
  const stderr = new Written(false);
  const time = new JumpingTime();
  const talk = new Conversation(echo, { ...DEFAULTS, ...options }, { stdin, stdout, stderr }, time);
  return { sent, stdin, stdout, stderr, time, held: talk.hold() };
}

const stampsOf = (sent: readonly RequestEnvelope[]) =>
  sent.map(({ request }) => request.timestamp.slice(14, 19));

const BREW = 'brew sencha for a minute';

describe('a script', () => {
  it('waits for a count, and hears it to its end', async () => {
    const { sent, stdin, stdout, time, held } = conversation();
    stdin.end(`${BREW}\nyes\nstop\n`);
    await held;
    expect(stdout.text.split('\n')).toEqual([
      `You: ${BREW}`,
      'Coach: Left side. Hold. 1 2 3 4 5 6 7 8 Ready for the right side?',
      'You: yes',
      'Coach: Shall I go on?',
      'You: stop',
      'Coach: Goodbye.',
      '(session ends)',
      '',
    ]);
    expect(time.nowMs()).toBe(15_000);
    expect(stampsOf(sent).slice(0, 2)).toEqual(['30:15', '30:32']);
  });

  it('writes a number when it is heard', async () => {
    const { stdin, stdout, time, held } = conversation();
    const seen: string[] = [];
    time.at(6900, () => {
      seen.push(stdout.text);
      // The wait ends only when a line arrives. The line is answered after the count.
      stdin.end('stop\n');
    });
    stdin.write(`${BREW}\n`);
    await held;
    expect(seen[0]).toMatch(/Hold\. 1 2 3$/);
    expect(stdout.text).toMatch(/ 8 Ready for the right side\?\nYou: stop\n/);
  });

  it('breaks in at the moment it names', async () => {
    const { sent, stdin, stdout, time, held } = conversation();
    stdin.end(`${BREW}\n(at 7 s) yes\n`);
    await held;
    expect(stdout.text).toContain('Coach: Left side. Hold. 1 2 3 4 5 6 7\nYou: (at 7 s) yes\n');
    expect(time.nowMs()).toBe(10_000);
    expect(stampsOf(sent)).toEqual(['30:15', '30:27']);
  });

  it('gets an error for a moment that does not exist, and continues', async () => {
    const { sent, stdin, stderr, held } = conversation();
    stdin.end(`${BREW}\n(at 70 s) yes\n(at noon) yes\nstop\n`);
    await held;
    expect(stderr.text).toMatch(
      /^Nothing is being said at 70 s.*\n.*names no moment and words.*\n$/,
    );
    expect(sent).toHaveLength(2);
  });

  it('with --fast waits for nothing and breaks in all the same', async () => {
    const { sent, stdin, stdout, time, held } = conversation({ fast: true });
    stdin.end(`${BREW}\n(at 7 s) yes\n`);
    await held;
    expect(time.nowMs()).toBe(0);
    expect(stdout.text).toContain('Coach: Left side. Hold. … 1 2 3 4 5 6 7 8 Ready');
    expect(stampsOf(sent)).toEqual(['30:15', '30:27']);
  });

  it('with --json prints only JSON and waits for nothing', async () => {
    const { stdin, stdout, time, held } = conversation({ json: true });
    stdin.end(`${BREW}\n`);
    await held;
    const lines = stdout.text.trimEnd().split('\n');
    expect(lines.map((line) => Object.keys(JSON.parse(line)))).toEqual([
      ['version', 'session', 'context', 'request'],
      ['version', 'sessionAttributes', 'response'],
    ]);
    expect(time.nowMs()).toBe(0);
  });

  it('on a terminal shows a bar that is written over', async () => {
    const { stdin, stdout, held } = conversation({}, { stdout: true });
    stdin.end(`${BREW}\n`);
    await held;
    expect(stdout.text).toContain(
      `[##########---------]  8 of 15 s Left side. Hold. … 1 2 3 4 5${ESCAPE}`,
    );
    expect(stdout.lines).toContain(
      'Coach: Left side. Hold. … 1 2 3 4 5 6 7 8 Ready for the right side?',
    );
  });
});

describe('somebody at a keyboard', () => {
  it('breaks in while it counts', async () => {
    const { sent, stdin, stdout, time, held } = conversation({}, { stdin: true, stdout: true });
    time.at(10_400, () => stdin.write('yes\r'));
    time.at(999_000, () => {});
    stdin.write(`${BREW}\r`);
    const told = new Promise<void>((resolve) => {
      stdout.on('data', () => stdout.text.includes('Shall I go on?') && resolve());
    });
    await told;
    stdin.end();
    await held;
    expect(stampsOf(sent)).toEqual(['30:15', '30:27']);
    const heard = stdout.lines.findIndex((line) => line.includes('Hold. … 1 2 3 4 5 6 7'));
    expect(stdout.lines[heard]).toMatch(/^Coach: Left side\. Hold\. … 1 2 3 4 5 6 7$/);
    expect(stdout.lines[heard + 1]).toBe('● You: yes');
    expect(stdout.lines[heard + 2]).toBe('Coach: Shall I go on?');
    expect(stdout.text).not.toContain('You: Coach:');
  });

  it('stays silent with Enter alone', async () => {
    const { sent, stdin, stdout, time, held } = conversation({}, { stdin: true, stdout: true });
    time.at(6000, () => stdin.write('\r'));
    stdin.write(`${BREW}\r`);
    await new Promise<void>((resolve) => {
      stdout.on(
        'data',
        () => stdout.text.includes('right side?') && time.nowMs() >= 15_000 && resolve(),
      );
    });
    stdin.end();
    await held;
    expect(sent).toHaveLength(1);
    // The bar continues one line up, on its own line.
    expect(stdout.text.split(`${ESCAPE}[1A`)).toHaveLength(2);
  });

  it('may leave while it counts', async () => {
    const { stdin, stdout, time, held } = conversation({}, { stdin: true, stdout: true });
    time.at(5500, () => stdin.end());
    stdin.write(`${BREW}\r`);
    await held;
    expect(stdout.text).toMatch(/Hold\. … 1 2\n/);
    expect(time.nowMs()).toBe(5500);
  });
});

describe('what a speaker would play', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'echo-test-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** Seconds of 16-bit mono sound in a WAV file. */
  function secondsOf(file: string): number {
    const wav = readFileSync(file);
    return (wav.length - 44) / 2 / wav.readUInt32LE(24);
  }

  it('is written as one WAV file at the end, cut where it was broken off', async () => {
    const whole = join(folder, 'whole.wav');
    const broken = join(folder, 'broken.wav');
    for (const [wav, script] of [
      [whole, `${BREW}\n`],
      [broken, `${BREW}\n(at 4 s) stop\n`],
    ] as const) {
      const { stdin, stderr, held } = conversation({ fast: true, wav });
      stdin.end(script);
      await held;
      expect(stderr.text).toMatch(new RegExp(`^wrote ${wav}, \\d+ s of sound`));
    }
    // 13 s of count and the question; 7 s of it and a goodbye.
    expect(secondsOf(whole)).toBeGreaterThan(13.7);
    expect(secondsOf(whole)).toBeLessThan(17);
    expect(secondsOf(broken)).toBeGreaterThan(8.4);
    expect(secondsOf(broken)).toBeLessThan(11);
  });

  it('is an empty WAV file when nothing was said', async () => {
    const wav = join(folder, 'nothing.wav');
    const { stdin, held } = conversation({ fast: true, wav });
    stdin.end();
    await held;
    expect(secondsOf(wav)).toBe(0);
  });

  it('is played reply by reply by a player of the system', async () => {
    const path = process.env.PATH;
    const player = join(folder, 'aplay');
    const log = join(folder, 'played');
    writeFileSync(
      player,
      `#!${process.execPath}
require('node:fs').appendFileSync(${JSON.stringify(log)}, process.argv.at(-1) + ' ' + require('node:fs').statSync(process.argv.at(-1)).size + '\\n');`,
    );
    chmodSync(player, 0o755);
    process.env.PATH = folder;
    try {
      const { stdin, stderr, held } = conversation({ speak: true });
      stdin.end('open tea friend\nstop\n');
      await held;
      expect(stderr.text).toBe('');
      const played = readFileSync(log, 'utf8').trim().split('\n');
      expect(played).toEqual([
        expect.stringMatching(/\.wav \d{5,}$/),
        expect.stringMatching(/\.wav \d{5,}$/),
      ]);
      expect(existsSync(played[0]?.split(' ')[0] ?? '')).toBe(false);
    } finally {
      process.env.PATH = path;
    }
  });

  it('is replaced by a message when no player is found', async () => {
    const path = process.env.PATH;
    process.env.PATH = folder;
    try {
      const { stdin, stdout, stderr, held } = conversation({ speak: true });
      stdin.end('open tea friend\n');
      await held;
      expect(stderr.text).toMatch(/^This system has none of .*\n$/);
      expect(stdout.text).toContain('Coach: Hello. Ready?');
    } finally {
      process.env.PATH = path;
    }
  });
});
