import { isDeepStrictEqual } from 'node:util';
import { isExerciseUnlocked } from '../../lambda/exercises/exercise-gate';
import { fitsOneResponse } from '../../lambda/exercises/hold';
import { screening } from '../../lambda/screening/question';
import { tierOf } from '../../lambda/screening/triage';
import { content } from '../../lambda/session/content';
import { advance } from '../../lambda/session/dialog';
import type { Tell } from '../../lambda/session/say';
import { claimsAbout } from '../../proof/claims';
import { NO_ANSWERS, recordAfter } from '../../proof/gate-record';
import { see } from '../../proof/seen';
import type { Step } from '../../proof/step';
import { contextAfter } from './context';
import { everyWalk, walks } from './walk';

const claims = claimsAbout(content);

/** The names of the claims that a conversation breaks. */
function brokenBy(steps: readonly Step[]): string[] {
  let gates = NO_ANSWERS;
  return steps.flatMap((step) => {
    gates = recordAfter(step.before === null ? NO_ANSWERS : gates, step);
    const seen = see(step, gates);
    return claims.filter(({ holds }) => holds(seen) === false).map(({ name }) => name);
  });
}

describe('A random conversation', () => {
  it('breaks no claim of the proof', () => {
    everyWalk((steps) => {
      expect(brokenBy(steps)).toEqual([]);
    });
  });

  it('tells what to do if pregnant before any care, unless a question about it was answered', () => {
    const isCare = ({ kind }: Tell): boolean =>
      kind === 'heat-or-cold' || kind === 'step' || kind === 'medicine';
    everyWalk((steps) => {
      let isTold = false;
      for (const { before, turn } of steps) {
        const told = turn.say.tell.map(({ kind }) => kind);
        isTold =
          (before !== null && isTold) || told.includes('if-pregnant') || told.includes('provider');
        if (turn.state === null || tierOf(turn.state.memory.answers, screening) !== 'clear') {
          continue;
        }
        const { exerciseAnswers } = turn.state.memory;
        if (turn.say.tell.some(isCare)) {
          const isPassed = isExerciseUnlocked(exerciseAnswers, 'clear', content.exercises);
          expect(isTold || isPassed).toBe(true);
        }
      }
    });
  });

  it('counts nothing that does not fit one response', () => {
    everyWalk((steps) => {
      for (const { turn } of steps) {
        expect(turn.say.count === null || fitsOneResponse(turn.say.count)).toBe(true);
      }
    });
  });

  it('asks the same question after help, why and repeat', () => {
    everyWalk((steps) => {
      for (const { turn } of steps) {
        if (turn.state === null || turn.state.place.at === 'holding') {
          continue;
        }
        for (const kind of ['help', 'why', 'pardon'] as const) {
          const after = advance(turn.state, { kind }, contextAfter());
          // Compared first, since a matcher takes far longer.
          if (!isDeepStrictEqual(after.say.ask, turn.say.ask)) {
            expect([kind, after.say.ask]).toEqual([kind, turn.say.ask]);
          }
        }
      }
    });
  });

  it('carries a state of less than 1,024 characters, and no tier in it', () => {
    everyWalk((steps) => {
      for (const { turn } of steps) {
        const json = JSON.stringify(turn.state);
        expect(json.length < 1024 && !json.includes('"tier"') ? '' : json).toBe('');
      }
    });
  });

  it('ends within 60 turns when the listener only says no or next', () => {
    everyWalk((steps) => {
      let state = steps.at(-1)?.turn.state ?? null;
      for (let turns = 0; state !== null && turns < 60; turns += 1) {
        const { at } = state.place;
        const kind = at === 'care' ? 'next' : at === 'paused' || at === 'ready' ? 'decline' : 'no';
        state = advance(state, { kind }, contextAfter(100_000)).state;
      }
      expect(state).toBeNull();
    });
  });
});

describe('The random conversations', () => {
  const steps = walks.flat();
  const times = (isOne: (step: Step) => boolean): number => steps.filter(isOne).length;
  const tells = (kind: Tell['kind']) =>
    times(({ turn }) => turn.say.tell.some((tell) => tell.kind === kind));

  it.each<[string, number, () => number]>([
    ['turns', 10_000, () => steps.length],
    ['care steps', 900, () => tells('step')],
    ['medicines', 50, () => tells('medicine')],
    ['exercises explained', 200, () => tells('coach')],
    ['counts', 800, () => times(({ turn }) => (turn.say.count?.cues.length ?? 0) > 0)],
    ['interrupted holds', 200, () => times(({ turn }) => turn.state?.place.at === 'paused')],
    ['sessions after the first', 400, () => times(({ before }) => before === null) - walks.length],
    [
      'exercises carried on',
      20,
      () =>
        times(
          ({ before, heard, turn }) =>
            before?.place.at === 'carry-on' &&
            heard.kind === 'yes' &&
            turn.state?.place.at === 'ready',
        ),
    ],
    ['emergencies', 100, () => tells('emergency')],
    ['timers set', 40, () => tells('timer-set')],
    ['reminders set', 40, () => tells('reminder-set')],
  ])('contain enough %s: at least %d', (_, least, count) => {
    expect(count()).toBeGreaterThanOrEqual(least);
  });

  it('reach every place', () => {
    const reached = new Set(steps.map(({ turn }) => turn.state?.place.at));
    const places = [
      'welcome',
      'screening',
      'emergency',
      'incomplete',
      'today',
      'phase',
      'care',
      'care-offer',
      'medicine',
      'exercise-gate',
      'carry-on',
      'choosing',
      'ready',
      'holding',
      'paused',
    ] as const;
    expect(places.filter((at) => !reached.has(at))).toEqual([]);
  });
});
