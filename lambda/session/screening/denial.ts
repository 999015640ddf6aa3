import { isEmergencySign, isList, itemOf } from '../../screening/triage';
import type { State } from '../state';
import type { Context, Outcome } from '../turn';
import { correct } from './correction';
import { hearAnswer, hearDenial } from './question';

/**
 * Handles a symptom that is denied by name. It counts only for the open question. In an emergency the
 * denied sign is asked again.
 *
 * @returns null when nothing that was asked is denied
 */
export function deny(
  { place, memory }: State,
  symptoms: readonly string[],
  context: Context,
): Outcome | null {
  const { content } = context;
  const { screening } = content;
  if (place.at === 'emergency') {
    const isTold = symptoms.some((id) => isEmergencySign(id, memory.answers, screening));
    return isTold ? correct({ place, memory }, 'no', context, symptoms) : null;
  }
  if (place.at !== 'screening') {
    return null;
  }
  const item = itemOf(place.item, screening);
  if (isList(item)) {
    // To deny one sign of a list says nothing about the others, so they are asked one by one.
    return item.questions.some((id) => symptoms.includes(id))
      ? hearAnswer(place, memory, 'not-sure', content)
      : null;
  }
  return symptoms.includes(item.id) ? hearDenial(place, item, memory, content) : null;
}
