import { PretendAmazon } from './amazon/pretend-amazon';
import { Echo } from './device';
import { readInteractionModel } from './hearing/interaction-model';
import { trainUnderstanding } from './hearing/understanding';
import { readLatencyMs } from './latency';
import { Memory } from './memory';
import { memoryFile } from './memory-file';
import { Conversation } from './terminal/conversation';
import { type Options, readOptions } from './terminal/options';
import { USAGE } from './terminal/usage';

/** One listener at every start, so that what is kept of them is found again. */
const LISTENER = 'amzn1.ask.account.PRETEND-LISTENER';

async function main(): Promise<number> {
  let options: Options;
  let memory: Memory | undefined;
  try {
    options = readOptions(process.argv.slice(2));
    memory = memoryFor(options);
  } catch (error) {
    console.error(messageOf(error));
    return 2;
  }
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const amazon = new PretendAmazon();
  try {
    await amazon.open();
    await new Conversation(await newEcho(options, memory, amazon), options, process).hold();
    return 0;
  } catch (error) {
    console.error(`The skill failed: ${messageOf(error).replace(/\s*\n\s*/g, ' ')}`);
    return 1;
  } finally {
    await amazon.close();
  }
}

/**
 * Where the coach remembers: the file that was named, else the table that the environment names, else
 * this run.
 *
 * @returns undefined for the table
 * @throws Error with one line about a file that is no memory
 */
function memoryFor({ memory }: Options): Memory | undefined {
  if (memory !== undefined) {
    return new Memory(memoryFile(memory));
  }
  return process.env.TABLE_NAME === undefined ? new Memory() : undefined;
}

async function newEcho(
  { locale }: Options,
  memory: Memory | undefined,
  amazon: PretendAmazon,
): Promise<Echo> {
  // In Lambda the skill's log lines share standard output, which here is the conversation.
  process.env.LOG = 'off';
  // What the AWS SDK has to say of this Node would come into it as well.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  if (memory !== undefined) {
    (await import('../lambda/alexa/store')).keepIn(memory);
  }
  const { checkContent } = await import('../lambda/content-check');
  checkContent();
  const model = readInteractionModel(locale);
  const [{ handler }, understanding] = await Promise.all([
    import('../lambda/index'),
    trainUnderstanding(model),
  ]);
  return new Echo({
    handler,
    understanding,
    invocationName: model.invocationName,
    locale,
    userId: LISTENER,
    latencyMs: readLatencyMs(),
    amazon,
  });
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
