import type { State } from '../session/state';
import { config } from './config';

/** A log line. It must never hold a word, answer, symptom, tier, question or user id. */
export type LogLine =
  | {
      readonly requestId: string;
      readonly kind: 'welcome' | 'screen' | 'care' | 'exercise' | 'ended';
      readonly understood: boolean;
      readonly ms: number;
    }
  | { readonly requestId: string; readonly failure: string };

/** The kind of a state: so coarse that it says nothing about the listener's health. */
export function kindOf(state: State | null): 'welcome' | 'screen' | 'care' | 'exercise' | 'ended' {
  if (state === null) {
    return 'ended';
  }
  switch (state.place.at) {
    case 'welcome':
      return 'welcome';
    case 'screening':
    case 'emergency':
    case 'incomplete':
    case 'today':
      return 'screen';
    case 'phase':
    case 'care':
    case 'care-offer':
    case 'medicine':
      return 'care';
    case 'exercise-gate':
    case 'carry-on':
    case 'choosing':
    case 'ready':
    case 'holding':
    case 'paused':
      return 'exercise';
  }
}

/** A request id in Amazon's form; "unknown" for anything else, which is never logged. */
export const safeRequestId = (id: unknown): string =>
  typeof id === 'string' && /^[\w.:-]{1,120}$/.test(id) ? id : 'unknown';

/** Writes one line of JSON to standard output, which Lambda logs. */
export function log(line: LogLine): void {
  if (config.isLogging) {
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}
