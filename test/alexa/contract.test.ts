import model from '../../interaction-model/en.json';
import { heardIn, routedIntents } from '../../lambda/alexa/router';
import { medicine } from '../../lambda/care/medicine';
import { screening } from '../../lambda/screening/question';

const { intents, types } = model.interactionModel.languageModel;
const idsOf = (type: string): string[] =>
  types.find(({ name }) => name === type)?.values.map(({ id }) => id) ?? [];

describe('Model and router', () => {
  it('know the same intents', () => {
    expect(intents.map(({ name }) => name).sort()).toEqual([...routedIntents].sort());
  });

  it.each(['ScreeningSymptom', 'DeniableSign'])('%s names questions of the screen', (type) => {
    const questions = screening.questions.map(({ id }) => id);
    expect(questions).toEqual(expect.arrayContaining(idsOf(type)));
  });

  it('every question can be answered by naming its sign', () => {
    const questions = screening.questions.map(({ id }) => id);
    expect(idsOf('ScreeningSymptom').sort()).toEqual(questions.sort());
  });

  it('every medicine we speak of can be named', () => {
    const named = medicine.medicines.map(({ id }) => id);
    expect(idsOf('MedicineName')).toEqual(expect.arrayContaining(named));
  });
});

describe('The router', () => {
  const request = (name: string, slots: Record<string, string> = {}) =>
    heardIn(
      {
        type: 'IntentRequest',
        requestId: 'r',
        timestamp: '2026-11-22T10:00:00Z',
        locale: 'en-US',
        dialogState: 'STARTED',
        intent: {
          name,
          confirmationStatus: 'NONE',
          slots: Object.fromEntries(
            Object.entries(slots).map(([slot, value]) => [
              slot,
              { name: slot, value, confirmationStatus: 'NONE' as const },
            ]),
          ),
        },
      },
      { date: '2026-11-22', isEstimate: false },
    );

  it.each([
    ['P2W', 14],
    ['P3D', 3],
    ['PT12H', 0.5],
    ['PT0S', 0],
  ])('reads the duration %s as %d days ago', (ago, daysAgo) => {
    expect(request('OnsetIntent', { ago })).toEqual({ daysAgo });
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

  it('"this morning" has no slot and is today', () => {
    expect(request('OnsetIntent')).toEqual({ daysAgo: 0 });
  });

  it('a symptom that resolves to nothing is not understood', () => {
    expect(request('SymptomIntent', { symptom: 'a funny feeling' })).toBe('not-understood');
    expect(request('NoSymptomIntent', { symptom: 'i can not pee' })).toBe('not-understood');
  });

  it('a medicine nobody knows is still a medicine', () => {
    expect(request('MedicineIntent', { medicine: 'snake oil' })).toEqual({
      want: 'medicine',
      medicine: 'unknown',
    });
  });
});
