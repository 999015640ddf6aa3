import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
} from '@aws-sdk/lib-dynamodb';
import type { RequestEnvelope } from 'ask-sdk-model';
import { listenerKey } from './listener-key';
import type { PreferenceStore, StoredItem } from './preference-store';
import { ConflictError, revisionAfter } from './preference-store';

/** A DynamoDB table, and its address when that is not AWS. */
export interface TableSettings {
  readonly name: string;
  readonly endpoint: string | null;
}

/** Attempts in all: one retry still fits into the time that a listener waits. */
const ATTEMPTS = 2;

/** In ms. DynamoDB usually answers in less than ten, so a lost connection is noticed soon. */
const CONNECT_WITHIN = 100;
const ANSWER_WITHIN = 150;

/** The client wants a region and credentials, even for a server that does not. */
const OF_NO_ACCOUNT = {
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
};

/**
 * Stores each listener's record as an item of a DynamoDB table. ask-sdk's own adapter needs AWS SDK v2, which
 * has ended, and overwrites whole items. Loaded late, since the client is larger than the rest of the skill.
 */
export class DynamoDbStore implements PreferenceStore {
  private readonly client: DynamoDBDocumentClient;
  private readonly name: string;

  constructor({ name, endpoint }: TableSettings) {
    this.name = name;
    const client = new DynamoDBClient({
      maxAttempts: ATTEMPTS,
      requestHandler: {
        connectionTimeout: CONNECT_WITHIN,
        requestTimeout: ANSWER_WITHIN,
        throwOnRequestTimeout: true,
      },
      ...(endpoint === null ? {} : { endpoint }),
      ...(endpoint === null || process.env.AWS_ACCESS_KEY_ID !== undefined ? {} : OF_NO_ACCOUNT),
    });
    this.client = DynamoDBDocumentClient.from(client, {
      marshallOptions: { removeUndefinedValues: true },
    });
  }

  async getAttributes(envelope: RequestEnvelope, signal?: AbortSignal): Promise<StoredItem> {
    const command = new GetCommand({ ...this.itemOf(envelope), ConsistentRead: true });
    const { Item = {} } = await this.client.send(command, until(signal));
    const { id: _id, ...kept } = Item;
    return kept;
  }

  async saveAttributes(
    envelope: RequestEnvelope,
    { revision, ...kept }: StoredItem,
    signal?: AbortSignal,
  ): Promise<void> {
    const { TableName, Key } = this.itemOf(envelope);
    const isAsRead =
      revision === undefined
        ? { ConditionExpression: 'attribute_not_exists(revision)' }
        : {
            ConditionExpression: 'revision = :revision',
            ExpressionAttributeValues: { ':revision': revision },
          };
    const Item = { ...Key, ...kept, revision: revisionAfter(revision) };
    try {
      await this.client.send(new PutCommand({ TableName, Item, ...isAsRead }), until(signal));
    } catch (error) {
      throw error instanceof ConditionalCheckFailedException ? new ConflictError() : error;
    }
  }

  async replaceAttributes(
    envelope: RequestEnvelope,
    kept: StoredItem,
    signal?: AbortSignal,
  ): Promise<void> {
    const { TableName, Key } = this.itemOf(envelope);
    const Item = { ...Key, ...kept, revision: revisionAfter(undefined) };
    await this.client.send(new PutCommand({ TableName, Item }), until(signal));
  }

  async deleteAttributes(envelope: RequestEnvelope, signal?: AbortSignal): Promise<void> {
    await this.client.send(new DeleteCommand(this.itemOf(envelope)), until(signal));
  }

  private itemOf(envelope: RequestEnvelope) {
    return { TableName: this.name, Key: { id: listenerKey(envelope) } };
  }
}

const until = (signal: AbortSignal | undefined) =>
  signal === undefined ? {} : { abortSignal: signal };
