import { createHash } from 'node:crypto';
import type { RequestEnvelope } from 'ask-sdk-model';
import { field } from '../request/field';

/**
 * Under what a listener's things are kept: the SHA-256 of the user id, in hexadecimal. Amazon gives each
 * skill a user id of its own, and a new one whenever the skill is enabled again.
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
