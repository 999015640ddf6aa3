import type { services } from 'ask-sdk-model';
import * as z from 'zod/mini';
import type { TimerChange, TimerRequest, TimerResult } from '../../session/heard';
import { secondsIn } from '../request/duration';
import type { Caller } from './caller';
import { servicesFor } from './client';
import { logRefusal, statusOf } from './refusal';

const MS_A_SECOND = 1_000;
const MS_A_MINUTE = 60_000;

/** The name and the text of a timer. Anyone in the room hears them, so they say nothing about health. */
export interface TimerWords {
  readonly locale: string;
  readonly label: string;
  readonly done: string;
}

const Timer = z.object({
  id: z.string().check(z.minLength(1)),
  status: z.optional(z.enum(['ON', 'PAUSED', 'OFF'])),
  timerLabel: z.optional(z.nullable(z.string())),
  triggerTime: z.optional(z.nullable(z.string())),
  remainingTimeWhenPaused: z.optional(z.nullable(z.string())),
});
type Timer = z.infer<typeof Timer>;
const Timers = z.object({ timers: z.optional(z.nullable(z.array(Timer))) });

/**
 * Sets or changes the skill's timer by Amazon's Timers API. It never throws: a failure is a result. Amazon
 * lists only timers that the skill itself has set, so none is remembered here.
 * See https://developer.amazon.com/en-US/docs/alexa/smapi/alexa-timers-api-reference.html
 */
export async function performTimer(
  request: TimerRequest,
  caller: Caller,
  words: TimerWords,
  now: Date,
): Promise<TimerResult> {
  const client = servicesFor(caller).getTimerManagementServiceClient();
  try {
    return request.action === 'set'
      ? await setTimer(request.minutes, client, words)
      : await changeTimer(request.action, client, now);
  } catch (error) {
    // It rang or was cancelled after it was listed.
    if (statusOf(error) === 404 && request.action !== 'set') {
      return 'none';
    }
    return logRefusal('timers', error, caller);
  }
}

type Client = services.timerManagement.TimerManagementServiceClient;

async function setTimer(minutes: number, client: Client, words: TimerWords): Promise<TimerResult> {
  const taken = new Set((await timersKnown(client)).map(({ timerLabel }) => timerLabel));
  const created = Timer.parse(
    await client.createTimer({
      duration: `PT${minutes}M`,
      timerLabel: freeLabel(words.label, taken),
      creationBehavior: { displayExperience: { visibility: 'VISIBLE' } },
      triggeringBehavior: {
        operation: {
          type: 'ANNOUNCE',
          textToAnnounce: [{ locale: words.locale, text: words.done }],
        },
        notificationConfig: { playAudible: true },
      },
    }),
  );
  return created.status === 'OFF' ? 'failed' : 'set';
}

/** A label that no timer has, since Amazon wants them unique: "pack", then "pack 2". */
function freeLabel(label: string, taken: ReadonlySet<string | null | undefined>): string {
  for (let number = 2, free = label; ; number += 1) {
    if (!taken.has(free)) {
      return free;
    }
    free = `${label} ${number}`;
  }
}

/** The timers whose labels are taken. A missing permission throws; other errors count as none, for now. */
async function timersKnown(client: Client): Promise<readonly Timer[]> {
  try {
    return await listTimers(client);
  } catch (error) {
    if (statusOf(error) === 401) {
      throw error;
    }
    return [];
  }
}

async function listTimers(client: Client): Promise<readonly Timer[]> {
  const { timers } = Timers.parse(await client.getTimers());
  return timers ?? [];
}

async function changeTimer(action: TimerChange, client: Client, now: Date): Promise<TimerResult> {
  const timers = (await listTimers(client)).filter(
    (timer) => timer.status === 'PAUSED' || msLeft(timer, now) !== 0,
  );
  const running = timers.find(({ status }) => status !== 'PAUSED');
  const paused = timers.find(({ status }) => status === 'PAUSED');
  const timer = running ?? paused;
  if (timer === undefined) {
    return 'none';
  }
  switch (action) {
    case 'pause':
      if (running !== undefined) {
        await client.pauseTimer(running.id);
      }
      return 'paused';
    case 'resume':
      if (paused !== undefined) {
        await client.resumeTimer(paused.id);
      }
      return 'resumed';
    case 'cancel':
      await client.deleteTimers();
      return 'cancelled';
    case 'left': {
      const ms = msLeft(timer, now);
      if (ms === null) {
        return 'failed';
      }
      const minutesLeft = Math.max(1, Math.ceil(ms / MS_A_MINUTE));
      return { minutesLeft, isPaused: timer.status === 'PAUSED' };
    }
  }
}

/** How long a timer still runs, or will run when it is resumed, in ms; null when Amazon did not say. */
function msLeft({ status, triggerTime, remainingTimeWhenPaused }: Timer, now: Date): number | null {
  if (status === 'OFF') {
    return 0;
  }
  if (status === 'PAUSED') {
    return (secondsIn(remainingTimeWhenPaused ?? '') ?? 0) * MS_A_SECOND;
  }
  const dueMs = Date.parse(triggerTime ?? '');
  return Number.isNaN(dueMs) ? null : Math.max(0, dueMs - now.getTime());
}
