import { timing } from '../../lambda/exercises/hold';
import type { Turn } from '../../lambda/session/dialog';
import type { Tell } from '../../lambda/session/say';
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

/** Words so many seconds after the hold began. */
const atSecond = (seconds: number, heard: Said): After => ({
  afterMs: timing.latencyMs.value + timing.leadInMs.value + seconds * 1000,
  heard,
});
/** Words after a count of one side of knee-to-chest. */
const done = (heard: Said): After => ({ afterMs: 60_000, heard });

const quick = [EXERCISE, ...noes(5)];
const one = (exercise: string): Said => ({ kind: 'exercise', exercise, routine: null });
const through: Said[] = [...noes(5), 'no', 'no'];

describe('Before the first exercise', () => {
  check([
    ['the sharp pain must be gone', quick, 'exercise-gate sharp-pain', [{ kind: 'clear' }]],
    [
      'if not, care is offered instead',
      [...quick, 'yes'],
      'care-offer',
      [{ kind: 'refused', question: 'sharp-pain' }],
    ],
    [
      'a little sharp is sharp',
      [...quick, 'partly'],
      'care-offer',
      [{ kind: 'refused', question: 'sharp-pain' }],
    ],
    ['then the cautions', [...quick, 'no'], 'exercise-gate cautions'],
    [
      'one of them sends to a therapist',
      [...quick, 'no', 'yes'],
      'care-offer',
      [{ kind: 'refused', question: 'cautions' }],
    ],
    [
      'unsure does, too',
      [...quick, 'no', 'not-sure'],
      'care-offer',
      [{ kind: 'refused', question: 'cautions' }],
    ],
    [
      'so do three misses',
      [...quick, 'no', 'not-understood', 'not-understood', 'not-understood'],
      'care-offer',
      [{ kind: 'refused', question: 'cautions' }],
    ],
    [
      'a provider sign needs a professional to have said yes',
      [EXERCISE, ...noes(4), 'yes', 'yes', ...noes(5)],
      'exercise-gate approved',
      [],
    ],
    ['who asks again is asked again', [...quick, 'yes', EXERCISE], 'exercise-gate sharp-pain'],
    [
      'a today sign unlocks no exercise',
      [EXERCISE, 'no', 'no', 'yes', 'no', 'yes', 'no', 'no'],
      'today',
      [{ kind: 'today' }, { kind: 'must-wait' }],
    ],
  ]);
});

describe('Getting into place', () => {
  check([
    [
      'the first time everything is explained',
      READY,
      'ready knee-to-chest 0',
      [
        { kind: 'get-down' },
        { kind: 'coach', exercise: 'knee-to-chest', isInFull: true },
        { kind: 'stop-rule' },
      ],
    ],
    [
      'wait waits, as often as wanted',
      [...READY, 'wait', 'wait', 'wait'],
      'ready knee-to-chest 0',
      [{ kind: 'quiet' }],
    ],
    ['"not yet" waits, too', [...READY, 'no'], 'ready knee-to-chest 0', [{ kind: 'quiet' }]],
    [
      'repeat explains again',
      [...READY, 'repeat'],
      'ready knee-to-chest 0',
      [{ kind: 'coach', exercise: 'knee-to-chest', isInFull: true }],
    ],
    [
      'skip goes on to the next of the routine',
      [...READY, 'decline'],
      'ready pelvic-tilt 0',
      [{ kind: 'coach', exercise: 'pelvic-tilt', isInFull: true }],
    ],
    [
      'previous goes back, in short',
      [...READY, 'decline', 'previous'],
      'ready knee-to-chest 0',
      [{ kind: 'coach', exercise: 'knee-to-chest', isInFull: false }],
    ],
    [
      'how long tells the seconds to come',
      [...READY, 'how-long'],
      'ready knee-to-chest 0',
      [{ kind: 'seconds-left', seconds: 20 }],
    ],
    [
      'help says what can be said',
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
      'an unknown name offers three and loses nothing',
      [...READY, one('unknown')],
      'ready knee-to-chest 0',
      [
        { kind: 'which-exercise-unknown' },
        { kind: 'exercises', exercises: ['knee-to-chest', 'pelvic-tilt', 'bird-dog'] },
      ],
    ],
    [
      'no name lists three',
      [...READY, { kind: 'exercise', exercise: null, routine: null }],
      'choosing',
      [{ kind: 'exercises', exercises: ['knee-to-chest', 'pelvic-tilt', 'bird-dog'] }],
    ],
    [
      'and then three more',
      [...READY, { kind: 'exercise', exercise: null, routine: null }, 'next'],
      'choosing',
      [{ kind: 'exercises', exercises: ['cat-cow', 'childs-pose', 'knee-rolls'] }],
    ],
    [
      'a name starts it',
      [...READY, one('bridge')],
      'ready bridge 0',
      [{ kind: 'coach', exercise: 'bridge', isInFull: true }],
    ],
    ['stop ends', [...READY, 'stop'], 'ended', [{ kind: 'goodbye-exercise' }]],
  ]);

  it('tells how to move, not how to get down, from one place to the next', () => {
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

  it('counts 1 to 20, with nothing spoken before it', () => {
    const turn = talk(...held);
    expect(numbers(turn)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(turn.say.tell).toEqual([]);
    expect(turn.say.ask).toMatchObject({ choice: 'ready-right' });
  });

  check([
    ['then the other side', [...held, done('ready')], 'holding knee-to-chest 1 at 0'],
    ['again does the same side again', [...held, done('repeat')], 'holding knee-to-chest 0 at 0'],
    [
      'after the last round comes the next exercise',
      [...held, done('ready'), done('ready'), done('ready'), done('ready')],
      'ready pelvic-tilt 0',
      [{ kind: 'coach', exercise: 'pelvic-tilt', isInFull: true }],
    ],
    [
      '"keep going" does both sides in one',
      [...READY, 'resume', { afterMs: 100_000, heard: 'ready' }],
      'holding knee-to-chest 2 at 0',
    ],
    [
      'pause waits at the second reached',
      [...held, atSecond(7.4, 'pause')],
      'paused knee-to-chest 0 at 7',
    ],
    [
      'wait does, too, quietly',
      [...held, atSecond(7.4, 'wait')],
      'paused knee-to-chest 0 at 7',
      [{ kind: 'quiet' }],
    ],
    [
      'resume goes on from there',
      [...held, atSecond(7.4, 'pause'), 'resume'],
      'holding knee-to-chest 0 at 7',
    ],
    [
      'again starts the hold over',
      [...held, atSecond(7.4, 'pause'), 'repeat'],
      'holding knee-to-chest 0 at 0',
    ],
    [
      '"again" in the middle starts it over, too',
      [...held, atSecond(7.4, 'repeat')],
      'holding knee-to-chest 0 at 0',
    ],
    [
      'how long tells what is left',
      [...held, atSecond(7.4, 'how-long')],
      'paused knee-to-chest 0 at 7',
      [{ kind: 'seconds-left', seconds: 13 }],
    ],
    ['skip leaves the exercise', [...held, atSecond(7.4, 'decline')], 'ready pelvic-tilt 0'],
    [
      '"that hurts" ends it at once',
      [...held, atSecond(7.4, 'pain')],
      'screening saddle-numbness',
      [{ kind: 'stop-moving' }],
    ],
    [
      'and another may be chosen once all is clear',
      [...held, atSecond(7.4, 'pain'), ...noes(2)],
      'choosing',
      [{ kind: 'clear' }],
    ],
    [
      'a sign named in the middle is heard',
      [...held, atSecond(7.4, { kind: 'symptom', symptom: 'both-legs' })],
      'emergency',
      [{ kind: 'emergency' }],
    ],
    [
      'a leg sign means be seen today',
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
      '"my back hurts" in the middle is pain',
      [...held, atSecond(7.4, { kind: 'care' })],
      'screening saddle-numbness',
      [{ kind: 'stop-moving' }],
    ],
    [
      'next in the middle leaves the rest out',
      [...held, atSecond(8.2, 'next')],
      'ready knee-to-chest 1',
    ],
    [
      'what was not caught is asked again, not done again',
      [...held, done('pardon')],
      'ready knee-to-chest 1',
    ],
    [
      '"how do I get up" tells how',
      [...held, done('cannot-move')],
      'ready knee-to-chest 1',
      [{ kind: 'getting-up' }],
    ],
    [
      'a history told in the middle needs a professional first',
      [...held, atSecond(7.4, { kind: 'symptom', symptom: 'cancer' })],
      'exercise-gate approved',
      [{ kind: 'provider' }],
    ],
    [
      'and then goes on with the same exercise',
      [...held, atSecond(7.4, { kind: 'symptom', symptom: 'cancer' }), 'yes'],
      'ready knee-to-chest 0',
    ],
    [
      'a barred exercise is left out',
      [...held, atSecond(7.4, { kind: 'symptom', symptom: 'steroids' }), 'yes', one('cat-cow')],
      'choosing',
      [{ kind: 'exercise-barred' }],
    ],
    [
      'heat or cold does not lose the hold',
      [...held, atSecond(7.4, { kind: 'heat-or-cold' })],
      'paused knee-to-chest 0 at 7',
      [{ kind: 'heat-or-cold' }],
    ],
    [
      'stop ends the session',
      [...held, atSecond(7.4, 'stop')],
      'ended',
      [{ kind: 'goodbye-exercise' }],
    ],
    [
      'help keeps the second',
      [...held, atSecond(7.4, 'help')],
      'paused knee-to-chest 0 at 7',
      [{ kind: 'help-exercise' }],
    ],
    [
      'words that fit nothing keep the second',
      [...held, atSecond(7.4, 'not-understood')],
      'paused knee-to-chest 0 at 7',
      [{ kind: 'sorry' }],
    ],
    [
      'a pause in the lead-in starts at nought',
      [...held, atSecond(-1, 'pause')],
      'paused knee-to-chest 0 at 0',
    ],
    [
      'a clock that runs backwards starts it over',
      [...held, { afterMs: -5000, heard: 'pause' }],
      'paused knee-to-chest 0 at 0',
    ],
    [
      'a clock that leaps starts it over',
      [...held, { afterMs: 86_400_000, heard: 'pause' }],
      'paused knee-to-chest 0 at 0',
    ],
    ['no clock starts it over', [...held, 'pause'], 'paused knee-to-chest 0 at 0'],
    [
      'pause works on the second side of two',
      [...READY, 'resume', atSecond(33.2, 'pause')],
      'paused knee-to-chest 1 at 3',
    ],
    [
      'and resumes there',
      [...READY, 'resume', atSecond(33.2, 'pause'), 'resume'],
      'holding knee-to-chest 1 at 3',
    ],
  ]);

  it('a failed silence waits in speech', () => {
    const turn = talk(...READY, 'wait', 'count-failed');
    expect(turn.say.count).toMatchObject({ cues: [], media: 'ssml' });
    expect(turn.say.tell).toEqual([{ kind: 'quiet' }]);
  });

  it('a correction after the gate asks its last question again', () => {
    const turn = talk(...READY, { kind: 'correction', claimed: 'yes' });
    expect(whereIs(turn)).toBe('exercise-gate cautions');
  });

  it('shorter works at once after longer on another exercise', () => {
    const longer: Said = { kind: 'hold-length', change: 'longer' };
    const turn = talk(...READY, longer, longer, one('bird-dog'), longer, {
      kind: 'hold-length',
      change: 'shorter',
    });
    expect(turn.say.tell).toEqual([{ kind: 'hold-seconds', seconds: 5 }]);
  });

  it('resumes with the next number, and only what is left', () => {
    const turn = talk(...held, atSecond(7.4, 'pause'), 'resume');
    expect(numbers(turn)[0]).toBe(8);
    expect(numbers(turn).length).toBe(13);
  });

  it('can be paused twice', () => {
    const turn = talk(...held, atSecond(7.4, 'pause'), 'resume', atSecond(3.2, 'pause'), 'resume');
    expect(numbers(turn)[0]).toBe(11);
  });

  it('a whole routine leads through its three exercises and ends with how to get up', () => {
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

describe('How it is counted', () => {
  const ready: Said[] = [...READY];
  check([
    [
      'longer is confirmed',
      [...ready, { kind: 'hold-length', change: 'longer' }],
      'ready knee-to-chest 0',
      [{ kind: 'hold-seconds', seconds: 25 }],
    ],
    [
      'and has a limit',
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
      'longer in the middle starts that hold over',
      [...ready, 'ready', atSecond(7.4, { kind: 'hold-length', change: 'longer' })],
      'paused knee-to-chest 0 at 0',
      [{ kind: 'hold-seconds', seconds: 25 }],
    ],
  ]);

  it.each<[string, Said[], number[]]>([
    [
      'longer, by five seconds',
      [{ kind: 'hold-length', change: 'longer' }],
      Array.from({ length: 25 }, (_, at) => at + 1),
    ],
    [
      'never over what is safe',
      [
        { kind: 'hold-length', change: 'longer' },
        { kind: 'hold-length', change: 'longer' },
        { kind: 'hold-length', change: 'longer' },
        { kind: 'hold-length', change: 'longer' },
      ],
      Array.from({ length: 30 }, (_, at) => at + 1),
    ],
    [
      'never under what is useful',
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

  it('by SSML at once, and for the rest of the session, when the device cannot play it', () => {
    const failed = talk(...READY, 'ready', 'count-failed');
    expect(failed.say.tell).toEqual([]);
    expect(failed.say.count?.media).toBe('ssml');
    expect(numbers(failed)).toEqual([5, 10, 15, 20]);
    const next = talk(...READY, 'ready', 'count-failed', done('ready'));
    expect(next.say.count?.media).toBe('ssml');
  });

  it('by SSML every second, on request', () => {
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
    ['a length that cannot be says what can', [count(null)], 'welcome', [{ kind: 'count-range' }]],
    [
      'and loses nothing',
      [...through.slice(0, 0), EXERCISE, 'no', count(null)],
      'screening seat',
      [{ kind: 'count-range' }],
    ],
    [
      'asks once more at its end',
      [count(30), ...noes(7), 'ready', done('yes')],
      'holding plain-hold 0 at 0',
    ],
    [
      'and ends on no',
      [count(30), ...noes(7), 'ready', done('no')],
      'ended',
      [{ kind: 'goodbye-exercise' }],
    ],
    ['an emergency sign unlocks none', [count(30), 'yes'], 'emergency'],
  ]);

  it('counts as long as was asked for', () => {
    expect(numbers(talk(count(12), ...noes(7), 'ready')).at(-1)).toBe(12);
  });
});
