import type { Echo, Reply } from './device';

/** Makes a fresh device for a play. */
export type NewEcho = (options: { locale: string }) => Echo;

type Line =
  | { kind: 'you'; at: number; words: string }
  | { kind: 'coach' | 'card'; at: number; wanted: string }
  | { kind: 'not'; at: number; words: string[] }
  | { kind: 'ends'; at: number };

interface Play {
  locale: string;
  never: string[];
  lines: Line[];
  faults: string[];
}

/** The title of a play: its first line. */
export function playTitle(text: string): string {
  return /^\uFEFF?#\s*(.+)/.exec(text)?.[1]?.trim() ?? 'a play without a title';
}

/**
 * Performs a conversation written as a play against a device.
 * @returns what went otherwise than written, one sentence each with its line number; empty when
 * everything was said as written
 */
export async function runPlay(text: string, newEcho: NewEcho): Promise<string[]> {
  const play = readPlay(text);
  if (play.faults.length > 0) {
    return play.faults;
  }
  const echo = newEcho({ locale: play.locale });
  const failures: string[] = [];
  for (const [index, line] of play.lines.entries()) {
    if (line.kind !== 'you') {
      continue;
    }
    const next = play.lines.findIndex((other, at) => at > index && other.kind === 'you');
    const expected = play.lines.slice(index + 1, next === -1 ? undefined : next);
    let reply: Reply;
    try {
      reply = await speak(echo, line.words);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      // What comes after depends on this turn, so it would only repeat the failure.
      return [...failures, `Line ${line.at}: "${line.words}" could not be answered: ${reason}`];
    }
    failures.push(...mismatches(line, expected, reply, play.never));
  }
  return failures;
}

function speak(echo: Echo, words: string): Promise<Reply> {
  if (words === '(silence)') {
    return echo.silence();
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

function mismatches(
  said: { at: number; words: string },
  expected: readonly Line[],
  reply: Reply,
  never: readonly string[],
): string[] {
  const failures: string[] = [];
  const fail = (at: number, problem: string) =>
    failures.push(
      `Line ${at}: ${problem} After "${said.words}" (line ${said.at}), understood as ${reply.understoodAs}, the coach said: "${reply.spoken}"`,
    );
  for (const line of expected) {
    if (line.kind === 'coach' && !heardAs(line.wanted, reply.spoken)) {
      fail(line.at, `"${line.wanted}" was not heard.`);
    } else if (line.kind === 'card' && !heardAs(line.wanted, reply.card ?? '')) {
      fail(line.at, `the card does not show "${line.wanted}" but "${reply.card ?? ''}".`);
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

function readPlay(text: string): Play {
  const play: Play = { locale: 'en-US', never: [], lines: [], faults: [] };
  const rows = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (!/^#\s*\S/.test(rows[0] ?? '')) {
    play.faults.push('Line 1: a play begins with its title: "# …".');
  }
  for (const [index, row] of rows.entries()) {
    const fault = readRow(row.trim(), index + 1, play);
    if (fault) {
      play.faults.push(`Line ${index + 1}: ${fault}`);
    }
  }
  if (play.faults.length === 0 && !play.lines.some((line) => line.kind === 'you')) {
    play.faults.push('Line 1: nobody says anything in this play.');
  }
  return play;
}

/** Adds one line to the play; returns what is wrong with it, if anything. */
function readRow(row: string, at: number, play: Play): string | undefined {
  if (row === '' || row.startsWith('#')) {
    return undefined;
  }
  const begun = play.lines.length > 0;
  if (row === '(session ends)') {
    play.lines.push({ kind: 'ends', at });
  } else {
    const [, mark = '', rest = ''] = /^(\(card\)|[A-Za-z]+:)\s*(.*)$/.exec(row) ?? [];
    if (rest === '') {
      return `"${row}" is no line of a play.`;
    }
    switch (mark) {
      case 'You:':
        play.lines.push({ kind: 'you', at, words: rest });
        break;
      case 'Coach:':
        play.lines.push({ kind: 'coach', at, wanted: rest });
        break;
      case '(card)':
        play.lines.push({ kind: 'card', at, wanted: rest });
        break;
      case 'Not:':
        play.lines.push({ kind: 'not', at, words: alternatives(rest) });
        break;
      case 'locale:':
        play.locale = rest;
        break;
      case 'never:':
        play.never.push(...alternatives(rest));
        break;
      default:
        return `"${row}" is no line of a play.`;
    }
    if (begun && (mark === 'locale:' || mark === 'never:')) {
      return `"${mark}" belongs above the first "You:".`;
    }
  }
  return play.lines.length === 1 && play.lines[0]?.kind !== 'you'
    ? `nobody has spoken to the coach yet before "${row}".`
    : undefined;
}

function alternatives(list: string): string[] {
  return list
    .split('|')
    .map((phrase) => phrase.trim())
    .filter(Boolean);
}

/** Whether the fragments, split by "…", occur in this order; without "…" at an end, from or to there. */
function heardAs(wanted: string, heard: string): boolean {
  const text = plain(heard.replace(/…/g, ' '));
  const fragments = wanted
    .replace(/\.\.\./g, '…')
    .split('…')
    .map(plain);
  let at = 0;
  for (const [index, fragment] of fragments.entries()) {
    const last = index === fragments.length - 1;
    if (fragment === '') {
      continue;
    }
    const pattern = new RegExp(
      `${index === 0 ? '^' : edge(fragment, 'front')}${literal(fragment)}${last ? '$' : edge(fragment, 'back')}`,
      'gu',
    );
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) {
      return false;
    }
    at = match.index + fragment.length;
  }
  return fragments.some((fragment) => fragment !== '') || text !== '';
}

function contains(heard: string, phrase: string): boolean {
  const wanted = plain(phrase);
  return new RegExp(`${edge(wanted, 'front')}${literal(wanted)}${edge(wanted, 'back')}`, 'u').test(
    plain(heard),
  );
}

/** A fragment that begins or ends with a letter or digit must not begin or end inside a word. */
function edge(fragment: string, side: 'front' | 'back'): string {
  if (side === 'front') {
    return /^[\p{L}\p{N}]/u.test(fragment) ? '(?<![\\p{L}\\p{N}])' : '';
  }
  return /[\p{L}\p{N}]$/u.test(fragment) ? '(?![\\p{L}\\p{N}])' : '';
}

function plain(text: string): string {
  return text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
