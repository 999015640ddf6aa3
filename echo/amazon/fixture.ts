import { FAULTS, type Fault } from './fault';
import type { PretendAmazon, ServiceName } from './pretend-amazon';

const SERVICES: readonly ServiceName[] = ['timers', 'reminders', 'time zone'];

/** Amazon at the start of a play: the faults of its services, and what the listener has granted. */
export interface Fixture {
  readonly faults: ReadonlyMap<ServiceName, Fault>;
  readonly granted: readonly ('timers' | 'reminders')[];
  readonly timeZone?: string;
}

/**
 * Reads "timers slow, reminders granted, in Europe/London".
 * @throws Error, one sentence that names the part it cannot read
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
      throw new Error(`"${part}" is not a setting of Amazon that a play can use.`);
    }
  }
  return { faults, granted, ...(timeZone === undefined ? {} : { timeZone }) };
}

/** Resets Amazon, then applies the faults, grants and time zone of a fixture. */
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

/** The timers that are set, as text that a play can check: "Pack PT15M on: Take it off.", or "none". */
export function timersIn(amazon: PretendAmazon | undefined): string {
  const timers = (amazon?.timers.all ?? []).map(
    ({ label, duration, remainingMs, announcement }) =>
      `${label} ${duration} ${remainingMs === undefined ? 'on' : 'paused'}: ${announcement}`,
  );
  return timers.join(' ') || 'none';
}

/** The reminders that are set, as text that a play can check; "none" without any. */
export function remindersIn(amazon: PretendAmazon | undefined): string {
  const reminders = (amazon?.reminders.all ?? []).map(
    ({ scheduledTime, timeZone, text }) => `${scheduledTime} ${timeZone}: ${text}`,
  );
  return reminders.join(' ') || 'none';
}
