import type { LocalStore } from '../amazon/local-store';
import { PretendAmazon } from '../amazon/pretend-amazon';
import { PretendTable } from '../amazon/pretend-table';
import { Echo } from '../device/echo';
import { readLatencyMs } from '../device/latency';
import { readInteractionModel } from '../hearing/interaction-model';
import { trainUnderstanding } from '../hearing/understanding';
import { Conversation } from './conversation';
import type { Options } from './options';

/** The same listener at every start, so that the skill finds what it remembers. */
const LISTENER = 'amzn1.ask.account.PRETEND-LISTENER';

/**
 * Holds one conversation with the skill on standard input and output.
 * @param store for the items of the skill's table; undefined to use the table that the environment names
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

/** Makes the skill use a table on this machine. Works only before the skill is loaded. */
function useTable(endpoint: string): void {
  process.env.TABLE_NAME = 'back-spasm-coach';
  process.env.DYNAMODB_ENDPOINT = endpoint;
  // Without an account in the environment, the skill uses a made-up one and needs no region.
  delete process.env.AWS_ACCESS_KEY_ID;
}

async function newEcho({ locale }: Options, amazon: PretendAmazon): Promise<Echo> {
  // On Lambda the skill logs to standard output. Here that is the conversation.
  process.env.LOG = 'off';
  // The AWS SDK would warn about old versions of Node in the conversation.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const model = readInteractionModel(locale);
  const [{ handler }, understanding] = await Promise.all([
    import('../../lambda/index'),
    trainUnderstanding(model),
    // The skill loads it after its first answer, but the second line of a script does not wait.
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
