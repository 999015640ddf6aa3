import { PretendAmazon } from '../amazon/pretend-amazon';
import { Echo } from '../device/echo';
import { readLatencyMs } from '../device/latency';
import { readInteractionModel } from '../hearing/interaction-model';
import { trainUnderstanding } from '../hearing/understanding';
import type { Memory } from '../memory';
import { Conversation } from './conversation';
import type { Options } from './options';

/** One listener at every start, so that what is kept of them is found again. */
const LISTENER = 'amzn1.ask.account.PRETEND-LISTENER';

/**
 * Holds one conversation with the skill on standard input and output.
 * @throws Error when the skill fails, when its response breaks a rule, or a recording cannot be written
 */
export async function talk(options: Options, memory: Memory | undefined): Promise<void> {
  const amazon = new PretendAmazon();
  try {
    await amazon.open();
    const echo = await newEcho(options, memory, amazon);
    await new Conversation(echo, options, process).hold();
  } finally {
    await amazon.close();
  }
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
    (await import('../../lambda/alexa/store')).keepIn(memory);
  }
  const { checkContent } = await import('../../lambda/content-check');
  checkContent();
  const model = readInteractionModel(locale);
  const [{ handler }, understanding] = await Promise.all([
    import('../../lambda/index'),
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
