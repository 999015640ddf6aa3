import fc from 'fast-check';
import { isGatePassed, medicine } from '../../lambda/care/medicine';
import { isExerciseUnlocked } from '../../lambda/exercises/exercise-gate';
import { screening, type Tier } from '../../lambda/screening/question';
import { nextItem, tierOf } from '../../lambda/screening/triage';
import type { TimerResult } from '../../lambda/session/alerts';
import { content } from '../../lambda/session/content';
import { advance, type Turn } from '../../lambda/session/dialog';
import type { Heard } from '../../lambda/session/heard';
import { Line, type Say, type Tell } from '../../lambda/session/say';
import { State } from '../../lambda/session/state';
import { contextAfter } from './context';
import { CLEARED, EXERCISE, noes, READY, talk, upTo } from './talk';
import { anyConversation, type Step, walk } from './walk';

const property = (check: (steps: Step[]) => void) =>
  fc.assert(
    fc.property(anyConversation, (said) => check(walk(said))),
    { numRuns: 300, seed: 20261122 },
  );

const tierIn = (state: State): Tier => tierOf(state.memory.answers, screening);
const isFinished = ({ memory }: State): boolean =>
  nextItem(memory.answers, memory.screen, screening) === null;

const lines = (say: Say): Tell[] => [...say.tell];
const stepsTold = (say: Say): string[] =>
  lines(say).flatMap((tell) => (typeof tell === 'object' && 'step' in tell ? [tell.step] : []));

const MOMENTARY: Tell[] = [
  'disclaimer',
  'no-substitute',
  'fresh-start',
  'noted',
  'sorry',
  'sorry-again',
];

const choiceOf = ({ say: { ask } }: Turn): string | null =>
  ask?.about === 'choice' ? ask.choice : null;

describe('Whatever is said, in whatever order', () => {
  it('no advice is told before a finished screen whose tier unlocks it', () => {
    property((steps) => {
      for (const { turn } of steps) {
        const { say, state } = turn;
        for (const step of stepsTold(say)) {
          if (state === null) {
            throw new Error('a step was told as the last words');
          }
          expect(isFinished(state)).toBe(true);
          const tiers: readonly Tier[] = content.steps.find(({ id }) => id === step)?.tiers ?? [];
          expect(tiers).toContain(tierIn(state));
        }
        if (lines(say).some((tell) => tell === 'heat-or-cold' || tell === 'ask-pharmacist')) {
          expect(state === null ? null : tierIn(state)).toMatch(/^(clear|provider)$/);
          expect(state !== null && isFinished(state)).toBe(true);
        }
        if (lines(say).some((tell) => typeof tell === 'object' && 'medicine' in tell)) {
          expect(
            state !== null && isFinished(state) && /^(clear|provider)$/.test(tierIn(state)),
          ).toBe(true);
          expect(isGatePassed(state?.memory.gate ?? {}, medicine)).toBe(true);
        }
        for (const effect of turn.effects) {
          if (effect.effect !== 'card') {
            continue;
          }
          const { steps: shown } = effect;
          if (state === null) {
            throw new Error('a card was sent as the session ended');
          }
          for (const id of shown) {
            const tiers: readonly Tier[] =
              content.steps.find((step) => step.id === id)?.tiers ?? [];
            expect(tiers).toContain(tierIn(state));
          }
        }
      }
    });
  });

  it('no exercise is led before a finished screen and its own questions allow it', () => {
    property((steps) => {
      for (const { turn } of steps) {
        const { say, state } = turn;
        const led = say.tell.flatMap((tell) =>
          typeof tell === 'object' && 'coach' in tell ? [tell.coach] : [],
        );
        const isNamed = say.tell.some((tell) => typeof tell === 'object' && 'exercises' in tell);
        const isCounted = (say.count?.cues.length ?? 0) > 0;
        if (led.length === 0 && !isNamed && !isCounted) {
          continue;
        }
        if (state === null) {
          throw new Error('an exercise was led as the session ended');
        }
        const tier = tierIn(state);
        expect(isFinished(state)).toBe(true);
        expect(tier).toMatch(/^(clear|provider)$/);
        expect(isExerciseUnlocked(state.memory.clearance, tier, content.exercises)).toBe(true);
      }
    });
  });

  it('who came for exercises is told what to do if pregnant before any care, unless they said they are not', () => {
    const toTheGate = [EXERCISE, ...noes(5)].map((heard) => [heard, null] as const);
    const isCare = (tell: Tell): boolean =>
      tell === 'heat-or-cold' ||
      (typeof tell === 'object' && ('step' in tell || 'medicine' in tell));
    fc.assert(
      fc.property(anyConversation, (said) => {
        let isTold = false;
        for (const { turn } of walk([...toTheGate, ...said])) {
          const told = lines(turn.say);
          if (told.includes('if-pregnant') || told.includes('provider')) {
            isTold = true;
          }
          if (turn.state === null || tierIn(turn.state) !== 'clear') {
            continue;
          }
          const { clearance } = turn.state.memory;
          const isPassed = isExerciseUnlocked(clearance, 'clear', content.exercises);
          if (told.some(isCare)) {
            expect(isTold || isPassed).toBe(true);
          }
        }
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });

  it('every count fits one response', () => {
    property((steps) => {
      for (const { turn } of steps) {
        const { count } = turn.say;
        if (count === null) {
          continue;
        }
        expect(2 * count.lengthMs + count.cues.length * 700).toBeLessThanOrEqual(240_000);
      }
    });
  });

  it('"clear" is told only when every question was answered and raised nothing', () => {
    property((steps) => {
      for (const { turn } of steps) {
        if (!turn.say.tell.includes('clear')) {
          continue;
        }
        expect(turn.state !== null && isFinished(turn.state)).toBe(true);
        expect(turn.state === null ? null : tierIn(turn.state)).toBe('clear');
      }
    });
  });

  it('a raised tier falls only when its answer was asked again, or a correction settled it', () => {
    const rank: Record<Tier, number> = { clear: 0, provider: 1, today: 2, emergency: 3 };
    property((steps) => {
      for (const { before, turn } of steps) {
        if (before === null || turn.state === null) {
          continue;
        }
        if (rank[tierIn(turn.state)] >= rank[tierIn(before)]) {
          continue;
        }
        expect(before.place.at === 'screening' && before.place.correcting !== undefined).toBe(true);
      }
    });
  });

  it('an emergency allows nothing but its message, a goodbye, or a correction', () => {
    property((steps) => {
      for (const { before, turn } of steps) {
        if (before?.place.at !== 'emergency') {
          continue;
        }
        if (turn.state?.place.at === 'screening') {
          expect(turn.say.tell).toEqual(['going-back']);
        } else {
          const allowed: Tell[] = [
            'emergency',
            'emergency-short',
            'emergency-alone',
            'goodbye-emergency',
          ];
          const others = turn.say.tell.filter((tell) => !allowed.includes(tell));
          expect(others.every((tell) => typeof tell === 'object' && 'advice' in tell)).toBe(true);
        }
      }
    });
  });

  it('what was not understood can neither clear nor alarm', () => {
    property((steps) => {
      for (const { before, heard, turn } of steps) {
        if (heard !== 'not-understood' || before === null || turn.state === null) {
          continue;
        }
        if (before.place.at === 'emergency') {
          continue;
        }
        if (before.place.at === 'screening' && before.place.correcting !== undefined) {
          continue;
        }
        expect(tierIn(turn.state)).toBe(tierIn(before));
        expect(turn.say.tell).not.toContain('clear');
        expect(turn.say.tell).not.toContain('emergency');
      }
    });
  });

  it('stop ends from everywhere, in one turn', () => {
    property((steps) => {
      for (const { turn } of steps) {
        if (turn.state === null) {
          continue;
        }
        const stopped = advance(turn.state, 'stop', contextAfter());
        expect(stopped.state).toBeNull();
        expect(stopped.say.ask).toBeNull();
        expect(stopped.say.tell.length).toBe(1);
      }
    });
  });

  it('help, why and wait stay where the listener was', () => {
    property((steps) => {
      for (const { turn } of steps) {
        if (turn.state === null) {
          continue;
        }
        // A count that is interrupted is at another place afterwards: it is paused, or done.
        if (turn.state.place.at === 'holding') {
          continue;
        }
        for (const heard of ['help', 'why', 'wait'] as const) {
          const after = advance(turn.state, heard, contextAfter());
          expect(after.state?.place).toEqual(turn.state.place);
          // "Wait" is what tells how to get down, so after it that is no longer offered.
          const isWayTold = heard === 'wait' && choiceOf(turn) === 'ready-standing';
          expect(after.say.ask).toEqual(
            isWayTold ? { ...turn.say.ask, choice: 'ready' } : turn.say.ask,
          );
        }
      }
    });
  });

  it('repeat says the same, and says the same again', () => {
    property((steps) => {
      for (const { turn } of steps) {
        if (turn.state === null) {
          continue;
        }
        const { at } = turn.state.place;
        if (at === 'holding' || at === 'ready' || at === 'paused') {
          continue;
        }
        const once = advance(turn.state, 'repeat', contextAfter());
        expect(once.say.ask).toEqual(turn.say.ask);
        expect(once.state?.place).toEqual(turn.state.place);
        const lasting = turn.say.tell.filter((tell) => typeof tell === 'object' && 'step' in tell);
        expect(once.say.tell).toEqual(expect.arrayContaining(lasting));
        expect(once.say.tell.some((tell) => MOMENTARY.includes(tell))).toBe(false);
        if (once.state === null) {
          throw new Error('repeat ended the session');
        }
        expect(advance(once.state, 'repeat', contextAfter()).say).toEqual(once.say);
      }
    });
  });

  it('every open turn asks something, and only an ended one does not', () => {
    property((steps) => {
      for (const { turn } of steps) {
        expect(turn.say.ask === null).toBe(turn.state === null);
      }
    });
  });

  it('the state survives the journey to the device, small and whole', () => {
    property((steps) => {
      for (const { turn } of steps) {
        if (turn.state === null) {
          continue;
        }
        const json = JSON.stringify(turn.state);
        expect(State.parse(JSON.parse(json))).toEqual(turn.state);
        expect(json.length).toBeLessThan(1024);
      }
    });
  });

  it('the state never carries a tier as such', () => {
    property((steps) => {
      for (const { turn } of steps) {
        expect(JSON.stringify(turn.state ?? {})).not.toContain('"tier"');
      }
    });
  });

  it('three plain noes in a row after three misses never loop: an ending or advice is in reach', () => {
    property((steps) => {
      const last = steps.at(-1)?.turn.state ?? null;
      let state = last;
      for (let turns = 0; state !== null && turns < 60; turns += 1) {
        const { at } = state.place;
        const heard: Heard = at === 'care' ? 'next' : at === 'paused' ? 'decline' : 'no';
        state = advance(state, at === 'ready' ? 'decline' : heard, contextAfter(100_000)).state;
      }
      expect(state).toBeNull();
    });
  });
});

const PACK: Heard = { want: 'timer', action: 'set', minutes: 60 };
const REMIND: Heard = { want: 'reminder' };
const LEFT: Heard = { want: 'timer', action: 'left' };
const outcome = (timer: TimerResult): Heard => ({ timer, of: { action: 'left' } });
const CLOCK_TALKS: Turn[] = [
  talk(...CLEARED, 'yes', 'next'),
  talk(...CLEARED, 'yes', 'next', 'next', 'next'),
  talk(...CLEARED, 'yes', PACK),
  talk(...CLEARED, 'yes', PACK, 'no'),
  talk(...CLEARED, 'yes', PACK, 'yes', {
    timer: 'not-permitted',
    of: { action: 'set', minutes: 15 },
  }),
  ...(['paused', 'resumed', 'cancelled', 'none'] as const).map((result) =>
    talk(...CLEARED, 'yes', LEFT, outcome(result)),
  ),
  talk(...CLEARED, 'yes', REMIND, 'no'),
  talk(...CLEARED, 'yes', REMIND, 'not-sure'),
  talk(...CLEARED, 'yes', REMIND, { daysAgo: 3, saysOnset: false }),
];

describe('The lines', () => {
  it('are all said somewhere', () => {
    const said = new Set<Tell>();
    fc.assert(
      fc.property(anyConversation, (said2) => {
        for (const { turn } of walk(said2, true)) {
          for (const tell of turn.say.tell) {
            said.add(tell);
          }
          if (turn.state !== null) {
            for (const tell of advance(turn.state, 'stop', contextAfter()).say.tell) {
              said.add(tell);
            }
          }
        }
      }),
      { numRuns: 2500, seed: 1 },
    );
    // Two that chance rarely finds, and the one that needs a broken session.
    const rare: Turn[] = [
      talk(...upTo('leg-pain'), 'yes', 'decline', 'decline'),
      talk(...CLEARED, 'yes', 'previous'),
      advance('lost', 'help', contextAfter()),
      talk(...CLEARED, { want: 'count', seconds: null }),
      talk(...READY, 'ready', { afterMs: 9500, heard: 'pause' }, 'pause'),
      talk(...READY, 'ready', 'count-failed'),
      talk({ want: 'count', seconds: 5 }, ...noes(7)),
      talk(...READY, { style: 'countdown' }),
      talk(...READY, { holdLength: 'longer' }),
      talk(...READY, { holdLength: 'longer' }, { holdLength: 'longer' }, { holdLength: 'longer' }),
      talk(...READY, { want: 'exercise', exercise: 'unknown', routine: null }),
      talk(...READY, 'help'),
      talk(...READY, 'stop'),
      talk(
        { want: 'exercise', exercise: 'cat-cow', routine: null },
        ...noes(4),
        'yes',
        'no',
        'yes',
        ...noes(4),
        'yes',
      ),
      talk({ want: 'count', seconds: 5 }, ...noes(7), 'ready', { afterMs: 20_000, heard: 'no' }),
      talk(...upTo('cancer'), 'yes', ...noes(3), 'yes', 'stop'),
      talk(...CLEARED, 'yes', 'help'),
      talk({ want: 'forget' }, 'no'),
      advance(talk({ want: 'forget' }, 'yes').state, 'forgotten', contextAfter()),
      advance(talk({ want: 'forget' }, 'yes').state, 'not-forgotten', contextAfter()),
      advance(null, { want: 'progress' }, { ...contextAfter(), preferences: null }),
      ...CLOCK_TALKS,
    ];
    for (const { say } of rare) {
      for (const tell of say.tell) {
        said.add(tell);
      }
    }
    expect(Line.options.filter((line) => !said.has(line))).toEqual([]);
  });
});
