import { FAULTS, type Fault } from './fault';
import type { PretendAmazon, ServiceName } from './pretend-amazon';

const SERVICES: readonly ServiceName[] = ['timers', 'reminders', 'time zone'];

/** How a play finds Amazon: how its services behave, and what the listener has granted. */
export interface Fixture {
  readonly faults: ReadonlyMap<ServiceName, Fault>;
  readonly granted: readonly ('timers' | 'reminders')[];
  readonly timeZone?: string;
}

/**
 * Reads "timers slow, reminders granted, in Europe/London".
 * @throws Error with one sentence for what can't be read
 */
export function fixtureIn(text: string): Fixture {
  const faults = new Map<ServiceName, Fault>();
  const granted: ('timers' | 'reminders')[] = [];
  let timeZone: string | undefined;
  for (const part of text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)) {
    const zone = /^in (\S+)$/.exec(part)?.[1];
    const service = SERVICES.find((name) => part.startsWith(`${name} `));
    const how = part.slice((service?.length ?? 0) + 1);
    const fault = FAULTS.find((name) => name === how);
    if (zone !== undefined) {
      timeZone = zone;
    } else if (how === 'granted' && (service === 'timers' || service === 'reminders')) {
      granted.push(service);
    } else if (service !== undefined && fault !== undefined) {
      faults.set(service, fault);
    } else {
      throw new Error(`"${part}" says nothing of Amazon that a play can set.`);
    }
  }
  return { faults, granted, ...(timeZone === undefined ? {} : { timeZone }) };
}

/** Amazon as a play begins with it: nothing else granted, nothing set. */
export function applyFixture(amazon: PretendAmazon, { faults, granted, timeZone }: Fixture): void {
  amazon.reset();
  for (const service of granted) {
    amazon.grant(service);
  }
  for (const [service, fault] of faults) {
    amazon.faults.set(service, fault);
  }
  if (timeZone !== undefined) {
    amazon.timeZone = timeZone;
  }
}

/** What is set at Amazon, in words that a play can be held against: "Pack PT15M on: Take it off." */
export function timersIn(amazon: PretendAmazon | undefined): string {
  const timers = (amazon?.timers.all ?? []).map(
    ({ label, duration, remainingMs, announcement }) =>
      `${label} ${duration} ${remainingMs === undefined ? 'on' : 'paused'}: ${announcement}`,
  );
  return timers.join(' ') || 'none';
}

/** "2026-11-24T09:00:00.000 Europe/London: …", or "none". */
export function remindersIn(amazon: PretendAmazon | undefined): string {
  const reminders = (amazon?.reminders.all ?? []).map(
    ({ scheduledTime, timeZone, text }) => `${scheduledTime} ${timeZone}: ${text}`,
  );
  return reminders.join(' ') || 'none';
}
