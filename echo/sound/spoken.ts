import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';

/** What a listener hears of a piece of SSML. */
export interface Spoken {
  /** The words; "…" stands for a pause of two seconds or more. */
  text: string;
  /** Each break in milliseconds, in order. */
  breaksMs: number[];
  /** The name of every tag, the outermost first. */
  tags: string[];
  /** The words between the breaks, each with the estimated time at which it begins. */
  phrases: Phrase[];
  /** About how long all of it lasts, in ms, breaks included. */
  lengthMs: number;
}

/** Words without a break between them. */
export interface Phrase {
  /** In ms from the start of the speech. */
  atMs: number;
  text: string;
}

/** 150 words a minute, a calm pace in English; Alexa's voice is a little faster. */
const MS_A_WORD = 60_000 / 150;

/** About how long the words last, in ms, at 150 words a minute. */
export function speechMs(text: string): number {
  return text.split(/\s+/).filter((word) => /\w/.test(word)).length * MS_A_WORD;
}

/** From this length on, in ms, a listener notices a pause as waiting. */
export const LONG_PAUSE_MS = 2000;

/** Amazon documents no lengths in ms for the strengths; these are estimates by ear. */
const STRENGTH_MS: Readonly<Record<string, number>> = {
  none: 0,
  'x-weak': 0,
  weak: 300,
  medium: 300,
  strong: 700,
  'x-strong': 1000,
};

/** Tags that end a word group, so that "one</p><p>two" is not heard as "onetwo". */
const GROUPS = new Set(['p', 's', 'break', 'audio']);

const node = z.record(z.string(), z.unknown());
const nodes = z.array(node);
const attributes = z.record(z.string(), z.string());

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
});

/**
 * Reads SSML as Alexa would say it: `<say-as interpret-as="digits">911</say-as>` is heard as 911.
 * @throws Error with one clear sentence when it is not well-formed
 */
export function spoken(ssml: string): Spoken {
  const bare = /&(?!(?:amp|lt|gt|apos|quot|#\d+|#x[0-9a-f]+);)/i.exec(ssml);
  if (bare) {
    throw new Error(
      `The SSML is not well-formed: an & that does not begin an entity of SSML, at "${ssml.slice(bare.index, bare.index + 12)}".`,
    );
  }
  const valid = XMLValidator.validate(ssml);
  if (valid !== true) {
    throw new Error(`The SSML is not well-formed: ${valid.err.msg}`);
  }
  const heard: Heard = { text: '', breaksMs: [], tags: [], unbroken: [''] };
  listen(nodes.parse(parser.parse(ssml)), heard);
  return { text: tidy(heard.text), breaksMs: heard.breaksMs, tags: heard.tags, ...timed(heard) };
}

/** What has been heard so far. `unbroken` has one text for each stretch between two breaks. */
interface Heard extends Pick<Spoken, 'text' | 'breaksMs' | 'tags'> {
  unbroken: string[];
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .trim();
}

function timed({ unbroken, breaksMs }: Heard): Pick<Spoken, 'phrases' | 'lengthMs'> {
  const phrases: Phrase[] = [];
  let lengthMs = 0;
  for (const [index, words] of unbroken.entries()) {
    const text = tidy(words);
    if (text !== '') {
      phrases.push({ atMs: lengthMs, text });
    }
    lengthMs += speechMs(text) + (breaksMs[index] ?? 0);
  }
  return { phrases, lengthMs };
}

function hear(words: string, heard: Heard): void {
  heard.text += words;
  heard.unbroken.push((heard.unbroken.pop() ?? '') + words);
}

function listen(children: Record<string, unknown>[], heard: Heard): void {
  for (const child of children) {
    const name = Object.keys(child).find((key) => key !== ':@');
    if (name === '#text') {
      hear(String(child[name]), heard);
    } else if (name !== undefined) {
      heard.tags.push(name);
      const given = attributes.parse(child[':@'] ?? {});
      if (GROUPS.has(name)) {
        hear(' ', heard);
      }
      if (name === 'break') {
        const pause = breakMs(given);
        heard.breaksMs.push(pause);
        heard.unbroken.push('');
        heard.text += pause >= LONG_PAUSE_MS ? '… ' : '';
      } else if (name === 'sub') {
        hear(given.alias ?? '', heard);
      } else {
        listen(nodes.parse(child[name]), heard);
      }
      if (GROUPS.has(name)) {
        hear(' ', heard);
      }
    }
  }
}

function breakMs(given: Readonly<Record<string, string>>): number {
  if (given.time === undefined) {
    return STRENGTH_MS[given.strength ?? 'medium'] ?? Number.NaN;
  }
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s)$/.exec(given.time.trim()) ?? [];
  return Number(amount) * (unit === 's' ? 1000 : 1);
}
