import { interactionModel } from '../../interaction-model/interaction-model';
import { exercises } from '../../lambda/exercises/exercise';
import {
  type Exercises,
  LONGEST_HOLD_SECONDS,
  Position,
} from '../../lambda/exercises/exercise-shape';
import file from '../../lambda/exercises/exercises.en.json';
import { screening } from '../../lambda/screening/question';
import { wordsIn } from '../../proof/reading-grade';
import { type Break, unnoticed } from '../complaints';
import { hardToRead, longSentences, otherIds, sentencesIn } from '../plain-words';

type Words = typeof file;

/** The words as a listener in the US hears them. */
const words: Words = JSON.parse(
  JSON.stringify(file).replaceAll('{physicalTherapist}', 'physical therapist'),
);

const MOST_WORDS_A_SENTENCE = 20;
const MOST_WORDS_IN_FULL = 45;
const MOST_WORDS_IN_SHORT = 20;

/** The article's three, in its order. */
const ARTICLE = ['knee-to-chest', 'pelvic-tilt', 'bird-dog'];

/** What the article says of how they are done. */
const CUES: Readonly<Record<string, RegExp>> = {
  'knee-to-chest': /slowly pull one knee toward your chest until .* gentle stretch/i,
  'pelvic-tilt': /knees bent.*tighten your belly.*lower back flat.*tip up/is,
  'bird-dog': /hands and knees.*one arm forward.*opposite leg back/is,
};

/** Exercises that curl or round the back, which may break a bone that steroids have made thin. */
const ROUNDING_THE_BACK = ['cat-cow', 'curl-up'];

/** What can do harm in each exercise. */
const HARMS: Readonly<Record<string, RegExp>> = {
  'knee-to-chest': /pull hard.*leg hurts more/,
  'pelvic-tilt': /hold your breath.*neck.*feet/,
  'bird-dog': /arch your back.*twist your hips.*leg high.*wrist or knee hurts/,
  'cat-cow': /as far as you can/,
  'childs-pose': /knees hurt/,
  'knee-rolls': /force.*shoulder lift/,
  bridge: /too high.*cramps/,
  'curl-up': /pull on your neck.*back flat/,
  'side-plank': /hips sag.*shoulder hurts/,
  piriformis: /new hip.*physical therapist/,
  hamstring: /pull hard.*leg tingles/,
  'press-up': /spinal stenosis.*bending back hurts.*down your leg/,
};

/** What to do instead of the exercises, by the question that refuses them. */
const INSTEAD: Readonly<Record<string, RegExp>> = {
  'sharp-pain': /wait until the sharp pain has gone.*walks may help/is,
  cautions: /ask a physical therapist first/,
  approved: /Call \{doctorsOffice\}/,
};

/** The first words of an exercise, by its position. */
const FIRST_WORDS: Readonly<Record<Position, string>> = {
  'on-back': 'Lie on your back',
  'hands-and-knees': 'Get on your hands and knees',
  'on-front': 'Lie on your front',
  'on-side': 'Lie on your side',
};

/** Signs at which to stop. */
const STOP_SIGNS = ['sharp', 'worse', 'down your leg', 'newly numb', 'weak', 'dizzy', 'breath'];

const DOSE =
  /\d|\b(seconds|minutes|times|twice|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty)\b/i;

const PROMISE =
  /\b(cures?|heals?|fix(es)?|guarantees?|prevents?|safe|fine|will (help|ease|stop|strengthen|loosen))\b/i;

/** What people may say for the values of a slot, by entity id. */
function spokenFor(type: string): Map<string, string[]> {
  const values =
    interactionModel('en').interactionModel.languageModel.types.find(({ name }) => name === type)
      ?.values ?? [];
  return new Map(values.map(({ id, name }) => [id, [name.value, ...name.synonyms]]));
}

const idsOf = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

/** What is wrong with the exercises and routines. */
function wrongData({ exercises: all, routines, plainHold }: Exercises): string[] {
  const ids = idsOf(all);
  const questions = idsOf(screening.questions);
  const wrong = [
    ...otherIds('exercises', ids, [...spokenFor('Exercise').keys()]),
    ...otherIds('routines', idsOf(routines), [...spokenFor('Routine').keys()]),
  ];
  for (const { id, hold, barredBy } of all) {
    const unknown = barredBy.filter((question) => !questions.includes(question));
    wrong.push(...unknown.map((question) => `${id}: the screen does not ask ${question}`));
    if (ROUNDING_THE_BACK.includes(id) !== barredBy.includes('steroids')) {
      wrong.push(`${id}: steroids must bar an exercise exactly when it rounds the back`);
    }
    if (id === 'knee-to-chest' && (hold.seconds < 20 || hold.seconds > 30 || hold.longest !== 30)) {
      wrong.push(`${id}: the article says 20 to 30 seconds`);
    }
    if (id === 'curl-up' && hold.longest > 10) {
      wrong.push(`${id}: McGill says at most 10 seconds`);
    }
  }
  if (plainHold.longest !== LONGEST_HOLD_SECONDS) {
    wrong.push('plainHold: a count may last up to a minute');
  }
  if (ids.slice(0, ARTICLE.length).join() !== ARTICLE.join()) {
    wrong.push("exercises: they do not begin with the article's three");
  }
  for (const { id, exercises: steps } of routines) {
    const positions = steps.map((step) => all.find((each) => each.id === step)?.position);
    const changes = positions.filter((position, place) => position !== positions[place - 1]);
    if (new Set(changes).size !== changes.length) {
      wrong.push(`${id}: a position is taken twice`);
    }
    if (id === 'starter' && steps.join() !== ARTICLE.join()) {
      wrong.push("starter: it is not the article's three");
    }
    if (id === 'full') {
      wrong.push(...otherIds(id, steps, ids));
      if (steps.at(-1) !== 'press-up') {
        wrong.push('full: the optional press-up is not the last');
      }
    }
  }
  return wrong;
}

/** Every line that is spoken, with its name. */
function linesIn({ exercises: moves, gate, positions, moves: changes, ...rest }: Words) {
  const { getDown, gettingUp, stopRule } = rest;
  return [
    ...Object.entries(moves).flatMap(([id, { full, short, avoid }]) =>
      Object.entries({ full, short, avoid }).map(
        ([field, line]) => [`${id} ${field}`, line] as const,
      ),
    ),
    ...Object.entries(gate).flatMap(([id, fields]) =>
      Object.entries(fields).map(([field, line]) => [`${id} ${field}`, line] as const),
    ),
    ...Object.entries({ ...positions, getDown, gettingUp, stopRule }),
    ...Object.entries(changes).map(([id, line]) => [`move ${id}`, line] as const),
  ];
}

/** What is wrong with the words that go with the exercises. */
function wrongWords(words: Words): string[] {
  const wrong = [
    ...otherIds('exercises', Object.keys(words.exercises), idsOf(exercises.exercises)),
    ...otherIds('gate', Object.keys(words.gate), idsOf(exercises.gate)),
    ...otherIds('positions', Object.keys(words.positions), Position.options),
    ...otherIds('moves', Object.keys(words.moves), Position.options),
  ];
  for (const [name, line] of linesIn(words)) {
    wrong.push(...hardToRead(name, line), ...longSentences(name, line, MOST_WORDS_A_SENTENCE));
    if (!/\w.*[.?]$/s.test(line)) {
      wrong.push(`${name}: does not end as a sentence`);
    }
    const dose = DOSE.exec(line);
    if (dose) {
      wrong.push(`${name}: "${dose[0]}" belongs in the data`);
    }
    const promise = PROMISE.exec(line);
    if (promise) {
      wrong.push(`${name}: "${promise[0]}" is a promise`);
    }
  }
  const names = Object.values(words.exercises).map(({ name }) => name);
  for (const [id, { name, full, short, avoid }] of Object.entries(words.exercises)) {
    wrong.push(...wrongName(id, name, names));
    const data = exercises.exercises.find((exercise) => exercise.id === id);
    if (wordsIn(full).length > MOST_WORDS_IN_FULL) {
      wrong.push(`${id}: more than ${MOST_WORDS_IN_FULL} words in full`);
    }
    if (wordsIn(short).length > MOST_WORDS_IN_SHORT) {
      wrong.push(`${id}: more than ${MOST_WORDS_IN_SHORT} words in short`);
    }
    if (wordsIn(short).length >= wordsIn(full).length) {
      wrong.push(`${id}: not shorter the second time`);
    }
    if (sentencesIn(avoid).length !== 1) {
      wrong.push(`${id}: does not warn in one sentence`);
    }
    for (const text of [full, short]) {
      if (text.includes('Left side means') !== data?.sides) {
        wrong.push(`${id}: must say what the left side is exactly when it has sides`);
      }
    }
    if (!full.startsWith(FIRST_WORDS[data?.position ?? 'on-back'])) {
      wrong.push(`${id}: does not begin with how to lie or kneel`);
    }
    if (CUES[id]?.test(full) === false) {
      wrong.push(`${id}: not done as the article says`);
    }
    if (HARMS[id]?.test(avoid) !== true) {
      wrong.push(`${id}: does not warn of what can harm`);
    }
  }
  for (const [id, { ask, short, refused }] of Object.entries(words.gate)) {
    if (INSTEAD[id]?.test(refused) !== true) {
      wrong.push(`${id}: does not say what to do instead`);
    }
    if (!ask.endsWith('?') || !short.endsWith('?') || sentencesIn(ask).length !== 1) {
      wrong.push(`${id}: is not one question`);
    }
    if (short.length >= ask.length) {
      wrong.push(`${id}: not shorter the second time`);
    }
  }
  return [...wrong, ...unsafeOnTheFloor(words), ...incompleteStopRule(words.stopRule)];
}

/** What is wrong with a name: it must be one that can be said back, and no other's. */
function wrongName(id: string, name: string, names: readonly string[]): string[] {
  const plain = (text: string) => text.toLowerCase().replaceAll('-', ' ');
  const sayable = [id, ...(spokenFor('Exercise').get(id) ?? []).map(plain)];
  return [
    ...(sayable.includes(plain(name)) ? [] : [`${id}: nobody can ask for "${name}"`]),
    ...(names.filter((other) => other === name).length > 1 ? [`${id}: shares its name`] : []),
  ];
}

/** Nobody gets down onto the floor without a mat, a phone and a chair. */
function unsafeOnTheFloor({ positions, getDown, gettingUp }: Words): string[] {
  const wrong = Object.entries(positions).flatMap(([id, line]) => [
    ...(/mat.*phone in reach.*Hold a sturdy chair.*kneel on one knee/s.test(line)
      ? []
      : [`${id}: no mat, phone, chair and knee`]),
    ...(id === 'hands-and-knees' || line.includes('onto your side')
      ? []
      : [`${id}: not by way of the side`]),
  ]);
  if (!/slowly.*sturdy chair.*phone in reach/s.test(getDown)) {
    wrong.push('getDown: no chair or no phone');
  }
  if (!/roll onto your side.*sturdy chair/is.test(gettingUp)) {
    wrong.push('gettingUp: not by the side and a chair');
  }
  return wrong;
}

function incompleteStopRule(stopRule: string): string[] {
  return [
    ...STOP_SIGNS.filter((sign) => !stopRule.includes(sign)).map(
      (sign) => `stopRule: does not name "${sign}"`,
    ),
    ...(stopRule.endsWith('To stop, say: Alexa, that hurts.')
      ? []
      : ['stopRule: does not end with how to stop']),
  ];
}

describe('The exercise data', () => {
  it('break no rule', () => {
    expect(wrongData(exercises)).toEqual([]);
  });

  it('raise a complaint for each rule that is broken', () => {
    const [first, ...others] = exercises.exercises;
    const rounding = 'steroids must bar an exercise exactly when it rounds the back';
    const breaks: Break[] = [
      ['exercises', others, 'exercises: knee-to-chest is missing'],
      ['exercises', [...others, first], "exercises: they do not begin with the article's three"],
      ['exercises/bridge/id', 'plank', 'exercises: plank is not known'],
      ['routines/starter/id', 'morning', 'routines: starter is missing'],
      ['exercises/bridge/barredBy', ['toothache'], 'bridge: the screen does not ask toothache'],
      ['exercises/bridge/barredBy', ['steroids'], `bridge: ${rounding}`],
      ['exercises/curl-up/barredBy', [], `curl-up: ${rounding}`],
      [
        'exercises/knee-to-chest/hold/seconds',
        15,
        'knee-to-chest: the article says 20 to 30 seconds',
      ],
      [
        'exercises/knee-to-chest/hold/seconds',
        31,
        'knee-to-chest: the article says 20 to 30 seconds',
      ],
      [
        'exercises/knee-to-chest/hold/longest',
        40,
        'knee-to-chest: the article says 20 to 30 seconds',
      ],
      ['exercises/curl-up/hold/longest', 11, 'curl-up: McGill says at most 10 seconds'],
      ['plainHold/longest', 59, 'plainHold: a count may last up to a minute'],
      [
        'routines/starter/exercises',
        ['bird-dog', 'bridge'],
        "starter: it is not the article's three",
      ],
      [
        'routines/strength/exercises',
        ['bridge', 'bird-dog', 'curl-up'],
        'strength: a position is taken twice',
      ],
      ['routines/full/exercises/0', 'bridge', 'full: knee-to-chest is missing'],
      [
        'routines/full/exercises',
        ['press-up', 'bridge'],
        'full: the optional press-up is not the last',
      ],
    ];
    expect(unnoticed(exercises, wrongData, breaks)).toEqual([]);
  });
});

describe('The exercise words', () => {
  it('break no rule', () => {
    expect(wrongWords(words)).toEqual([]);
  });

  it('raise a complaint for each rule that is broken', () => {
    const long = (count: number) => 'a word '.repeat(count / 2);
    const side = 'must say what the left side is exactly when it has sides';
    const breaks: Break[] = [
      ['exercises/bridge', undefined, 'exercises: bridge is missing'],
      ['gate/approved', undefined, 'gate: approved is missing'],
      ['positions/on-side', undefined, 'positions: on-side is missing'],
      ['moves/kneeling', 'Kneel.', 'moves: kneeling is not known'],
      ['exercises/bridge/avoid', 'Avoid hyperextension.', 'bridge avoid: reads at grade 26.5'],
      ['exercises/bridge/avoid', long(22), 'bridge avoid: a sentence has 22 words, not 20'],
      ['exercises/bridge/avoid', '.', 'bridge avoid: does not end as a sentence'],
      ['gate/sharp-pain/refused', 'Wait', 'sharp-pain refused: does not end as a sentence'],
      [
        'exercises/bridge/full',
        'Lie for twenty breaths.',
        'bridge full: "twenty" belongs in the data',
      ],
      ['getDown', 'Wait 5 minutes.', 'getDown: "5" belongs in the data'],
      ['exercises/bridge/short', 'It heals your back.', 'bridge short: "heals" is a promise'],
      [
        'gate/sharp-pain/refused',
        'Rest will help.',
        'sharp-pain refused: "will help" is a promise',
      ],
      ['exercises/bridge/name', 'plank', 'bridge: nobody can ask for "plank"'],
      ['exercises/bridge/name', 'pelvic tilt', 'bridge: shares its name'],
      ['exercises/bridge/full', long(46), 'bridge: more than 45 words in full'],
      ['exercises/bridge/short', long(22), 'bridge: more than 20 words in short'],
      ['exercises/bridge/full', 'Lie on your back.', 'bridge: not shorter the second time'],
      [
        'exercises/bridge/avoid',
        'Not too high. No cramps.',
        'bridge: does not warn in one sentence',
      ],
      ['exercises/bridge/short', 'Left side means left.', `bridge: ${side}`],
      ['exercises/hamstring/short', 'Lift a leg.', `hamstring: ${side}`],
      ['exercises/bridge/full', 'Sit down.', 'bridge: does not begin with how to lie or kneel'],
      ['exercises/bird-dog/full', 'Get on your hands.', 'bird-dog: not done as the article says'],
      ['exercises/bridge/avoid', 'Take care.', 'bridge: does not warn of what can harm'],
      ['gate/sharp-pain/ask', 'Tell me of your pain.', 'sharp-pain: is not one question'],
      ['gate/sharp-pain/ask', 'Do you have pain? Is it sharp?', 'sharp-pain: is not one question'],
      ['gate/sharp-pain/ask', 'Sharp pain?', 'sharp-pain: not shorter the second time'],
      ['gate/approved/refused', 'No.', 'approved: does not say what to do instead'],
      ['positions/on-side', 'Lie down.', 'on-side: no mat, phone, chair and knee'],
      ['positions/on-front', 'Lie down.', 'on-front: not by way of the side'],
      ['getDown', 'Get down.', 'getDown: no chair or no phone'],
      ['gettingUp', 'Get up.', 'gettingUp: not by the side and a chair'],
      ...STOP_SIGNS.map((sign): Break => {
        const without = words.stopRule.replace(sign, '');
        return ['stopRule', without, `stopRule: does not name "${sign}"`];
      }),
      ['stopRule', 'Stop.', 'stopRule: does not end with how to stop'],
    ];
    expect(unnoticed(words, wrongWords, breaks)).toEqual([]);
  });
});
