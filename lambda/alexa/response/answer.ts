import type { ResponseBuilder } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import type { Turn } from '../../session/turn';
import countDocument from '../../speech/count.apla.json';
import { regionWords } from '../../speech/regions';
import { render, renderCard } from '../../speech/render';
import { words } from '../language';
import { askPermission } from './ask-permission';

/** Alexa names the document by it in the errors she reports. */
const COUNT_TOKEN = 'count';

/**
 * An Alexa response for a turn of the dialog.
 *
 * @param locale as Alexa sent it
 */
export function answer(turn: Turn, locale: string, builder: ResponseBuilder): Response {
  const region = regionWords(locale);
  const asked = turn.effects.find((effect) => effect.kind === 'ask-permission');
  if (asked !== undefined) {
    const { speak } = render({ ...turn.say, count: null, ask: null }, words, region);
    return builder.speak(speak).addDirective(askPermission(asked.permission)).getResponse();
  }
  const { speak, reprompt, count } = render(turn.say, words, region);
  // Speech would come before the count. What is said after the count is part of the document.
  if (speak !== '') {
    builder.speak(speak);
  }
  if (count !== null) {
    builder.addDirective({
      type: 'Alexa.Presentation.APLA.RenderDocument',
      token: COUNT_TOKEN,
      document: countDocument,
      datasources: { count },
    });
  }
  if (reprompt !== null) {
    builder.reprompt(reprompt);
  }
  for (const effect of turn.effects) {
    if (effect.kind !== 'card') {
      continue;
    }
    const { title, text } = renderCard(effect.steps, words, region);
    builder.withSimpleCard(title, text);
  }
  return builder.withShouldEndSession(reprompt === null).getResponse();
}
