import { interactionModel } from '../../interaction-model/interaction-model';
import { contentFile } from '../../lambda/content-file';
import { exercises } from '../../lambda/exercises/exercise';
import { Exercises, Position } from '../../lambda/exercises/exercise-shape';
import file from '../../lambda/exercises/exercises.en.json';
import { screening } from '../../lambda/screening/question';
import { readingGrade, wordsIn } from '../../proof/reading-grade';

/** The words as a listener in the US hears them. */
const words: typeof file = JSON.parse(
  JSON.stringify(file).replaceAll('{physicalTherapist}', 'physical therapist'),
);

const HIGHEST_GRADE = 6;
const MOST_WORDS_A_SENTENCE = 20;
const MOST_WORDS_IN_FULL = 45;
const MOST_WORDS_IN_SHORT = 20;

const ids = exercises.exercises.map(({ id }) => id);
const routineIds = exercises.routines.map(({ id }) => id);
const gateIds = exercises.gate.map(({ id }) => id);

const wordsOf = new Map(Object.entries(words.exercises));
const gateWordsOf = new Map(Object.entries(words.gate));

/** Every spoken line with the place it stands in. */
const everyLine: [string, string][] = [
  ...[...wordsOf].flatMap(([id, { full, short, avoid }]): [string, string][] => [
    [`${id} full`, full],
    [`${id} short`, short],
    [`${id} avoid`, avoid],
  ]),
  ...[...gateWordsOf].flatMap(([id, { ask, short, refused }]): [string, string][] => [
    [`${id} ask`, ask],
    [`${id} short`, short],
    [`${id} refused`, refused],
  ]),
  ...Object.entries(words.positions),
  ...Object.entries(words.moves).map(([id, move]): [string, string] => [`move ${id}`, move]),
  ['getDown', words.getDown],
  ['gettingUp', words.gettingUp],
  ['stopRule', words.stopRule],
];

const sentencesIn = (text: string): string[] =>
  text.split(/[.?!]/).filter((sentence) => wordsIn(sentence).length > 0);

const exerciseOf = (id: string) => exercises.exercises.find((exercise) => exercise.id === id);
const routineOf = (id: string) => exercises.routines.find((routine) => routine.id === id);

/** What people may say for the values of a slot, by entity id. */
function spokenFor(type: string): Map<string, string[]> {
  const values =
    interactionModel('en').interactionModel.languageModel.types.find(({ name }) => name === type)
      ?.values ?? [];
  return new Map(values.map(({ id, name }) => [id, [name.value, ...name.synonyms]]));
}

describe('The exercise data', () => {
  it('name the same exercises as the interaction model', () => {
    expect([...ids].sort()).toEqual([...spokenFor('Exercise').keys()].sort());
  });

  it('name the same routines as the interaction model', () => {
    expect([...routineIds].sort()).toEqual([...spokenFor('Routine').keys()].sort());
  });

  it('bar only by questions of the screen', () => {
    const questions = screening.questions.map(({ id }) => id);
    for (const { barredBy } of exercises.exercises) {
      expect(questions).toEqual(expect.arrayContaining(barredBy));
    }
  });

  it('bar curling and rounding the back where bones may be thin', () => {
    const barred = exercises.exercises.filter(({ barredBy }) => barredBy.includes('steroids'));
    expect(barred.map(({ id }) => id)).toEqual(['cat-cow', 'curl-up']);
  });

  it("start with the article's three, in its order", () => {
    const three = ['knee-to-chest', 'pelvic-tilt', 'bird-dog'];
    expect(routineOf('starter')?.exercises).toEqual(three);
    expect(ids.slice(0, 3)).toEqual(three);
  });

  it('lead every exercise in the full routine, the optional one last', () => {
    const full = routineOf('full')?.exercises ?? [];
    expect([...full].sort()).toEqual([...ids].sort());
    expect(full.at(-1)).toBe('press-up');
  });

  it.each(routineIds)('take each position once in %s', (id) => {
    const positions = (routineOf(id)?.exercises ?? []).map((step) => exerciseOf(step)?.position);
    const changes = positions.filter((position, place) => position !== positions[place - 1]);
    expect(changes).toHaveLength(new Set(changes).size);
  });

  it("hold the knee to the chest within the article's 20 to 30 seconds", () => {
    const { seconds, longest } = exerciseOf('knee-to-chest')?.hold ?? { seconds: 0, longest: 0 };
    expect(seconds).toBeGreaterThanOrEqual(20);
    expect(seconds).toBeLessThanOrEqual(30);
    expect(longest).toBe(30);
  });

  it('never curl up for longer than ten seconds', () => {
    expect(exerciseOf('curl-up')?.hold.longest).toBe(10);
  });

  it('count up to a minute when only a length is asked for', () => {
    expect(exercises.plainHold).toMatchObject({ shortest: 1, seconds: 30, longest: 60 });
  });

  it.each([
    ['knee-to-chest', 'on-back', 20, 1, 2, true],
    ['pelvic-tilt', 'on-back', 5, 5, 1, false],
    ['bird-dog', 'hands-and-knees', 5, 5, 1, true],
    ['cat-cow', 'hands-and-knees', 3, 10, 1, false],
    ['childs-pose', 'hands-and-knees', 6, 8, 1, false],
    ['knee-rolls', 'on-back', 5, 5, 1, true],
    ['bridge', 'on-back', 5, 5, 1, false],
    ['curl-up', 'on-back', 5, 5, 1, true],
    ['side-plank', 'on-side', 10, 1, 3, true],
    ['piriformis', 'on-back', 20, 1, 2, true],
    ['hamstring', 'on-back', 20, 1, 2, true],
    ['press-up', 'on-front', 10, 1, 3, false],
  ])(
    '%s: %s, %d seconds, %d at a time, %d sets, both sides: %s',
    (id, position, seconds, repetitions, sets, sides) => {
      expect(exerciseOf(id)).toMatchObject({
        position,
        hold: { seconds },
        repetitions,
        sets,
        sides,
      });
    },
  );
});

describe('The exercise words', () => {
  it('stand for every exercise, position, routine and question, and for nothing else', () => {
    expect([...wordsOf.keys()].sort()).toEqual([...ids].sort());
    expect([...gateWordsOf.keys()].sort()).toEqual([...gateIds].sort());
    expect(Object.keys(words.positions).sort()).toEqual([...Position.options].sort());
    expect(Object.keys(words.moves).sort()).toEqual([...Position.options].sort());
  });

  it('give each exercise a name of its own that can be said back', () => {
    const spoken = spokenFor('Exercise');
    const plain = (name: string) => name.toLowerCase().replaceAll('-', ' ');
    for (const [id, { name }] of wordsOf) {
      expect([id, ...(spoken.get(id) ?? []).map(plain)]).toContain(plain(name));
    }
    expect(new Set([...wordsOf.values()].map(({ name }) => name)).size).toBe(ids.length);
  });

  it.each(everyLine)('%s is plain, in sentences short enough', (_, line) => {
    expect(sentencesIn(line).length).toBeGreaterThan(0);
    expect(readingGrade(line)).toBeLessThanOrEqual(HIGHEST_GRADE);
    for (const sentence of sentencesIn(line)) {
      expect(wordsIn(sentence).length).toBeLessThanOrEqual(MOST_WORDS_A_SENTENCE);
    }
    expect(line).toMatch(/[.?]$/);
  });

  it.each(everyLine)('%s leaves the dose to the data', (_, line) => {
    expect(line).not.toMatch(/\d|\bseconds\b|\bminutes\b|\btimes\b|\btwice\b/i);
    expect(line).not.toMatch(/\b(two|three|four|five|six|seven|eight|nine|ten|twenty|thirty)\b/i);
  });

  it.each(everyLine)('%s promises nothing', (_, line) => {
    expect(line).not.toMatch(/\b(cures?|heals?|fix(es)?|guarantees?|prevents?|safe|fine)\b/i);
    expect(line).not.toMatch(/\bwill (help|ease|stop|strengthen|loosen)\b/i);
  });

  it.each([...wordsOf])('%s is shorter the second time, and warns in one sentence', (_, text) => {
    const { full, short, avoid } = text;
    expect(wordsIn(full).length).toBeLessThanOrEqual(MOST_WORDS_IN_FULL);
    expect(wordsIn(short).length).toBeLessThanOrEqual(MOST_WORDS_IN_SHORT);
    expect(wordsIn(short).length).toBeLessThan(wordsIn(full).length);
    expect(sentencesIn(avoid)).toHaveLength(1);
  });

  it.each([...wordsOf])('%s tells what the left side is exactly when it has sides', (id, text) => {
    const hasSides = exerciseOf(id)?.sides ?? false;
    expect(/Left side means/.test(text.full)).toBe(hasSides);
    expect(/Left side means/.test(text.short)).toBe(hasSides);
  });

  it.each([...wordsOf])('%s says first how to lie or kneel', (id, { full }) => {
    const start = {
      'on-back': /^Lie on your back/,
      'hands-and-knees': /^Get on your hands and knees/,
      'on-front': /^Lie on your front/,
      'on-side': /^Lie on your side/,
    };
    expect(full).toMatch(start[exerciseOf(id)?.position ?? 'on-back']);
  });

  it("keep the article's cues", () => {
    const { 'knee-to-chest': knee, 'pelvic-tilt': tilt, 'bird-dog': dog } = words.exercises;
    expect(knee.full).toMatch(/slowly pull one knee toward your chest until .* gentle stretch/i);
    expect(tilt.full).toMatch(/knees bent.*tighten your belly.*lower back flat.*tip up/is);
    expect(dog.full).toMatch(/hands and knees.*one arm forward.*opposite leg back/is);
    expect(dog.avoid).toMatch(/arch your back.*twist your hips/);
  });

  it.each([
    ['knee-to-chest', /pull hard.*leg hurts more/],
    ['pelvic-tilt', /hold your breath.*neck.*feet/],
    ['bird-dog', /leg high.*wrist or knee hurts/],
    ['cat-cow', /as far as you can/],
    ['childs-pose', /knees hurt/],
    ['knee-rolls', /force.*shoulder lift/],
    ['bridge', /too high.*cramps/],
    ['curl-up', /pull on your neck.*back flat/],
    ['side-plank', /hips sag.*shoulder hurts/],
    ['piriformis', /new hip.*physical therapist/],
    ['hamstring', /pull hard.*leg tingles/],
    ['press-up', /spinal stenosis.*bending back hurts.*down your leg/],
  ])('%s warns of what can harm', (id, warning) => {
    expect(wordsOf.get(id)?.avoid).toMatch(warning);
  });

  it('let nobody down onto the floor without a mat, a phone and a chair', () => {
    for (const line of Object.values(words.positions)) {
      expect(line).toMatch(/mat.*phone in reach.*Hold a sturdy chair.*kneel on one knee/s);
    }
    for (const id of ['on-back', 'on-front', 'on-side'] as const) {
      expect(words.positions[id]).toMatch(/onto your side/);
    }
    expect(words.getDown).toMatch(/slowly.*sturdy chair.*phone in reach/s);
    expect(words.gettingUp).toMatch(/roll onto your side.*sturdy chair/is);
  });

  it('say once when to stop, and how', () => {
    const { stopRule } = words;
    for (const sign of [
      /sharp/,
      /worse/,
      /down your leg/,
      /newly numb/,
      /weak/,
      /dizzy/,
      /breath/,
    ]) {
      expect(stopRule).toMatch(sign);
    }
    expect(stopRule).toMatch(/To stop, say: Alexa, that hurts\.$/);
  });

  it.each([...gateWordsOf])('%s is a question, shorter the second time', (_, { ask, short }) => {
    expect(ask.endsWith('?') && short.endsWith('?')).toBe(true);
    expect(sentencesIn(ask)).toHaveLength(1);
    expect(short.length).toBeLessThan(ask.length);
  });

  it('turn people away with what to do instead', () => {
    const { 'sharp-pain': sharp, cautions, approved } = words.gate;
    expect(sharp.ask).toMatch(/sharp pain/);
    expect(sharp.refused).toMatch(/wait until the sharp pain has gone.*walks may help/is);
    expect(cautions.ask).toMatch(/pregnant.*weak bones.*back surgery/);
    expect(cautions.refused).toMatch(/ask a physical therapist first/);
    expect(approved.ask).toMatch(/doctor or physical therapist/);
    expect(approved.refused).toMatch(/Call \{doctorsOffice\}/);
  });
});

describe('Broken exercise data', () => {
  const load = (data: unknown) => contentFile('exercises/exercises.json', Exercises, data);

  /** The data with some fields of one exercise changed. */
  const withExercise = (id: string, change: object) => ({
    ...exercises,
    exercises: exercises.exercises.map((exercise) =>
      exercise.id === id ? { ...exercise, ...change } : exercise,
    ),
  });

  /** The data with some fields of the starter routine changed. */
  const withStarter = (change: object) => ({
    ...exercises,
    routines: exercises.routines.map((routine) =>
      routine.id === 'starter' ? { ...routine, ...change } : routine,
    ),
  });

  it('would be noticed: the data as they are load', () => {
    expect(load(withExercise('bridge', {}))).toEqual(exercises);
    expect(load(withStarter({}))).toEqual(exercises);
  });

  it.each([
    ['no source', { source: undefined }, 'source'],
    ['an unknown position', { position: 'standing' }, 'position'],
    ['a tier that unlocks nothing', { tiers: ['today'] }, 'tiers[0]'],
    ['no tier', { tiers: [] }, 'tiers'],
    ['a field of no meaning', { speed: 1 }, 'speed'],
    ['no repetition', { repetitions: 0 }, 'repetitions'],
    ['half a second', { hold: { seconds: 5.5, shortest: 2, longest: 10 } }, 'hold.seconds'],
    ['a hold below its range', { hold: { seconds: 1, shortest: 2, longest: 10 } }, 'hold.seconds'],
    ['a hold above its range', { hold: { seconds: 9, shortest: 2, longest: 8 } }, 'hold.seconds'],
    ['a hold of no time', { hold: { seconds: 5, shortest: 0, longest: 10 } }, 'hold.shortest'],
    ['a hold over a minute', { hold: { seconds: 5, shortest: 2, longest: 61 } }, 'hold.longest'],
    ['a side that plays too long', { repetitions: 12 }, 'hold.longest'],
    [
      'a long hold counted more than once in one go',
      { hold: { seconds: 10, shortest: 2, longest: 10 } },
      'repetitions',
    ],
    ['a short hold in sets', { sets: 2 }, 'sets'],
  ])('is refused with file, id and field: %s', (_, change, field) => {
    const loading = () => load(withExercise('bridge', change));
    expect(loading).toThrow('exercises/exercises.json');
    expect(loading).toThrow('bridge: ');
    expect(loading).toThrow(field);
  });

  it('may play a side for as long as allowed, and no longer', () => {
    const childsPose = (longest: number) =>
      withExercise('childs-pose', { hold: { seconds: 6, shortest: 4, longest } });
    expect(() => load(childsPose(6))).not.toThrow();
    expect(() => load(childsPose(9))).toThrow(/childs-pose: .*does not fit one response/);
  });

  it('is refused when an id stands twice', () => {
    const { exercises: all, routines, gate } = exercises;
    expect(() => load({ ...exercises, exercises: [...all, all[0]] })).toThrow(
      /knee-to-chest: an id stands twice[\s\S]*exercises\[12\]\.id/,
    );
    expect(() => load({ ...exercises, routines: [...routines, routines[0]] })).toThrow(
      /starter: an id stands twice[\s\S]*routines\[4\]\.id/,
    );
    expect(() => load({ ...exercises, gate: [...gate, gate[0]] })).toThrow(
      /sharp-pain: an id stands twice[\s\S]*gate\[3\]\.id/,
    );
  });

  it('is refused when a routine has no reason, names no exercise, or names one twice', () => {
    expect(() => load(withStarter({ reason: '' }))).toThrow(
      /starter: [\s\S]*routines\[0\]\.reason/,
    );
    expect(() => load(withStarter({ exercises: ['bridge', 'handstand'] }))).toThrow(
      /starter: no exercise has the id handstand[\s\S]*routines\[0\]\.exercises/,
    );
    expect(() => load(withStarter({ exercises: ['bridge', 'bridge'] }))).toThrow(
      /starter: bridge stands in it twice[\s\S]*routines\[0\]\.exercises/,
    );
  });

  it('is refused when a question before the exercises would be asked in an emergency', () => {
    const gate = exercises.gate.map((question) => ({ ...question, tiers: ['emergency'] }));
    expect(() => load({ ...exercises, gate })).toThrow(/sharp-pain: [\s\S]*gate\[0\]\.tiers\[0\]/);
  });

  it('is refused when the plain count leaves its range', () => {
    const plainHold = { ...exercises.plainHold, longest: 20 };
    expect(() => load({ ...exercises, plainHold })).toThrow(/plainHold\.seconds/);
  });

  it('says so when an entry has no id', () => {
    expect(() => load(withExercise('bridge', { id: undefined }))).toThrow(/an entry with no id/);
  });
});
