import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** The intents, slots and types of a model, in the order in which the model lists them. */
const Shape = z.strictObject({
  invocationName: z.string(),
  fallbackIntentSensitivity: z.enum(['LOW', 'MEDIUM', 'HIGH']),
  intents: z.array(
    z.strictObject({
      name: z.string(),
      slots: z.record(z.string(), z.string()).optional(),
      /** Whether Amazon alone supplies the samples of this intent. */
      builtIn: z.literal(true).optional(),
    }),
  ),
  types: z.array(z.string()),
});

/** The most samples that one line gives. This is enough to show its words. */
const MOST_SAMPLES_A_LINE = 8;

const HEADER = /^([a-z-]+): (.+)$/;

/**
 * The interaction model of a language in Alexa's format, from the text files in
 * `interaction-model/<language>/`. In `intents/` each line is a sample. In `types/` a line `id: name`
 * comes before its synonyms. "(hot|cold) pack[s]" means each way of saying it; in an intent, at most
 * MOST_SAMPLES_A_LINE of them. "#" begins a comment.
 * @returns the text of the JSON file
 * @throws Error naming the file and the line that cannot be read
 */
export function buildModel(language: string): string {
  const folder = join(__dirname, language);
  const shape = Shape.parse(JSON.parse(readFileSync(join(folder, 'shape.json'), 'utf8')));
  const languageModel = {
    invocationName: shape.invocationName,
    modelConfiguration: { fallbackIntentSensitivity: { level: shape.fallbackIntentSensitivity } },
    intents: shape.intents.map(({ name, slots, builtIn }) => ({
      name,
      ...(slots && { slots: Object.entries(slots).map(([slot, type]) => ({ name: slot, type })) }),
      samples: builtIn ? [] : samplesIn(join(folder, 'intents', `${name}.txt`)),
    })),
    types: shape.types.map((name) => ({
      name,
      values: valuesIn(join(folder, 'types', `${name}.txt`)),
    })),
  };
  return `${JSON.stringify({ interactionModel: { languageModel } }, null, 2)}\n`;
}

function samplesIn(file: string): string[] {
  return [...new Set(linesOf(file).flatMap(({ text, where }) => spread(waysOf(text, where))))];
}

/** At most MOST_SAMPLES_A_LINE of the ways, spread over the whole list. */
function spread(ways: readonly string[]): readonly string[] {
  const step = ways.length / MOST_SAMPLES_A_LINE;
  return step <= 1
    ? ways
    : Array.from({ length: MOST_SAMPLES_A_LINE }, (_, index) => {
        // Each step moves one further, so that the last choices of a line are used as well as the first.
        const at = Math.floor(index * step) + index;
        return ways[at % ways.length] ?? '';
      });
}

function valuesIn(file: string) {
  const values: { id: string; name: { value: string; synonyms: string[] } }[] = [];
  for (const { text, where } of linesOf(file)) {
    const [, id, value] = HEADER.exec(text) ?? [];
    const last = values.at(-1);
    if (id !== undefined && value !== undefined) {
      values.push({ id, name: { value, synonyms: [] } });
    } else if (last) {
      const { synonyms } = last.name;
      synonyms.push(...waysOf(text, where).filter((way) => !synonyms.includes(way)));
    } else {
      throw new Error(`${where}: "${text}" comes before the first "id: name".`);
    }
  }
  return values;
}

function linesOf(file: string): { text: string; where: string }[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line, index) => ({
      text: line.replace(/#.*/, '').trim(),
      where: `${file}:${index + 1}`,
    }))
    .filter(({ text }) => text !== '');
}

/**
 * Every way of saying a line: "(i am|i'm) [so] stuck" gives four.
 * @throws Error if a bracket is not closed, or closed twice
 */
export function waysOf(line: string, where = line): string[] {
  const [whole, choices, option] = /\(([^()[\]]*)\)|\[([^()[\]]*)\]/.exec(line) ?? [];
  if (whole === undefined) {
    if (/[()[\]|]/.test(line)) {
      throw new Error(`${where}: the brackets do not match.`);
    }
    return [line.replace(/ +/g, ' ').trim()];
  }
  const ways = choices?.split('|') ?? [...(option ?? '').split('|'), ''];
  return [
    ...new Set(
      ways.flatMap((way) =>
        waysOf(
          line.replace(whole, () => way),
          where,
        ),
      ),
    ),
  ];
}

if (require.main === module) {
  const file = join(__dirname, 'en.json');
  writeFileSync(file, buildModel('en'));
}
