import { PretendAmazon } from './amazon/pretend-amazon';
import { Echo } from './device';
import { readInteractionModel } from './hearing/interaction-model';
import { trainUnderstanding } from './hearing/understanding';
import { readLatencyMs } from './latency';
import { Conversation } from './terminal/conversation';
import { type Options, readOptions, USAGE } from './terminal/options';

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
  const amazon = new PretendAmazon();
  try {
    await amazon.open();
    await new Conversation(await newEcho(options, amazon), options, process).hold();
    return 0;
  } catch (error) {
    console.error(`The skill failed: ${messageOf(error).replace(/\s*\n\s*/g, ' ')}`);
    return 1;
  } finally {
    await amazon.close();
  }
}

async function newEcho({ locale }: Options, amazon: PretendAmazon): Promise<Echo> {
  // In Lambda the skill's log lines share standard output, which here is the conversation.
  process.env.LOG = 'off';
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
