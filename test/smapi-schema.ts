import Ajv from 'ajv';
import spec from 'ask-smapi-model/spec.json';

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  // The specification names formats that are prose ("ISO 4217 format"), which no validator knows.
  validateFormats: false,
}).addSchema(spec, 'smapi');

/**
 * Checks data against a definition of Amazon's Skill Management API, offline, so that a mistake is
 * found here and not by Amazon's build.
 *
 * The definitions allow unknown properties, so a misspelled optional property is not an error.
 *
 * @param definitionName a key of the specification's `definitions`, such as
 *   `v1.skill.Manifest.SkillManifestEnvelope` or `v1.skill.interactionModel.InteractionModelData`
 * @param data parsed JSON
 * @returns one sentence for each fault, which begins with the JSON pointer to it; empty when valid
 * @throws Error when the specification has no such definition
 */
export function schemaErrors(definitionName: string, data: unknown): string[] {
  const validate = ajv.getSchema(`smapi#/definitions/${definitionName}`);
  if (validate === undefined) {
    throw new Error(`ask-smapi-model/spec.json has no definition named ${definitionName}`);
  }
  validate(data);
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath === '' ? '/' : instancePath} ${message}`,
  );
}
