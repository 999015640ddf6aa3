import { interactionModel } from '../../../interaction-model/interaction-model';
import {
  parseRequest,
  RECENT_DAYS,
  routedIntents,
} from '../../../lambda/alexa/request/parse-request';
import { medicine } from '../../../lambda/care/medicine';
import { exercises } from '../../../lambda/exercises/exercise';
import { screening } from '../../../lambda/screening/question';
import type { Heard } from '../../../lambda/session/heard';
import { intent, slot } from '../requests';

const NOT_UNDERSTOOD: Heard = { kind: 'not-understood' };

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

const heardFor = (name: string, slots: object): Heard =>
  parseRequest(
    JSON.parse(JSON.stringify({ ...intent(name, slots), timestamp: '2026-11-22T10:00:00Z' })),
    { date: '2026-11-22', isEstimate: false },
  );

describe('The parser', () => {
  const request = (name: string, slots: Record<string, string> = {}): Heard =>
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
    expect(request('OnsetIntent', { ago })).toEqual({ kind: 'onset', daysAgo, saysOnset: false });
  });

  it.each(['PT-5S', 'soon', 'P', '-P1D'])('does not understand the duration %s', (ago) => {
    expect(request('OnsetIntent', { ago })).toEqual(NOT_UNDERSTOOD);
  });

  it.each([
    ['72', { kind: 'age', age: 72 }],
    ['0', NOT_UNDERSTOOD],
    ['-3', NOT_UNDERSTOOD],
    ['121', NOT_UNDERSTOOD],
    ['seventy', NOT_UNDERSTOOD],
    ['7.5', NOT_UNDERSTOOD],
  ])('reads the age %s as %j', (age, heard) => {
    expect(request('AgeIntent', { age })).toEqual(heard);
  });

  it('a symptom that resolves to nothing is not understood', () => {
    expect(request('SymptomIntent', { symptom: 'a funny feeling' })).toEqual(NOT_UNDERSTOOD);
    expect(request('NoSymptomIntent', { symptom: 'i can not pee' })).toEqual(NOT_UNDERSTOOD);
  });

  it('an unknown medicine still asks for medicine', () => {
    expect(request('MedicineIntent', { medicine: 'snake oil' })).toEqual({
      kind: 'medicine',
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
    ['bare', ago, { kind: 'onset', daysAgo: 3, saysOnset: false }],
    ['of the beginning', { ...began, ...ago }, { kind: 'onset', daysAgo: 3, saysOnset: true }],
    ['as a day', day, { kind: 'onset', daysAgo: 1, saysOnset: false }],
    [
      'as the day of the beginning',
      { ...began, ...day },
      { kind: 'onset', daysAgo: 1, saysOnset: true },
    ],
    [
      'this morning',
      slot('when', 'this morning', 'today'),
      { kind: 'onset', daysAgo: 0, saysOnset: false },
    ],
    [
      'last night',
      slot('when', 'last night', 'yesterday'),
      { kind: 'onset', daysAgo: 1, saysOnset: false },
    ],
    [
      'two days',
      slot('when', 'a couple of days', 'two-days-ago'),
      { kind: 'onset', daysAgo: 2, saysOnset: false },
    ],
    [
      'some days',
      slot('when', 'a few days', 'few-days-ago'),
      { kind: 'onset', daysAgo: 3, saysOnset: false },
    ],
    [
      'recent, and of the beginning',
      { ...began, ...slot('when', 'just now', 'today') },
      { kind: 'onset', daysAgo: 0, saysOnset: true },
    ],
    [
      'with an empty slot beside it',
      { ...slot('ago', ''), ...day },
      { kind: 'onset', daysAgo: 1, saysOnset: false },
    ],
    [
      'with "?" beside it',
      { ...slot('ago', '?'), ...day },
      { kind: 'onset', daysAgo: 1, saysOnset: false },
    ],
    ['that is none', {}, NOT_UNDERSTOOD],
    ['that was not said', began, NOT_UNDERSTOOD],
    ['that was a "?"', slot('ago', '?'), NOT_UNDERSTOOD],
    ['that was a "?" twice', { ...slot('ago', '?'), ...slot('day', '?') }, NOT_UNDERSTOOD],
    ['that no value matches', unheard, NOT_UNDERSTOOD],
    ['with a name no table has', slot('when', 'x', 'constructor'), NOT_UNDERSTOOD],
    // Other words may be a sign: "my foot went numb two days ago".
    [
      'of at least less than a week, which may be more',
      { ...slot('least', 'at least', 'at-least'), ...slot('ago', 'P6D') },
      NOT_UNDERSTOOD,
    ],
    [
      'of at least two weeks',
      { ...slot('least', 'more than', 'at-least'), ...slot('ago', 'P2W') },
      { kind: 'onset', daysAgo: 14, saysOnset: false },
    ],
    ['of something else', { ...slot('began', 'my foot went numb'), ...ago }, NOT_UNDERSTOOD],
    ['of something unheard', { ...slot('began', '?'), ...ago }, NOT_UNDERSTOOD],
  ])('%s', (_, slots, heard) => {
    expect(heardFor('OnsetIntent', slots)).toEqual(heard);
  });

  it('is not understood where the date is unknown', () => {
    const request = JSON.parse(JSON.stringify(intent('OnsetIntent', day)));
    expect(parseRequest(request, null)).toEqual(NOT_UNDERSTOOD);
  });
});

describe('A slot that was said but not understood starts nothing else', () => {
  const exercise = { kind: 'exercise', exercise: null, routine: null } as const;
  const timer = { kind: 'set-timer' } as const;

  it.each<[name: string, slot: string, absent: Heard, unheard: Heard]>([
    [
      'MedicineIntent',
      'medicine',
      { kind: 'medicine', medicine: null },
      { kind: 'medicine', medicine: 'unknown' },
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
      { kind: 'count', seconds: null },
      { kind: 'count', seconds: null },
    ],
    ['ColdTimerIntent', 'action', { ...timer, minutes: null }, NOT_UNDERSTOOD],
    // Not a length for a pack: the listener hears which are, and is asked.
    ['ColdTimerIntent', 'length', { ...timer, minutes: null }, { ...timer, minutes: 0 }],
    ['AgeIntent', 'age', NOT_UNDERSTOOD, NOT_UNDERSTOOD],
    ['CountStyleIntent', 'style', NOT_UNDERSTOOD, NOT_UNDERSTOOD],
    ['HoldLengthIntent', 'change', NOT_UNDERSTOOD, NOT_UNDERSTOOD],
    ['SymptomIntent', 'symptom', NOT_UNDERSTOOD, NOT_UNDERSTOOD],
    ['NoSymptomIntent', 'symptom', NOT_UNDERSTOOD, NOT_UNDERSTOOD],
    // The last question is asked again, whatever they meant.
    [
      'CorrectionIntent',
      'answer',
      { kind: 'correction', claimed: null },
      { kind: 'correction', claimed: null },
    ],
  ])('%s: %s', (name, of, absent, unheard) => {
    expect(heardFor(name, {})).toEqual(absent);
    expect(heardFor(name, { [of]: { name: of, confirmationStatus: 'NONE' } })).toEqual(absent);
    expect(heardFor(name, slot(of, ''))).toEqual(absent);
    expect(heardFor(name, slot(of, '?'))).toEqual(unheard);
    expect(heardFor(name, slot(of, 'flibbertigibbet'))).toEqual(unheard);
  });
});
