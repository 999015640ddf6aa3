import type { Memory, Place, State } from '../lambda/session/state';
import { exerciseAnswers, FLAGS, MEDICINE_QUESTIONS, standingOf, tierByContract } from './contract';
import type { GateRecord } from './gate-record';

/**
 * The key of a state. States with the same key count as one. Why this is enough: a turn has two steps.
 *
 * - The first step reads the open question, how it was asked so far, and what was heard. It gives an answer to
 *   record, or none. How a question was asked (manner, misses, reason given) is therefore part of the key: in
 *   full with no flag raised, with a leg flag and after an injury, since other combinations add no new step.
 * - The second step reads the recorded answers and gives the next place. The key keeps what it can see: the open
 *   question, the tier, and the flags that lead to something of their own (an injury, a fever, a leg, a week,
 *   what rules out medicine and exercises, a sign that is called old). After the screen it also keeps whether a
 *   soft no was asked again, and what a correction would take back.
 *
 * While the screen is open, the goal only waits, so each goal is tried at every turn that ends the screen. In
 * exercises, seconds, count styles, the media and changes of the length are kept for one exercise with sides and
 * sets and for one without. A second reached in a hold counts as its start or as under way. A side question leaves
 * the place as it was, so only the kind of place and the tier are kept. Random walks and random requests cover
 * what the key combines.
 */
export function keyOf(state: State): string {
  const { place, memory, sideQuestion } = state;
  if (sideQuestion !== undefined) {
    const minutes = 'minutes' in sideQuestion ? sideQuestion.minutes : '';
    return [sideQuestion.about, minutes, sideQuestion.misses, place.at, tierClass(memory)].join(
      '|',
    );
  }
  switch (place.at) {
    case 'screening': {
      const flags = flagsOf(memory);
      if (place.correcting !== undefined) {
        const { [place.item]: recorded } = memory.answers;
        const tier = tierByContract(memory.answers);
        return [place.at, place.item, memory.screen, tier, place.correcting, recorded].join('|');
      }
      const manners = `${[...place.asked].sort().join('+')}<${place.asked.at(-1) ?? ''}`;
      const manner = TOLD_APART.includes(flags)
        ? `${manners} ${place.explained} ${place.misses}`
        : '';
      const waiting = flags === '' ? leftBehind(memory) : '';
      return [place.at, place.item, memory.screen, flags, manner, waiting].join('|');
    }
    case 'incomplete':
      return [place.at, place.item, place.misses, memory.screen, tierClass(memory)].join('|');
    case 'emergency':
      return [
        place.at,
        raisedEmergency(memory),
        tierClass(withoutEmergency(memory)),
        memory.told.some(({ kind }) => kind === 'emergency-short'),
      ].join('|');
    case 'welcome':
      return [place.at, place.misses, flagsOf(memory)].join('|');
    case 'today':
      return [place.at, place.misses, flagsOf(memory), memory.goal.for].join('|');
    case 'phase':
    case 'care-offer':
      return [place.at, place.misses, finished(memory), memory.goal.for, since(memory)].join('|');
    case 'care':
      return [
        place.at,
        gateOf(memory) === 'open' ? place.misses : '',
        memory.step,
        memory.phase,
        finished(memory),
        gateOf(memory),
        since(memory),
      ].join('|');
    case 'medicine':
      return [
        place.at,
        place.question,
        place.medicine,
        place.misses,
        place.softNo,
        finished(memory),
        memory.step === undefined,
        since(memory),
      ].join('|');
    case 'exercise-gate':
      return [
        place.at,
        place.question,
        place.misses,
        place.softNo,
        finished(memory),
        JSON.stringify(memory.goal),
        since(memory),
      ].join('|');
    case 'carry-on':
      return [place.at, place.left.exercise, place.misses, finished(memory), since(memory)].join(
        '|',
      );
    case 'choosing':
      return [place.at, place.page, place.misses, finished(memory), since(memory)].join('|');
    case 'ready':
    case 'holding':
    case 'paused':
      return [place.at, workoutOf(memory), isDetailed(memory) ? detailOf(place, memory) : ''].join(
        '|',
      );
  }
}

const raised = ({ answers }: Memory): string[] =>
  FLAGS.filter((each) => standingOf(each, answers) === 'raised').map(({ id }) => id);

/** The raised flags with which the key keeps in full how a question was asked. */
const TOLD_APART: readonly string[] = ['', 'today leg', 'today injury'];

/**
 * The raised flags that lead to something of their own. A flag of tier provider makes no difference once the
 * tier is today.
 */
function flagsOf(memory: Memory): string {
  const ids = raised(memory);
  const tier = tierByContract(memory.answers);
  const has = (...some: readonly string[]): boolean => some.some((id) => ids.includes(id));
  const isOld = Object.values(memory.answers).includes('not-new');
  const isProvider = tier === 'provider';
  return [
    tier === 'clear' ? '' : tier,
    has('trauma') ? `injury ${memory.answers['can-stand'] ?? ''}`.trim() : '',
    has('fever') ? 'fever' : '',
    has('leg-pain', 'leg-numbness') ? 'leg' : '',
    isProvider && has('over-a-week') ? 'week' : '',
    isProvider && has('steroids', 'older-age') ? 'barred' : '',
    isOld ? 'old' : '',
  ]
    .filter((each) => each !== '')
    .join(' ');
}

const tierClass = (memory: Memory): string => tierByContract(memory.answers);

function withoutEmergency(memory: Memory): Memory {
  const emergencies = FLAGS.filter(({ tier }) => tier === 'emergency').map(({ id }) => id);
  const answers = Object.fromEntries(
    Object.entries(memory.answers).filter(([id]) => !emergencies.includes(id) && id !== 'seat'),
  );
  return { ...memory, answers };
}

const raisedEmergency = ({ answers }: Memory): string =>
  [...FLAGS.filter(({ tier }) => tier === 'emergency').map(({ id }) => id), 'seat']
    .filter((id) => answers[id] === 'yes' || answers[id] === 'not-sure')
    .slice(-2)
    .join('+');

/** What the places after the screen can see of it. */
function finished(memory: Memory): string {
  const ids = raised(memory);
  const tier = tierByContract(memory.answers);
  const bars = ids.some((id) => id === 'steroids' || id === 'older-age') ? 'barred' : '';
  return `${tier} ${bars} ${ids.includes('over-a-week') ? 'week' : ''}`;
}

/** The kinds of answers that a correction takes back before those of the screen, each once. */
const since = ({ answeredSince }: Memory): string => [...new Set(answeredSince)].join('+');

/** What the listener goes back to after a screen that was opened again. */
const leftBehind = ({ workout, step }: Memory): string =>
  `${workout === undefined ? '' : 'workout'}${step === undefined ? '' : 'step'}`;

function gateOf({ medicineAnswers }: Memory): string {
  const answers = Object.values(medicineAnswers);
  if (answers.includes('yes')) {
    return 'failed';
  }
  return answers.length === MEDICINE_QUESTIONS.length ? 'passed' : 'open';
}

const workoutOf = ({ workout, answers }: Memory): string =>
  `${workout?.exercise} ${workout?.routine} ${workout?.round} ${tierByContract(answers)}`;

/** The exercises whose details are part of the key: one with sides and sets, one with neither. */
const DETAILED: readonly string[] = ['knee-to-chest', 'pelvic-tilt'];

/** Whether such an exercise is led outside a routine. */
export const isDetailed = ({ workout }: Memory): boolean =>
  workout?.routine === null && DETAILED.includes(workout.exercise);

function detailOf(
  place: Extract<Place, { at: 'ready' | 'holding' | 'paused' }>,
  { counting, goal, position, wayDownTold, forgotten }: Memory,
): string {
  const { style, ssml, extraSeconds } = counting;
  const counted = `${style} ${ssml} ${Math.sign(extraSeconds)}`;
  if (counted !== AS_USUAL) {
    return counted;
  }
  if (forgotten) {
    return 'forgotten';
  }
  if (place.at === 'ready') {
    return `${place.misses} ${goal.for} ${position === undefined} ${wayDownTold}`;
  }
  const { side, repetition, second } = place.from;
  const reached = `${side} ${repetition === 0} ${second === 0} ${place.bothSides}`;
  return `${reached} ${place.at === 'paused' ? place.misses : ''}`;
}

/** A count with the usual style, media and length. */
const AS_USUAL = 'undefined false 0';

/** Whether a correction would take back an answer of the medicines, another, or none since the screen. */
const gateIn = (last: string | undefined): string =>
  last === undefined ? '' : MEDICINE_QUESTIONS.includes(last) ? 'medicine' : 'other';

/**
 * The part of the key about the answers before medicine and exercises. Where the dialog counts no more questions
 * as passed than the listener passed, the rest of the key is enough. A question that only the dialog counts as
 * passed is part of the key everywhere. So is an age told early, where nothing else is kept, and at these questions
 * what a correction would take back.
 */
export function gatesKey(state: State, { answers, latest, softNoAt }: GateRecord): string {
  const { place, memory, sideQuestion } = state;
  const opened = [
    ...MEDICINE_QUESTIONS.filter((id) => memory.medicineAnswers[id] === 'no'),
    ...Object.entries(exerciseAnswers('provider'))
      .filter(([id, opens]) => memory.exerciseAnswers[id] === opens)
      .map(([id]) => id),
  ];
  const disputed = opened.filter((id) => answers[id] !== 'passed').join('+');
  if (sideQuestion !== undefined) {
    return disputed;
  }
  const age = answers.age ?? '';
  switch (place.at) {
    case 'screening': {
      const isPlain = place.asked.length === 0 && place.misses === 0 && !place.explained;
      return [disputed, isPlain && flagsOf(memory) === '' ? age : ''].join('|');
    }
    case 'medicine':
      return [disputed, softNoAt, age, gateIn(latest.at(-1))].join('|');
    case 'exercise-gate':
      return [disputed, softNoAt, gateIn(latest.at(-1))].join('|');
    case 'phase':
    case 'care':
    case 'care-offer':
      return [disputed, gateOf(memory) === 'open' ? age : ''].join('|');
    case 'carry-on':
    case 'choosing':
    case 'welcome':
    case 'emergency':
    case 'incomplete':
    case 'today':
    case 'ready':
    case 'holding':
    case 'paused':
      return disputed;
  }
}
