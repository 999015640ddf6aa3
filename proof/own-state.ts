import { isDeepStrictEqual } from 'node:util';
import type { Content } from '../lambda/session/content';
import { advance } from '../lambda/session/dialog';
import { State } from '../lambda/session/state';
import { contextOf } from './context';

/** A state as a device sends it back reads as the same state. Checked once a state, since it is slow. */
export function survivesJourney(state: State): boolean {
  const { success, data } = State.safeParse(JSON.parse(JSON.stringify(state)));
  return success && isDeepStrictEqual(data, state);
}

/** Whether the dialog takes a state of its own for one of its own. */
export const isOwn = (state: State, content: Content): boolean =>
  !advance(state, { kind: 'help' }, contextOf(content)).say.tell.some(
    ({ kind }) => kind === 'fresh-start',
  );
