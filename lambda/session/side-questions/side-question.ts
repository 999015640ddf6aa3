import type { Content } from '../content';
import type { Heard } from '../heard';
import type { Ask } from '../say';
import type { Memory, SideQuestion, State } from '../state';
import type { Context, Settled } from '../turn';

/** Side questions of one kind, or of several. */
export type About<Kind extends SideQuestion['about']> = Extract<SideQuestion, { about: Kind }>;

/** How a side question is asked and answered. Each has a line in `side-questions.ts`. */
export interface SideRoom<Question extends SideQuestion> {
  readonly ask: (question: Question, content: Content) => Ask;
  /**
   * Handles what was heard while the question is open.
   *
   * @param below the state without the side question. The conversation goes on from it
   * @returns null when what was heard is not about the question: it is then handled at the place, and the
   *   side question is dropped
   */
  readonly hear: (
    question: Question,
    below: State,
    heard: Heard,
    context: Context,
  ) => Settled | null;
  /** Whether the answers on record allow it to be asked. */
  readonly isAllowed: (question: Question, memory: Memory, content: Content) => boolean;
}

type Agreement = 'agreed' | 'declined' | 'missed';

/** Only a plain yes sets or erases something. */
const AGREEMENTS: Readonly<Partial<Record<Heard['kind'], Agreement>>> = {
  yes: 'agreed',
  no: 'declined',
  'soft-no': 'declined',
  partly: 'declined',
  'not-sure': 'declined',
  decline: 'declined',
  'not-understood': 'missed',
};

/** How "shall I do it?" was answered; null when the words are not about it. */
export const agreementIn = ({ kind }: Heard): Agreement | null => AGREEMENTS[kind] ?? null;
