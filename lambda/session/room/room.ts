import type { Content } from '../content';
import type { HeardHere, HeardWord, PlaceWord } from '../heard';
import type { Ask, Line } from '../say';
import type { Memory, Place, PlaceAt } from '../state';
import type { Context, Outcome } from '../turn';

/**
 * One place of the conversation: what it asks and how it answers. Each place has a file that exports its
 * room, and a line in `places.ts`.
 */
export interface Room<At extends Place['at']> {
  /** The question asked here. It follows from the state alone, so help and repeat cannot change it. */
  readonly ask: (place: PlaceAt<At>, memory: Memory, content: Content) => Ask;
  /**
   * Words that mean another word here. For example, "ready" and "next" accept an offer, but they never
   * answer a question about health. A word that is not listed keeps its meaning.
   */
  readonly reads: Readonly<Partial<Record<PlaceWord, HeardWord>>>;
  /** Handles a word whose meaning depends on the place. */
  readonly hear: (
    place: PlaceAt<At>,
    memory: Memory,
    heard: HeardHere,
    context: Context,
  ) => Outcome;
  /** The answer to "help" here. */
  readonly help: Line;
  /** The last words to a listener who leaves here with no emergency and no "be seen today" on record. */
  readonly goodbye: (memory: Memory, content: Content) => Line;
  /** Whether the answers on record allow a state to be here. */
  readonly isAllowed: (place: PlaceAt<At>, memory: Memory, content: Content) => boolean;
}
