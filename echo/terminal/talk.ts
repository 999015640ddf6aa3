import type { LocalStore } from '../amazon/local-store';
import { PretendAmazon } from '../amazon/pretend-amazon';
import { PretendTable } from '../amazon/pretend-table';
import { Echo } from '../device/echo';
import { readLatencyMs } from '../device/latency';
import { readInteractionModel } from '../hearing/interaction-model';
import { trainUnderstanding } from '../hearing/understanding';
import { Conversation } from './conversation';
import type { Options } from './options';

/** One listener at every start, so that what is kept of them is found again. */
const LISTENER = 'amzn1.ask.account.PRETEND-LISTENER';

/**
 * Holds one conversation with the skill on standard input and output.
 * @param store where the skill's table keeps its items; undefined for the table that the environment names
 * @throws Error when the skill fails, when its response breaks a rule, or a recording cannot be written
 */
export async function talk(options: Options, store: LocalStore | undefined): Promise<void> {
  const amazon = new PretendAmazon();
  const table = new PretendTable(store);
  try {
    await amazon.open();
    if (store !== undefined) {
      useTable(await table.open());
    }
    await new Conversation(await newEcho(options, amazon), options, process).hold();
  } finally {
    await Promise.all([amazon.close(), table.close()]);
  }
}

/** Tells the skill, which reads its environment when it is loaded, to keep things in a table of this machine. */
function useTable(endpoint: string): void {
  process.env.TABLE_NAME = 'back-spasm-coach';
  process.env.DYNAMODB_ENDPOINT = endpoint;
  // With no account in the environment the client makes one up, and asks for no region either.
  delete process.env.AWS_ACCESS_KEY_ID;
}

async function newEcho({ locale }: Options, amazon: PretendAmazon): Promise<Echo> {
  // In Lambda the skill's log lines share standard output, which here is the conversation.
  process.env.LOG = 'off';
  // The AWS SDK would print a warning about this version of Node into the conversation as well.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const model = readInteractionModel(locale);
  const [{ handler }, understanding] = await Promise.all([
    import('../../lambda/index'),
    trainUnderstanding(model),
    // The skill loads it after its first answer. A script has its second line ready by then.
    import('@aws-sdk/lib-dynamodb'),
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
