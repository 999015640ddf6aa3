import { randomUUID } from 'node:crypto';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Context } from 'aws-lambda';
import { PermissionQuestion } from '../amazon/permission';
import type { PretendAmazon } from '../amazon/pretend-amazon';
import { type Course, courseOf } from '../course';
import { fold } from '../hearing/fold';
import type { Understanding } from '../hearing/understanding';
import { DeviceClock } from './device-clock';
import { isBareOpening, requestByName } from './invocation';
import { lambdaContext } from './lambda-context';
import type { Moment } from './moment';
import { type Reply, read } from './reply';
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
import { wallClock } from './wall-clock';

/** A skill's Lambda handler, as Alexa calls it. */
export type SkillHandler = (event: RequestEnvelope, context: Context) => Promise<ResponseEnvelope>;

export interface EchoSettings {
  handler: SkillHandler;
  understanding: Understanding;
  /** The skill's name as it is said: "back spasm coach". */
  invocationName: string;
  locale: string;
  /** Amazon's services for timers and reminders; without them the skill can set none. */
  amazon?: PretendAmazon;
  /** The device's clock; the real one when left out. */
  now?: () => Date;
  /**
   * The listener's account. When left out, each device gets its own, so that devices do not share what the
   * skill remembers.
   */
  userId?: string;
  /** From a request to the first sound, and from the wake word to the next request, together; in ms. */
  latencyMs?: number;
}

const SURROUNDINGS = {
  applicationId: 'amzn1.ask.skill.back-spasm-coach',
  deviceId: 'amzn1.ask.device.PRETEND-ECHO',
};

/** The skill's name when Alexa itself speaks of it. */
const SKILL_NAME = 'Back Spasm Coach';

/** How long the microphone stays open for an answer, in ms. */
const LISTENING_MS = 8_000;

const USUAL_LATENCY_MS = 2_000;

const NOTHING: Course = { clips: [], lengthMs: 0 };

/**
 * A pretend Echo: takes the words a person says and gives back what its speaker would say.
 *
 * A request is stamped with the time the request before was stamped, plus the latency, plus how far the
 * reply to that was heard. A reply counts as heard to its end, unless `reach` breaks it off.
 */
export class Echo {
  readonly understanding: Understanding;
  private session: OpenSession | undefined;
  private heldReprompt: string | undefined;
  private heldRepromptCourse: Course = NOTHING;
  private repromptsLeft = 0;
  private readonly clock: DeviceClock;
  private asking: PermissionQuestion | undefined;
  private readonly userId: string;

  constructor(private readonly settings: EchoSettings) {
    this.understanding = settings.understanding;
    this.userId = settings.userId ?? `amzn1.ask.account.${randomUUID()}`;
    const now = settings.now ?? (() => new Date());
    this.clock = new DeviceClock(now, settings.latencyMs ?? USUAL_LATENCY_MS);
    settings.amazon?.keepTime(() => this.clock.requestAt);
  }

  get amazon(): PretendAmazon | undefined {
    return this.settings.amazon;
  }

  /** Whether a session is open. */
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
      throw new Error(
        'There are no words to hear. For a listener who says nothing, call silence().',
      );
    }
    if (this.asking) {
      return this.answerPermission(this.asking, words);
    }
    const invocation =
      !this.isOpen && isBareOpening(folded)
        ? ''
        : requestByName(folded, this.settings.invocationName);
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
      wallClock(occasion.at, this.amazon?.timeZone),
    );
    return this.send(intentRequest(occasion, meant.intent, meant.slots));
  }

  /**
   * Interrupts what the device is saying.
   * @param seconds and `hold` as in `Moment`: at 7 the number 7 begins
   * @throws Error as `reach` and `hear` do
   */
  async hearAt(seconds: number, words: string, hold = 1): Promise<Reply> {
    this.reach({ seconds, hold });
    return this.hear(words);
  }

  /**
   * Breaks off what is being said at a moment. The next request is stamped with that time.
   * @returns the ms from the first sound to the moment
   * @throws Error when nothing is being said then
   */
  reach(moment: Moment): number {
    return this.reachMs(this.clock.positionOf(moment));
  }

  /**
   * Breaks off what is being said at a position, in ms from its first sound.
   * @returns the position, moved to the start or the end if it was outside
   */
  reachMs(positionMs: number): number {
    return this.clock.reachMs(positionMs);
  }

  /**
   * Reports that the document in the last response could not be played.
   * @throws Error when there was none, when the skill fails, or when its response breaks a rule
   */
  async failDocument(): Promise<Reply> {
    const { token } = this.clock;
    if (token === undefined || !this.session) {
      throw new Error('The device is playing no APL for Audio document, so none can fail.');
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
   * Moves the device's clock forward before the next words.
   * @throws Error while a session is open
   */
  passDays(days: number): void {
    if (this.session) {
      throw new Error('A session is open, so no days can pass.');
    }
    this.clock.passDays(days);
  }

  /**
   * Says nothing until the device stops waiting. The first time, the device reads the reprompt again; the second
   * time in a row, the session ends.
   * @throws Error when no session is open, when the skill fails, or when its response breaks a rule
   */
  async silence(): Promise<Reply> {
    if (!this.session) {
      throw new Error('No session is open, so silence has no effect.');
    }
    if (this.asking) {
      return this.answerPermission(this.asking, '');
    }
    if (this.heldReprompt !== undefined && this.repromptsLeft > 0) {
      this.repromptsLeft -= 1;
      const reprompt = this.heldReprompt;
      this.clock.playReprompt(this.heldRepromptCourse, LISTENING_MS);
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
    // On a device without a screen, a session also ends when `shouldEndSession` is left out.
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
    this.clock.play(response.response, Date.parse(request.timestamp));
    this.heldReprompt = reply.reprompt;
    this.heldRepromptCourse = courseOf({ ...response.response.reprompt });
    this.repromptsLeft = 1;
    return reply;
  }

  private occasion(): Occasion {
    return {
      requestId: `amzn1.echo-api.request.${randomUUID()}`,
      at: this.clock.requestAt,
      locale: this.settings.locale,
    };
  }
}
