import type { ResponseEnvelope } from 'ask-sdk-model';
import { regionWords } from '../speech/regions';
import { renderText } from '../speech/render';
import { words } from './language';

/** A response that ends the session with a fixed text, for a turn that did not reach the dialog. */
function lastWords(text: string, locale: string): ResponseEnvelope {
  const ssml = `<speak>${renderText(text, regionWords(locale))}</speak>`;
  return {
    version: '1.0',
    sessionAttributes: {},
    response: { outputSpeech: { type: 'SSML', ssml }, shouldEndSession: true },
  };
}

/** An apology that still says whom to call. It does not say what failed: that is for the log. */
export const apologize = (locale: string): ResponseEnvelope => lastWords(words.apology, locale);

/** The answer to a request that is meant for another skill. */
export const refuse = (locale: string): ResponseEnvelope => lastWords(words.refusal, locale);
