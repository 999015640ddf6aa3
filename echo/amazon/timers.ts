import { randomUUID } from 'node:crypto';
import { parse, toSeconds } from 'iso8601-duration';
import { z } from 'zod';
import { type Answer, type Call, type Clock, jsonIn } from './call';

/** https://developer.amazon.com/en-US/docs/alexa/smapi/alexa-timers-guidelines-for-usage.html */
const MOST_TIMERS = 10;
const LONGEST_SECONDS = 2 * 60 * 60;
const LONGEST_LABEL = 256;

const TimerRequest = z.strictObject({
  duration: z.string().regex(/^PT(?=\d)(\d+H)?(\d+M)?(\d+S)?$/),
  timerLabel: z.string().max(LONGEST_LABEL).optional(),
  creationBehavior: z.strictObject({
    displayExperience: z.strictObject({ visibility: z.enum(['VISIBLE', 'HIDDEN']) }),
  }),
  triggeringBehavior: z.strictObject({
    operation: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('NOTIFY_ONLY') }),
      z.strictObject({
        type: z.literal('ANNOUNCE'),
        textToAnnounce: z.array(z.strictObject({ locale: z.string(), text: z.string() })).min(1),
      }),
    ]),
    notificationConfig: z.strictObject({ playAudible: z.boolean() }),
  }),
});

export interface PretendTimer {
  readonly id: string;
  readonly label: string | undefined;
  readonly announcement: string;
  readonly duration: string;
  readonly createdAt: Date;
  /** When it rings, in ms since 1970; has no meaning while it is paused. */
  dueMs: number;
  /** How long it still has to run, in ms; undefined unless it is paused. */
  remainingMs: number | undefined;
}

/** The timers of one skill on one device. They follow the documented rules. */
export class PretendTimers {
  private timers: PretendTimer[] = [];

  constructor(private readonly now: Clock) {}

  /** Those that have not rung yet, the next one first. */
  get all(): readonly PretendTimer[] {
    const nowMs = this.now().getTime();
    return this.timers
      .filter(({ dueMs, remainingMs }) => remainingMs !== undefined || dueMs > nowMs)
      .sort((one, other) => one.dueMs - other.dueMs);
  }

  clear(): void {
    this.timers = [];
  }

  answer({ method, id, action, body }: Call): Answer {
    if (id === undefined) {
      if (method === 'POST') {
        return this.create(body);
      }
      if (method === 'GET') {
        const timers = this.all.map((timer) => this.shown(timer));
        return { status: 200, json: { totalCount: timers.length, timers, nextToken: null } };
      }
      this.clear();
      return { status: 200 };
    }
    const timer = this.all.find((each) => each.id === id);
    if (timer === undefined) {
      return { status: 404, json: { code: 'TIMER_NOT_FOUND' } };
    }
    if (method === 'GET') {
      return { status: 200, json: this.shown(timer) };
    }
    if (method === 'DELETE') {
      this.timers = this.timers.filter((each) => each !== timer);
    }
    if (action === 'pause') {
      timer.remainingMs ??= timer.dueMs - this.now().getTime();
    }
    if (action === 'resume' && timer.remainingMs !== undefined) {
      timer.dueMs = this.now().getTime() + timer.remainingMs;
      timer.remainingMs = undefined;
    }
    return { status: 200 };
  }

  private create(body: string): Answer {
    const bad = (message: string): Answer => ({
      status: 400,
      json: { code: 'BAD_REQUEST', message },
    });
    const { success, data } = TimerRequest.safeParse(jsonIn(body));
    if (!success) {
      return bad('The request does not have the documented shape.');
    }
    const seconds = toSeconds(parse(data.duration));
    if (seconds > LONGEST_SECONDS) {
      return bad('A timer is at most two hours long.');
    }
    if (this.all.some(({ label }) => label !== undefined && label === data.timerLabel)) {
      return bad('A timer has that label already.');
    }
    if (this.all.length >= MOST_TIMERS) {
      return { status: 403, json: { code: 'MAX_ALERTS_EXCEEDED', message: 'Forbidden' } };
    }
    const { operation } = data.triggeringBehavior;
    const timer: PretendTimer = {
      id: randomUUID(),
      label: data.timerLabel,
      announcement: operation.type === 'ANNOUNCE' ? (operation.textToAnnounce[0]?.text ?? '') : '',
      duration: data.duration,
      createdAt: this.now(),
      dueMs: this.now().getTime() + seconds * 1_000,
      remainingMs: undefined,
    };
    this.timers.push(timer);
    return { status: 200, json: this.shown(timer) };
  }

  private shown({ id, label, duration, createdAt, dueMs, remainingMs }: PretendTimer): object {
    const created = createdAt.toISOString();
    return {
      id,
      status: remainingMs === undefined ? 'ON' : 'PAUSED',
      duration,
      ...(label === undefined ? {} : { timerLabel: label }),
      ...(remainingMs === undefined
        ? { triggerTime: new Date(dueMs).toISOString() }
        : { remainingTimeWhenPaused: `PT${Math.ceil(remainingMs / 1_000)}S` }),
      createdTime: created,
      updatedTime: created,
    };
  }
}
