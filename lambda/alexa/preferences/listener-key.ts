import { createHash } from 'node:crypto';
import type { RequestEnvelope } from 'ask-sdk-model';
import { field } from '../request/field';

/**
 * The key of a listener's record: the SHA-256 of the user id, in hexadecimal. Amazon gives a listener another
 * user id in each skill, and a new one when they enable the skill again.
 *
 * @throws Error when the request names no user
 */
export function listenerKey(envelope: RequestEnvelope): string {
  const userId = field(envelope, 'context', 'System', 'user', 'userId');
  if (typeof userId !== 'string' || userId === '') {
    throw new Error('The request names no user');
  }
  return createHash('sha256').update(userId).digest('hex');
}
