import { applyFixture, type Fixture, fixtureIn, remindersIn, timersIn } from './amazon/fixture';
import type { Echo } from './device/echo';
import { contains, heardAs } from './device/heard-as';
import { momentIn } from './device/moment';
import type { Reply } from './device/reply';

/** Makes a fresh device for a play. */
export type NewEcho = (options: { locale: string; now?: () => Date }) => Echo;

/** Stretches of conversation that plays share, each with its text, by the name that "Given:" calls it. */
export type Givens = ReadonlyMap<string, string>;

const NO_GIVENS: Givens = new Map();

/** Where a line stands: its number, and within a "Given:" also the name and line of what was given. */
type Place = string;

/** A turn: the listener says something, or the device reports that it cannot play the document. */
interface Turn {
  kind: 'you' | 'fails';
  at: Place;
  words: string;
  /** Whether it was given rather than written in the play. */
  given?: boolean;
}

/** What a line can be compared with: what is heard, what is shown, and what is set at Amazon. */
type Seen = 'coach' | 'alexa' | 'card' | 'timer' | 'reminder';

type Line =
  | Turn
  | { kind: Seen; at: Place; wanted: string }
  | { kind: 'passes'; at: Place; days: number }
  | { kind: 'not'; at: Place; words: string[] }
  | { kind: 'ends'; at: Place };

interface Play {
  locale: string;
  never: string[];
  now?: Date;
  setting: Fixture;
  lines: Line[];
  faults: string[];
}

/** The title of a play: its first line. */
export function playTitle(text: string): string {
  return /^\uFEFF?#\s*(.+)/.exec(text)?.[1]?.trim() ?? 'a play without a title';
}

/**
 * Performs a conversation written as a play against a device.
 *
 * "You: (at 7 s) pause" breaks into a count. Its seconds run from the beginning of the hold, not of the
 * reply, so that a play reads as a listener counts: at 7 the number 7 has just begun, in a resumed count,
 * too. See `Moment` for countdowns, further holds in one reply, and replies that count nothing. Any other
 * words come after everything has been heard. "Echo: (fails)" has the device report that it could not
 * play the last document, and "Echo: (6 days pass)" lets the listener come back another day.
 *
 * @returns a sentence with the line number for each line that did not come true; empty when all did
 */
export async function runPlay(
  text: string,
  newEcho: NewEcho,
  givens: Givens = NO_GIVENS,
): Promise<string[]> {
  const play = readPlay(text, givens);
  if (play.faults.length > 0) {
    return play.faults;
  }
  const { locale, now, setting } = play;
  const echo = newEcho({ locale, ...(now ? { now: () => now } : {}) });
  if (echo.amazon) {
    applyFixture(echo.amazon, setting);
  }
  const failures: string[] = [];
  for (const [index, line] of play.lines.entries()) {
    if (line.kind === 'passes') {
      echo.passDays(line.days);
    }
    if (!isTurn(line)) {
      continue;
    }
    const next = play.lines.findIndex((other, at) => at > index && isTurn(other));
    const expected = play.lines.slice(index + 1, next === -1 ? undefined : next);
    let reply: Reply;
    try {
      reply = line.kind === 'fails' ? await echo.failDocument() : await speak(echo, line.words);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      // What comes after depends on this turn, so it would only repeat the failure.
      return [...failures, `Line ${line.at}: "${line.words}" could not be answered: ${reason}`];
    }
    failures.push(...mismatches(line, expected, seenIn(reply, echo), reply, play.never));
  }
  return failures;
}

function isTurn(line: Line): line is Turn {
  return line.kind === 'you' || line.kind === 'fails';
}

/** Says the words, at the moment of a count that they name: "(at 7 s) pause" while 7 is heard. */
async function speak(echo: Echo, line: string): Promise<Reply> {
  if (line === '(silence)') {
    return echo.silence();
  }
  const { moment, words } = momentIn(line);
  if (moment) {
    if (words === '(silence)') {
      throw new Error('nobody is silent at a moment.');
    }
    echo.reach(moment);
  }
  const direct = /^\[(\S+)((?:\s+\w+=[^\s\]]+)*)\s*\]$/.exec(words);
  if (!direct) {
    return echo.hear(words);
  }
  const slots = (direct[2] ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    });
  return echo.hearIntent(direct[1] ?? '', Object.fromEntries(slots));
}

function seenIn(reply: Reply, { amazon }: Echo): Readonly<Record<Seen, string>> {
  return {
    coach: reply.spoken,
    alexa: reply.permission ?? '',
    card: reply.card ?? '',
    timer: timersIn(amazon),
    reminder: remindersIn(amazon),
  };
}

const SHOWN: Readonly<Record<Exclude<Seen, 'coach'>, string>> = {
  alexa: 'Alexa does not ask',
  card: 'the card does not show',
  timer: 'the timers do not show',
  reminder: 'the reminders do not show',
};

function mismatches(
  said: Turn,
  expected: readonly Line[],
  seen: Readonly<Record<Seen, string>>,
  reply: Reply,
  never: readonly string[],
): string[] {
  const failures: string[] = [];
  const fail = (at: Place, problem: string) =>
    failures.push(
      `Line ${at}: ${problem} After "${said.words}" (line ${said.at}), understood as ${reply.understoodAs}, the coach said: "${reply.spoken}"`,
    );
  for (const line of expected) {
    if (line.kind === 'coach' && !heardAs(line.wanted, seen.coach)) {
      fail(line.at, `"${line.wanted}" was not heard.`);
    } else if ('wanted' in line && line.kind !== 'coach') {
      if (!heardAs(line.wanted, seen[line.kind])) {
        fail(line.at, `${SHOWN[line.kind]} "${line.wanted}" but "${seen[line.kind]}".`);
      }
    } else if (line.kind === 'not') {
      for (const words of line.words.filter((phrase) => contains(reply.spoken, phrase))) {
        fail(line.at, `"${words}" was heard and must not be.`);
      }
    }
  }
  const everything = [reply.spoken, reply.reprompt, reply.card].join(' ');
  for (const words of never.filter((phrase) => contains(everything, phrase))) {
    fail(said.at, `"${words}" must never be heard in this play.`);
  }
  const ends = expected.find((line) => line.kind === 'ends');
  if (ends && reply.open) {
    fail(ends.at, 'the session should have ended and is open.');
  } else if (!ends && !reply.open) {
    fail(said.at, 'the session ended and should be open.');
  }
  return failures;
}

function readPlay(text: string, givens: Givens): Play {
  const play: Play = {
    locale: 'en-US',
    never: [],
    setting: fixtureIn(''),
    lines: [],
    faults: [],
  };
  const rows = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (!/^#\s*\S/.test(rows[0] ?? '')) {
    play.faults.push('Line 1: a play begins with its title: "# …".');
  }
  for (const [index, line] of rows.entries()) {
    const at = String(index + 1);
    const row = line.trim();
    const fault = row.startsWith('Given:')
      ? readGiven(row.slice('Given:'.length).trim(), at, play, givens)
      : readRow(row, at, play);
    if (fault) {
      play.faults.push(`Line ${at}: ${fault}`);
    }
  }
  for (const [index, line] of play.lines.entries()) {
    if (line.kind === 'you' && line.given && play.lines[index + 1]?.kind !== 'coach') {
      play.faults.push(
        `Line ${line.at}: no "Coach:" line says what is heard after "${line.words}".`,
      );
    }
  }
  if (play.faults.length === 0 && !play.lines.some((line) => line.kind === 'you')) {
    play.faults.push('Line 1: nobody says anything in this play.');
  }
  return play;
}

const KINDS = {
  '(card)': 'card',
  '(timer)': 'timer',
  '(reminder)': 'reminder',
  'Alexa:': 'alexa',
} as const;

/** Adds the turns of a given conversation to the play; returns what is wrong with them, if anything. */
function readGiven(name: string, at: Place, play: Play, givens: Givens): string | undefined {
  const text = givens.get(name);
  if (text === undefined) {
    const known = [...givens.keys()].map((each) => `"${each}"`).join(', ') || 'none';
    return `"${name}" is not a given conversation; known are: ${known}.`;
  }
  if (play.lines.length === 0) {
    return `nobody has spoken to the coach yet before "Given: ${name}".`;
  }
  const before = play.lines.length;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const row = line.trim();
    const place = `${at} ("${name}", line ${index + 1})`;
    const fault = /^(?:$|#|Coach:|Not:|You:)/.test(row)
      ? readRow(row, place, play)
      : `"${row}" does not belong in a given conversation; "Coach:", "Not:" and "You:" do.`;
    if (fault) {
      return `"${name}", line ${index + 1}: ${fault}`;
    }
  }
  const given = play.lines.slice(before);
  for (const line of given) {
    if (line.kind === 'you') {
      line.given = true;
    }
  }
  return given[0]?.kind === 'coach' && given.at(-1)?.kind === 'you'
    ? undefined
    : `"${name}" must begin with "Coach:" and end with "You:".`;
}

/** Adds one line to the play; returns what is wrong with it, if anything. */
function readRow(row: string, at: Place, play: Play): string | undefined {
  if (row === '' || row.startsWith('#')) {
    return undefined;
  }
  const begun = play.lines.length > 0;
  if (row === '(session ends)') {
    play.lines.push({ kind: 'ends', at });
  } else {
    const [, mark = '', rest = ''] =
      /^(\((?:card|timer|reminder)\)|[A-Za-z]+:)\s*(.*)$/.exec(row) ?? [];
    if (rest === '') {
      return `"${row}" is no line of a play.`;
    }
    switch (mark) {
      case 'You:':
        play.lines.push({ kind: 'you', at, words: rest });
        break;
      case 'Echo:': {
        const fault = readDevice(rest, at, play);
        if (fault) {
          return fault;
        }
        break;
      }
      case 'Coach:':
        play.lines.push({ kind: 'coach', at, wanted: rest });
        break;
      case '(card)':
      case '(timer)':
      case '(reminder)':
      case 'Alexa:':
        play.lines.push({ kind: KINDS[mark], at, wanted: rest });
        break;
      case 'Not:':
        play.lines.push({ kind: 'not', at, words: alternatives(rest) });
        break;
      case 'locale:':
        play.locale = rest;
        break;
      case 'now:':
        play.now = new Date(rest);
        break;
      case 'amazon:':
        try {
          play.setting = fixtureIn(rest);
        } catch (error) {
          return error instanceof Error ? error.message : String(error);
        }
        break;
      case 'never:':
        play.never.push(...alternatives(rest));
        break;
      default:
        return `"${row}" is no line of a play.`;
    }
    if (begun && /^(locale|now|amazon|never):$/.test(mark)) {
      return `"${mark}" belongs above the first "You:".`;
    }
  }
  return play.lines.length === 1 && play.lines[0]?.kind !== 'you'
    ? `nobody has spoken to the coach yet before "${row}".`
    : undefined;
}

/** A line about the device itself. */
function readDevice(rest: string, at: Place, play: Play): string | undefined {
  const [, days] = /^\((\d+) days? pass(?:es)?\)$/.exec(rest) ?? [];
  if (days !== undefined && play.lines.at(-1)?.kind !== 'ends') {
    return 'days pass only after "(session ends)".';
  }
  if (days !== undefined) {
    play.lines.push({ kind: 'passes', at, days: Number(days) });
  } else if (rest === '(fails)') {
    play.lines.push({ kind: 'fails', at, words: 'Echo: (fails)' });
  } else {
    return `"Echo: ${rest}" is no line of a play; "Echo: (fails)" and "Echo: (2 days pass)" are.`;
  }
  return undefined;
}

function alternatives(list: string): string[] {
  return list
    .split('|')
    .map((phrase) => phrase.trim())
    .filter(Boolean);
}
