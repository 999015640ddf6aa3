import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { documentOf, wordsOf } from '../course';
import { RENDER_DOCUMENT, type Timeline } from '../sound/apla';
import { spoken } from '../sound/spoken';
import type { EchoRequest } from './request';

/** What a listener hears and sees, with the request and the response behind it. */
export interface Reply {
  /** The intent or request type that was understood, or "silence". */
  understoodAs: string;
  /** What is heard now: the speech, then the words of a document. Empty when nothing is heard. */
  spoken: string;
  /** When the words of the response's APL for Audio document are heard; absent without one. */
  timeline?: Timeline;
  /** What will be heard if the listener stays silent. */
  reprompt?: string;
  /** Whether the session goes on. */
  open: boolean;
  card?: string;
  /** What Alexa itself asks afterwards: whether the skill may have a permission. */
  permission?: string;
  /** Absent when the device answered by itself, as after a first silence. */
  request?: RequestEnvelope;
  response?: ResponseEnvelope;
}

/** What a response lets a listener hear and see. */
export function read(
  request: EchoRequest,
  sent: RequestEnvelope,
  response: ResponseEnvelope,
  open: boolean,
): Reply {
  const { outputSpeech, reprompt, card } = response.response;
  const timeline = documentOf(response.response);
  const reply: Reply = {
    understoodAs: request.type === 'IntentRequest' ? request.intent.name : request.type,
    spoken: [textOf(outputSpeech), timeline ? wordsOf(timeline.clips, timeline.wholeMs) : '']
      .filter(Boolean)
      .join(' '),
    ...(timeline ? { timeline } : {}),
    open,
    request: sent,
    response,
  };
  if (reprompt) {
    reply.reprompt = textOf(reprompt.outputSpeech);
  }
  if (card?.type === 'Simple') {
    reply.card = [card.title, card.content].filter(Boolean).join('\n');
  } else if (card?.type === 'Standard') {
    reply.card = [card.title, card.text].filter(Boolean).join('\n');
  }
  return reply;
}

/** The token of the document in the response; '' when it has a document and no token. */
export function tokenIn({ directives = [] }: ResponseEnvelope['response']): string | undefined {
  for (const directive of directives) {
    if (directive.type === RENDER_DOCUMENT) {
      return directive.token ?? '';
    }
  }
  return undefined;
}

function textOf(speech: ResponseEnvelope['response']['outputSpeech']): string {
  if (!speech) {
    return '';
  }
  return speech.type === 'SSML' ? spoken(speech.ssml).text : speech.text;
}
