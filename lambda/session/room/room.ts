import type { Content } from '../content';
import type { HeardHere, HeardWord, PlaceWord } from '../heard';
import type { Ask, Line } from '../say';
import type { Memory, Place, PlaceAt } from '../state';
import type { Context, Outcome } from '../turn';

/**
 * One place of the conversation. Every place has a file that exports one of these, and a line in
 * `places.ts`.
 */
export interface Room<At extends Place['at']> {
  /** What is asked here. It follows from the state alone, so help and repeat can't change it. */
  readonly ask: (place: PlaceAt<At>, memory: Memory, content: Content) => Ask;
  /**
   * Words that are taken for others here: "ready" and "next" accept an offer, but answer no question
   * about health. What is not named means what it says.
   */
  readonly reads: Readonly<Partial<Record<PlaceWord, HeardWord>>>;
  readonly hear: (
    place: PlaceAt<At>,
    memory: Memory,
    heard: HeardHere,
    context: Context,
  ) => Outcome;
  readonly help: Line;
  /** The last words to someone who leaves here with no emergency and no "be seen today" on record. */
  readonly goodbye: (memory: Memory, content: Content) => Line;
  /** Whether the answers on record allow a state to be here. */
  readonly isAllowed: (place: PlaceAt<At>, memory: Memory, content: Content) => boolean;
}
