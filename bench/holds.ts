import { parseArgs } from 'node:util';
import { FITTED_VOICE, type Voice } from '../echo/sound/voice';
import { runCommand } from './command';
import { type Drift, driftOf, WAYS, type Way } from './drift';
import { left, markdownTable, right } from './markdown-table';

const USAGE = `Usage: npm run bench:holds -- [--voice <name>] [--speed <words a minute>] [--json] [--help]

Renders counted holds of 5 to 60 seconds to sound, finds each number in the sound, and prints how far
the numbers and the end of the hold are from their time. Fails if a number on APL-A is more than 20 ms
off, or if a hold in SSML is more than 5 % off on the voice it was fitted to, or 10 % on another voice.

  --voice <name>  measure on this espeak-ng voice only, such as en-us+f3
  --speed <n>     words a minute, 80 to 450 (default ${FITTED_VOICE.wordsPerMinute})
  --json          print JSON instead of Markdown
  --help          print this`;

const HOLDS_SECONDS = [5, 10, 20, 30, 60];

/** The fitted voice, a slower voice with another accent, and a faster voice of another speaker. */
const VOICES: readonly Voice[] = [
  FITTED_VOICE,
  { name: 'en-us', wordsPerMinute: 160 },
  { name: 'en-gb-x-rp+m3', wordsPerMinute: 190 },
];

const MAX_ONSET_ERROR_MS = 20;
const MAX_PERCENT_FITTED = 5;
const MAX_PERCENT_OTHER = 10;

const NAMES: Readonly<Record<Way, string>> = {
  apla: 'APL-A, every second',
  'ssml-every-five': 'SSML, every five',
  'ssml-every-second': 'SSML, every second',
  'number-and-break': 'customary: number + 1 s break',
};

interface Settings {
  voices: readonly Voice[];
  json: boolean;
  help: boolean;
}

async function measure(settings: Settings): Promise<number> {
  const drifts: Drift[] = [];
  for (const voice of settings.voices) {
    for (const way of WAYS) {
      console.error(`${described(voice)}: ${NAMES[way]} …`);
      for (const seconds of HOLDS_SECONDS) {
        drifts.push(await driftOf(way, seconds, voice));
      }
    }
  }
  console.log(
    settings.json
      ? JSON.stringify(drifts, null, 2)
      : settings.voices.map((voice) => tableOf(voice, drifts)).join('\n\n'),
  );
  const broken = drifts.filter(breaksPromise);
  for (const { way, voice, seconds } of broken) {
    console.error(`Too far off: ${NAMES[way]}, ${seconds} s, ${described(voice)}.`);
  }
  return broken.length > 0 ? 1 : 0;
}

/** @throws Error with one sentence about what is not allowed */
function readSettings(args: string[]): Settings {
  const { values } = parseArgs({
    args,
    options: {
      voice: { type: 'string' },
      speed: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { voice, speed, json, help } = values;
  const wordsPerMinute = speed === undefined ? FITTED_VOICE.wordsPerMinute : Number(speed);
  if (!(Number.isInteger(wordsPerMinute) && wordsPerMinute >= 80 && wordsPerMinute <= 450)) {
    throw new Error(`--speed "${speed}" is not a whole number from 80 to 450.`);
  }
  const asked = voice !== undefined || speed !== undefined;
  const voices = asked ? [{ name: voice ?? FITTED_VOICE.name, wordsPerMinute }] : VOICES;
  return { voices, json, help };
}

function breaksPromise({ way, voice, largestOnsetErrorMs, lengthErrorPercent }: Drift): boolean {
  switch (way) {
    case 'apla':
      return !(largestOnsetErrorMs <= MAX_ONSET_ERROR_MS);
    case 'ssml-every-five':
    case 'ssml-every-second':
      return !(
        Math.abs(lengthErrorPercent) <= (isFitted(voice) ? MAX_PERCENT_FITTED : MAX_PERCENT_OTHER)
      );
    case 'number-and-break':
      return false;
  }
}

function isFitted({ name, wordsPerMinute }: Voice): boolean {
  return name === FITTED_VOICE.name && wordsPerMinute === FITTED_VOICE.wordsPerMinute;
}

function described(voice: Voice): string {
  const fitted = isFitted(voice) ? ', the one SSML is fitted to' : '';
  return `voice ${voice.name} at ${voice.wordsPerMinute} words a minute${fitted}`;
}

/** The Markdown table of one voice: one row for each way, one column for each hold. */
function tableOf(voice: Voice, drifts: readonly Drift[]): string {
  const rows = WAYS.flatMap((way) => {
    const ofWay = drifts.filter((drift) => drift.way === way && drift.voice === voice);
    const onsets = ofWay.map(({ largestOnsetErrorMs }) => `${Math.round(largestOnsetErrorMs)} ms`);
    const lengths = ofWay.map(
      ({ lengthErrorMs, lengthErrorPercent }) =>
        `${signed(lengthErrorMs, 0)} ms, ${signed(lengthErrorPercent, 1)} %`,
    );
    return [
      [NAMES[way], 'worst number', ...onsets],
      ['', 'length', ...lengths],
    ];
  });
  const holds = HOLDS_SECONDS.map((seconds) => right(`${seconds} s`));
  const table = markdownTable([left('count'), left('off by'), ...holds], rows);
  return `On ${described(voice)}:\n\n${table}`;
}

function signed(value: number, decimals: number): string {
  const rounded = value.toFixed(decimals);
  const bare = Number(rounded) === 0 ? (0).toFixed(decimals) : rounded;
  return Number(bare) > 0 ? `+${bare}` : bare.replace('-', '−');
}

runCommand(USAGE, readSettings, measure).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
