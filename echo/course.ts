import type { Response } from 'ask-sdk-model';
import type { Moment } from './device/moment';
import { type Clip, RENDER_DOCUMENT, type Timeline, timelineOf } from './sound/apla';
import { LONG_PAUSE_MS, speechMs, spoken } from './sound/spoken';

/** What is heard of a response, from the first sound on: its speech, then its document. */
export interface Course {
  /** In order of onset; those of the speech by estimate. */
  clips: Clip[];
  /** About how long it all lasts, in ms. */
  lengthMs: number;
}

/** A hold that is counted. */
export interface CountedHold {
  /** When its second 0 is or would be, in ms from the first sound; before it when a count is resumed. */
  beganAtMs: number;
}

/**
 * The APL for Audio document of a response, as it will be played.
 * @throws Error as `timelineOf` does
 */
export function documentOf({
  directives = [],
}: Pick<Response, 'directives'>): Timeline | undefined {
  const directive = directives.find(({ type }) => type === RENDER_DOCUMENT);
  return directive && timelineOf(directive);
}

/** The course of a piece of SSML. */
export function courseOfSpeech(ssml: string): Course {
  const { phrases, lengthMs } = spoken(ssml);
  const clips = phrases.map(({ atMs, text }) => {
    return { atMs, text, longestMs: null, estimateMs: speechMs(text) };
  });
  return { clips, lengthMs };
}

/**
 * What a device without a screen plays of a response, and when.
 * @throws Error when its SSML is not well-formed, or as `timelineOf` does
 */
export function courseOf(response: Pick<Response, 'outputSpeech' | 'directives'>): Course {
  const { outputSpeech } = response;
  const speech: Course = { clips: [], lengthMs: 0 };
  if (outputSpeech?.type === 'SSML') {
    Object.assign(speech, courseOfSpeech(outputSpeech.ssml));
  } else if (outputSpeech) {
    const { text } = outputSpeech;
    speech.lengthMs = speechMs(text);
    speech.clips.push({ atMs: 0, text, longestMs: null, estimateMs: speech.lengthMs });
  }
  const document = documentOf(response);
  return {
    clips: [
      ...speech.clips,
      ...(document?.clips ?? []).map((clip) => ({ ...clip, atMs: clip.atMs + speech.lengthMs })),
    ],
    lengthMs: speech.lengthMs + (document?.wholeMs ?? 0),
  };
}

/** The clips as text; "…" stands for a pause of two seconds or more, within or at an end. */
export function wordsOf(clips: readonly Clip[], lengthMs: number): string {
  const words: string[] = [];
  let heardMs = 0;
  const pause = (untilMs: number) => {
    if (untilMs - heardMs >= LONG_PAUSE_MS) {
      words.push('…');
    }
  };
  for (const { atMs, text, estimateMs } of clips) {
    pause(atMs);
    words.push(text);
    heardMs = Math.max(heardMs, atMs + estimateMs);
  }
  pause(lengthMs);
  return words.join(' ').trim();
}

/**
 * Where in a course a moment is, in ms from its first sound.
 * @throws Error with one sentence when nothing is being said then
 */
export function positionOf({ seconds, hold = 1 }: Moment, course: Course): number {
  const holds = holdsIn(course.clips);
  const counted = holds[hold - 1];
  if (!counted && (holds.length > 0 || hold !== 1)) {
    throw new Error(`There is no hold ${hold} in what is being said, but ${holds.length}.`);
  }
  const positionMs = Math.round((counted?.beganAtMs ?? 0) + seconds * 1000);
  if (positionMs < 0 || positionMs > course.lengthMs) {
    throw new Error(
      `Nothing is being said at ${seconds} s: that is ${positionMs / 1000} s after the first sound, and all of it lasts ${course.lengthMs / 1000} s.`,
    );
  }
  return positionMs;
}

/** Numbers of one hold are as many seconds apart as they differ, give or take this much. */
const TOLERANCE_MS = 500;

interface SpokenNumber {
  atMs: number;
  value: number;
}

/**
 * The holds that are counted, in order: number k sounds k seconds after the hold began. A countdown
 * does not tell how long its hold is; it, or what is left of it, began as long before the first
 * number as the second comes after it.
 */
export function holdsIn(clips: readonly Clip[]): CountedHold[] {
  const runs: SpokenNumber[][] = [];
  for (const { atMs, text } of clips) {
    const value = Number(/^(\d+)[.,!]?$/.exec(text)?.[1] ?? Number.NaN);
    if (!Number.isNaN(value)) {
      const run = runs.at(-1);
      if (run && goesOn(run, { atMs, value })) {
        run.push({ atMs, value });
      } else {
        runs.push([{ atMs, value }]);
      }
    }
  }
  return runs.flatMap(([first, second]) => {
    if (!first) {
      return [];
    }
    const countsDown = second !== undefined && second.value < first.value;
    const sinceBegan = countsDown ? second.atMs - first.atMs : first.value * 1000;
    return [{ beganAtMs: first.atMs - sinceBegan }];
  });
}

function goesOn(run: readonly SpokenNumber[], { atMs, value }: SpokenNumber): boolean {
  const last = run.at(-1);
  const secondsApart = last ? Math.abs(value - last.value) : 0;
  return (
    last !== undefined &&
    secondsApart > 0 &&
    Math.abs(atMs - last.atMs - 1000 * secondsApart) < TOLERANCE_MS
  );
}
