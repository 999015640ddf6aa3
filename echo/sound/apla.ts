import { z } from 'zod';
import { bind, type Names } from './binding';
import { speechMs, spoken } from './spoken';

/** The directive that makes a device play an APL for Audio document. */
export const RENDER_DOCUMENT = 'Alexa.Presentation.APLA.RenderDocument';

/** Words that a document says. */
export interface Clip {
  /** When they begin, in ms from the start of the document. */
  atMs: number;
  text: string;
  /** They are cut off after so many ms; null when they are never cut. */
  longestMs: number | null;
  /** About how long they last, in ms, at 150 words a minute; never over `longestMs`. */
  estimateMs: number;
  /** The whole SSML, when the words were given as SSML. */
  ssml?: string;
}

/** What a document says and when, and how long it lasts. */
export interface Timeline {
  /** In order of onset. */
  clips: Clip[];
  /** The sum of all its silences in ms, also of those that play at the same time. */
  silentMs: number;
  /** Its length up to the first speech without a fixed length, in ms. This length is exact. */
  lengthMs: number;
  /** The length of the whole in ms, with an estimate for speech without a fixed length. */
  wholeMs: number;
}

const directiveShape = z.object({
  type: z.literal(RENDER_DOCUMENT),
  document: z.strictObject({
    type: z.literal('APLA'),
    version: z.string(),
    description: z.string().optional(),
    mainTemplate: z.strictObject({
      description: z.string().optional(),
      parameters: z.array(z.string()).default([]),
      items: z.unknown().optional(),
      item: z.unknown().optional(),
    }),
  }),
  datasources: z.record(z.string(), z.unknown()).default({}),
});

const base = {
  id: z.string().optional(),
  description: z.string().optional(),
  when: z.unknown().optional(),
};
const duration = z.enum(['auto', 'trimToParent']).default('auto');

const anyComponent = z.looseObject({ type: z.string(), when: z.unknown().optional() });
const silenceShape = z.strictObject({
  ...base,
  type: z.literal('Silence'),
  duration: z.unknown(),
});
const speechShape = z.strictObject({
  ...base,
  type: z.literal('Speech'),
  content: z.unknown(),
  contentType: z.unknown().optional(),
  duration,
});
const severalShape = z.strictObject({
  ...base,
  type: z.enum(['Sequencer', 'Mixer']),
  duration,
  data: z.unknown().optional(),
  items: z.unknown().optional(),
  item: z.unknown().optional(),
});
type Several = z.infer<typeof severalShape>;

/** A component as it will be played. Its clips are timed from its own start. */
interface Stretch {
  clips: Clip[];
  silentMs: number;
  /** With an estimate for speech without a fixed length. */
  lengthMs: number;
  /** How much of the length, from the start, is exact. */
  exactMs: number;
  /** Whether it is cut to the length of what plays at the same time. */
  trimmed: boolean;
}

/**
 * What a device plays of an APL for Audio document, and when: Sequencer, Mixer, Silence and Speech
 * with data binding, as APL-A 0.91 describes them.
 * @throws Error saying where the document has something else, or a binding to nothing
 */
export function timelineOf(directive: unknown): Timeline {
  const { document, datasources } = shaped(directiveShape, directive, 'the directive');
  const names: Record<string, unknown> = {};
  for (const parameter of document.mainTemplate.parameters) {
    // The parameter "payload" stands for all data sources together.
    names[parameter] = parameter === 'payload' ? datasources : datasources[parameter];
  }
  const items = itemsOf(document.mainTemplate, 'mainTemplate');
  const chosen = firstToPlay(items, names, 'mainTemplate');
  const played = chosen ? inflate(chosen.item, names, chosen.where) : inSequence([]);
  return {
    clips: played.clips.sort((a, b) => a.atMs - b.atMs),
    silentMs: played.silentMs,
    lengthMs: played.exactMs,
    wholeMs: played.lengthMs,
  };
}

function inflate(component: unknown, names: Names, where: string): Stretch {
  const { type } = shaped(anyComponent, component, where);
  switch (type) {
    case 'Silence':
      return silence(component, names, where);
    case 'Speech':
      return speech(component, names, where);
    case 'Sequencer':
    case 'Mixer': {
      const given = shaped(severalShape, component, where);
      const children = childrenOf(given, names, where);
      const played = type === 'Sequencer' ? inSequence(children) : together(children);
      return { ...played, trimmed: given.duration === 'trimToParent' };
    }
    default:
      throw new Error(`APL-A, ${where}: the pretend Echo cannot play a "${type}".`);
  }
}

function silence(component: unknown, names: Names, where: string): Stretch {
  const given = shaped(silenceShape, component, where);
  const lengthMs = Number(bound(given.duration, names, where) ?? Number.NaN);
  if (!Number.isFinite(lengthMs) || lengthMs < 0) {
    throw new Error(`APL-A, ${where}: "${given.duration}" is not a length in ms for a silence.`);
  }
  return { clips: [], silentMs: lengthMs, lengthMs, exactMs: lengthMs, trimmed: false };
}

function speech(component: unknown, names: Names, where: string): Stretch {
  const given = shaped(speechShape, component, where);
  const content = bound(given.content, names, where);
  const contentType = bound(given.contentType ?? 'PlainText', names, where);
  if (typeof content !== 'string' && typeof content !== 'number') {
    throw new Error(`APL-A, ${where}: the content of a Speech must be words.`);
  }
  if (contentType !== 'PlainText' && contentType !== 'SSML') {
    throw new Error(`APL-A, ${where}: there is no contentType "${contentType}".`);
  }
  const words = String(content);
  const heard = contentType === 'SSML' ? spoken(words) : undefined;
  const text = heard?.text ?? words.trim();
  const estimateMs = heard?.lengthMs ?? speechMs(text);
  const clip: Clip = { atMs: 0, text, longestMs: null, estimateMs };
  if (heard) {
    clip.ssml = words;
  }
  return {
    clips: [clip],
    silentMs: 0,
    lengthMs: estimateMs,
    exactMs: 0,
    trimmed: given.duration === 'trimToParent',
  };
}

/** One after another. Nothing is trimmed, since the parent is as long as all children together. */
function inSequence(children: readonly Stretch[]): Stretch {
  const whole: Stretch = { clips: [], silentMs: 0, lengthMs: 0, exactMs: 0, trimmed: false };
  for (const child of children) {
    whole.clips.push(...child.clips.map((clip) => ({ ...clip, atMs: clip.atMs + whole.lengthMs })));
    whole.silentMs += child.silentMs;
    if (whole.exactMs === whole.lengthMs) {
      whole.exactMs += child.exactMs;
    }
    whole.lengthMs += child.lengthMs;
  }
  return whole;
}

/** All at the same time, as long as the longest that is not trimmed. */
function together(children: readonly Stretch[]): Stretch {
  const leading = children.filter((child) => !child.trimmed);
  const measures = leading.length > 0 ? leading : children;
  const lengthMs = Math.max(0, ...measures.map((child) => child.lengthMs));
  return {
    clips: children.flatMap((child) =>
      child.trimmed && measures === leading ? cut(child.clips, lengthMs) : child.clips,
    ),
    silentMs: children.reduce((sum, child) => sum + child.silentMs, 0),
    lengthMs,
    exactMs: Math.max(0, ...measures.map((child) => child.exactMs)),
    trimmed: false,
  };
}

function cut(clips: readonly Clip[], lengthMs: number): Clip[] {
  return clips
    .filter(({ atMs }) => atMs < lengthMs)
    .map((clip) => {
      const longestMs = Math.min(clip.longestMs ?? Number.POSITIVE_INFINITY, lengthMs - clip.atMs);
      return { ...clip, longestMs, estimateMs: Math.min(clip.estimateMs, longestMs) };
    });
}

/** The children that play: with data, one for each datum. */
function childrenOf(parent: Several, names: Names, where: string): Stretch[] {
  const items = itemsOf(parent, where);
  if (parent.data === undefined) {
    return items
      .map((item, index) => ({ item, where: `${where}.items[${index}]` }))
      .filter((child) => plays(child.item, names, child.where))
      .map((child) => inflate(child.item, names, child.where));
  }
  const data = bound(parent.data, names, where);
  if (!Array.isArray(data)) {
    throw new Error(`APL-A, ${where}: the data is not a list.`);
  }
  return data.flatMap((datum: unknown, index) => {
    const inner = { ...names, data: datum, index, length: data.length };
    const chosen = firstToPlay(items, inner, `${where}, datum ${index}`);
    return chosen ? [inflate(chosen.item, inner, chosen.where)] : [];
  });
}

function itemsOf(given: { items?: unknown; item?: unknown }, where: string): unknown[] {
  const items = given.items ?? given.item;
  if (items === undefined || (given.items !== undefined && given.item !== undefined)) {
    throw new Error(`APL-A, ${where}: there must be either "items" or "item".`);
  }
  return Array.isArray(items) ? items : [items];
}

function firstToPlay(
  items: readonly unknown[],
  names: Names,
  where: string,
): { item: unknown; where: string } | undefined {
  return items
    .map((item, index) => ({ item, where: `${where}.items[${index}]` }))
    .find((child) => plays(child.item, names, child.where));
}

function plays(component: unknown, names: Names, where: string): boolean {
  const { when } = shaped(anyComponent, component, where);
  return when === undefined || Boolean(bound(when, names, where));
}

function bound(value: unknown, names: Names, where: string): unknown {
  try {
    return bind(value, names);
  } catch (error) {
    throw new Error(`APL-A, ${where}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function shaped<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
  where: string,
): z.infer<Shape> {
  const read = shape.safeParse(value);
  if (!read.success) {
    const issue = read.error.issues[0];
    const field = issue?.path.length ? ` ${issue.path.join('.')}:` : '';
    throw new Error(`APL-A, ${where}:${field} ${issue?.message ?? 'not understood'}.`);
  }
  return read.data;
}
