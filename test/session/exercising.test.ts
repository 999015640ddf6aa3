import { timing } from '../../lambda/exercises/hold';
import type { Tell } from '../../lambda/session/say';
import type { Turn } from '../../lambda/session/turn';
import { type After, afterCount, EXERCISE, noes, READY, type Said, talk, whereIs } from './talk';

type Case = [name: string, heard: (Said | After)[], where: string, tells?: Tell[]];

const check = (cases: Case[]) =>
  it.each(cases)('%s', (_, heard, where, tells = []) => {
    const turn = talk(...heard);
    expect(whereIs(turn)).toBe(where);
    expect(turn.say.tell).toEqual(expect.arrayContaining(tells));
  });

const numbers = ({ say }: Turn): number[] =>
  (say.count?.cues ?? []).flatMap(({ say: word }) => (typeof word === 'number' ? [word] : []));

/** Words heard this many seconds after the hold began. */
const atSecond = (seconds: number, heard: Said): After => ({
  afterMs: timing.latencyMs.value + timing.leadInMs.value + seconds * 1000,
  heard,
});
/** Words heard after a count of one side of knee-to-chest. */
const done = (heard: Said): After => ({ afterMs: 60_000, heard });

const quick = [EXERCISE, ...noes(5)];
const one = (exercise: string): Said => ({ kind: 'exercise', exercise, routine: null });
const through: Said[] = [...noes(5), 'no', 'no'];

describe('Before the first exercise', () => {
  check([
    [
      'the question about sharp pain comes first',
      quick,
      'exercise-gate sharp-pain',
      [{ kind: 'clear' }],
    ],
    [
      'a yes to sharp pain offers care instead',
      [...quick, 'yes'],
      'care-offer',
      [{ kind: 'refused', question: 'sharp-pain' }],
    ],
    [
      '"a little" sharp pain counts as yes',
      [...quick, 'partly'],
      'care-offer',
      [{ kind: 'refused', question: 'sharp-pain' }],
    ],
    ['a no to sharp pain asks about the cautions', [...quick, 'no'], 'exercise-gate cautions'],
    [
      'a yes to the cautions refuses exercises',
      [...quick, 'no', 'yes'],
      'care-offer',
      [{ kind: 'refused', question: 'cautions' }],
    ],
    [
      '"not sure" about the cautions refuses exercises',
      [...quick, 'no', 'not-sure'],
      'care-offer',
      [{ kind: 'refused', question: 'cautions' }],
    ],
    [
      'three misses at the cautions refuse exercises',
      [...quick, 'no', 'not-understood', 'not-understood', 'not-understood'],
      'care-offer',
      [{ kind: 'refused', question: 'cautions' }],
    ],
    [
      'a provider sign asks whether a professional allowed it',
      [EXERCISE, ...noes(4), 'yes', 'yes', ...noes(5)],
      'exercise-gate approved',
      [],
    ],
    [
      'a new request after a refusal asks again',
      [...quick, 'yes', EXERCISE],
      'exercise-gate sharp-pain',
    ],
    [
      'a today sign unlocks no exercise',
      [EXERCISE, 'no', 'no', 'yes', 'no', 'yes', 'no', 'no'],
      'today',
      [{ kind: 'today' }, { kind: 'must-wait' }],
    ],
  ]);
});

describe('Before a round', () => {
  check([
    [
      'the first exercise is explained in full',
      READY,
      'ready knee-to-chest 0',
      [
        { kind: 'get-down' },
        { kind: 'coach', exercise: 'knee-to-chest', isInFull: true },
        { kind: 'stop-rule' },
      ],
    ],
    [
      '"wait" waits any number of times',
      [...READY, 'wait', 'wait', 'wait'],
      'ready knee-to-chest 0',
      [{ kind: 'quiet' }],
    ],
    ['"not yet" waits', [...READY, 'no'], 'ready knee-to-chest 0', [{ kind: 'quiet' }]],
    [
      '"repeat" explains again',
      [...READY, 'repeat'],
      'ready knee-to-chest 0',
      [{ kind: 'coach', exercise: 'knee-to-chest', isInFull: true }],
    ],
    [
      '"skip" goes to the next exercise of the routine',
      [...READY, 'decline'],
      'ready pelvic-tilt 0',
      [{ kind: 'coach', exercise: 'pelvic-tilt', isInFull: true }],
    ],
    [
      '"previous" goes back and explains in short',
      [...READY, 'decline', 'previous'],
      'ready knee-to-chest 0',
      [{ kind: 'coach', exercise: 'knee-to-chest', isInFull: false }],
    ],
    [
      '"how long" tells the seconds of the hold',
      [...READY, 'how-long'],
      'ready knee-to-chest 0',
      [{ kind: 'seconds-left', seconds: 20 }],
    ],
    [
      '"help" tells what can be said',
      [...READY, 'help'],
      'ready knee-to-chest 0',
      [{ kind: 'help-exercise' }],
    ],
    [
      '"that hurts" asks about the seat and the legs',
      [...READY, 'pain'],
      'screening saddle-numbness',
      [{ kind: 'stop-moving' }],
    ],
    [
      'an unknown name lists three exercises and keeps the place',
      [...READY, one('unknown')],
      'ready knee-to-chest 0',
      [
        { kind: 'which-exercise-unknown' },
        { kind: 'exercises', exercises: ['knee-to-chest', 'pelvic-tilt', 'bird-dog'] },
      ],
    ],
    [
      'a request without a name lists three exercises',
      [...READY, { kind: 'exercise', exercise: null, routine: null }],
      'choosing',
      [{ kind: 'exercises', exercises: ['knee-to-chest', 'pelvic-tilt', 'bird-dog'] }],
    ],
    [
      '"next" lists three more exercises',
      [...READY, { kind: 'exercise', exercise: null, routine: null }, 'next'],
      'choosing',
      [{ kind: 'exercises', exercises: ['cat-cow', 'childs-pose', 'knee-rolls'] }],
    ],
    [
      'a name starts that exercise',
      [...READY, one('bridge')],
      'ready bridge 0',
      [{ kind: 'coach', exercise: 'bridge', isInFull: true }],
    ],
    ['"stop" ends the session', [...READY, 'stop'], 'ended', [{ kind: 'goodbye-exercise' }]],
  ]);

  it('tells a listener on the floor how to move, not how to get down', () => {
    const standing = talk(...READY, one('bird-dog'));
    expect(standing.say.tell).toContainEqual({ kind: 'get-down' });
    const asking = talk(...READY, one('bird-dog'), 'wait');
    expect(asking.say.tell).toContainEqual({
      kind: 'position',
      position: 'hands-and-knees',
      isFirst: true,
    });
    const turn = talk(...READY, 'ready', done('yes'), one('bird-dog'));
    expect(turn.say.tell).toContainEqual({
      kind: 'position',
      position: 'hands-and-knees',
      isFirst: false,
    });
    expect(turn.say.tell).not.toContainEqual({ kind: 'stop-rule' });
    expect(turn.say.tell).not.toContainEqual({ kind: 'get-down' });
  });
});

describe('A hold', () => {
  const held = [...READY, 'ready'] as const;

  it('counts 1 to 20 and tells nothing before it', () => {
    const turn = talk(...held);
    expect(numbers(turn)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(turn.say.tell).toEqual([]);
    expect(turn.say.ask).toMatchObject({ choice: 'ready-right' });
  });

  check([
    [
      'after one side comes the other side',
      [...held, done('ready')],
      'holding knee-to-chest 1 at 0',
    ],
    [
      '"again" after a side counts the same side',
      [...held, done('repeat')],
      'holding knee-to-chest 0 at 0',
    ],
    [
      'after the last round comes the next exercise',
      [...held, done('ready'), done('ready'), done('ready'), done('ready')],
      'ready pelvic-tilt 0',
      [{ kind: 'coach', exercise: 'pelvic-tilt', isInFull: true }],
    ],
    [
      '"keep going" counts both sides in one response',
      [...READY, 'resume', { afterMs: 100_000, heard: 'ready' }],
      'holding knee-to-chest 2 at 0',
    ],
    [
      '"pause" waits at the second reached',
      [...held, atSecond(7.4, 'pause')],
      'paused knee-to-chest 0 at 7',
    ],
    [
      '"wait" waits at the second reached',
      [...held, atSecond(7.4, 'wait')],
      'paused knee-to-chest 0 at 7',
      [{ kind: 'quiet' }],
    ],
    [
      '"resume" goes on at the second reached',
      [...held, atSecond(7.4, 'pause'), 'resume'],
      'holding knee-to-chest 0 at 7',
    ],
    [
      '"again" after a pause starts the hold over',
      [...held, atSecond(7.4, 'pause'), 'repeat'],
      'holding knee-to-chest 0 at 0',
    ],
    [
      '"again" during a hold starts the hold over',
      [...held, atSecond(7.4, 'repeat')],
      'holding knee-to-chest 0 at 0',
    ],
    [
      '"how long" tells the seconds left',
      [...held, atSecond(7.4, 'how-long')],
      'paused knee-to-chest 0 at 7',
      [{ kind: 'seconds-left', seconds: 13 }],
    ],
    [
      '"skip" goes to the next exercise',
      [...held, atSecond(7.4, 'decline')],
      'ready pelvic-tilt 0',
    ],
    [
      '"that hurts" ends the hold at once',
      [...held, atSecond(7.4, 'pain')],
      'screening saddle-numbness',
      [{ kind: 'stop-moving' }],
    ],
    [
      'after "that hurts" and clear answers another exercise is chosen',
      [...held, atSecond(7.4, 'pain'), ...noes(2)],
      'choosing',
      [{ kind: 'clear' }],
    ],
    [
      'an emergency sign during a hold is an emergency',
      [...held, atSecond(7.4, { kind: 'symptom', symptom: 'both-legs' })],
      'emergency',
      [{ kind: 'emergency' }],
    ],
    [
      'a leg sign during a hold means be seen today',
      [...held, atSecond(7.4, { kind: 'symptom', symptom: 'leg-pain' })],
      'today',
      [{ kind: 'today' }, { kind: 'must-wait' }],
    ],
    [
      '"it hurts a bit" starts no count',
      [...READY, 'partly'],
      'ready knee-to-chest 0',
      [{ kind: 'quiet' }],
    ],
    [
      '"my back hurts" during a hold is pain',
      [...held, atSecond(7.4, { kind: 'care' })],
      'screening saddle-numbness',
      [{ kind: 'stop-moving' }],
    ],
    [
      '"next" during a hold skips the rest',
      [...held, atSecond(8.2, 'next')],
      'ready knee-to-chest 1',
    ],
    [
      '"pardon" after a side asks again and counts nothing',
      [...held, done('pardon')],
      'ready knee-to-chest 1',
    ],
    [
      '"how do I get up" tells how to get up',
      [...held, done('cannot-move')],
      'ready knee-to-chest 1',
      [{ kind: 'getting-up' }],
    ],
    [
      'cancer told during a hold asks whether a professional allowed it',
      [...held, atSecond(7.4, { kind: 'symptom', symptom: 'cancer' })],
      'exercise-gate approved',
      [{ kind: 'provider' }],
    ],
    [
      'after a yes of a professional the same exercise goes on',
      [...held, atSecond(7.4, { kind: 'symptom', symptom: 'cancer' }), 'yes'],
      'ready knee-to-chest 0',
    ],
    [
      'an exercise that a new sign bars is not started',
      [...held, atSecond(7.4, { kind: 'symptom', symptom: 'steroids' }), 'yes', one('cat-cow')],
      'choosing',
      [{ kind: 'exercise-barred' }],
    ],
    [
      'a question about heat or cold keeps the second',
      [...held, atSecond(7.4, { kind: 'heat-or-cold' })],
      'paused knee-to-chest 0 at 7',
      [{ kind: 'heat-or-cold' }],
    ],
    [
      '"stop" during a hold ends the session',
      [...held, atSecond(7.4, 'stop')],
      'ended',
      [{ kind: 'goodbye-exercise' }],
    ],
    [
      '"help" keeps the second',
      [...held, atSecond(7.4, 'help')],
      'paused knee-to-chest 0 at 7',
      [{ kind: 'help-exercise' }],
    ],
    [
      'words not understood keep the second',
      [...held, atSecond(7.4, 'not-understood')],
      'paused knee-to-chest 0 at 7',
      [{ kind: 'sorry' }],
    ],
    [
      'a pause before the hold begins keeps second 0',
      [...held, atSecond(-1, 'pause')],
      'paused knee-to-chest 0 at 0',
    ],
    [
      'a clock that runs backwards starts the hold over',
      [...held, { afterMs: -5000, heard: 'pause' }],
      'paused knee-to-chest 0 at 0',
    ],
    [
      'a clock that jumps ahead starts the hold over',
      [...held, { afterMs: 86_400_000, heard: 'pause' }],
      'paused knee-to-chest 0 at 0',
    ],
    ['without a time the hold starts over', [...held, 'pause'], 'paused knee-to-chest 0 at 0'],
    [
      '"pause" works on the second side of two',
      [...READY, 'resume', atSecond(33.2, 'pause')],
      'paused knee-to-chest 1 at 3',
    ],
    [
      '"resume" goes on at the second side of two',
      [...READY, 'resume', atSecond(33.2, 'pause'), 'resume'],
      'holding knee-to-chest 1 at 3',
    ],
  ]);

  it('a silence that could not be played is played as SSML', () => {
    const turn = talk(...READY, 'wait', 'count-failed');
    expect(turn.say.count).toMatchObject({ cues: [], media: 'ssml' });
    expect(turn.say.tell).toEqual([{ kind: 'quiet' }]);
  });

  it('a correction asks the last question before exercises again', () => {
    const turn = talk(...READY, { kind: 'correction', claimed: 'yes' });
    expect(whereIs(turn)).toBe('exercise-gate cautions');
  });

  it('"shorter" works at once after "longer" at another exercise', () => {
    const longer: Said = { kind: 'hold-length', change: 'longer' };
    const turn = talk(...READY, longer, longer, one('bird-dog'), longer, {
      kind: 'hold-length',
      change: 'shorter',
    });
    expect(turn.say.tell).toEqual([{ kind: 'hold-seconds', seconds: 5 }]);
  });

  it('resumes with the next number and counts only the rest', () => {
    const turn = talk(...held, atSecond(7.4, 'pause'), 'resume');
    expect(numbers(turn)[0]).toBe(8);
    expect(numbers(turn).length).toBe(13);
  });

  it('can be paused twice', () => {
    const turn = talk(...held, atSecond(7.4, 'pause'), 'resume', atSecond(3.2, 'pause'), 'resume');
    expect(numbers(turn)[0]).toBe(11);
  });

  it('a whole routine ends with how to get up', () => {
    let turn = talk(...READY);
    const heard: (Said | After)[] = [...READY];
    for (let turns = 0; turn.state !== null && turns < 40; turns += 1) {
      const isLast = turn.say.ask?.about === 'choice' && turn.say.ask.choice === 'once-more';
      heard.push(afterCount(turn, isLast ? 'no' : 'ready'));
      turn = talk(...heard);
    }
    expect(turn.say.tell).toEqual([
      { kind: 'well-done' },
      { kind: 'getting-up' },
      { kind: 'goodbye-exercise' },
    ]);
    const coached = heard.length;
    expect(coached).toBeGreaterThan(READY.length + 8);
  });
});

describe('The settings of a count', () => {
  const ready: Said[] = [...READY];
  check([
    [
      '"longer" is confirmed',
      [...ready, { kind: 'hold-length', change: 'longer' }],
      'ready knee-to-chest 0',
      [{ kind: 'hold-seconds', seconds: 25 }],
    ],
    [
      '"longer" has a limit',
      [
        ...ready,
        { kind: 'hold-length', change: 'longer' },
        { kind: 'hold-length', change: 'longer' },
        { kind: 'hold-length', change: 'longer' },
      ],
      'ready knee-to-chest 0',
      [{ kind: 'length-limit' }],
    ],
    [
      'a style is confirmed',
      [...ready, { kind: 'count-style', style: 'countdown' }],
      'ready knee-to-chest 0',
      [{ kind: 'style-set' }],
    ],
    [
      '"longer" during a hold starts the hold over',
      [...ready, 'ready', atSecond(7.4, { kind: 'hold-length', change: 'longer' })],
      'paused knee-to-chest 0 at 0',
      [{ kind: 'hold-seconds', seconds: 25 }],
    ],
  ]);

  it.each<[string, Said[], number[]]>([
    [
      'five seconds more after "longer"',
      [{ kind: 'hold-length', change: 'longer' }],
      Array.from({ length: 25 }, (_, at) => at + 1),
    ],
    [
      'no longer than the longest length',
      [
        { kind: 'hold-length', change: 'longer' },
        { kind: 'hold-length', change: 'longer' },
        { kind: 'hold-length', change: 'longer' },
        { kind: 'hold-length', change: 'longer' },
      ],
      Array.from({ length: 30 }, (_, at) => at + 1),
    ],
    [
      'no shorter than the shortest length',
      Array<Said>(6).fill({ kind: 'hold-length', change: 'shorter' }),
      Array.from({ length: 10 }, (_, at) => at + 1),
    ],
    ['every five seconds', [{ kind: 'count-style', style: 'every-five' }], [5, 10, 15, 20]],
    [
      'down',
      [{ kind: 'count-style', style: 'countdown' }],
      Array.from({ length: 19 }, (_, at) => 19 - at),
    ],
  ])('counts %s', (_, changes, said) => {
    expect(numbers(talk(...READY, ...changes, 'ready'))).toEqual(said);
  });

  it('plays SSML at once and from then on when the device cannot play APL-A', () => {
    const failed = talk(...READY, 'ready', 'count-failed');
    expect(failed.say.tell).toEqual([]);
    expect(failed.say.count?.media).toBe('ssml');
    expect(numbers(failed)).toEqual([5, 10, 15, 20]);
    const next = talk(...READY, 'ready', 'count-failed', done('ready'));
    expect(next.say.count?.media).toBe('ssml');
  });

  it('counts every second in SSML on request', () => {
    const turn = talk(
      ...READY,
      { kind: 'count-style', style: 'every-second' },
      'ready',
      'count-failed',
    );
    expect(numbers(turn).length).toBe(20);
  });
});

describe('A plain count', () => {
  const count = (seconds: number | null): Said => ({ kind: 'count', seconds });
  check([
    [
      'needs the quick screen and the questions before exercises',
      [count(30), ...noes(7)],
      'ready plain-hold 0',
      [{ kind: 'how-to-stop' }],
    ],
    [
      'an impossible length tells the possible ones',
      [count(null)],
      'welcome',
      [{ kind: 'count-range' }],
    ],
    [
      'an impossible length keeps the open question',
      [...through.slice(0, 0), EXERCISE, 'no', count(null)],
      'screening seat',
      [{ kind: 'count-range' }],
    ],
    [
      'is offered once more at its end',
      [count(30), ...noes(7), 'ready', done('yes')],
      'holding plain-hold 0 at 0',
    ],
    [
      'ends the session on a no',
      [count(30), ...noes(7), 'ready', done('no')],
      'ended',
      [{ kind: 'goodbye-exercise' }],
    ],
    ['is not unlocked after an emergency sign', [count(30), 'yes'], 'emergency'],
  ]);

  it('counts the length asked for', () => {
    expect(numbers(talk(count(12), ...noes(7), 'ready')).at(-1)).toBe(12);
  });
});
