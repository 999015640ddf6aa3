import type { Content } from '../content';
import type { Heard } from '../heard';
import { waitQuietly } from '../room/wait';
import type { Ask } from '../say';
import type { Memory, Place, SideQuestion, State } from '../state';
import type { Context, Settled } from '../turn';
import { stay } from '../turn';
import { forget } from './forget';
import { onset, reminder } from './reminder';
import type { About, SideRoom } from './side-question';
import { timer } from './timer';

/** How each side question is asked and answered. */
const rooms: { readonly [Kind in SideQuestion['about']]: SideRoom<About<Kind>> } = {
  forget,
  timer,
  'timer-permission': timer,
  onset,
  reminder,
  'reminder-permission': reminder,
};

/**
 * Handles what was heard while a side question is open.
 *
 * @returns null when what was heard is not about the question: it is then handled at the place, and the
 *   side question is dropped
 */
export function hearAtSideQuestion<Kind extends SideQuestion['about']>(
  about: Kind,
  question: About<Kind>,
  below: State,
  heard: Heard,
  context: Context,
): Settled | null {
  const open: State = { ...below, sideQuestion: question };
  const { kind } = heard;
  if (kind === 'repeat' || kind === 'pardon') {
    return stay(open, []);
  }
  if (kind === 'help') {
    return stay(open, [{ kind: 'help-choice' }]);
  }
  if (kind === 'wait' || kind === 'pause') {
    return waitQuietly(open);
  }
  return rooms[about].hear(question, below, heard, context);
}

/** The question that a side question asks. */
export const askAtSideQuestion = <Kind extends SideQuestion['about']>(
  about: Kind,
  question: About<Kind>,
  content: Content,
): Ask => rooms[about].ask(question, content);

/** Whether a side question may be asked at a place. In an emergency none may. */
export const isSideQuestionAllowed = <Kind extends SideQuestion['about']>(
  about: Kind,
  question: About<Kind>,
  { at }: Place,
  memory: Memory,
  content: Content,
): boolean => at !== 'emergency' && rooms[about].isAllowed(question, memory, content);
