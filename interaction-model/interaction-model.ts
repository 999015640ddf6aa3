import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** The model without its words. Intents and types come in this order. */
const Shape = z.strictObject({
  invocationName: z.string(),
  fallbackIntentSensitivity: z.enum(['LOW', 'MEDIUM', 'HIGH']),
  intents: z.array(
    z.strictObject({
      name: z.string(),
      slots: z.record(z.string(), z.string()).optional(),
      /** Amazon alone has the samples of this intent. */
      builtIn: z.literal(true).optional(),
    }),
  ),
  types: z.array(z.string()),
});

/** At most this many samples of one line: enough to show its words. */
const MOST_SAMPLES_A_LINE = 8;

const HEADER = /^([a-z-]+): (.+)$/;

interface Intent {
  readonly name: string;
  readonly slots?: readonly { readonly name: string; readonly type: string }[];
  readonly samples: readonly string[];
}

interface SlotType {
  readonly name: string;
  readonly values: readonly {
    readonly id: string;
    readonly name: { readonly value: string; readonly synonyms: readonly string[] };
  }[];
}

/** What people may say, as Alexa takes it: the content of a JSON file of a skill package. */
export interface InteractionModel {
  readonly interactionModel: {
    readonly languageModel: {
      readonly invocationName: string;
      readonly modelConfiguration: {
        readonly fallbackIntentSensitivity: { readonly level: string };
      };
      readonly intents: readonly Intent[];
      readonly types: readonly SlotType[];
    };
  };
}

const built = new Map<string, InteractionModel>();

/**
 * The interaction model of a language, built once a process from the text files in
 * `interaction-model/<language>/`: a line a sample in `intents/`, and in `types/` a head line
 * `id: name` with its synonyms below. "(hot|cold) pack[s]" stands for each way of saying it, in an
 * intent for a good choice of them; "#" begins a comment.
 *
 * @param language such as "en"
 * @throws Error naming file and line where one cannot be read, or the file where there is none
 */
export function interactionModel(language: string): InteractionModel {
  const model = built.get(language) ?? build(join(__dirname, language));
  built.set(language, model);
  return model;
}

function build(folder: string): InteractionModel {
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
  return { interactionModel: { languageModel } };
}

function samplesIn(file: string): string[] {
  return [...new Set(linesOf(file).flatMap(({ text, where }) => spread(waysOf(text, where))))];
}

/** At most `MOST_SAMPLES_A_LINE` of the ways, spread over the whole list. */
function spread(ways: readonly string[]): readonly string[] {
  const step = ways.length / MOST_SAMPLES_A_LINE;
  return step <= 1
    ? ways
    : Array.from({ length: MOST_SAMPLES_A_LINE }, (_, index) => {
        // One further each time, so that the last choices of a line are shown like the first.
        const at = Math.floor(index * step) + index;
        return ways[at % ways.length] ?? '';
      });
}

function valuesIn(file: string): SlotType['values'] {
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
 * All texts that a line stands for: "(i am|i'm) [so] stuck" gives four.
 * @param where named in the error
 * @throws Error when the brackets do not match
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
