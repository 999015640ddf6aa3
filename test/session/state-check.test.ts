import { screening } from '../../lambda/screening/question';
import { nextItem, tierOf } from '../../lambda/screening/triage';
import { isUnlocked } from '../../lambda/session/acts';
import { content } from '../../lambda/session/content';
import { isConsistent } from '../../lambda/session/places/places';
import type { Tell } from '../../lambda/session/say';
import type { Memory, Place, State } from '../../lambda/session/state';
import type { After } from './talk';
import { CARE, CLEARED, EXERCISE, noes, READY, type Said, talk, upTo } from './talk';

/** The state after a conversation. */
function stateAfter(...heard: (Said | After)[]): State {
  const { state } = talk(...heard);
  if (state === null) {
    throw new Error('The session ended');
  }
  return state;
}

const cleared = stateAfter(...CLEARED).memory.answers;
const { 'over-a-week': _open, ...unfinished } = cleared;

/** Answers for each tier, and answers of an unfinished screen. */
const SCREENS = {
  unfinished,
  emergency: { ...cleared, collapse: 'yes' },
  today: { ...cleared, fever: 'yes' },
  provider: { ...cleared, cancer: 'yes' },
  clear: cleared,
} as const satisfies Record<string, Memory['answers']>;
type Screen = keyof typeof SCREENS;
const screens = Object.keys(SCREENS) as Screen[];

const passed: Memory['exerciseAnswers'] = { 'sharp-pain': 'no', cautions: 'no', approved: 'yes' };
const noMedicineCaution = Object.fromEntries(
  content.medicine.gate.map(({ id }) => [id, 'no' as const]),
);

/** A memory of a full screen. Nothing is left in it for "repeat". */
const memoryOf = (screen: Screen, changes: Partial<Memory> = {}): Memory => ({
  ...stateAfter(...CLEARED).memory,
  answers: SCREENS[screen],
  told: [],
  ...changes,
});

const exercising = (round: number, exercise = 'bird-dog'): Partial<Memory> => ({
  exerciseAnswers: passed,
  workout: { exercise, routine: null, round },
});
const from = (side: number, repetition: number, second: number) => ({ side, repetition, second });

it('The answers in this file have the tier in their name', () => {
  for (const screen of screens) {
    const item = nextItem(SCREENS[screen], 'full', screening);
    expect(item?.id ?? tierOf(SCREENS[screen], screening)).toBe(
      screen === 'unfinished' ? 'over-a-week' : screen,
    );
  }
});

describe('The screens that allow a place', () => {
  const open = { asked: [], explained: false, misses: 0 };
  const last = { at: 'screening', item: 'over-a-week', ...open } as const;
  const places: [name: string, place: Place, allowedBy: Screen[], memory?: Partial<Memory>][] = [
    ['the welcome', { at: 'welcome', misses: 0 }, ['unfinished', 'today', 'provider', 'clear']],
    ['an open question', last, ['unfinished']],
    [
      'a question asked again',
      { ...last, correcting: null },
      ['emergency', 'today', 'provider', 'clear'],
    ],
    ['the emergency', { at: 'emergency' }, ['emergency']],
    [
      'a question that could not be checked',
      { at: 'incomplete', item: 'over-a-week', misses: 0 },
      ['unfinished'],
    ],
    ['"be seen today"', { at: 'today', misses: 0 }, ['today']],
    ['the question of the phase', { at: 'phase', misses: 0 }, ['provider', 'clear']],
    ['care', { at: 'care', misses: 0 }, ['today', 'provider', 'clear']],
    ['the offer of care', { at: 'care-offer', misses: 0 }, ['provider', 'clear']],
    [
      'a medicine question',
      { at: 'medicine', question: 'age', medicine: null, misses: 0 },
      ['provider', 'clear'],
    ],
    [
      'a question before exercises',
      { at: 'exercise-gate', question: 'sharp-pain', misses: 0 },
      ['provider', 'clear'],
    ],
    [
      'the choice of exercises',
      { at: 'choosing', page: 0, misses: 0 },
      ['provider', 'clear'],
      { exerciseAnswers: passed },
    ],
    [
      'an exercise about to begin',
      { at: 'ready', misses: 0 },
      ['provider', 'clear'],
      exercising(0),
    ],
    [
      'a plain count about to begin',
      { at: 'ready', misses: 0 },
      ['provider', 'clear'],
      exercising(0, 'plain-hold'),
    ],
    [
      'a hold',
      { at: 'holding', from: from(0, 0, 0), bothSides: false },
      ['provider', 'clear'],
      exercising(0),
    ],
    [
      'an interrupted hold',
      { at: 'paused', from: from(0, 0, 3), bothSides: false, misses: 0 },
      ['provider', 'clear'],
      exercising(0),
    ],
  ];
  it.each(places)('%s', (_, place, allowedBy, memory = {}) => {
    const allowing = screens.filter((screen) =>
      isConsistent({ place, memory: memoryOf(screen, memory) }, content),
    );
    expect(allowing).toEqual(allowedBy);
  });
});

describe('Answers that allow or forbid a place', () => {
  const clear = (changes: Partial<Memory>): Memory => memoryOf('clear', changes);
  const medicine = (named: string | null, question = 'age'): Place => ({
    at: 'medicine',
    question,
    medicine: named,
    misses: 0,
  });
  const question = (id: string): Place => ({ at: 'exercise-gate', question: id, misses: 0 });
  const ready: Place = { at: 'ready', misses: 0 };
  const hold = (place: ReturnType<typeof from>, bothSides = false): Place => ({
    at: 'holding',
    from: place,
    bothSides,
  });
  const asksAgain = (item: string): Place => ({
    at: 'screening',
    item,
    asked: [],
    explained: false,
    misses: 0,
    correcting: null,
  });

  const cases: [name: string, place: Place, memory: Memory, isAllowed: boolean][] = [
    ['a known medicine', medicine('ibuprofen'), clear({}), true],
    ['any medicine', medicine('shop-medicines'), clear({}), true],
    ['an unknown medicine', medicine('opioid'), clear({}), false],
    ['a medicine question before its turn', medicine(null, 'pregnant'), clear({}), false],
    [
      'a medicine question that is next',
      medicine(null, 'pregnant'),
      clear({ medicineAnswers: { age: 'no' } }),
      true,
    ],
    [
      'a medicine question after a yes',
      medicine(null),
      clear({ medicineAnswers: { age: 'yes' } }),
      false,
    ],
    [
      'a medicine question after a sign that bars it',
      medicine(null),
      memoryOf('clear', { answers: { ...cleared, steroids: 'yes' } }),
      false,
    ],
    ['a question before exercises before its turn', question('cautions'), clear({}), false],
    [
      'the list of exercises before its questions were passed',
      { at: 'choosing', page: 0, misses: 0 },
      clear({ exerciseAnswers: { 'sharp-pain': 'no' } }),
      false,
    ],
    ['no exercise under way', ready, clear({ exerciseAnswers: passed }), false],
    ['an unknown exercise', ready, clear(exercising(0, 'surfing')), false],
    [
      'an exercise before its questions were passed',
      ready,
      clear({ ...exercising(0), exerciseAnswers: {} }),
      false,
    ],
    [
      'an exercise that a sign bars',
      ready,
      memoryOf('clear', { ...exercising(0, 'cat-cow'), answers: { ...cleared, steroids: 'yes' } }),
      false,
    ],
    ['an exercise with all its rounds done', ready, clear(exercising(2)), true],
    ['an exercise with more rounds done than it has', ready, clear(exercising(3)), false],
    ['a hold with all rounds done', hold(from(0, 0, 0)), clear(exercising(2)), false],
    ['the last round of a hold', hold(from(0, 4, 4)), clear(exercising(1)), true],
    ['a hold with no exercise', hold(from(0, 0, 0)), clear({ exerciseAnswers: passed }), false],
    ['a second side where one is counted', hold(from(1, 0, 0)), clear(exercising(0)), false],
    [
      'a second side of two',
      hold(from(1, 0, 0), true),
      clear(exercising(0, 'knee-to-chest')),
      true,
    ],
    ['a repetition too many', hold(from(0, 5, 0)), clear(exercising(0)), false],
    ['a second too many', hold(from(0, 0, 5)), clear(exercising(0)), false],
    ['a question asked again after it was answered', asksAgain('fever'), clear({}), true],
    [
      'a question asked again that was never answered',
      asksAgain('over-a-week'),
      memoryOf('unfinished'),
      false,
    ],
    [
      'an answer to an unknown question',
      { at: 'phase', misses: 0 },
      clear({ answers: { ...cleared, hiccups: 'no' } }),
      false,
    ],
    [
      'an answer to an unknown medicine question',
      { at: 'phase', misses: 0 },
      clear({ medicineAnswers: { age: 'no', tarot: 'no' } }),
      false,
    ],
    [
      'answers to all medicine questions',
      { at: 'phase', misses: 0 },
      clear({ medicineAnswers: noMedicineCaution }),
      true,
    ],
    ['an unknown care step', { at: 'care', misses: 0 }, clear({ step: 'surgery' }), false],
    ['a known care step', { at: 'care', misses: 0 }, clear({ step: 'cold' }), true],
    [
      'a line for "repeat" that the screen does not unlock',
      { at: 'care', misses: 0 },
      clear({ told: [{ kind: 'causes' }, { kind: 'provider' }] }),
      false,
    ],
  ];
  it.each(cases.filter(([, , , isAllowed]) => !isAllowed))('forbidden: %s', (_, place, memory) => {
    expect(isConsistent({ place, memory }, content)).toBe(false);
  });
  it.each(cases.filter(([, , , isAllowed]) => isAllowed))('allowed: %s', (_, place, memory) => {
    expect(isConsistent({ place, memory }, content)).toBe(true);
  });
});

describe('The screens that unlock a line', () => {
  const advised: Partial<Memory> = { medicineAnswers: noMedicineCaution, exerciseAnswers: passed };
  const lines: [tell: Tell, allowed: Screen[], memory?: Partial<Memory>][] = [
    [{ kind: 'causes' }, screens],
    [{ kind: 'clear' }, ['clear']],
    [{ kind: 'provider' }, ['provider']],
    [{ kind: 'care-start' }, ['today', 'provider', 'clear']],
    [{ kind: 'heat-or-cold' }, ['provider', 'clear']],
    [{ kind: 'ask-pharmacist' }, ['provider', 'clear']],
    [{ kind: 'stop-rule' }, ['provider', 'clear']],
    [{ kind: 'step', step: 'cold' }, ['today', 'provider', 'clear']],
    [{ kind: 'how-long', step: 'cold' }, ['today', 'provider', 'clear']],
    [{ kind: 'step', step: 'heat' }, ['provider', 'clear'], { phase: 'later' }],
    [{ kind: 'how-long', step: 'heat' }, ['provider', 'clear'], { phase: 'later' }],
    [{ kind: 'step', step: 'heat' }, []],
    [{ kind: 'step', step: 'surgery' }, []],
    [{ kind: 'medicine', medicine: 'anti-inflammatory' }, ['provider', 'clear'], advised],
    [{ kind: 'medicine', medicine: 'anti-inflammatory' }, []],
    [{ kind: 'medicine', medicine: 'opioid' }, [], advised],
    [{ kind: 'coach', exercise: 'bird-dog', isInFull: true }, ['provider', 'clear'], advised],
    [{ kind: 'coach', exercise: 'surfing', isInFull: true }, [], advised],
    [{ kind: 'coach', exercise: 'bird-dog', isInFull: true }, []],
    [{ kind: 'position', position: 'on-back', isFirst: true }, ['provider', 'clear']],
    [{ kind: 'exercises', exercises: ['bird-dog'] }, ['provider', 'clear']],
    [{ kind: 'refused', question: 'cautions' }, ['provider', 'clear']],
    [{ kind: 'seconds-left', seconds: 3 }, ['provider', 'clear']],
    [{ kind: 'hold-seconds', seconds: 3 }, ['provider', 'clear']],
    [{ kind: 'lead', item: 'seat' }, screens],
    [{ kind: 'why', item: 'fever' }, screens],
    [{ kind: 'advice', item: 'fever' }, screens],
    [{ kind: 'unchecked', item: 'fever' }, screens],
    [{ kind: 'lead', item: 'hiccups' }, []],
    [{ kind: 'why', item: 'hiccups' }, []],
    [{ kind: 'advice', item: 'hiccups' }, []],
    [{ kind: 'unchecked', item: 'hiccups' }, []],
  ];
  it.each(lines)('%j: %j', (tell, allowed, memory = {}) => {
    expect(screens.filter((screen) => isUnlocked(tell, memoryOf(screen, memory), content))).toEqual(
      allowed,
    );
  });

  it('a medicine is not unlocked after a sign that bars it', () => {
    const memory = memoryOf('clear', { ...advised, answers: { ...cleared, 'older-age': 'yes' } });
    expect(isUnlocked({ kind: 'medicine', medicine: 'anti-inflammatory' }, memory, content)).toBe(
      false,
    );
  });
});

describe('A state reached in a conversation', () => {
  const missed = ['not-understood', 'not-understood', 'not-understood'] as const;
  const paused: After = { afterMs: 12_000, heard: 'pause' };
  it.each<[string, (Said | After)[]]>([
    ['welcome', [{ kind: 'launch' }]],
    ['screening', [...upTo('fever'), 'previous']],
    ['emergency', [CARE, 'yes']],
    ['incomplete', [CARE, ...missed]],
    ['today', [...upTo('fever'), 'yes']],
    ['phase', CLEARED],
    ['care', [...CLEARED, 'yes']],
    ['care-offer', [{ kind: 'heat-or-cold' }, ...noes(5)]],
    ['medicine', [{ kind: 'medicine', medicine: 'ibuprofen' }, ...noes(15)]],
    ['exercise-gate', [EXERCISE, ...noes(6)]],
    ['choosing', [{ kind: 'exercise', exercise: null, routine: null }, ...noes(7)]],
    ['ready', READY],
    ['holding', [...READY, 'ready']],
    ['paused', [...READY, 'ready', paused]],
  ])('is consistent at %s', (at, heard) => {
    const state = stateAfter(...heard);
    expect(state.place.at).toBe(at);
    expect(isConsistent(state, content)).toBe(true);
  });
});
