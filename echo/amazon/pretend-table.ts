import type { IncomingMessage, ServerResponse } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { z } from 'zod';
import { type Answer, jsonIn } from './call';
import { bodyOf, LocalServer } from './local-server';
import { type Item, type LocalStore, storeOfThisRun } from './local-store';

const Attributes = z.custom<Record<string, AttributeValue>>(
  (value) => typeof value === 'object' && value !== null,
);
const Key = z.strictObject({ id: z.strictObject({ S: z.string() }) });

const Get = z.strictObject({
  TableName: z.string(),
  Key,
  ConsistentRead: z.boolean().optional(),
});
const Put = z.strictObject({
  TableName: z.string(),
  Item: Attributes,
  ConditionExpression: z.string().optional(),
  ExpressionAttributeValues: Attributes.optional(),
});
const Delete = z.strictObject({ TableName: z.string(), Key });

/**
 * A DynamoDB table as far as the skill uses one: items are read, written and deleted by their `id`, and a
 * write may depend on one attribute. An HTTP server that only this machine can reach. It does not check the name
 * of the table or the account.
 * See https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html
 */
export class PretendTable {
  private readonly server = new LocalServer((request, response) => this.answer(request, response));

  constructor(private readonly store: LocalStore = storeOfThisRun()) {}

  /** Begins to listen; resolves to the endpoint that a DynamoDB client is given. */
  open(): Promise<string> {
    return this.server.open();
  }

  close(): Promise<void> {
    return this.server.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const operation = String(request.headers['x-amz-target']).replace(/^DynamoDB_\d+\./, '');
    const { status, json } = this.perform(operation, jsonIn(await bodyOf(request)));
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify(json));
  }

  private perform(operation: string, body: unknown): Answer {
    try {
      switch (operation) {
        case 'GetItem':
          return this.get(Get.parse(body));
        case 'PutItem':
          return this.put(Put.parse(body));
        case 'DeleteItem':
          return this.delete(Delete.parse(body));
        default:
          return refusal(
            'UnknownOperationException',
            `The pretend table does not know ${operation}.`,
          );
      }
    } catch (error) {
      if (error instanceof z.ZodError) {
        return refusal('ValidationException', error.message);
      }
      // Not a 500: a client would try again, and a damaged store does not repair itself.
      return refusal('ResourceNotFoundException', String(error));
    }
  }

  private get({ Key }: z.infer<typeof Get>): Answer {
    const item = this.store.load()[Key.id.S];
    return {
      status: 200,
      json: item === undefined ? {} : { Item: marshall({ id: Key.id.S, ...item }) },
    };
  }

  private put(request: z.infer<typeof Put>): Answer {
    const { id, ...item } = unmarshall(request.Item);
    const items = this.store.load();
    const key = String(id);
    const values = unmarshall(request.ExpressionAttributeValues ?? {});
    switch (isTrueFor(request.ConditionExpression, values, items[key])) {
      case true:
        this.store.replace({ ...items, [key]: item });
        return { status: 200, json: {} };
      case false:
        return refusal('ConditionalCheckFailedException', 'The conditional request failed');
      default:
        return refusal(
          'ValidationException',
          `The pretend table does not know the condition "${request.ConditionExpression}".`,
        );
    }
  }

  private delete({ Key }: z.infer<typeof Delete>): Answer {
    const { [Key.id.S]: _deleted, ...others } = this.store.load();
    this.store.replace(others);
    return { status: 200, json: {} };
  }
}

/** Whether a condition is true for the kept item; undefined when the form of the condition is not known. */
function isTrueFor(
  condition: string | undefined,
  values: Item,
  kept: Item | undefined,
): boolean | undefined {
  if (condition === undefined) {
    return true;
  }
  const missing = /^attribute_not_exists\((\w+)\)$/.exec(condition)?.[1];
  if (missing !== undefined) {
    return kept?.[missing] === undefined;
  }
  const [, attribute, value] = /^(\w+) = (:\w+)$/.exec(condition) ?? [];
  return attribute === undefined || value === undefined
    ? undefined
    : isDeepStrictEqual(kept?.[attribute], values[value]);
}

function refusal(type: string, message: string): Answer {
  return { status: 400, json: { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message } };
}
