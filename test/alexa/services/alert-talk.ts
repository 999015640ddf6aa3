import type { ResponseEnvelope } from 'ask-sdk-model';
import { handler } from '../../../lambda/index';
import { envelope, intent, lambdaContext } from '../requests';

/** A conversation with the handler by intents. Its requests name the services of the tests. */
export class AlertTalk {
  private attributes: unknown = {};
  private isNew = true;

  constructor(private readonly system: object) {}

  /** Sends one request, and keeps the session attributes for the next one. */
  async send(request: object): Promise<ResponseEnvelope> {
    const event = envelope(request, this.attributes, this.isNew, this.system);
    const response = await handler(event, lambdaContext);
    this.attributes = response.sessionAttributes;
    this.isNew = false;
    return response;
  }

  /** Says one intent after another; returns the last answer. */
  async say(...names: readonly (string | object)[]): Promise<ResponseEnvelope> {
    let response: ResponseEnvelope | undefined;
    for (const each of names) {
      response = await this.send(typeof each === 'string' ? intent(each) : each);
    }
    if (response === undefined) {
      throw new Error('Nothing was said');
    }
    return response;
  }
}
