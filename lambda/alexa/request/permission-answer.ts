import type { Request } from 'ask-sdk-model';
import type { HeardPermission } from '../../session/heard';
import { field } from './field';

/** What Alexa reports after she asked for a permission. Anything but ACCEPTED counts as denied. */
export function permissionAnswer(request: Request): HeardPermission {
  return {
    kind: 'permission',
    of: field(request, 'token') === 'reminder' ? 'reminder' : 'timer',
    isGranted: field(request, 'payload', 'status') === 'ACCEPTED',
  };
}
