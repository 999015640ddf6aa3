import type { Slot as SdkSlot, slu } from 'ask-sdk-model';

/** A slot as Alexa sends it; the SDK's type lacks where the value came from. */
export interface Slot extends SdkSlot {
  source?: 'USER';
}

/** A slot that the words did not fill, as Alexa sends it. */
export function emptySlot(name: string): Slot {
  return { name, confirmationStatus: 'NONE' };
}

/** A slot of one of Amazon's types: the value and nothing to resolve. */
export function builtInSlot(name: string, value: string): Slot {
  return {
    name,
    value,
    confirmationStatus: 'NONE',
    source: 'USER',
    slotValue: { type: 'Simple', value },
  };
}

/** A slot of one of the skill's types, with what its words resolved to, if to anything. */
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
