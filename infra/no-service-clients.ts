/**
 * Stands in for ask-sdk-model in the files that every start reads. ask-sdk-core takes this class from there and
 * uses it only in a skill with an API client, which ours is not: its timers and reminders are loaded late,
 * with the real ask-sdk-model. That is 63 kB, the rest of it types.
 */
export const services = {
  ServiceClientFactory: class {
    constructor() {
      throw new Error('The skill was given an API client, but is bundled without ask-sdk-model');
    }
  },
};
