import { services } from 'ask-sdk-model';
import type { Caller } from './caller';

/**
 * All calls of one turn together may take this long, in ms. Alexa drops an answer after 8 s; a
 * listener in pain should hear one within 3, of which a cold start may take one.
 */
const BUDGET_MS = 1_500;

/**
 * Amazon's service clients for one turn. All their calls together may take `budgetMs`. ask-sdk-model makes this
 * file large: only modules that are loaded late may import it.
 *
 * @param budgetMs shorter where the listener can be answered without them
 */
export const servicesFor = (
  { endpoint, token }: Caller,
  budgetMs = BUDGET_MS,
): services.ServiceClientFactory =>
  new services.ServiceClientFactory({
    apiClient: boundedClient(AbortSignal.timeout(budgetMs)),
    apiEndpoint: endpoint,
    authorizationValue: token,
  });

/** Stands in for the SDK's own client, which never gives up. */
const boundedClient = (signal: AbortSignal): services.ApiClient => ({
  async invoke({ url, method, headers, body }) {
    const response = await fetch(url, {
      method,
      // A connection kept open would be dead when Lambda wakes up again.
      headers: [...headers.map(({ key, value }): [string, string] => [key, value]), CLOSE],
      body: body ?? null,
      redirect: 'error',
      signal,
    });
    return {
      statusCode: response.status,
      headers: [...response.headers].map(([key, value]) => ({ key, value })),
      body: await response.text(),
    };
  },
});
const CLOSE: [string, string] = ['connection', 'close'];
