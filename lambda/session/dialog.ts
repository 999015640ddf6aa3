import { isRepeatable } from './acts';
import { settleCount } from './exercises/counting';
import { hearAnywhere } from './hear-anywhere';
import type { Heard } from './heard';
import { nextPlace } from './places/next-place';
import { isConsistent, openQuestion, readHere } from './places/places';
import { carryOn } from './places/welcome';
import { AT_OPENING } from './room/readings';
import { afterSettling, changesToSave, withStoredStyle } from './saving/changes';
import type { Tell } from './say';
import type { Memory, State } from './state';
import type { Context, Effect, Outcome, Settled, Turn } from './turn';
import { asked, end, goTo } from './turn';

/**
 * One turn of the conversation. From the state and what was heard it derives the next state, what to say
 * and which effects to perform. It is pure, it answers everything at every state, and it never throws.
 *
 * @param state null on the first turn of a session, "lost" when the state could not be read. A state
 *   that its own answers do not allow also starts a new conversation
 */
export function advance(state: State | 'lost' | null, heard: Heard, context: Context): Turn {
  if (state === null || state === 'lost' || !isConsistent(state, context.content)) {
    return begin(heard, state !== null, context);
  }
  const read = readHere(state, heard);
  if (read.kind === 'late') {
    return arrive(hearAnywhere(state, read, context), context);
  }
  const liked = withStoredStyle(state, context);
  // A count that could not be played made no progress.
  const isCounting = state.place.at === 'holding' && read.kind !== 'count-failed';
  const settled = isCounting ? settleCount(liked, context) : liked;
  const known = afterSettling(liked, settled, context);
  const turn = arrive(hearAnywhere(settled, read, known), known);
  const changes = changesToSave(liked.memory, (turn.state ?? settled).memory, context);
  return changes.length === 0
    ? turn
    : { ...turn, effects: [...turn.effects, { kind: 'save', changes }] };
}

/**
 * The turn after the edge has performed its effect. It tells what the turn told, then the result.
 *
 * @param result the result of the effect
 */
export function afterEffect(turn: Turn, result: Heard, context: Context): Turn {
  const then = advance(turn.state, result, context);
  const saves = turn.effects.filter(({ kind }) => kind === 'save');
  return {
    ...then,
    say: { ...then.say, tell: [...turn.say.tell, ...then.say.tell] },
    effects: [...saves, ...then.effects],
  };
}

/** The memory at the start of a session: nothing was asked or answered. */
const FIRST_MEMORY: Memory = {
  screen: 'full',
  goal: { for: 'care' },
  answers: {},
  medicineAnswers: {},
  exerciseAnswers: {},
  answeredSince: [],
  counting: { extraSeconds: 0, ssml: false },
  coached: [],
  told: [],
};

/** The first turn of a session. The disclaimer comes first, but in an emergency the message comes before it. */
function begin(heard: Heard, isLost: boolean, context: Context): Turn {
  const turn = arrive(hearFirst(heard, context), context);
  if (turn.state === null) {
    return turn;
  }
  const { tell } = turn.say;
  const opening: Tell[] = isLost
    ? [{ kind: 'disclaimer' }, { kind: 'fresh-start' }]
    : [{ kind: 'disclaimer' }];
  const isEmergency = turn.state.place.at === 'emergency';
  const told: Tell[] = isEmergency ? [...tell, { kind: 'no-substitute' }] : [...opening, ...tell];
  return { ...turn, say: { ...turn.say, tell: told } };
}

/** Handles the first words of a session. A clear request is handled at once; all else gets the welcome. */
function hearFirst(heard: Heard, context: Context): Outcome {
  const memory = FIRST_MEMORY;
  const fresh: State = { place: { at: 'welcome', misses: 0 }, memory };
  switch (AT_OPENING[heard.kind] ?? heard.kind) {
    case 'stop':
      return end({ kind: 'goodbye' });
    case 'help':
      return goTo(fresh.place, memory, [{ kind: 'help-welcome' }]);
    case 'start-over':
      return asked(memory, { for: 'care' }, 'quick');
    case 'resume':
      return carryOn(memory, 'quick', context);
    case 'launch':
    case 'care':
    case 'causes':
    case 'warning-signs':
    case 'heat-or-cold':
    case 'progress':
    case 'forget':
    case 'reminder':
    case 'medicine':
    case 'exercise':
    case 'count':
    case 'set-timer':
    case 'change-timer':
    case 'count-style':
    case 'hold-length':
    case 'symptom':
    case 'age':
    case 'onset':
    case 'pain':
    case 'cannot-move':
    case 'alone':
    case 'permission':
    case 'timer-result':
    case 'reminder-result':
      return hearAnywhere(fresh, heard, context);
    case 'yes':
    case 'no':
    case 'said-no':
    case 'partly':
    case 'soft-no':
    case 'not-sure':
    case 'not-new':
    case 'decline':
    case 'next':
    case 'previous':
    case 'repeat':
    case 'ready':
    case 'pause':
    case 'how-long':
    case 'not-understood':
    case 'pardon':
    case 'wait':
    case 'why':
    case 'no-symptom':
    case 'correction':
    case 'count-failed':
    case 'late':
    case 'forgotten':
    case 'not-forgotten':
      return goTo(fresh.place, memory, [{ kind: 'welcome' }]);
  }
}

/** Makes the answer of a turn: finds the next place if the outcome does not name it, and asks its question. */
function arrive(outcome: Outcome, context: Context): Turn {
  const settled =
    outcome.kind === 'answered' || outcome.kind === 'asked' ? nextPlace(outcome, context) : outcome;
  const { tell, count = null } = settled;
  const effects: readonly Effect[] = settled.effects ?? [];
  const state = withRepeat(settled);
  return state === null
    ? { state, say: { tell, count: null, ask: null }, effects }
    : { state, say: { tell, count, ask: openQuestion(state, context.content) }, effects };
}

/** The state with what "repeat" says from now on. */
function withRepeat({ kind, state, tell }: Settled): State | null {
  if (state === null) {
    return null;
  }
  const repeatable = tell.filter(isRepeatable);
  const repeating = (told: Memory['told']): State => ({
    ...state,
    memory: { ...state.memory, told },
  });
  switch (kind) {
    case 'go':
      return repeating(repeatable);
    case 'stay':
      return repeatable.length === 0 ? state : repeating(repeatable);
    case 'add':
      return repeating([...state.memory.told, ...repeatable]);
    case 'again':
    case 'end':
      return state;
  }
}
