import { isDeepStrictEqual } from 'node:util';
import type { Content } from '../lambda/session/content';
import { advance } from '../lambda/session/dialog';
import type { State } from '../lambda/session/state';
import { claimsAbout } from './claims';
import { contextOf } from './context';
import { Coverage } from './coverage';
import { Diagram } from './diagram';
import { type Edge, ENDED, explore, wayTo } from './explore';
import { inShort } from './heard';
import { isOwn, survivesJourney } from './own-state';
import { see } from './seen';
import type { Said } from './step';

/** What the proof found. */
export interface Report {
  readonly states: number;
  readonly transitions: number;
  readonly claims: readonly { readonly name: string; readonly checks: number }[];
  /** Different places, lines, questions … that must come up. */
  readonly reached: number;
  readonly unreachable: readonly string[];
  /** The first claim that does not hold, and a shortest conversation that shows it. */
  readonly broken: { readonly claim: string; readonly conversation: readonly string[] } | null;
  /** As Mermaid. */
  readonly diagram: string;
  readonly seconds: number;
}

const NO_DEAD_END = 'From every state advice or an honest ending is in reach, without "stop"';
const JOURNEY = 'Every state comes back from the device as it was, and is known as our own';
const ALONE = 'Only ever not understood, a session ends and neither clears nor alarms';
const FORGETS = 'The first turn of a session is the same after all of these as before them';

/** Whether a turn ends the session or gives a care step or an exercise. */
const arrives = ({ turn, heard }: Edge['step']): boolean =>
  heard.kind !== 'stop' &&
  (turn.state === null || turn.say.tell.some(({ kind }) => kind === 'step' || kind === 'coach'));

/**
 * Walks every state the dialog can reach and checks every claim at every turn.
 *
 * @param progress is told how far the walk is, a line at a time
 */
export function prove(content: Content, progress: (line: string) => void): Report {
  const startedAt = performance.now();
  const claims = claimsAbout(content).map((claim) => ({ ...claim, checks: 0 }));
  const coverage = new Coverage();
  const diagram = new Diagram();
  const leadsTo: number[][] = [];
  const arriving = new Set<number>();
  const failures: Failure[] = [];
  const firstTurn = firstTurnOf(content);

  const graph = explore(
    content,
    (edge) => {
      const seen = see(edge.step, edge.gates);
      for (const claim of claims) {
        const holds = claim.holds(seen);
        if (holds === null) {
          continue;
        }
        claim.checks += 1;
        if (holds) {
          continue;
        }
        failures.push({ claim: claim.name, edge });
        return false;
      }
      coverage.add(edge.step.turn);
      diagram.add(edge);
      if (arrives(edge.step)) {
        arriving.add(edge.from);
      }
      if (edge.to !== ENDED && edge.step.heard.kind !== 'stop') {
        const backwards = leadsTo[edge.to] ?? [];
        if (backwards.at(-1) !== edge.from) {
          backwards.push(edge.from);
        }
        leadsTo[edge.to] = backwards;
      }
      return true;
    },
    (reached, waiting) => progress(`${reached} states reached, ${waiting} still to leave`),
  );
  // The one turn that no state leads to: what came back could not be read.
  coverage.add(advance('lost', { kind: 'help' }, contextOf(content)));
  // And what is said when what is kept cannot be read.
  coverage.add(advance(null, { kind: 'progress' }, { ...contextOf(content), preferences: null }));

  const counted: { name: string; checks: number }[] = claims.map(({ name, checks }) => ({
    name,
    checks,
  }));
  const conversation = (index: number, said: readonly Said[]): string[] =>
    played([...wayTo(index, graph), ...said], content);
  let broken: Report['broken'] = null;
  const [failure] = failures;
  if (failure !== undefined) {
    const { claim, edge } = failure;
    const wanted = goalBefore(edge, graph.nodes[edge.from]?.state ?? null, content);
    broken = { claim, conversation: conversation(edge.from, [...wanted, edge.step]) };
  }
  if (broken === null) {
    const reaching = backFrom(arriving, leadsTo);
    const dead = graph.nodes.findIndex((_, index) => !reaching.has(index));
    counted.push({ name: NO_DEAD_END, checks: graph.nodes.length });
    if (dead >= 0) {
      broken = { claim: NO_DEAD_END, conversation: conversation(dead, []) };
    }
  }
  if (broken === null) {
    const lost = graph.nodes.findIndex(
      ({ state }) => state !== null && !(survivesJourney(state) && isOwn(state, content)),
    );
    counted.push({ name: JOURNEY, checks: graph.nodes.length - 1 });
    if (lost >= 0) {
      broken = { claim: JOURNEY, conversation: conversation(lost, []) };
    }
  }
  if (broken === null) {
    const { said, holds } = onlyNotUnderstood(content);
    counted.push({ name: ALONE, checks: said.length });
    if (!holds) {
      broken = { claim: ALONE, conversation: played(said, content) };
    }
  }
  if (broken === null) {
    counted.push({ name: FORGETS, checks: 1 });
    if (!isDeepStrictEqual(firstTurn, firstTurnOf(content))) {
      broken = { claim: FORGETS, conversation: ['care'] };
    }
  }
  return {
    states: graph.nodes.length,
    transitions: graph.transitions,
    claims: counted,
    reached: coverage.expected(content),
    unreachable: broken === null ? coverage.missing(content) : [],
    broken,
    diagram: diagram.toMermaid(),
    seconds: (performance.now() - startedAt) / 1000,
  };
}

interface Failure {
  readonly claim: string;
  readonly edge: Edge;
}

const firstTurnOf = (content: Content) => advance(null, { kind: 'care' }, contextOf(content));

/** What the listener asked for between a node and the turn that left it, if anything. */
function goalBefore({ step }: Edge, state: State | null, content: Content): Said[] {
  if (step.before === state || step.before === null || state === null) {
    return [];
  }
  const { goal } = step.before.memory;
  const heard: Said['heard'] =
    goal.for === 'exercise'
      ? { kind: 'exercise', exercise: goal.exercise, routine: goal.routine }
      : goal.for === 'count'
        ? { kind: 'count', seconds: goal.seconds }
        : goal.for === 'medicine'
          ? { kind: 'medicine', medicine: goal.medicine }
          : goal.for === 'timer'
            ? { kind: 'set-timer', minutes: goal.minutes }
            : { kind: goal.for };
  const isSame = isDeepStrictEqual(advance(state, heard, contextOf(content)).state, step.before);
  return isSame ? [{ heard, elapsedMs: null }] : [];
}

/** Every node from which one of the given nodes can be reached, themselves included. */
function backFrom(
  nodes: ReadonlySet<number>,
  leadsTo: readonly (number[] | undefined)[],
): Set<number> {
  const reaching = new Set(nodes);
  const waiting = [...nodes];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    for (const before of leadsTo[index] ?? []) {
      if (reaching.has(before)) {
        continue;
      }
      reaching.add(before);
      waiting.push(before);
    }
  }
  return reaching;
}

/** The session of someone who is never understood. */
function onlyNotUnderstood(content: Content): { said: Said[]; holds: boolean } {
  const said: Said[] = [];
  let state: State | null = null;
  for (let turns = 0; turns < 20; turns += 1) {
    said.push({ heard: { kind: 'not-understood' }, elapsedMs: null });
    const turn = advance(state, { kind: 'not-understood' }, contextOf(content));
    const isAlarm = turn.say.tell.some(
      (tell) => tell.kind === 'clear' || tell.kind === 'emergency',
    );
    if (isAlarm) {
      return { said, holds: false };
    }
    if (turn.state === null) {
      return { said, holds: true };
    }
    state = turn.state;
  }
  return { said, holds: false };
}

/** A conversation as text: what was heard, what was told and asked, where it led. */
function played(said: readonly Said[], content: Content): string[] {
  let state: State | null = null;
  return said.map(({ heard, elapsedMs }) => {
    const turn = advance(state, heard, contextOf(content, elapsedMs));
    state = turn.state;
    const tell = turn.say.tell.map((each) =>
      typeof each === 'string' ? each : Object.entries(each).flat().join(' '),
    );
    const { ask } = turn.say;
    const asked = ask === null ? 'ends' : `asks ${Object.values(ask).slice(0, 3).join(' ')}`;
    const at = elapsedMs === null ? '' : ` (${elapsedMs} ms later)`;
    return `${inShort(heard)}${at} -> ${turn.state?.place.at ?? 'ended'}: ${[...tell, asked].join('; ')}`;
  });
}
