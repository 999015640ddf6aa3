import type { ResponseBuilder } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import type { Turn } from '../session/dialog';
import { render, renderCard } from '../speech/render';
import { regionWords, words } from './language';

/**
 * An Alexa response for a turn of the dialog.
 *
 * @param locale as Alexa sent it
 */
export function answer(turn: Turn, locale: string, builder: ResponseBuilder): Response {
  const region = regionWords(locale);
  const { speak, reprompt } = render(turn.say, words, region);
  builder.speak(speak);
  if (reprompt !== null) builder.reprompt(reprompt);
  for (const { steps } of turn.effects) {
    const { title, text } = renderCard(steps, words, region);
    builder.withSimpleCard(title, text);
  }
  return builder.withShouldEndSession(reprompt === null).getResponse();
}
