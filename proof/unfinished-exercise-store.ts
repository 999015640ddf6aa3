import type { RequestEnvelope } from 'ask-sdk-model';
import { RECORD_VERSION } from '../lambda/alexa/preferences/preference-record';
import type { PreferenceStore, StoredItem } from '../lambda/alexa/preferences/preference-store';

const A_WHILE_S = 1_000_000;

/**
 * A store in which every listener left the bird dog unfinished on the day of the request, on its second
 * side. It stores no change, so that a request sent twice is answered the same.
 */
export const unfinishedExerciseStore: PreferenceStore = {
  async getAttributes({ request }: RequestEnvelope): Promise<StoredItem> {
    const on = request.timestamp.slice(0, 10);
    return {
      v: RECORD_VERSION,
      revision: 1,
      expires: Math.floor(Date.now() / 1000) + A_WHILE_S,
      preferences: {
        style: 'every-five',
        extraSeconds: { 'pelvic-tilt': 5 },
        coached: ['bird-dog'],
        left: { exercise: 'bird-dog', routine: 'starter', round: 1, on },
        finished: [on],
      },
    };
  },
  saveAttributes: async () => undefined,
  replaceAttributes: async () => undefined,
  deleteAttributes: async () => undefined,
};
