import type { Answers, Tier } from '../lambda/screening/question';
import type { PreferenceChange } from '../lambda/session/preferences/preferences';
import type { Tell } from '../lambda/session/say';
import { isFinishedByContract, tierByContract } from './contract';
import type { GateRecord } from './gate-record';
import type { Step } from './step';

/** A turn, and what the contract makes of the answers before and after it. */
export interface Seen extends Step {
  /** What the listener answered at the gates, this turn included. */
  readonly gates: GateRecord;
  readonly tierBefore: Tier;
  /** null when the session ended. */
  readonly tierAfter: Tier | null;
  /** The tier of a finished screen; null while a question is open, and once the session ended. */
  readonly unlocked: Tier | null;
}

/** A claim about every turn. */
export interface Claim {
  readonly name: string;
  /** true: it holds; false: it is broken; null: the turn is not its business. */
  readonly holds: (seen: Seen) => boolean | null;
}

export interface Judged {
  readonly tier: Tier;
  readonly isFinished: boolean;
}

/** Judged once: many turns start from the same answers, and most leave them as they are. */
const judged = new WeakMap<Answers, Judged>();

export function judge(answers: Answers): Judged {
  const earlier = judged.get(answers);
  if (earlier !== undefined) {
    return earlier;
  }
  const verdict = { tier: tierByContract(answers), isFinished: isFinishedByContract(answers) };
  judged.set(answers, verdict);
  return verdict;
}

/** The contract's view of a turn. */
export function see(step: Step, gates: GateRecord): Seen {
  const after = step.turn.state === null ? null : judge(step.turn.state.memory.answers);
  return {
    ...step,
    gates,
    tierBefore: step.before === null ? 'clear' : judge(step.before.memory.answers).tier,
    tierAfter: after?.tier ?? null,
    unlocked: after?.isFinished === true ? after.tier : null,
  };
}

/** Ids told under one name, such as the steps read in a turn. */
export function told(kind: 'step' | 'how-long' | 'medicine' | 'coach', { turn }: Step): string[] {
  return turn.say.tell.flatMap((tell) => {
    if (tell.kind !== kind) {
      return [];
    }
    switch (tell.kind) {
      case 'step':
      case 'how-long':
        return [tell.step];
      case 'medicine':
        return [tell.medicine];
      case 'coach':
        return [tell.exercise];
    }
    return [];
  });
}

export const tells = ({ turn }: Step, ...kinds: readonly Tell['kind'][]): boolean =>
  turn.say.tell.some(({ kind }) => kinds.includes(kind));

/** What a turn saves of the listener. */
export const changesIn = ({ effects }: Step['turn']): PreferenceChange[] =>
  effects.flatMap((effect) => (effect.kind === 'save' ? effect.changes : []));

export const isOne = <T>(value: T | null, ...allowed: readonly T[]): boolean =>
  value !== null && allowed.includes(value);
