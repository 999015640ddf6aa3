import { createInterface } from 'node:readline';
import { Echo, type Reply } from './device';
import { readInteractionModel } from './interaction-model';
import { type Options, readOptions, USAGE } from './options';
import { screenLines } from './screen';
import { trainUnderstanding } from './understanding';

const BANNER = `Back Spasm Coach on a pretend Echo. Type what you would say; empty line = silence; ctrl-d = leave.
Try: open back spasm coach. ● = it is listening, ○ = no session is open.
`;

const DEFAULT_COLUMNS = 80;

async function main(): Promise<number> {
  let options: Options;
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(messageOf(error));
    return 2;
  }
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  try {
    await converse(await newEcho(options), options);
    return 0;
  } catch (error) {
    console.error(`The skill failed: ${messageOf(error).replace(/\s*\n\s*/g, ' ')}`);
    return 1;
  }
}

async function newEcho({ locale }: Options): Promise<Echo> {
  // In Lambda the skill's log lines share standard output, which here is the conversation.
  process.env.LOG = 'off';
  const model = readInteractionModel(locale);
  const [{ handler }, understanding] = await Promise.all([
    import('../lambda/index'),
    trainUnderstanding(model),
  ]);
  return new Echo({ handler, understanding, invocationName: model.invocationName, locale });
}

/** Takes line after line until there are no more. */
async function converse(echo: Echo, options: Options): Promise<void> {
  const terminal = process.stdin.isTTY === true && !options.json;
  const lines = createInterface({
    input: process.stdin,
    ...(terminal ? { output: process.stdout } : {}),
  });
  const prompt = () => {
    if (terminal) {
      lines.setPrompt(echo.isOpen ? '● You: ' : '○ You: ');
      lines.prompt();
    }
  };
  if (terminal) {
    console.log(BANNER);
  }
  prompt();
  for await (const line of lines) {
    const words = line.trim();
    if (!terminal && !options.json) {
      console.log(`You: ${words === '' ? '(silence)' : words}`);
    }
    show(await answer(echo, words), options);
    prompt();
  }
  if (terminal) {
    console.log();
  }
}

async function answer(echo: Echo, words: string): Promise<Reply | undefined> {
  // Punctuation alone cannot be spoken.
  if (/[\p{L}\p{N}]/u.test(words)) {
    return echo.hear(words);
  }
  return echo.isOpen ? echo.silence() : undefined;
}

function show(reply: Reply | undefined, { json }: Options): void {
  if (!reply) {
    return;
  }
  if (!json) {
    for (const line of screenLines(reply, process.stdout.columns ?? DEFAULT_COLUMNS)) {
      console.log(line);
    }
  } else if (reply.request) {
    console.log(JSON.stringify(reply.request));
    console.log(JSON.stringify(reply.response));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(messageOf(error));
    process.exitCode = 1;
  },
);
