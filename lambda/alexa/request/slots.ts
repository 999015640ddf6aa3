import type { IntentRequest } from 'ask-sdk-model';
import { secondsIn } from './duration';
import { field, isObject, textOf } from './field';

const SECONDS_A_DAY = 86_400;

/** The slots of an intent, by name. A slot that is malformed counts as not filled. */
export type Slots = Readonly<Record<string, unknown>>;

/** The slots of a request; empty where it has none. */
export const slotsOf = ({ intent }: IntentRequest): Slots =>
  isObject(intent.slots) ? intent.slots : {};

/** What was said for a slot; empty when nothing was. */
export const saidFor = (slot: unknown): string => textOf(field(slot, 'value')) ?? '';

/** Whether words stood in the slot's place, understood or not. For some that are not, Alexa sends "?". */
export const isSaid = (slot: unknown): boolean => saidFor(slot) !== '';

/** Whether words stood in the slot's place that Alexa could read. */
export const isFilled = (slot: unknown): boolean => isSaid(slot) && saidFor(slot) !== '?';

/** The ids of the values that entity resolution matched: several where a word fits several. */
export function idsOf(slot: unknown): string[] {
  const match = listOf(field(slot, 'resolutions', 'resolutionsPerAuthority')).find(
    (authority) => field(authority, 'status', 'code') === 'ER_SUCCESS_MATCH',
  );
  const ids = listOf(field(match, 'values')).map((value) => textOf(field(value, 'value', 'id')));
  return ids.filter((id) => id !== undefined);
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The id of the best match, or null. */
export const idOf = (slot: unknown): string | null => idsOf(slot)[0] ?? null;

/** Days in an AMAZON.DURATION, parts of a day included; null when the text is none. */
export function daysIn(duration: string): number | null {
  const seconds = secondsIn(duration);
  return seconds === null ? null : seconds / SECONDS_A_DAY;
}
