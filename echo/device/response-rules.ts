import type { Directive, RequestEnvelope, ResponseEnvelope, ui } from 'ask-sdk-model';
import { brokenPermissionRules } from '../amazon/permission';
import { RENDER_DOCUMENT, type Timeline, timelineOf } from '../sound/apla';
import { type Spoken, speechMs, spoken } from '../sound/spoken';

/** https://developer.amazon.com/en-US/docs/alexa/custom-skills/speech-synthesis-markup-language-ssml-reference.html */
const KNOWN_TAGS = new Set([
  'amazon:domain',
  'amazon:effect',
  'amazon:emotion',
  'audio',
  'break',
  'emphasis',
  'lang',
  'p',
  'phoneme',
  'prosody',
  's',
  'say-as',
  'speak',
  'sub',
  'voice',
  'w',
]);

const MAX_BREAK_MS = 10_000;
const MAX_RESPONSE_MS = 240_000;
const MAX_SPEECH_CHARACTERS = 8_000;
const MAX_CARD_CHARACTERS = 8_000;
const MAX_RESPONSE_BYTES = 120_000;
const MAX_ATTRIBUTE_BYTES = 24_000;

const APLA_VERSION = '0.91';

const COUNT = '(?:\\d+|one|two|three|four|five|six|eight|ten|twelve|half an?)';
const PILL = '(?:tablets?|pills?|capsules?|caplets?)';

/** A dose is never spoken: a medicine step refers to the label. */
const DOSE = new RegExp(
  `\\b(?:\\d+\\s*mgs?|mgs?|milligram(?:me)?s?|\\d+\\s*(?:mcg|micrograms?|grams?))\\b|\\b${COUNT} (?:\\w+ )?${PILL}\\b|\\b${PILL} (?:a|per|each|every) (?:day|hour|dose)\\b|\\b${PILL} daily\\b`,
  'i',
);

/**
 * Checks a response against Alexa's limits and the skill's own promises.
 * @returns one sentence for each broken rule; empty when the response may be spoken
 */
export function brokenRules(response: ResponseEnvelope, request: RequestEnvelope): string[] {
  if (!response?.response) {
    return ['The answer of the skill is not a response.'];
  }
  const { outputSpeech, reprompt, card, directives = [] } = response.response;
  const broken: string[] = [];
  const speech = heardOf(outputSpeech, 'speech', broken);
  const prompt = heardOf(reprompt?.outputSpeech, 'reprompt', broken);
  const document = documentHeardIn(directives, speech?.lengthMs ?? 0, broken);
  const cardText = textOf(card);
  // The document is heard after the speech, and its last words are the prompt.
  const lastWords = document?.clips.at(-1)?.text ?? speech?.text ?? '';

  if (response.version !== '1.0') {
    broken.push(`The version of the response is "${response.version}" and must be "1.0".`);
  }
  const attributesBroken = brokenAttributeRules(response.sessionAttributes);
  broken.push(...attributesBroken);
  // Without valid JSON there is no size to check.
  const bytes = attributesBroken.length > 0 ? 0 : Buffer.byteLength(JSON.stringify(response));
  if (bytes > MAX_RESPONSE_BYTES) {
    broken.push(`The response is ${bytes} bytes of JSON, over ${MAX_RESPONSE_BYTES}.`);
  }
  if (cardText.length > MAX_CARD_CHARACTERS) {
    broken.push(`The card has ${cardText.length} characters, over ${MAX_CARD_CHARACTERS}.`);
  }
  for (const [part, text] of [
    ['speech', speech?.text ?? ''],
    ['document', document?.clips.map(({ text }) => text).join(' ') ?? ''],
    ['reprompt', prompt?.text ?? ''],
    ['card', cardText],
  ]) {
    const dose = DOSE.exec(text ?? '');
    if (dose) {
      broken.push(`The ${part} names a dose: "${dose[0]}".`);
    }
  }

  if (request.request.type === 'SessionEndedRequest') {
    if (outputSpeech || reprompt || card || directives.length > 0) {
      broken.push('A SessionEndedRequest must be answered with nothing to say or show.');
    }
    return broken;
  }
  broken.push(...brokenPermissionRules(response.response));
  if (response.response.shouldEndSession === false) {
    broken.push(...brokenOpenRules(lastWords, prompt));
  } else if (response.response.shouldEndSession === true) {
    if (reprompt) {
      broken.push('The session ends, so there must be no reprompt.');
    }
    if (/\?["'”’)]*$/.test(lastWords)) {
      broken.push('The session ends, so the speech must not end in a question.');
    }
  }
  return broken;
}

/** With an open microphone and no prompt, a listener does not know what to say. It fails certification. */
function brokenOpenRules(lastWords: string, prompt: Spoken | undefined): string[] {
  const broken: string[] = [];
  if (!asksForWords(lastWords)) {
    broken.push(
      `The session stays open, so the speech must end in a question or name what to say: "${lastSentence(lastWords)}".`,
    );
  }
  if (!prompt?.text) {
    broken.push('The session stays open, so there must be a reprompt.');
  }
  return broken;
}

function brokenAttributeRules(attributes: unknown): string[] {
  if (attributes === undefined) {
    return [];
  }
  if (!isJson(attributes, new Set())) {
    return ['The session attributes have a value that JSON cannot hold.'];
  }
  const bytes = Buffer.byteLength(JSON.stringify(attributes));
  return bytes > MAX_ATTRIBUTE_BYTES
    ? [`The session attributes are ${bytes} bytes of JSON, over ${MAX_ATTRIBUTE_BYTES}.`]
    : [];
}

/** Reads one piece of speech and notes what is wrong with it. */
function heardOf(
  speech: ui.OutputSpeech | undefined,
  part: string,
  broken: string[],
): Spoken | undefined {
  if (!speech) {
    return undefined;
  }
  const text = speech.type === 'SSML' ? speech.ssml : speech.text;
  if (text.length > MAX_SPEECH_CHARACTERS) {
    broken.push(`The ${part} has ${text.length} characters, over ${MAX_SPEECH_CHARACTERS}.`);
  }
  if (speech.type !== 'SSML') {
    const words = text.trim();
    const lengthMs = speechMs(words);
    return { text: words, breaksMs: [], tags: [], phrases: [{ atMs: 0, text: words }], lengthMs };
  }
  let heard: Spoken;
  try {
    heard = spoken(text);
  } catch (error) {
    broken.push(`${part}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
  if (heard.tags[0] !== 'speak' || !/^\s*<speak[\s>][\s\S]*<\/speak>\s*$/.test(text)) {
    broken.push(`The ${part} is not one <speak> element.`);
  }
  for (const tag of new Set(heard.tags.filter((name) => !KNOWN_TAGS.has(name)))) {
    broken.push(`The ${part} has a tag Alexa does not know: <${tag}>.`);
  }
  for (const pause of heard.breaksMs) {
    if (!(pause <= MAX_BREAK_MS)) {
      broken.push(
        Number.isNaN(pause)
          ? `The ${part} has a break whose length cannot be read.`
          : `The ${part} has a break of ${pause} ms, over ${MAX_BREAK_MS}.`,
      );
    }
  }
  if (heard.lengthMs > MAX_RESPONSE_MS) {
    broken.push(`The ${part} lasts about ${inSeconds(heard.lengthMs)} seconds, over 240.`);
  }
  return heard;
}

/**
 * Reads the APL for Audio document, if there is one, and notes what is wrong with it and with the
 * length of the response as a whole.
 */
function documentHeardIn(
  directives: readonly Directive[],
  speechLengthMs: number,
  broken: string[],
): Timeline | undefined {
  const rendered = directives.filter((directive) => directive.type === RENDER_DOCUMENT);
  const [directive] = rendered;
  if (!directive) {
    return undefined;
  }
  if (rendered.length > 1) {
    broken.push(`The response has ${rendered.length} APL-A documents and may have one.`);
  }
  if (!directive.token) {
    broken.push('The APL-A document has no token, so a failure could not name it.');
  }
  const version: unknown = directive.document?.version;
  if (version !== APLA_VERSION) {
    broken.push(`The APL-A document has the version "${version}" and must have "${APLA_VERSION}".`);
  }
  let document: Timeline;
  try {
    document = timelineOf(directive);
  } catch (error) {
    broken.push(error instanceof Error ? error.message : String(error));
    return undefined;
  }
  if (document.clips.every(({ text }) => text === '')) {
    broken.push('The APL-A document says nothing: silence alone may not be played.');
  }
  for (const { ssml } of document.clips) {
    if (ssml !== undefined) {
      heardOf({ type: 'SSML', ssml }, 'speech in the APL-A document', broken);
    }
  }
  // Silences that play at the same time are all counted: Amazon does not document whether it adds them up.
  const clipsMs = document.clips.reduce(
    (sum, { estimateMs }) => sum + estimateMs,
    document.silentMs,
  );
  if (clipsMs > MAX_RESPONSE_MS) {
    broken.push(
      `The clips of the APL-A document, silences included, add up to about ${inSeconds(clipsMs)} seconds, over 240.`,
    );
  }
  if (speechLengthMs + document.wholeMs > MAX_RESPONSE_MS) {
    broken.push(
      `The speech and the APL-A document last about ${inSeconds(speechLengthMs + document.wholeMs)} seconds, over 240.`,
    );
  }
  return document;
}

function inSeconds(ms: number): number {
  return Math.round(ms / 1000);
}

function asksForWords(text: string): boolean {
  const last = lastSentence(text);
  return /\?["'”’)]*$/.test(last) || /\bsay\b/i.test(last);
}

function lastSentence(text: string): string {
  return (
    text
      .replace(/…/g, ' ')
      .trim()
      .split(/(?<=[.!?]["'”’)]*)\s+/)
      .at(-1) ?? ''
  );
}

function textOf(card: ui.Card | undefined): string {
  if (card?.type === 'Simple') {
    return `${card.title ?? ''}\n${card.content ?? ''}`;
  }
  return card?.type === 'Standard' ? `${card.title ?? ''}\n${card.text ?? ''}` : '';
}

/** Whether JSON keeps the value unchanged: no functions, dates, NaN, gaps or cycles. */
function isJson(value: unknown, above: Set<object>): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') {
    return true;
  }
  if (typeof value === 'number') {
    return Number.isFinite(value);
  }
  if (typeof value !== 'object' || above.has(value)) {
    return false;
  }
  const inside = new Set(above).add(value);
  if (Array.isArray(value)) {
    return value.every((item) => isJson(item, inside));
  }
  const prototype = Object.getPrototypeOf(value);
  // The prototype of a plain object has no prototype itself; that of a date or a map has one.
  const plain = prototype === null || Object.getPrototypeOf(prototype) === null;
  return plain && Object.values(value).every((item) => isJson(item, inside));
}
