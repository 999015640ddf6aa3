import { Culture, recognizeDateTime, recognizeNumber } from '@microsoft/recognizers-text-suite';
import { z } from 'zod';

/** Where in the words a quantity stands, and what Alexa would send for it. */
export interface Quantity {
  /** Index of the first character, and of the one after the last. */
  start: number;
  end: number;
  /** A number in digits, an ISO 8601 duration, or a date as Alexa writes it. */
  value: string;
}

const resolution = z.object({
  values: z.tuple([z.object({ timex: z.string() })]).rest(z.unknown()),
});

/** A sentence without any of these has no quantity, so the slow recognizers are not asked. */
const QUANTITY_WORDS =
  /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen|couple|few|half|an?|seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|months?|years?|fortnight|today|tonight|yesterday|tomorrow|now|morning|afternoon|evening|night|\w+day|january|february|march|april|may|june|july|august|september|october|november|december|weekend)\b/;

/** A duration names its unit, and a date a day or a longer time. */
const UNIT_WORDS =
  /\d|\b(seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|months?|years?|fortnight)\b/;
const DATE_WORDS =
  /\d|\b(days?|weeks?|months?|years?|today|tonight|yesterday|tomorrow|now|morning|afternoon|evening|night|\w+day|january|february|march|april|may|june|july|august|september|october|november|december|weekend)\b/;

/** Whether the word can be part of a number, a duration or a date. */
export function isQuantityWord(word: string): boolean {
  return QUANTITY_WORDS.test(word);
}

/** "seventy two" as 72. Ordinals and quantities of time are not numbers here. */
export function numbersIn(folded: string): Quantity[] {
  if (!QUANTITY_WORDS.test(folded)) {
    return [];
  }
  return recognizeNumber(folded, Culture.English).flatMap((found) => {
    const value = Number(found.resolution.value);
    // The recognizer reads "thirty seconds" as an infinite ordinal.
    return Number.isFinite(value)
      ? [{ start: found.start, end: found.end + 1, value: String(value) }]
      : [];
  });
}

/** "a minute and a half" as PT1M30S; "three days ago" holds the duration P3D. */
export function durationsIn(folded: string): Quantity[] {
  // The recognizer would read "three days ago" as a date, and would misread "a fortnight".
  const masked = folded
    .replace(/\b(ago|last|past)\b/g, (word) => '_'.repeat(word.length))
    .replace(/\bfortnight\b/g, '2 weeks  ');
  if (!UNIT_WORDS.test(masked)) {
    return [];
  }
  const joined: Quantity[] = [];
  for (const found of datesAndTimes(masked, 'duration', new Date(0))) {
    const previous = joined.at(-1);
    const value = wholeUnits(found.value);
    if (previous && /^( and)? $/.test(masked.slice(previous.end, found.start))) {
      previous.value = joinDurations(previous.value, value);
      previous.end = found.end;
    } else {
      joined.push({ ...found, value });
    }
  }
  return joined.map((found) => ({ ...found, end: Math.min(found.end, folded.length) }));
}

/**
 * "yesterday" as 2026-11-21, "last week" as 2026-W46, "now" as PRESENT_REF. As on Alexa, a day
 * without a year or a week is the next such day, not the last one.
 * @param today the listener's day
 */
export function datesIn(folded: string, today: Date): Quantity[] {
  if (!DATE_WORDS.test(folded)) {
    return [];
  }
  return ['date', 'daterange', 'datetime', 'datetimerange']
    .flatMap((type) => datesAndTimes(folded, type, today))
    .map((found) => ({ ...found, value: calendarDate(found.value, today) }));
}

/** The recognizer counts these words as part of a time; Alexa's slots do not. */
const LIMIT = /^(?:more|less) than /;

function datesAndTimes(words: string, type: string, today: Date): Quantity[] {
  return timesIn(words, today).flatMap((found) => {
    const known = resolution.safeParse(found.resolution);
    if (!known.success || found.typeName !== `datetimeV2.${type}`) {
      return [];
    }
    const start = found.start + (LIMIT.exec(words.slice(found.start))?.[0].length ?? 0);
    return [{ start, end: found.end + 1, value: known.data.values[0].timex }];
  });
}

/** Recent results by day and words, since every sample with a slot asks about the same words. */
const recognized = new Map<string, ReturnType<typeof recognizeDateTime>>();

const MOST_RECOGNIZED = 100;

function timesIn(words: string, today: Date): ReturnType<typeof recognizeDateTime> {
  const key = `${today.getTime()} ${words}`;
  const known = recognized.get(key);
  if (known !== undefined) {
    return known;
  }
  const found = recognizeDateTime(words, Culture.English, undefined, today);
  if (recognized.size >= MOST_RECOGNIZED) {
    recognized.clear();
  }
  recognized.set(key, found);
  return found;
}

/** Seconds in each unit of time that divides into smaller ones, largest first. */
const TIME_UNITS = [
  ['W', 604_800],
  ['D', 86_400],
  ['H', 3_600],
  ['M', 60],
  ['S', 1],
] as const;

/** Turns a fraction into the smaller units: PT1.5M into PT1M30S, P2.5W into P17DT12H. */
function wholeUnits(duration: string): string {
  const months = /^P(\d+)\.5([YM])$/.exec(duration);
  if (months) {
    return months[2] === 'Y' ? `P${months[1]}Y6M` : `P${months[1]}M15D`;
  }
  const parts = /^P(T?)(\d*\.\d+)([WDHMS])$/.exec(duration);
  const unit = TIME_UNITS.find(([letter]) => letter === parts?.[3]);
  if (!parts || !unit) {
    return duration;
  }
  let seconds = Math.round(Number(parts[2]) * unit[1]);
  let days = '';
  let time = '';
  // ISO 8601 does not allow weeks together with other units.
  for (const [letter, length] of TIME_UNITS.slice(1)) {
    const count = Math.floor(seconds / length);
    seconds -= count * length;
    if (count > 0 && letter === 'D') {
      days = `${count}D`;
    } else if (count > 0) {
      time += `${count}${letter}`;
    }
  }
  return `P${days}${time && `T${time}`}`;
}

function joinDurations(first: string, second: string): string {
  return first.includes('T') ? first + second.replace('PT', '') : first + second.slice(1);
}

/** A date as Alexa sends it: without a time of day and without unknown parts. */
function calendarDate(timex: string, today: Date): string {
  const weekday = /^XXXX-WXX-(\d)/.exec(timex);
  if (weekday) {
    const ahead = (Number(weekday[1]) - today.getDay() + 7) % 7;
    return isoDay(new Date(today.getFullYear(), today.getMonth(), today.getDate() + ahead));
  }
  const yearless = /^XXXX-(\d\d)(-\d\d)?/.exec(timex);
  if (yearless) {
    const shape = timex.slice(4, yearless[2] ? 10 : 7);
    const thisYear = `${today.getFullYear()}${shape}`;
    return thisYear >= isoDay(today).slice(0, thisYear.length)
      ? thisYear
      : `${today.getFullYear() + 1}${shape}`;
  }
  return timex.replace(/(?<=\d)T.*$/, '');
}

function isoDay(day: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
