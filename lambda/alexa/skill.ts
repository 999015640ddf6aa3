import type { HandlerInput, RequestHandler } from 'ask-sdk-core';
import { CustomSkillFactory } from 'ask-sdk-core/dist/skill/factory/CustomSkillFactory';
import type { RequestEnvelope, Response } from 'ask-sdk-model';
import { content } from '../session/content';
import { advance, afterEffect } from '../session/dialog';
import type { Heard } from '../session/heard';
import type { Preferences } from '../session/preferences/preferences';
import { needOfPreferences } from '../session/saving/need';
import type { AwaitedEffect, Context, Effect, Turn } from '../session/turn';
import { dayIn } from './language';
import { kindOf, log, safeRequestId } from './log';
import { erase, forget, read, STORAGE_FAILURES, save } from './preferences/store';
import { field } from './request/field';
import { listenersDay } from './request/listeners-day';
import { namesDay, parseRequest } from './request/parse-request';
import type { Answered } from './request/request-order';
import { laterOf, tailOf } from './request/request-order';
import { answer } from './response/answer';
import { performReminderCall, performTimerCall } from './services/alerts';
import { callerIn } from './services/caller';
import { recall, remember } from './session-attributes';

/** A constant in Amazon's form, such as RENDER_ERROR. */
const TERM = /^[A-Z_]{1,60}$/;

/** A request's timestamp in ms since 1970; null when it can't be read. */
function millisecondsOf(timestamp: unknown): number | null {
  const ms = typeof timestamp === 'string' ? Date.parse(timestamp) : Number.NaN;
  return ms > 0 ? ms : null;
}

const localeOf = ({ request }: RequestEnvelope): string =>
  'locale' in request ? (request.locale ?? '') : '';

/** What a request says. A day that it names is counted from today where the listener is. */
async function hearIn(envelope: RequestEnvelope): Promise<Heard> {
  const { request } = envelope;
  if (!namesDay(request)) {
    return parseRequest(request, null);
  }
  const nowMs = millisecondsOf(request.timestamp);
  return parseRequest(request, await listenersDay(callerIn(envelope), localeOf(envelope), nowMs));
}

/** Takes one turn of the dialog for a request: looks up what the turn needs, and performs what it waits for. */
async function takeTurn(
  envelope: RequestEnvelope,
  said: Heard,
): Promise<{ readonly heard: Heard; readonly turn: Turn; readonly newest: Answered }> {
  const { request, session } = envelope;
  const { state, last } = await recall(session?.new === true ? null : session?.attributes);
  const nowMs = millisecondsOf(request.timestamp);
  const asked: Answered = { atMs: nowMs, tail: tailOf(request.requestId) };
  const later = laterOf(asked, last);
  const isAnswer = request.type === 'IntentRequest' && !countsAlways(said);
  const heard: Heard = isAnswer && later === last ? { kind: 'late' } : said;
  const need = needOfPreferences(state, heard);
  const context: Context = {
    content,
    elapsedMs: nowMs === null || last?.atMs == null ? null : nowMs - last.atMs,
    preferences: need === 'none' ? null : await readKept(envelope, need === 'asked-for'),
    today: nowMs === null ? null : dayIn(localeOf(envelope), nowMs),
    device: { hasServices: callerIn(envelope) !== null },
  };
  const turn = advance(state, heard, context);
  const awaited = turn.effects.find(isAwaited);
  if (awaited === undefined) {
    return { heard, turn, newest: later };
  }
  const result = await perform(awaited, envelope);
  return { heard, turn: afterEffect(turn, result, context), newest: later };
}

/** Whether words mean the same at every question: a sign, and "stop". */
const countsAlways = ({ kind }: Heard): boolean => kind === 'stop' || kind === 'symptom';

/** Whether the dialog waits for the result of an effect before anything is said. */
function isAwaited(effect: Effect): effect is AwaitedEffect {
  switch (effect.kind) {
    case 'forget':
    case 'timer':
    case 'reminder':
      return true;
    case 'card':
    case 'ask-permission':
    case 'save':
      return false;
  }
}

/** Performs an effect that the dialog waits for. Returns its result, as something heard. */
async function perform(effect: AwaitedEffect, envelope: RequestEnvelope): Promise<Heard> {
  switch (effect.kind) {
    case 'timer':
      return {
        kind: 'timer-result',
        result: await performTimerCall(effect.request, envelope),
        of: effect.request,
      };
    case 'reminder':
      return {
        kind: 'reminder-result',
        result: await performReminderCall(effect.daysAgo, envelope),
      };
    case 'forget':
      if (await forget(envelope)) {
        return { kind: 'forgotten' };
      }
      tellFailure('erase', envelope);
      return { kind: 'not-forgotten' };
  }
}

/** Saves what a turn changed. A failure is logged. The answer is given all the same. */
async function saveChanges({ effects }: Turn, envelope: RequestEnvelope): Promise<void> {
  const changes = effects.flatMap((effect) => (effect.kind === 'save' ? effect.changes : []));
  if (changes.length > 0 && !(await save(envelope, changes))) {
    tellFailure('save', envelope);
  }
}

/** Reads what is stored of the listener; null where that failed, which is logged. */
async function readKept(
  envelope: RequestEnvelope,
  isAskedFor: boolean,
): Promise<Preferences | null> {
  const preferences = await read(envelope, isAskedFor);
  if (preferences === null) {
    tellFailure('read', envelope);
  }
  return preferences;
}

function tellFailure(what: keyof typeof STORAGE_FAILURES, { request }: RequestEnvelope): void {
  log({ requestId: safeRequestId(request.requestId), failure: STORAGE_FAILURES[what] });
}

/** Handles every turn of a conversation. */
const conversation: RequestHandler = {
  canHandle: ({ requestEnvelope: { session, request } }: HandlerInput): boolean =>
    session !== undefined && request.type !== 'SessionEndedRequest',
  async handle({
    requestEnvelope,
    attributesManager,
    responseBuilder,
  }: HandlerInput): Promise<Response> {
    const startedAt = Date.now();
    const { request } = requestEnvelope;
    const { turn, heard, newest } = await takeTurn(requestEnvelope, await hearIn(requestEnvelope));
    attributesManager.setSessionAttributes(remember(turn.state, newest));
    const response = answer(turn, localeOf(requestEnvelope), responseBuilder);
    await saveChanges(turn, requestEnvelope);
    if (request.type === 'Alexa.Presentation.APLA.RuntimeError') {
      log({ requestId: safeRequestId(request.requestId), failure: countFailure(request.errors) });
    }
    log({
      requestId: safeRequestId(request.requestId),
      kind: kindOf(turn.state),
      understood: heard.kind !== 'not-understood',
      ms: Date.now() - startedAt,
    });
    return response;
  },
};

/** Why a count did not play, in Amazon's terms. Anything that is not in their form is left out. */
function countFailure(errors: unknown): string {
  const terms = (Array.isArray(errors) ? errors : []).map((error: unknown) => [
    field(error, 'type'),
    field(error, 'reason'),
  ]);
  const areOurs = terms.flat().every((term) => typeof term === 'string' && TERM.test(term));
  return terms.length > 0 && areOurs
    ? `APL-A ${terms.map((each) => each.join(' ')).join(', ')}`
    : 'APL-A';
}

/** Handles the end of a session. Nothing may be said, but a count that was heard to its end is saved. */
const sessionEnded: RequestHandler = {
  canHandle: ({ requestEnvelope: { session, request } }: HandlerInput): boolean =>
    session !== undefined && request.type === 'SessionEndedRequest',
  async handle({
    requestEnvelope,
    attributesManager,
    responseBuilder,
  }: HandlerInput): Promise<Response> {
    const { turn } = await takeTurn(requestEnvelope, { kind: 'stop' });
    attributesManager.setSessionAttributes({});
    await saveChanges(turn, requestEnvelope);
    return responseBuilder.getResponse();
  },
};

/** Handles a listener who has disabled the skill: their record is erased, and nothing may be said. */
const skillDisabled: RequestHandler = {
  canHandle: ({ requestEnvelope: { request } }: HandlerInput): boolean =>
    request.type === 'AlexaSkillEvent.SkillDisabled',
  async handle({ requestEnvelope, responseBuilder }: HandlerInput): Promise<Response> {
    if (!(await erase(requestEnvelope))) {
      tellFailure('erase', requestEnvelope);
    }
    return responseBuilder.getResponse();
  },
};

/** Handles a request outside any session: nothing may be said. */
const noSession: RequestHandler = {
  canHandle: () => true,
  handle: ({ responseBuilder }: HandlerInput): Response => responseBuilder.getResponse(),
};

// What SkillBuilders.custom() calls: the package's main file would load all the rest of it.
export const skill = CustomSkillFactory.init()
  .addRequestHandlers(skillDisabled, conversation, sessionEnded, noSession)
  .create();
