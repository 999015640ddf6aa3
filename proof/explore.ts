import { isDeepStrictEqual } from 'node:util';
import { timing } from '../lambda/exercises/hold';
import type { Content } from '../lambda/session/content';
import { advance } from '../lambda/session/dialog';
import type { Heard } from '../lambda/session/heard';
import type { State } from '../lambda/session/state';
import type { Turn } from '../lambda/session/turn';
import { gatesKey, isDetailed, keyOf } from './abstraction';
import { contextOf } from './context';
import { type GateRecord, NO_ANSWERS, recordAfter } from './gate-record';
import { heardAt, type Names } from './heard';
import type { Said, Step } from './step';

/** A state that was reached, and how. */
export interface Node {
  readonly state: State | null;
  /** What the listener answered at the gates on the way here. */
  readonly gates: GateRecord;
  /** Index of the node it was first reached from; null for the beginning. */
  readonly from: number | null;
  readonly said: readonly Said[];
}

/** A turn between two nodes. An ended session is the node -1. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly step: Step;
  /** What the listener answered at the gates, this turn included. */
  readonly gates: GateRecord;
}

export interface Graph {
  readonly nodes: readonly Node[];
  /** Turns taken, those that led to a state already known included. */
  readonly transitions: number;
}

/** The node that stands for an ended session. */
export const ENDED = -1;

/** What a listener can have come for: each is tried at every turn that ends the screen. */
const goals: readonly Heard[] = [
  { kind: 'care' },
  { kind: 'heat-or-cold' },
  { kind: 'medicine', medicine: null },
  { kind: 'medicine', medicine: 'acetaminophen' },
  { kind: 'exercise', exercise: null, routine: 'starter' },
  { kind: 'exercise', exercise: 'pelvic-tilt', routine: null },
  { kind: 'exercise', exercise: null, routine: null },
  { kind: 'count', seconds: 30 },
  { kind: 'set-timer', minutes: null },
  { kind: 'reminder' },
];

const isBeforeAdvice = (state: State | null): boolean =>
  state === null || ['screening', 'incomplete', 'emergency'].includes(state.place.at);

/** What tells one moment of a count from another; the rest is heard at the moment it stopped. */
const inACount: readonly Heard[] = [
  { kind: 'yes' },
  { kind: 'no' },
  { kind: 'stop' },
  { kind: 'help' },
  { kind: 'wait' },
  { kind: 'pause' },
  { kind: 'pain' },
  { kind: 'repeat' },
  { kind: 'how-long' },
  { kind: 'count-failed' },
  { kind: 'late' },
  { kind: 'not-understood' },
  { kind: 'symptom', symptom: 'saddle-numbness' },
  { kind: 'symptom', symptom: 'leg-pain' },
  { kind: 'care' },
];

/** When words come while a count plays: no clock, early and late in it, after it, too early, next year. */
function moments(state: State | null, heard: Heard, lengthMs: number): readonly (number | null)[] {
  if (state?.place.at !== 'holding' || !inACount.some((each) => isDeepStrictEqual(each, heard))) {
    return [null];
  }
  const { leadInMs, latencyMs } = timing;
  const firstHold = latencyMs.value + leadInMs.value + 1500;
  const end = latencyMs.value + lengthMs;
  const usual = [null, firstHold, end + 1000];
  return isDetailed(state.memory) ? [...usual, 1, Math.max(firstHold, end - 4000), 1e12] : usual;
}

/**
 * Walks breadth-first through every state the dialog can reach from the first turn of a session,
 * hearing everything there is to hear at each, so that the way to a node is a shortest one.
 *
 * @param visit sees every turn once, in that order; false stops the walk
 * @param progress is told now and then how many states were reached and are still to be left
 */
export function explore(
  content: Content,
  visit: (edge: Edge) => boolean,
  progress: (reached: number, waiting: number) => void,
): Graph {
  const names: Names = {
    exercises: content.exercises.exercises.map(({ id }) => id),
    routines: content.exercises.routines.map(({ id }) => id),
    medicines: content.medicine.medicines.map(({ id }) => id),
  };
  const nodes: Node[] = [{ state: null, gates: NO_ANSWERS, from: null, said: [] }];
  const lengths: number[] = [0];
  const known = new Map<string, number>();
  let transitions = 0;

  /** Takes one turn and files where it led; null when the walk is to stop. */
  function take(
    from: number,
    before: State | null,
    earlier: GateRecord,
    said: readonly Said[],
  ): Turn | null {
    const last = said.at(-1);
    if (last === undefined) {
      return null;
    }
    const turn = advance(before, last.heard, contextOf(content, last.elapsedMs));
    const step = { before, ...last, turn };
    const gates = recordAfter(earlier, step);
    transitions += 1;
    let to = ENDED;
    if (turn.state !== null) {
      const key = `${keyOf(turn.state)}|${gatesKey(turn.state, gates)}`;
      to = known.get(key) ?? nodes.length;
      if (to === nodes.length) {
        known.set(key, to);
        nodes.push({ state: turn.state, gates, from, said });
        lengths.push(turn.say.count?.lengthMs ?? 0);
      }
    }
    return visit({ from, to, step, gates }) ? turn : null;
  }

  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node === undefined) {
      break;
    }
    if (index % 500 === 0) {
      progress(nodes.length, nodes.length - index);
    }
    const { state, gates } = node;
    for (const heard of heardAt(state, names)) {
      for (const elapsedMs of moments(state, heard, lengths[index] ?? 0)) {
        const turn = take(index, state, gates, [{ heard, elapsedMs }]);
        if (turn === null) {
          return { nodes, transitions };
        }
        const endsScreen = state !== null && isBeforeAdvice(state) && !isBeforeAdvice(turn.state);
        if (!endsScreen) {
          continue;
        }
        for (const goal of goals) {
          const asking: Said = { heard: goal, elapsedMs: null };
          const asked = advance(state, goal, contextOf(content));
          const wanting = asked.state;
          if (wanting?.place.at !== state.place.at) {
            continue;
          }
          const since = recordAfter(gates, { before: state, ...asking, turn: asked });
          const said = [asking, { heard, elapsedMs }];
          if (take(index, wanting, since, said) === null) {
            return { nodes, transitions };
          }
        }
      }
    }
  }
  return { nodes, transitions };
}

/** What was said on the way to a node, first turn first. */
export function wayTo(index: number, { nodes }: Pick<Graph, 'nodes'>): Said[] {
  const node = nodes[index];
  if (node === undefined || node.from === null) {
    return [];
  }
  return [...wayTo(node.from, { nodes }), ...node.said];
}
