import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { content } from '../../lambda/session/content';
import { reviewSheet } from '../../proof/review-sheet';

describe('The review sheet', () => {
  const sheet = reviewSheet();

  it('is up to date (npm run review-sheet)', () => {
    const file = join(__dirname, '..', '..', 'docs', 'review-sheet.md');
    expect(readFileSync(file, 'utf8')).toBe(sheet);
  });

  it('holds every question, step, medicine answer and exercise with its source', () => {
    const { screening, steps, medicine, exercises } = content;
    const entries = [
      ...screening.questions,
      ...steps,
      ...medicine.gate,
      ...medicine.answers,
      ...exercises.gate,
      ...exercises.exercises,
    ];
    for (const { source, reason } of entries) {
      expect(sheet).toContain(source);
      expect(sheet).toContain(reason);
    }
  });
});
