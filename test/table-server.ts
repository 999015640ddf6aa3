import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';

/** A server in place of DynamoDB. */
export interface TableServer {
  readonly name: string;
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** A DynamoDB-compatible server with one table, and the items in it. */
export interface RawTable extends TableServer {
  /** Every item as it is stored, whoever wrote it. */
  rows(): Promise<Record<string, unknown>[]>;
  put(row: Record<string, unknown>): Promise<void>;
}

const NAME = 'preferences';

async function listening(server: Server): Promise<TableServer> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('the server has no port');
  }
  return {
    name: NAME,
    endpoint: `http://127.0.0.1:${address.port}`,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Answers requests to DynamoDB in any way, or not at all. */
export const startServer = (answer: RequestListener): Promise<TableServer> =>
  listening(createServer(answer));

/** Starts dynalite with an empty table such as infra/preference-table.ts makes. */
export async function startTable(): Promise<RawTable> {
  const server = await listening(dynalite({ createTableMs: 0 }));
  const client = new DynamoDBClient({
    endpoint: server.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const documents = DynamoDBDocumentClient.from(client);
  await client.send(
    new CreateTableCommand({
      TableName: NAME,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    }),
  );
  return {
    ...server,
    async rows() {
      return (await documents.send(new ScanCommand({ TableName: NAME }))).Items ?? [];
    },
    async put(Item) {
      await documents.send(new PutCommand({ TableName: NAME, Item }));
    },
    async stop() {
      client.destroy();
      await server.stop();
    },
  };
}
