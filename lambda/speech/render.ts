import type { Ask, Say, Tell } from '../session/say';
import type { Lanes } from './metronome';
import { countSsml, lanesOf } from './metronome';
import type { RegionWords } from './regions';
import type { Prompt, Words } from './words';

type ExerciseEntry = Words['exercises']['exercises'][string];

import { pause, toSsml } from './ssml';

/** The speech of a turn: SSML without `<speak>`. `reprompt` is null when the session ends. */
export interface Speech {
  readonly speak: string;
  readonly reprompt: string | null;
  /** The data of a count's APL-A document. It plays after the speech, and asks the question at its end. */
  readonly count: (Lanes & { readonly ask: string }) | null;
}

/** A card for the Alexa app, as plain text. */
export interface Card {
  readonly title: string;
  readonly text: string;
}

/** The pause between two acts, in ms. Pauses at the ends of sentences help memory (Holland 2000). */
const BETWEEN_MS = 400;

/** Turns acts into words. This is the only place where words are added. */
export function render(say: Say, words: Words, region: RegionWords): Speech {
  const told = say.tell.map((tell) => toSsml(fill(wordsFor(tell, words), region)));
  const between = pause(BETWEEN_MS);
  if (say.ask === null) {
    return { speak: told.join(between), reprompt: null, count: null };
  }
  const prompt = promptFor(say.ask, words);
  const asked = toSsml(fill(prompt.ask, region));
  const reprompt = toSsml(fill(prompt.reprompt, region));
  if (say.count === null) {
    return { speak: [...told, asked].join(between), reprompt, count: null };
  }
  const beats = say.count.cues.map(({ atMs, say: word }) => ({
    atMs,
    text: typeof word === 'number' ? String(word) : words.cues[word],
  }));
  const { lengthMs, media } = say.count;
  if (media === 'ssml') {
    const speak = [...told, countSsml(beats, lengthMs), asked].join(between);
    return { speak, reprompt, count: null };
  }
  const count = { ...lanesOf(beats, lengthMs), ask: `<speak>${asked}</speak>` };
  return { speak: told.join(between), reprompt, count };
}

/** The card with the care steps. It holds advice only, and no answer. */
export function renderCard(steps: readonly string[], words: Words, region: RegionWords): Card {
  const lines = steps.map((id) => {
    const { title, say, card } = entry(words.steps, id);
    return `${title}: ${card ?? say}`;
  });
  return {
    title: words.cardTitle,
    text: [...lines, words.cardFooter].map((line) => fill(line, region)).join('\n\n'),
  };
}

/** One fixed text, for turns that do not reach the dialog. */
export const renderText = (text: string, region: RegionWords): string => toSsml(fill(text, region));

function wordsFor(tell: Tell, words: Words): string {
  const { exercises, positions, moves, gate } = words.exercises;
  switch (tell.kind) {
    case 'get-down':
      return words.exercises.getDown;
    case 'stop-rule':
      return words.exercises.stopRule;
    case 'getting-up':
      return words.exercises.gettingUp;
    case 'lead':
    case 'why':
    case 'advice':
    case 'unchecked':
      return entry(words.items, tell.item)[tell.kind] ?? '';
    case 'step':
      return entry(words.steps, tell.step).say;
    case 'how-long':
      return entry(words.steps, tell.step).howLong ?? '';
    case 'medicine':
      return entry(words.medicines, tell.medicine);
    case 'position':
      return entry(tell.isFirst ? positions : moves, tell.position);
    case 'coach':
      return coachingOf(entry(exercises, tell.exercise), tell.isInFull);
    case 'refused':
      return entry(gate, tell.question).refused;
    case 'exercises':
      return words.listing(tell.exercises.map((id) => entry(exercises, id).name));
    case 'seconds-left':
      return words.secondsLeft(tell.seconds);
    case 'hold-seconds':
      return words.holdSeconds(tell.seconds);
    case 'exercise-days':
      return words.progress(tell);
    case 'timer-set':
      return words.timerSet(tell.minutes);
    case 'timer-left':
      return words.timerLeft(tell.minutes, tell.isPaused);
    case 'timer-refused':
      return words.timerRefused(tell.refusal, tell.action, tell.minutes);
    case 'reminder-set':
      return words.reminderSet(tell);
    case 'reminder-refused':
      return words.reminderRefused(tell.refusal);
  }
  return words.lines[tell.kind];
}

/** How an exercise is explained, under its name. */
function coachingOf({ name, full, short, avoid }: ExerciseEntry, isInFull: boolean): string {
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}.`;
  return `${title} ${isInFull ? `${full} ${avoid}` : short}`;
}

/** The prompt for this turn: shorter after one miss, "yes or no?" or the options after two. */
function promptFor(ask: Ask, words: Words): { ask: string; reprompt: string } {
  switch (ask.about) {
    case 'choice':
      return shortened(words.choices[ask.choice], ask.misses);
    case 'step':
      return shortened(words.step[ask.isLast ? 'last' : 'next'], ask.misses);
    case 'next-exercise':
      return shortened(
        words.nextExercise(entry(words.exercises.exercises, ask.id).name),
        ask.misses,
      );
    case 'timer':
      return shortened(words.timer(ask.minutes, ask.other), ask.misses);
    case 'carry-on': {
      const { name } = entry(words.exercises.exercises, ask.id);
      return shortened(words.carryOn(name, ask.side), ask.misses);
    }
    case 'exercise-gate': {
      const { ask: full, short } = entry(words.exercises.gate, ask.id);
      const reprompt = `${short} ${words.yesOrNo}`;
      return { ask: byMisses(full, short, words.yesOrNo, ask.misses), reprompt };
    }
    case 'gate': {
      const { ask: full, short } = entry(words.gate, ask.id);
      const reprompt = `${short} ${words.yesOrNo}`;
      return { ask: byMisses(full, short, words.yesOrNo, ask.misses), reprompt };
    }
    case 'item': {
      const item = entry(words.items, ask.id);
      const full = ask.manner === 'worse' ? words.worse.ask : item[ask.manner];
      const short = ask.manner === 'worse' ? words.worse.short : item.short;
      return {
        ask: byMisses(full, short, words.yesOrNo, ask.misses),
        reprompt: `${short} ${ask.isUrgent ? words.ifUrgent : words.yesOrNo}`,
      };
    }
  }
}

const shortened = ({ ask, short, options, reprompt }: Prompt, misses: number) => ({
  ask: byMisses(ask, short, options ?? short, misses),
  reprompt,
});

const byMisses = (full: string, short: string, shortest: string, misses: number): string =>
  [full, short][misses] ?? shortest;

const isRegionWord = (name: string, region: RegionWords): name is keyof RegionWords =>
  Object.hasOwn(region, name);

/** Puts the region's words into a text, with a capital letter at the start of a sentence. */
function fill(text: string, region: RegionWords): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string, at: number) => {
    if (!isRegionWord(name, region)) {
      throw new Error(`No region has words for {${name}}`);
    }
    const filled = region[name];
    const opensSentence = /(^|[.?!:]\s+)$/.test(text.slice(0, at));
    return opensSentence ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled;
  });
}

function entry<T>(table: Readonly<Record<string, T>>, id: string): T {
  const found = table[id];
  if (found === undefined) {
    throw new Error(`No words for ${id}`);
  }
  return found;
}
