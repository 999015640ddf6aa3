import { interactionModel } from '../../../interaction-model/interaction-model';
import {
  parseRequest,
  RECENT_DAYS,
  routedIntents,
} from '../../../lambda/alexa/request/parse-request';
import type { Said } from '../../../lambda/alexa/request/reading';
import { medicine } from '../../../lambda/care/medicine';
import { exercises } from '../../../lambda/exercises/exercise';
import { screening } from '../../../lambda/screening/question';
import type { Heard } from '../../../lambda/session/heard';
import { intent, slot } from '../requests';

const { intents, types } = interactionModel('en').interactionModel.languageModel;
const idsOf = (type: string): string[] =>
  types.find(({ name }) => name === type)?.values.map(({ id }) => id) ?? [];

describe('Model and parser', () => {
  it('know the same intents', () => {
    expect(intents.map(({ name }) => name).sort()).toEqual([...routedIntents].sort());
  });

  it('a denied sign is one that the screen or the exercise questions ask about', () => {
    const questions = [...screening.questions, ...exercises.gate].map(({ id }) => id);
    expect(questions).toEqual(expect.arrayContaining(idsOf('DeniableSign')));
  });

  it('every question can be answered by naming its sign', () => {
    const questions = screening.questions.map(({ id }) => id);
    expect(idsOf('ScreeningSymptom').sort()).toEqual(questions.sort());
  });

  it('know the same recent times, and one word for a beginning', () => {
    expect(idsOf('RecentTime').sort()).toEqual([...RECENT_DAYS.keys()].sort());
    expect(idsOf('Beginning')).toEqual(['began']);
  });

  it('every medicine in the content can be named', () => {
    const named = medicine.medicines.map(({ id }) => id);
    expect(idsOf('MedicineName')).toEqual(expect.arrayContaining(named));
  });
});

const heardFor = (name: string, slots: object): Said =>
  parseRequest(
    JSON.parse(JSON.stringify({ ...intent(name, slots), timestamp: '2026-11-22T10:00:00Z' })),
    { date: '2026-11-22', isEstimate: false },
  );

describe('The parser', () => {
  const request = (name: string, slots: Record<string, string> = {}): Said =>
    heardFor(
      name,
      Object.assign({}, ...Object.entries(slots).map(([key, value]) => slot(key, value))),
    );

  it.each([
    ['P2W', 14],
    ['P3D', 3],
    ['PT12H', 0.5],
    ['PT0S', 0],
  ])('reads the duration %s as %d days ago', (ago, daysAgo) => {
    expect(request('OnsetIntent', { ago })).toEqual({ daysAgo, saysOnset: false });
  });

  it.each(['PT-5S', 'soon', 'P', '-P1D'])('does not understand the duration %s', (ago) => {
    expect(request('OnsetIntent', { ago })).toBe('not-understood');
  });

  it.each([
    ['72', { age: 72 }],
    ['0', 'not-understood'],
    ['-3', 'not-understood'],
    ['121', 'not-understood'],
    ['seventy', 'not-understood'],
    ['7.5', 'not-understood'],
  ])('reads the age %s as %j', (age, heard) => {
    expect(request('AgeIntent', { age })).toEqual(heard);
  });

  it('a symptom that resolves to nothing is not understood', () => {
    expect(request('SymptomIntent', { symptom: 'a funny feeling' })).toBe('not-understood');
    expect(request('NoSymptomIntent', { symptom: 'i can not pee' })).toBe('not-understood');
  });

  it('an unknown medicine still asks for medicine', () => {
    expect(request('MedicineIntent', { medicine: 'snake oil' })).toEqual({
      want: 'medicine',
      medicine: 'unknown',
    });
  });
});

describe('A time', () => {
  const began = slot('began', 'it started', 'began');
  const ago = slot('ago', 'P3D');
  const day = slot('day', '2026-11-21');
  const unheard = slot('when', 'the other week');

  it.each<[string, object, Heard]>([
    ['bare', ago, { daysAgo: 3, saysOnset: false }],
    ['of the beginning', { ...began, ...ago }, { daysAgo: 3, saysOnset: true }],
    ['as a day', day, { daysAgo: 1, saysOnset: false }],
    ['as the day of the beginning', { ...began, ...day }, { daysAgo: 1, saysOnset: true }],
    ['this morning', slot('when', 'this morning', 'today'), { daysAgo: 0, saysOnset: false }],
    ['last night', slot('when', 'last night', 'yesterday'), { daysAgo: 1, saysOnset: false }],
    [
      'two days',
      slot('when', 'a couple of days', 'two-days-ago'),
      { daysAgo: 2, saysOnset: false },
    ],
    ['some days', slot('when', 'a few days', 'few-days-ago'), { daysAgo: 3, saysOnset: false }],
    [
      'recent, and of the beginning',
      { ...began, ...slot('when', 'just now', 'today') },
      { daysAgo: 0, saysOnset: true },
    ],
    [
      'with an empty slot beside it',
      { ...slot('ago', ''), ...day },
      { daysAgo: 1, saysOnset: false },
    ],
    ['with "?" beside it', { ...slot('ago', '?'), ...day }, { daysAgo: 1, saysOnset: false }],
    ['that is none', {}, 'not-understood'],
    ['that was not said', began, 'not-understood'],
    ['that was a "?"', slot('ago', '?'), 'not-understood'],
    ['that was a "?" twice', { ...slot('ago', '?'), ...slot('day', '?') }, 'not-understood'],
    ['that no value matches', unheard, 'not-understood'],
    ['with a name no table has', slot('when', 'x', 'constructor'), 'not-understood'],
    // Other words may be a sign: "my foot went numb two days ago".
    [
      'of at least less than a week, which may be more',
      { ...slot('least', 'at least', 'at-least'), ...slot('ago', 'P6D') },
      'not-understood',
    ],
    [
      'of at least two weeks',
      { ...slot('least', 'more than', 'at-least'), ...slot('ago', 'P2W') },
      { daysAgo: 14, saysOnset: false },
    ],
    ['of something else', { ...slot('began', 'my foot went numb'), ...ago }, 'not-understood'],
    ['of something unheard', { ...slot('began', '?'), ...ago }, 'not-understood'],
  ])('%s', (_, slots, heard) => {
    expect(heardFor('OnsetIntent', slots)).toEqual(heard);
  });

  it('is not understood where the date is unknown', () => {
    const request = JSON.parse(JSON.stringify(intent('OnsetIntent', day)));
    expect(parseRequest(request, null)).toBe('not-understood');
  });
});

describe('A slot that was said but not understood starts nothing else', () => {
  const exercise = { want: 'exercise', exercise: null, routine: null } as const;
  const timer = { want: 'timer', action: 'set' } as const;

  it.each<[name: string, slot: string, absent: Heard, unheard: Heard]>([
    [
      'MedicineIntent',
      'medicine',
      { want: 'medicine', medicine: null },
      { want: 'medicine', medicine: 'unknown' },
    ],
    ['ExerciseIntent', 'exercise', exercise, { ...exercise, exercise: 'unknown' }],
    [
      'RoutineIntent',
      'routine',
      { ...exercise, routine: 'starter' },
      { ...exercise, exercise: 'unknown' },
    ],
    [
      'CountHoldIntent',
      'length',
      { want: 'count', seconds: null },
      { want: 'count', seconds: null },
    ],
    ['ColdTimerIntent', 'action', { ...timer, minutes: null }, 'not-understood'],
    // Not a length for a pack: the listener hears which are, and is asked.
    ['ColdTimerIntent', 'length', { ...timer, minutes: null }, { ...timer, minutes: 0 }],
    ['AgeIntent', 'age', 'not-understood', 'not-understood'],
    ['CountStyleIntent', 'style', 'not-understood', 'not-understood'],
    ['HoldLengthIntent', 'change', 'not-understood', 'not-understood'],
    ['SymptomIntent', 'symptom', 'not-understood', 'not-understood'],
    ['NoSymptomIntent', 'symptom', 'not-understood', 'not-understood'],
    // The last question is asked again, whatever they meant.
    ['CorrectionIntent', 'answer', { correction: null }, { correction: null }],
  ])('%s: %s', (name, of, absent, unheard) => {
    expect(heardFor(name, {})).toEqual(absent);
    expect(heardFor(name, { [of]: { name: of, confirmationStatus: 'NONE' } })).toEqual(absent);
    expect(heardFor(name, slot(of, ''))).toEqual(absent);
    expect(heardFor(name, slot(of, '?'))).toEqual(unheard);
    expect(heardFor(name, slot(of, 'flibbertigibbet'))).toEqual(unheard);
  });
});
