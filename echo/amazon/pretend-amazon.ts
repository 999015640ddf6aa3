import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer, Clock } from './call';
import { type Fault, faultyAnswer } from './fault';
import { bodyOf, LocalServer } from './local-server';
import { PretendReminders } from './reminders';
import { PretendTimers } from './timers';

export type { Fault } from './fault';

/** The services of Amazon that a skill may call. */
export type ServiceName = 'timers' | 'reminders' | 'time zone';

/** A request as it arrived. Tests read from it what the skill sends. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

const SCOPES: Readonly<Record<Exclude<ServiceName, 'time zone'>, string>> = {
  timers: 'alexa::alerts:timers:skill:readwrite',
  reminders: 'alexa::alerts:reminders:skill:readwrite',
};

const TIME_ZONE = /^\/v2\/devices\/[^/]+\/settings\/System\.timeZone$/;

/**
 * Amazon's services for timers, reminders and a device's time zone, as far as a skill uses them: an HTTP
 * server that only this machine can reach. Each answers as documented, unless it has been given a fault.
 * See https://developer.amazon.com/en-US/docs/alexa/smapi/alexa-timers-api-reference.html,
 * https://developer.amazon.com/en-US/docs/alexa/smapi/alexa-reminders-api-reference.html and
 * https://developer.amazon.com/en-US/docs/alexa/smapi/alexa-settings-api-reference.html
 */
export class PretendAmazon {
  /** The scopes the listener has granted. */
  readonly granted = new Set<string>();
  /** The fault of each service; a service that is not in the map answers as documented. */
  readonly faults = new Map<ServiceName, Fault>();
  /** Everything that came in, oldest first. */
  readonly seen: Seen[] = [];
  readonly timers: PretendTimers;
  readonly reminders: PretendReminders;
  timeZone = 'America/New_York';
  private readonly server = new LocalServer((request, response) => this.answer(request, response));

  /** @param clock the real one when left out */
  constructor(private clock: Clock = () => new Date()) {
    const now: Clock = () => this.clock();
    this.timers = new PretendTimers(now);
    this.reminders = new PretendReminders(now);
  }

  /** Begins to listen; resolves to the address that a request calls `apiEndpoint`. */
  open(): Promise<string> {
    return this.server.open();
  }

  /** @throws Error before `open` */
  get endpoint(): string {
    return this.server.endpoint;
  }

  close(): Promise<void> {
    return this.server.close();
  }

  /** Uses the clock of a device from now on. */
  keepTime(clock: Clock): void {
    this.clock = clock;
  }

  /** Grants the permission for a service. */
  grant(service: keyof typeof SCOPES): void {
    this.granted.add(SCOPES[service]);
  }

  /** Removes all faults, grants, timers and reminders. */
  reset(): void {
    this.granted.clear();
    this.faults.clear();
    this.seen.length = 0;
    this.timers.clear();
    this.reminders.clear();
    this.timeZone = 'America/New_York';
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: path = '', headers } = request;
    const body = await bodyOf(request);
    this.seen.push({ method, path, headers, body });
    const service = serviceAt(path);
    const fault = (service && this.faults.get(service)) ?? 'none';
    if (fault === 'slow') {
      return;
    }
    const { status, json, raw } =
      faultyAnswer(fault) ?? this.documented(service, method, path, headers.authorization, body);
    response.writeHead(status, {
      'content-type': 'application/json',
      'x-amzn-requestid': randomUUID(),
    });
    response.end(raw ?? (json === undefined ? undefined : JSON.stringify(json)));
  }

  private documented(
    service: ServiceName | undefined,
    method: string,
    path: string,
    authorization: string | undefined,
    body: string,
  ): Answer {
    if (service === undefined) {
      return { status: 404, json: { code: 'NOT_FOUND' } };
    }
    if (!authorization?.startsWith('Bearer ')) {
      return UNAUTHORIZED;
    }
    if (service === 'time zone') {
      return { status: 200, json: this.timeZone };
    }
    if (!this.granted.has(SCOPES[service])) {
      return UNAUTHORIZED;
    }
    const [, , , , id, action] = path.split('/');
    return this[service].answer({ method, id, action, body });
  }
}

const UNAUTHORIZED: Answer = {
  status: 401,
  json: { code: 'UNAUTHORIZED', message: 'The listener has not granted the permission.' },
};

function serviceAt(path: string): ServiceName | undefined {
  if (/^\/v1\/alerts\/timers(\/|$)/.test(path)) {
    return 'timers';
  }
  if (/^\/v1\/alerts\/reminders(\/|$)/.test(path)) {
    return 'reminders';
  }
  return TIME_ZONE.test(path) ? 'time zone' : undefined;
}
