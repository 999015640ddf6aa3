import { envelope, intent, NO_SERVICES, slot } from '../test/alexa/requests';
import {
  type Asked,
  type Carried,
  isEnd,
  type PlannedRequest,
  type Slots,
} from './fuzz-conversation';
import { LONG, readable } from './long-text';
import { swapped } from './tampering';

/** What a conversation has come to. */
export interface SoFar {
  /** What the skill sent last in this session; empty at its beginning. */
  readonly attributes: unknown;
  /** What it sent in earlier turns, of this session and others, oldest first. */
  readonly earlier: readonly unknown[];
  /** The time of the request, in ms since 1970. */
  readonly atMs: number;
}

/** A request as the handler gets it, and what is known about it. */
export interface SentRequest {
  readonly event: unknown;
  /** Whether the session carries exactly what the skill sent in one of its turns, and the request can be read. */
  readonly isHonest: boolean;
  /** Whether it is "stop", "cancel" or "home", said in a session and understood. */
  readonly isStop: boolean;
  /** Whether a device waits for words: not at the end of a session. */
  readonly expectsSpeech: boolean;
  /** One line for people to read. */
  readonly line: string;
}

/** How far a clock that is behind is off, in ms: over 30 years. */
const BEHIND_MS = 1e12;

/** The request that a plan comes to at this point of a conversation. */
export function sentRequest(
  planned: PlannedRequest,
  { attributes, earlier, atMs }: SoFar,
): SentRequest {
  const carries = amongEarlier(planned.carried, earlier.length);
  const carried = attributesOf(carries, attributes, earlier);
  const isEmpty = carried === null || JSON.stringify(carried) === '{}';
  const asked: Asked =
    planned.asked.kind === 'intent' && isEmpty && planned.launchesIfEmpty
      ? { kind: 'launch' }
      : planned.asked;
  const line = lineOf(planned, asked, carries);
  if (asked.kind === 'no-request') {
    return { event: asked.event, isHonest: false, isStop: false, expectsSpeech: true, line };
  }
  const about = {
    requestId: planned.requestId,
    timestamp: timestampOf(planned.clock, atMs),
    locale: planned.locale,
  };
  const event = envelope(
    { ...about, ...requestOf(asked) },
    carried,
    isEmpty && planned.isMarkedNew,
    NO_SERVICES,
  );
  const isUsual = asked.kind === 'launch' || asked.kind === 'intent';
  const isOwn = carries.kind === 'own' || carries.kind === 'earlier';
  return {
    event,
    isHonest: isUsual && isOwn && typeof planned.locale === 'string',
    isStop: asked.kind === 'intent' && isEnd(asked.name),
    expectsSpeech: asked.kind !== 'session-ended',
    line,
  };
}

/** An earlier turn that there was; what the session carries itself, where there was none. */
function amongEarlier(carried: Carried, earlierTurns: number): Carried {
  if (carried.kind !== 'earlier') {
    return carried;
  }
  return earlierTurns === 0
    ? { kind: 'own' }
    : { kind: 'earlier', turnsBefore: carried.turnsBefore % earlierTurns };
}

function attributesOf(carried: Carried, own: unknown, earlier: readonly unknown[]): unknown {
  switch (carried.kind) {
    case 'own':
      return own;
    case 'earlier':
      return earlier.at(-1 - carried.turnsBefore);
    case 'tampered':
      return swapped(own, carried.swap);
    case 'nonsense':
      return carried.attributes;
  }
}

function requestOf(asked: Exclude<Asked, { kind: 'no-request' }>): object {
  switch (asked.kind) {
    case 'launch':
      return { type: 'LaunchRequest' };
    case 'session-ended':
      return { type: 'SessionEndedRequest', reason: 'USER_INITIATED' };
    case 'intent':
      return intent(asked.name, alexaSlots(asked.slots));
    case 'odd':
      return asked.request;
  }
}

const alexaSlots = (slots: Slots): object =>
  Object.assign(
    {},
    ...Object.entries(slots).map(([name, said]) =>
      typeof said === 'string' ? { [name]: { name, value: said } } : slot(name, 'words', ...said),
    ),
  );

function timestampOf(clock: PlannedRequest['clock'], atMs: number): string {
  switch (clock) {
    case 'right':
      return new Date(atMs).toISOString();
    case 'behind':
      return new Date(atMs - BEHIND_MS).toISOString();
    case 'unreadable':
      return 'now';
  }
}

/** What is asked for, and whatever is unusual about the request. */
function lineOf(planned: PlannedRequest, asked: Asked, carried: Carried): string {
  const { clock, locale, requestId, waitMs } = planned;
  const unusual = [
    `${waitMs / 1000} s later`,
    carriedLine(carried),
    clock === 'right' ? null : `clock ${clock}`,
    locale === 'en-US' ? null : `locale ${readable(locale)}`,
    requestId === LONG ? `request id ${readable(requestId)}` : null,
    planned.isSentTwice ? 'sent twice' : null,
  ];
  return [askedLine(asked), ...unusual.filter((each) => each !== null)].join('; ');
}

function askedLine(asked: Asked): string {
  switch (asked.kind) {
    case 'launch':
      return 'launch';
    case 'session-ended':
      return 'end of the session';
    case 'no-request':
      return `no request but ${readable(asked.event)}`;
    case 'intent':
      return `${asked.name} ${readable(asked.slots)}`.replace(/ \{\}$/, '');
    case 'odd':
      return readable(asked.request);
  }
}

function carriedLine(carried: Carried): string | null {
  switch (carried.kind) {
    case 'own':
      return null;
    case 'earlier':
      return `attributes of ${carried.turnsBefore} turns before`;
    case 'tampered':
      return `attributes with ${carried.swap.find} replaced by ${readable(carried.swap.replacement)}`;
    case 'nonsense':
      return `attributes ${readable(carried.attributes)}`;
  }
}
