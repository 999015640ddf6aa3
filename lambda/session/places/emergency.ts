import { tierOf } from '../../screening/triage';
import type { Content } from '../content';
import type { Heard } from '../heard';
import type { Room } from '../room/room';
import type { Tell } from '../say';
import { adviceFor } from '../screening/advice';
import type { Memory } from '../state';
import type { Settled } from '../turn';
import { end, goTo } from '../turn';

/** The emergency message. It is said again until the listener says no or stop. */
export const emergency: Room<'emergency'> = {
  ask: () => ({ about: 'choice', choice: 'say-again', misses: 0 }),
  // A soft no denies the sign, so the sign is asked again. Only a plain no answers "shall I say that again?".
  reads: { 'soft-no': 'previous' },
  hear: (_, memory, heard, { content }) => hearInEmergency(memory, heard, content),
  help: 'help-screening',
  goodbye: () => 'goodbye-emergency',
  isAllowed: (_, { answers }, { screening }) => tierOf(answers, screening) === 'emergency',
};

/** Answers everything heard in an emergency with the emergency message. Only a no ends the session. */
export function hearInEmergency(memory: Memory, { kind }: Heard, content: Content): Settled {
  if (kind === 'no') {
    return end({ kind: 'goodbye-emergency' });
  }
  if (kind === 'alone') {
    return goTo({ at: 'emergency' }, memory, [{ kind: 'emergency-alone' }]);
  }
  // After words not understood the short message comes first, since nobody listens to the same words twice.
  const isShort =
    kind === 'not-understood' && !memory.told.some(({ kind: told }) => told === 'emergency-short');
  return enterEmergency(memory, content, isShort ? 'emergency-short' : 'emergency');
}

/** Tells the emergency message and the advice of the raised signs. */
export function enterEmergency(
  memory: Memory,
  content: Content,
  message: 'emergency' | 'emergency-short' = 'emergency',
): Settled {
  const tell: Tell[] = [{ kind: message }, ...adviceFor('emergency', memory, content)];
  return goTo({ at: 'emergency' }, memory, tell);
}
