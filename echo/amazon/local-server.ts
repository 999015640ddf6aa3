import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';

/** An HTTP server that only this machine can reach. */
export class LocalServer {
  private readonly server: Server;

  /** @param answer answers one request; when it fails, the connection is closed */
  constructor(answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>) {
    const listener: RequestListener = (request, response) => {
      answer(request, response).catch(() => response.destroy());
    };
    this.server = createServer(listener);
  }

  /** Begins to listen; resolves to the endpoint. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this.endpoint;
  }

  /**
   * Where it answers, such as http://127.0.0.1:51234.
   * @throws Error before `open`
   */
  get endpoint(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') {
      throw new Error('The server does not listen yet.');
    }
    return `http://127.0.0.1:${address.port}`;
  }

  /** Ends every connection, those without an answer included. */
  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

/** The whole body of a request. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks).toString('utf8');
}
