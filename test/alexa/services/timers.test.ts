import { type Fault, PretendAmazon } from '../../../echo/amazon/pretend-amazon';
import type { Caller } from '../../../lambda/alexa/services/caller';
import { performTimer } from '../../../lambda/alexa/services/timers';
import type { TimerRequest, TimerResult } from '../../../lambda/session/heard';

const WORDS = { locale: 'en-GB', label: 'Pack', done: 'Take the pack off.' };
const SCOPE = 'alexa::alerts:timers:skill:readwrite';

let now = new Date('2026-11-22T10:00:00Z');
const amazon = new PretendAmazon(() => now);
let caller: Caller;

const perform = (request: TimerRequest): Promise<TimerResult> =>
  performTimer(request, caller, WORDS, now);
const set = (minutes = 15) => perform({ action: 'set', minutes });
const wait = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};

beforeAll(async () => {
  const endpoint = await amazon.open();
  caller = { endpoint, token: 'a-token', deviceId: 'a-device', requestId: 'a-request' };
});
afterAll(() => amazon.close());
beforeEach(() => {
  amazon.reset();
  amazon.granted.add(SCOPE);
});

describe('A timer for a pack', () => {
  it('is set for its minutes, and says at the end what to do', async () => {
    expect(await set(20)).toBe('set');
    expect(amazon.timers.all).toEqual([
      expect.objectContaining({
        label: 'Pack',
        announcement: 'Take the pack off.',
        duration: 'PT20M',
        dueMs: now.getTime() + 20 * 60_000,
      }),
    ]);
  });

  it('says how long it still runs, in whole minutes and at least one', async () => {
    await set(15);
    wait(4.5);
    expect(await perform({ action: 'left' })).toEqual({ minutesLeft: 11, isPaused: false });
    wait(10.4);
    expect(await perform({ action: 'left' })).toEqual({ minutesLeft: 1, isPaused: false });
  });

  it('is paused, keeps its time, and resumes', async () => {
    await set(15);
    wait(5);
    expect(await perform({ action: 'pause' })).toBe('paused');
    wait(60);
    expect(await perform({ action: 'left' })).toEqual({ minutesLeft: 10, isPaused: true });
    expect(await perform({ action: 'resume' })).toBe('resumed');
    wait(3);
    expect(await perform({ action: 'left' })).toEqual({ minutesLeft: 7, isPaused: false });
  });

  it('is cancelled', async () => {
    await set();
    expect(await perform({ action: 'cancel' })).toBe('cancelled');
    expect(amazon.timers.all).toEqual([]);
  });

  it.each(['pause', 'resume', 'cancel', 'left'] as const)(
    'is not there to %s before one was set, or after it rang',
    async (action) => {
      expect(await perform({ action })).toBe('none');
      await set(15);
      wait(16);
      expect(await perform({ action })).toBe('none');
    },
  );

  it('gets another name than an earlier one, and there are ten at most', async () => {
    for (let number = 1; number <= 10; number += 1) {
      expect(await set()).toBe('set');
    }
    expect(new Set(amazon.timers.all.map(({ label }) => label)).size).toBe(10);
    expect(await set()).toBe('too-many');
  });

  it('needs the permission', async () => {
    amazon.granted.clear();
    expect(await set()).toBe('not-permitted');
    expect(await perform({ action: 'left' })).toBe('not-permitted');
  });

  const faults: [Fault, TimerResult][] = [
    ['refuses', 'not-permitted'],
    ['unsupported', 'unsupported'],
    ['full', 'too-many'],
    ['busy', 'too-many'],
    ['broken', 'failed'],
    ['nonsense', 'failed'],
    ['odd', 'failed'],
  ];
  it.each(faults)('of a service that is %s: %s', async (fault, result) => {
    amazon.faults.set('timers', fault);
    const changes = (['pause', 'resume', 'cancel', 'left'] as const).map((action) =>
      perform({ action }),
    );
    expect(await Promise.all([set(), ...changes])).toEqual(Array(5).fill(result));
  });

  it('fails when the service cannot be reached', async () => {
    caller = { ...caller, endpoint: 'http://127.0.0.1:9' };
    expect(await set()).toBe('failed');
    caller = { ...caller, endpoint: amazon.endpoint };
  });

  it('sends the token, a label and an announcement, and no id of anyone', async () => {
    await set(15);
    const sent = amazon.seen.at(-1);
    expect(sent?.headers.authorization).toBe('Bearer a-token');
    expect(JSON.parse(sent?.body ?? '')).toEqual({
      duration: 'PT15M',
      timerLabel: 'Pack',
      creationBehavior: { displayExperience: { visibility: 'VISIBLE' } },
      triggeringBehavior: {
        operation: {
          type: 'ANNOUNCE',
          textToAnnounce: [{ locale: 'en-GB', text: 'Take the pack off.' }],
        },
        notificationConfig: { playAudible: true },
      },
    });
  });
});
