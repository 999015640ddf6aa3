import { randomUUID } from 'node:crypto';
import { TZDate } from '@date-fns/tz';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Context } from 'aws-lambda';
import { isValid } from 'date-fns';
import { PermissionQuestion } from '../amazon/permission';
import type { PretendAmazon } from '../amazon/pretend-amazon';
import { type Course, courseOf, positionOf } from '../course';
import { fold } from '../hearing/fold';
import type { Understanding } from '../hearing/understanding';
import { lambdaContext } from './lambda-context';
import type { Moment } from './moment';
import { type Reply, read, tokenIn } from './reply';
import {
  connectionsResponse,
  type EchoRequest,
  envelope,
  intentRequest,
  launchRequest,
  type Occasion,
  type OpenSession,
  runtimeErrorRequest,
  sessionEndedRequest,
} from './request';
import { brokenRules } from './response-rules';

export type { Reply } from './reply';

/** A skill's Lambda entry, seen from Alexa. */
export type SkillHandler = (event: RequestEnvelope, context: Context) => Promise<ResponseEnvelope>;

export interface EchoSettings {
  handler: SkillHandler;
  understanding: Understanding;
  /** The skill's name as it is said: "back spasm coach". */
  invocationName: string;
  locale: string;
  /** Where its timers and reminders are kept; without one the skill can set none. */
  amazon?: PretendAmazon;
  /** The device's clock; the real one when left out. */
  now?: () => Date;
  /** The listener's account; one of its own when left out, so that no device remembers another's. */
  userId?: string;
  /** From a request to the first sound, and from the wake word to the next request, together; in ms. */
  latencyMs?: number;
}

const SURROUNDINGS = {
  applicationId: 'amzn1.ask.skill.back-spasm-coach',
  deviceId: 'amzn1.ask.device.PRETEND-ECHO',
};

/** As Alexa names the skill. */
const SKILL_NAME = 'Back Spasm Coach';

/** How long the microphone stays open for an answer. */
const LISTENING_MS = 8_000;

const MS_A_DAY = 86_400_000;

const USUAL_LATENCY_MS = 2_000;

const NOTHING: Course = { clips: [], lengthMs: 0 };

/** What is being played, and since when on the device's clock. */
interface Playing extends Course {
  sinceMs: number;
  /** The document's token, where there is a document. */
  token?: string;
}

/**
 * A pretend Echo: takes the words a person says and gives back what its speaker would say.
 *
 * Its clock runs with the real one, and ahead of it for what is heard: a reply is taken to have been
 * heard to its end before the next words, unless `reach` breaks it off. A request is stamped with the
 * time the request before was stamped, the latency, and how far the reply to that was heard.
 */
export class Echo {
  readonly understanding: Understanding;
  private session: OpenSession | undefined;
  private heldReprompt: string | undefined;
  private heldRepromptCourse: Course = NOTHING;
  private repromptsLeft = 0;
  private readonly now: () => Date;
  private readonly latencyMs: number;
  private playing: Playing = { ...NOTHING, sinceMs: 0 };
  private brokenOffMs: number | undefined;
  private asking: PermissionQuestion | undefined;
  private passedMs = 0;
  private readonly userId: string;

  constructor(private readonly settings: EchoSettings) {
    this.understanding = settings.understanding;
    this.userId = settings.userId ?? `amzn1.ask.account.${randomUUID()}`;
    const clock = settings.now ?? (() => new Date());
    this.now = () => new Date(clock().getTime() + this.passedMs);
    this.latencyMs = settings.latencyMs ?? USUAL_LATENCY_MS;
    settings.amazon?.keepTime(() => this.occasion().at);
  }

  get amazon(): PretendAmazon | undefined {
    return this.settings.amazon;
  }

  /** Whether the skill is listening or will on the wake word. */
  get isOpen(): boolean {
    return this.session !== undefined;
  }

  /**
   * Says something to the device. With no session open the words open one: by the skill's name
   * ("ask back spasm coach why do spasms happen"), or straight away as a one-shot request.
   * @throws Error when there are no words, when the skill fails, or when its response breaks a rule
   */
  async hear(words: string): Promise<Reply> {
    const folded = fold(words);
    if (words.trim() === '') {
      throw new Error('There are no words to hear; saying nothing is silence().');
    }
    if (this.asking) {
      return this.answerPermission(this.asking, words);
    }
    const invocation = this.invocationIn(folded);
    if (invocation === '') {
      this.session = undefined;
      return this.send(launchRequest(this.occasion()));
    }
    if (invocation !== undefined) {
      this.session = undefined;
    }
    const occasion = this.occasion();
    const meant = await this.understanding.understand(
      invocation ?? words,
      this.wallClock(occasion.at),
    );
    return this.send(intentRequest(occasion, meant.intent, meant.slots));
  }

  /**
   * Breaks into what the device is saying.
   * @param seconds and `hold` as in `Moment`: at 7 the number 7 begins
   * @throws Error as `reach` and `hear` do
   */
  async hearAt(seconds: number, words: string, hold = 1): Promise<Reply> {
    this.reach({ seconds, hold });
    return this.hear(words);
  }

  /**
   * Lets what is being said go on until this moment and no further: the next request is stamped then.
   * @returns the ms from the first sound to the moment
   * @throws Error when nothing is being said then
   */
  reach(moment: Moment): number {
    return this.reachMs(positionOf(moment, this.playing));
  }

  /**
   * The same for so many ms after the first sound, at most as long as what is being said.
   * @returns the ms
   */
  reachMs(positionMs: number): number {
    const { sinceMs, lengthMs } = this.playing;
    const reachedMs = Math.min(Math.max(0, positionMs), lengthMs);
    this.brokenOffMs = sinceMs + reachedMs;
    return reachedMs;
  }

  /**
   * Reports that the document in the last response could not be played.
   * @throws Error when there was none, when the skill fails, or when its response breaks a rule
   */
  async failDocument(): Promise<Reply> {
    const { token } = this.playing;
    if (token === undefined || !this.session) {
      throw new Error('The device is playing no APL for Audio document that could fail.');
    }
    this.reachMs(0);
    return this.send(runtimeErrorRequest(this.occasion(), token));
  }

  /**
   * Sends an intent as if it had been understood.
   * @param slots values by slot name: the id of a value of the skill's own types, or Amazon's form
   * @throws Error for what the model does not have, when the skill fails or its response breaks a rule
   */
  async hearIntent(name: string, slots: Readonly<Record<string, string>> = {}): Promise<Reply> {
    const filled = this.understanding.slotsOf(name, slots);
    return this.send(intentRequest(this.occasion(), name, filled));
  }

  /**
   * Lets days go by before the next words.
   * @throws Error while a session is open
   */
  passDays(days: number): void {
    if (this.session) {
      throw new Error('A session is open: nobody is silent for days.');
    }
    this.passedMs += days * MS_A_DAY;
  }

  /**
   * Says nothing until the device gives up waiting: once, and the reprompt is read again; twice in
   * a row, and the session is over.
   * @throws Error when no session is open, when the skill fails, or when its response breaks a rule
   */
  async silence(): Promise<Reply> {
    if (!this.session) {
      throw new Error('No session is open, so there is nothing to be silent to.');
    }
    if (this.asking) {
      return this.answerPermission(this.asking, '');
    }
    if (this.heldReprompt !== undefined && this.repromptsLeft > 0) {
      this.repromptsLeft -= 1;
      const reprompt = this.heldReprompt;
      const sinceMs = this.occasion().at.getTime() + LISTENING_MS;
      this.playing = { ...this.heldRepromptCourse, sinceMs };
      this.brokenOffMs = undefined;
      return { understoodAs: 'silence', spoken: reprompt, reprompt, open: true };
    }
    const occasion = this.occasion();
    const at = new Date(occasion.at.getTime() + LISTENING_MS);
    const reply = await this.send(
      sessionEndedRequest({ ...occasion, at }, 'EXCEEDED_MAX_REPROMPTS'),
    );
    return { ...reply, understoodAs: 'silence' };
  }

  private async answerPermission(question: PermissionQuestion, words: string): Promise<Reply> {
    const status = question.answer(words);
    if (status === undefined) {
      return { understoodAs: 'nothing', spoken: '', permission: question.words, open: true };
    }
    this.asking = undefined;
    if (status === 'ACCEPTED') {
      this.settings.amazon?.granted.add(question.scope);
    }
    return this.send(connectionsResponse(this.occasion(), question, status));
  }

  /**
   * Sends a request of any kind within the session, opening one if there is none.
   * @throws Error when the skill fails or its response breaks a rule
   */
  async send(request: EchoRequest): Promise<Reply> {
    const session = this.session ?? {
      sessionId: `amzn1.echo-api.session.${randomUUID()}`,
      attributes: {},
      isNew: true,
    };
    const event = envelope(request, session, {
      ...SURROUNDINGS,
      userId: this.userId,
      apiEndpoint: this.settings.amazon?.endpoint,
    });
    const sent = structuredClone(event);
    const response = await this.settings.handler(event, lambdaContext(request.requestId));
    const broken = brokenRules(response, sent);
    if (broken.length > 0) {
      throw new Error(`The response breaks ${broken.length} rule(s). ${broken.join(' ')}`);
    }
    this.asking = PermissionQuestion.in(response.response, SKILL_NAME);
    // On a device without a screen a session of which nothing is said ends too.
    const open =
      request.type !== 'SessionEndedRequest' &&
      (response.response.shouldEndSession === false || this.asking !== undefined);
    this.session = open
      ? {
          sessionId: session.sessionId,
          attributes: JSON.parse(JSON.stringify(response.sessionAttributes ?? {})),
          isNew: false,
        }
      : undefined;
    const reply: Reply = {
      ...read(request, sent, response, open),
      ...(this.asking ? { permission: this.asking.words } : {}),
    };
    this.startPlaying(response.response, Date.parse(request.timestamp));
    this.heldReprompt = reply.reprompt;
    this.heldRepromptCourse = courseOf({ ...response.response.reprompt });
    this.repromptsLeft = 1;
    return reply;
  }

  private startPlaying(response: ResponseEnvelope['response'], stampedMs: number): void {
    const course = courseOf(response);
    const token = tokenIn(response);
    this.brokenOffMs = undefined;
    this.playing = {
      ...course,
      sinceMs: stampedMs + (course.lengthMs > 0 ? this.latencyMs : 0),
      ...(token === undefined ? {} : { token }),
    };
  }

  private occasion(): Occasion {
    const heardMs = this.playing.sinceMs + this.playing.lengthMs;
    return {
      requestId: `amzn1.echo-api.request.${randomUUID()}`,
      at: new Date(this.brokenOffMs ?? Math.max(this.now().getTime(), heardMs)),
      locale: this.settings.locale,
    };
  }

  /** The time on the device's own clock, in the fields that this machine's local time has. */
  private wallClock(at: Date): Date {
    const zone = this.settings.amazon?.timeZone;
    const there = zone === undefined ? at : new TZDate(at, zone);
    // A zone nobody knows is no clock to go by.
    if (!isValid(there)) {
      return at;
    }
    return new Date(
      there.getFullYear(),
      there.getMonth(),
      there.getDate(),
      there.getHours(),
      there.getMinutes(),
    );
  }

  /** What is asked of the skill by name: '' is just opening it, undefined means it was not named. */
  private invocationIn(folded: string): string | undefined {
    const name = fold(this.settings.invocationName);
    const opening =
      '(?:open|launch|start|begin|run|load|use|enter|ask|tell|talk to|speak to|resume|play)';
    if (!this.session && /^(?:open|launch|start)$/.test(folded)) {
      return '';
    }
    const first = new RegExp(
      `^(?:please )?(?:${opening} )?(?:the )?${name}(?: please)?(?: (?:to|for|about|and|that|if|whether))?(?: (.+))?$`,
    ).exec(folded);
    if (first) {
      return first[1] ?? '';
    }
    return new RegExp(`^(.+) (?:with|from|using|in|on) (?:the )?${name}$`).exec(folded)?.[1];
  }
}
