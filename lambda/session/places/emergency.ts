import { tierOf } from '../../screening/triage';
import type { Content } from '../content';
import type { Heard } from '../heard';
import type { Room } from '../room/room';
import type { Tell } from '../say';
import { adviceFor } from '../screening/advice';
import type { Memory } from '../state';
import type { Settled } from '../turn';
import { end, goTo } from '../turn';

/** The call for help. It is said again until the listener has had enough. */
export const emergency: Room<'emergency'> = {
  ask: () => ({ about: 'choice', choice: 'say-again', misses: 0 }),
  // A hedged no denies the sign. Only a plain one answers "shall I say that again?".
  reads: { 'soft-no': 'previous' },
  hear: (_, memory, heard, { content }) => hearInEmergency(memory, heard, content),
  help: 'help-screening',
  goodbye: () => 'goodbye-emergency',
  isAllowed: (_, { answers }, { screening }) => tierOf(answers, screening) === 'emergency',
};

/** Answers whatever is heard in an emergency with the emergency message. */
export function hearInEmergency(memory: Memory, { kind }: Heard, content: Content): Settled {
  if (kind === 'no') {
    return end({ kind: 'goodbye-emergency' });
  }
  if (kind === 'alone') {
    return goTo({ at: 'emergency' }, memory, [{ kind: 'emergency-alone' }]);
  }
  // Not understood, it is put another way: the same words twice running are not listened to.
  const isShort =
    kind === 'not-understood' && !memory.told.some(({ kind: told }) => told === 'emergency-short');
  return enterEmergency(memory, content, isShort ? 'emergency-short' : 'emergency');
}

/** The call for help, with what a raised sign adds to it. */
export function enterEmergency(
  memory: Memory,
  content: Content,
  message: 'emergency' | 'emergency-short' = 'emergency',
): Settled {
  const tell: Tell[] = [{ kind: message }, ...adviceFor('emergency', memory, content)];
  return goTo({ at: 'emergency' }, memory, tell);
}
