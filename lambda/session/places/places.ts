import { isItem, tierOf } from '../../screening/triage';
import { isRepeatable, isUnlocked } from '../acts';
import { careOffer } from '../care/care-offer';
import { medicine } from '../care/medicine';
import { phase } from '../care/phase';
import { care } from '../care/steps';
import type { Content } from '../content';
import { carryOn } from '../exercises/carry-on';
import { choosing } from '../exercises/choosing';
import { exerciseGate } from '../exercises/exercise-gate';
import { holding } from '../exercises/holding';
import { paused } from '../exercises/paused';
import { ready } from '../exercises/ready';
import type { Heard, HeardHere, HeardWord } from '../heard';
import type { Room } from '../room/room';
import type { Ask, Line } from '../say';
import { question } from '../screening/question';
import { askAtSideQuestion, isSideQuestionAllowed } from '../side-questions/side-questions';
import type { Memory, Place, PlaceAt, State } from '../state';
import type { Context, Outcome } from '../turn';
import { emergency } from './emergency';
import { incomplete } from './incomplete';
import { today } from './today';
import { welcome } from './welcome';

/** The room of each place. */
const rooms: { readonly [At in Place['at']]: Room<At> } = {
  welcome,
  screening: question,
  emergency,
  incomplete,
  today,
  phase,
  care,
  'care-offer': careOffer,
  medicine,
  'exercise-gate': exerciseGate,
  'carry-on': carryOn,
  choosing,
  ready,
  holding,
  paused,
};

/** What was heard, after words that mean another word at this place were replaced. */
export function readHere({ place, sideQuestion }: State, heard: Heard): Heard {
  if (heard.kind === 'said-no') {
    return { kind: place.at === 'emergency' ? 'previous' : 'no' };
  }
  // At a side question an unsure answer must not become a yes, because a yes sets or erases something.
  if (sideQuestion !== undefined) {
    return heard;
  }
  const reads: Readonly<Partial<Record<Heard['kind'], HeardWord>>> = rooms[place.at].reads;
  const kind = reads[heard.kind];
  return kind === undefined ? heard : { kind };
}

/** Handles a word at a place. `hearAnywhere` has already handled what means the same everywhere. */
export const hearAt = <At extends Place['at']>(
  at: At,
  place: PlaceAt<At>,
  memory: Memory,
  heard: HeardHere,
  context: Context,
): Outcome => rooms[at].hear(place, memory, heard, context);

/** The open question. It follows from the state alone, so help and repeat cannot change it. */
export function openQuestion({ place, memory, sideQuestion }: State, content: Content): Ask {
  return sideQuestion === undefined
    ? askAt(place.at, place, memory, content)
    : askAtSideQuestion(sideQuestion.about, sideQuestion, content);
}

const askAt = <At extends Place['at']>(
  at: At,
  place: PlaceAt<At>,
  memory: Memory,
  content: Content,
): Ask => rooms[at].ask(place, memory, content);

/**
 * Whether the answers in a state allow its place. This rejects a state that is out of date, belongs to
 * other content or was tampered with. The conversation then starts again.
 */
export function isConsistent({ place, memory, sideQuestion }: State, content: Content): boolean {
  const { screening, medicine, steps } = content;
  return (
    Object.keys(memory.answers).every((id) => isItem(id, screening)) &&
    Object.keys(memory.medicineAnswers).every((id) =>
      medicine.gate.some((each) => each.id === id),
    ) &&
    (memory.step === undefined || steps.some(({ id }) => id === memory.step)) &&
    memory.told.every((tell) => isRepeatable(tell) && isUnlocked(tell, memory, content)) &&
    isAllowedAt(place.at, place, memory, content) &&
    (sideQuestion === undefined ||
      isSideQuestionAllowed(sideQuestion.about, sideQuestion, place, memory, content))
  );
}

/** Whether the answers on record allow a state to be at this place. */
const isAllowedAt = <At extends Place['at']>(
  at: At,
  place: PlaceAt<At>,
  memory: Memory,
  content: Content,
): boolean => rooms[at].isAllowed(place, memory, content);

/** The help for a place. */
export const helpAt = ({ at }: Place): Line => rooms[at].help;

/** The last words to a listener who leaves here. An urgent tier decides them, otherwise the place does. */
export function goodbyeFrom({ place, memory }: State, content: Content): Line {
  switch (tierOf(memory.answers, content.screening)) {
    case 'emergency':
      return 'goodbye-emergency';
    case 'today':
      return 'goodbye-today';
    case 'provider':
    case 'clear':
      return rooms[place.at].goodbye(memory, content);
  }
}
