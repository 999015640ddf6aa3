import type { Slot as SdkSlot, slu } from 'ask-sdk-model';

/** A slot as Alexa sends it. The SDK's type has no `source`. */
export interface Slot extends SdkSlot {
  source?: 'USER';
}

/** A slot without a value. */
export function emptySlot(name: string): Slot {
  return { name, confirmationStatus: 'NONE' };
}

/** A slot with a value of one of Amazon's types. */
export function builtInSlot(name: string, value: string): Slot {
  return {
    name,
    value,
    confirmationStatus: 'NONE',
    source: 'USER',
    slotValue: { type: 'Simple', value },
  };
}

/**
 * A slot with a value of one of the skill's types.
 * @param found what the words of the value resolve to; undefined when they resolve to nothing
 */
export function resolvedSlot(
  name: string,
  type: string,
  value: string,
  found: { name: string; id: string } | undefined,
): Slot {
  const authority = `amzn1.er-authority.echo-sdk.amzn1.ask.skill.back-spasm-coach.${type}`;
  const resolution: slu.entityresolution.Resolution = found
    ? {
        authority,
        status: { code: 'ER_SUCCESS_MATCH' },
        values: [{ value: { name: found.name, id: found.id } }],
      }
    : { authority, status: { code: 'ER_SUCCESS_NO_MATCH' }, values: [] };
  const resolutions = { resolutionsPerAuthority: [resolution] };
  return {
    name,
    value,
    confirmationStatus: 'NONE',
    source: 'USER',
    resolutions,
    slotValue: { type: 'Simple', value, resolutions },
  };
}
