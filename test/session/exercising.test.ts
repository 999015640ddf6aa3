import { timing } from '../../lambda/exercises/hold';
import type { Turn } from '../../lambda/session/dialog';
import type { Heard } from '../../lambda/session/heard';
import type { Tell } from '../../lambda/session/say';
import { type After, afterCount, EXERCISE, noes, READY, talk, whereIs } from './talk';

type Case = [name: string, heard: (Heard | After)[], where: string, tells?: Tell[]];

const check = (cases: Case[]) =>
  it.each(cases)('%s', (_, heard, where, tells = []) => {
    const turn = talk(...heard);
    expect(whereIs(turn)).toBe(where);
    expect(turn.say.tell).toEqual(expect.arrayContaining(tells));
  });

const numbers = ({ say }: Turn): number[] =>
  (say.count?.cues ?? []).flatMap(({ say: word }) => (typeof word === 'number' ? [word] : []));

/** Words so many seconds after the hold began. */
const atSecond = (seconds: number, heard: Heard): After => ({
  afterMs: timing.latencyMs.value + timing.leadInMs.value + seconds * 1000,
  heard,
});
/** Words after a count of one side of knee-to-chest. */
const done = (heard: Heard): After => ({ afterMs: 60_000, heard });

const quick = [EXERCISE, ...noes(5)];
const one = (exercise: string): Heard => ({ want: 'exercise', exercise, routine: null });
const through: Heard[] = [...noes(5), 'no', 'no'];

describe('Before the first exercise', () => {
  check([
    ['the sharp pain must be gone', quick, 'exercise-gate sharp-pain', ['clear']],
    [
      'if not, care is offered instead',
      [...quick, 'yes'],
      'care-offer',
      [{ refused: 'sharp-pain' }],
    ],
    ['a little sharp is sharp', [...quick, 'partly'], 'care-offer', [{ refused: 'sharp-pain' }]],
    ['then the cautions', [...quick, 'no'], 'exercise-gate cautions'],
    [
      'one of them sends to a therapist',
      [...quick, 'no', 'yes'],
      'care-offer',
      [{ refused: 'cautions' }],
    ],
    ['unsure does, too', [...quick, 'no', 'not-sure'], 'care-offer', [{ refused: 'cautions' }]],
    [
      'so do three misses',
      [...quick, 'no', 'not-understood', 'not-understood', 'not-understood'],
      'care-offer',
      [{ refused: 'cautions' }],
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
      ['today', 'must-wait'],
    ],
  ]);
});

describe('Getting into place', () => {
  check([
    [
      'the first time everything is explained',
      READY,
      'ready knee-to-chest 0',
      ['get-down', { coach: 'knee-to-chest', full: true }, 'stop-rule'],
    ],
    [
      'wait waits, as often as wanted',
      [...READY, 'wait', 'wait', 'wait'],
      'ready knee-to-chest 0',
      ['quiet'],
    ],
    ['"not yet" waits, too', [...READY, 'no'], 'ready knee-to-chest 0', ['quiet']],
    [
      'repeat explains again',
      [...READY, 'repeat'],
      'ready knee-to-chest 0',
      [{ coach: 'knee-to-chest', full: true }],
    ],
    [
      'skip goes on to the next of the routine',
      [...READY, 'decline'],
      'ready pelvic-tilt 0',
      [{ coach: 'pelvic-tilt', full: true }],
    ],
    [
      'previous goes back, in short',
      [...READY, 'decline', 'previous'],
      'ready knee-to-chest 0',
      [{ coach: 'knee-to-chest', full: false }],
    ],
    [
      'how long tells the seconds to come',
      [...READY, 'how-long'],
      'ready knee-to-chest 0',
      [{ secondsLeft: 20 }],
    ],
    ['help says what can be said', [...READY, 'help'], 'ready knee-to-chest 0', ['help-exercise']],
    [
      '"that hurts" asks about the seat and the legs',
      [...READY, 'pain'],
      'screening saddle-numbness',
      ['stop-moving'],
    ],
    [
      'an unknown name offers three and loses nothing',
      [...READY, one('unknown')],
      'ready knee-to-chest 0',
      ['which-exercise-unknown', { exercises: ['knee-to-chest', 'pelvic-tilt', 'bird-dog'] }],
    ],
    [
      'no name lists three',
      [...READY, { want: 'exercise', exercise: null, routine: null }],
      'choosing',
      [{ exercises: ['knee-to-chest', 'pelvic-tilt', 'bird-dog'] }],
    ],
    [
      'and then three more',
      [...READY, { want: 'exercise', exercise: null, routine: null }, 'next'],
      'choosing',
      [{ exercises: ['cat-cow', 'childs-pose', 'knee-rolls'] }],
    ],
    [
      'a name starts it',
      [...READY, one('bridge')],
      'ready bridge 0',
      [{ coach: 'bridge', full: true }],
    ],
    ['stop ends', [...READY, 'stop'], 'ended', ['goodbye-exercise']],
  ]);

  it('tells how to move, not how to get down, from one place to the next', () => {
    const standing = talk(...READY, one('bird-dog'));
    expect(standing.say.tell).toContainEqual('get-down');
    const asking = talk(...READY, one('bird-dog'), 'wait');
    expect(asking.say.tell).toContainEqual({ position: 'hands-and-knees', isFirst: true });
    const turn = talk(...READY, 'ready', done('yes'), one('bird-dog'));
    expect(turn.say.tell).toContainEqual({ position: 'hands-and-knees', isFirst: false });
    expect(turn.say.tell).not.toContain('stop-rule');
    expect(turn.say.tell).not.toContain('get-down');
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
      [{ coach: 'pelvic-tilt', full: true }],
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
      ['quiet'],
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
      [{ secondsLeft: 13 }],
    ],
    ['skip leaves the exercise', [...held, atSecond(7.4, 'decline')], 'ready pelvic-tilt 0'],
    [
      '"that hurts" ends it at once',
      [...held, atSecond(7.4, 'pain')],
      'screening saddle-numbness',
      ['stop-moving'],
    ],
    [
      'and another may be chosen once all is clear',
      [...held, atSecond(7.4, 'pain'), ...noes(2)],
      'choosing',
      ['clear'],
    ],
    [
      'a sign named in the middle is heard',
      [...held, atSecond(7.4, { symptom: 'both-legs' })],
      'emergency',
      ['emergency'],
    ],
    [
      'a leg sign means be seen today',
      [...held, atSecond(7.4, { symptom: 'leg-pain' })],
      'today',
      ['today', 'must-wait'],
    ],
    ['"it hurts a bit" starts no count', [...READY, 'partly'], 'ready knee-to-chest 0', ['quiet']],
    [
      '"my back hurts" in the middle is pain',
      [...held, atSecond(7.4, { want: 'care' })],
      'screening saddle-numbness',
      ['stop-moving'],
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
      ['getting-up'],
    ],
    [
      'a history told in the middle needs a professional first',
      [...held, atSecond(7.4, { symptom: 'cancer' })],
      'exercise-gate approved',
      ['provider'],
    ],
    [
      'and then goes on with the same exercise',
      [...held, atSecond(7.4, { symptom: 'cancer' }), 'yes'],
      'ready knee-to-chest 0',
    ],
    [
      'a barred exercise is left out',
      [...held, atSecond(7.4, { symptom: 'steroids' }), 'yes', one('cat-cow')],
      'choosing',
      ['exercise-barred'],
    ],
    [
      'heat or cold does not lose the hold',
      [...held, atSecond(7.4, { want: 'heat-or-cold' })],
      'paused knee-to-chest 0 at 7',
      ['heat-or-cold'],
    ],
    ['stop ends the session', [...held, atSecond(7.4, 'stop')], 'ended', ['goodbye-exercise']],
    [
      'help keeps the second',
      [...held, atSecond(7.4, 'help')],
      'paused knee-to-chest 0 at 7',
      ['help-exercise'],
    ],
    [
      'words that fit nothing keep the second',
      [...held, atSecond(7.4, 'not-understood')],
      'paused knee-to-chest 0 at 7',
      ['sorry'],
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
    expect(turn.say.tell).toEqual(['quiet']);
  });

  it('a correction after the gate asks its last question again', () => {
    const turn = talk(...READY, { correction: 'yes' });
    expect(whereIs(turn)).toBe('exercise-gate cautions');
  });

  it('shorter works at once after longer on another exercise', () => {
    const longer: Heard = { holdLength: 'longer' };
    const turn = talk(...READY, longer, longer, one('bird-dog'), longer, { holdLength: 'shorter' });
    expect(turn.say.tell).toEqual([{ holdSeconds: 5 }]);
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
    const heard: (Heard | After)[] = [...READY];
    for (let turns = 0; turn.state !== null && turns < 40; turns += 1) {
      const isLast = turn.say.ask?.about === 'choice' && turn.say.ask.choice === 'once-more';
      heard.push(afterCount(turn, isLast ? 'no' : 'ready'));
      turn = talk(...heard);
    }
    expect(turn.say.tell).toEqual(['well-done', 'getting-up', 'goodbye-exercise']);
    const coached = heard.length;
    expect(coached).toBeGreaterThan(READY.length + 8);
  });
});

describe('How it is counted', () => {
  const ready: Heard[] = [...READY];
  check([
    [
      'longer is confirmed',
      [...ready, { holdLength: 'longer' }],
      'ready knee-to-chest 0',
      [{ holdSeconds: 25 }],
    ],
    [
      'and has a limit',
      [...ready, { holdLength: 'longer' }, { holdLength: 'longer' }, { holdLength: 'longer' }],
      'ready knee-to-chest 0',
      ['length-limit'],
    ],
    [
      'a style is confirmed',
      [...ready, { style: 'countdown' }],
      'ready knee-to-chest 0',
      ['style-set'],
    ],
    [
      'longer in the middle starts that hold over',
      [...ready, 'ready', atSecond(7.4, { holdLength: 'longer' })],
      'paused knee-to-chest 0 at 0',
      [{ holdSeconds: 25 }],
    ],
  ]);

  it.each<[string, Heard[], number[]]>([
    [
      'longer, by five seconds',
      [{ holdLength: 'longer' }],
      Array.from({ length: 25 }, (_, at) => at + 1),
    ],
    [
      'never over what is safe',
      [
        { holdLength: 'longer' },
        { holdLength: 'longer' },
        { holdLength: 'longer' },
        { holdLength: 'longer' },
      ],
      Array.from({ length: 30 }, (_, at) => at + 1),
    ],
    [
      'never under what is useful',
      Array<Heard>(6).fill({ holdLength: 'shorter' }),
      Array.from({ length: 10 }, (_, at) => at + 1),
    ],
    ['every five seconds', [{ style: 'every-five' }], [5, 10, 15, 20]],
    ['down', [{ style: 'countdown' }], Array.from({ length: 19 }, (_, at) => 19 - at)],
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
    const turn = talk(...READY, { style: 'every-second' }, 'ready', 'count-failed');
    expect(numbers(turn).length).toBe(20);
  });
});

describe('A plain count', () => {
  const count = (seconds: number | null): Heard => ({ want: 'count', seconds });
  check([
    [
      'needs the quick screen and the questions before exercises',
      [count(30), ...noes(7)],
      'ready plain-hold 0',
      ['how-to-stop'],
    ],
    ['a length that cannot be says what can', [count(null)], 'welcome', ['count-range']],
    [
      'and loses nothing',
      [...through.slice(0, 0), EXERCISE, 'no', count(null)],
      'screening seat',
      ['count-range'],
    ],
    [
      'asks once more at its end',
      [count(30), ...noes(7), 'ready', done('yes')],
      'holding plain-hold 0 at 0',
    ],
    ['and ends on no', [count(30), ...noes(7), 'ready', done('no')], 'ended', ['goodbye-exercise']],
    ['an emergency sign unlocks none', [count(30), 'yes'], 'emergency'],
  ]);

  it('counts as long as was asked for', () => {
    expect(numbers(talk(count(12), ...noes(7), 'ready')).at(-1)).toBe(12);
  });
});
