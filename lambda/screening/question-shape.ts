import * as z from 'zod';
import { citation, contentId } from '../content-file';

const Question = z.strictObject({
  id: contentId,
  tier: z.enum(['emergency', 'today', 'provider']),
  /** The signs that the question asks about. A denial that names one of several leaves the others open. */
  signs: z.array(contentId).min(1),
  /** Asked only if the question with this id raised its flag. */
  follows: contentId.optional(),
  /** Whether a soft no is asked about once more here, as it is at every emergency question. */
  asksSoftNoAgain: z.boolean().exactOptional(),
  /** Naming one of these signs instead means no to this question: one leg is not both legs. */
  noWhenNamed: z.array(contentId).exactOptional(),
  /** Whether "I can't get up" is a yes, once the question that this one follows raised its flag. */
  raisedByCannotMove: z.boolean().exactOptional(),
  /** An age in years from which the answer is yes. */
  yesFromAge: z.int().positive().optional(),
  /** Days since the start from which the answer is yes. */
  yesFromDays: z.number().positive().optional(),
  /** Whether an introduction comes before the question when it is first asked. */
  hasLead: z.boolean().exactOptional(),
  /** Whether a raised flag adds its own advice to the message of its tier. */
  hasAdvice: z.boolean().exactOptional(),
  /** Whether it is asked again when the listener says that something hurts. */
  askAgainAfterPain: z.boolean().exactOptional(),
  source: citation,
  reason: citation,
});
export type QuestionData = z.infer<typeof Question>;

const List = z.strictObject({
  id: contentId,
  questions: z.array(contentId).min(2),
  hasLead: z.boolean().exactOptional(),
});

/** Questions of one theme, which the quick screen asks as one. */
export type List = z.infer<typeof List>;

/** What `questions.json` must look like. */
export const Screening = z
  .strictObject({
    questions: z.array(Question).min(1),
    lists: z.array(List),
    quick: z.array(contentId).min(1),
  })
  .superRefine(({ questions, lists, quick }, check) => {
    const ids = questions.map(({ id }) => id);
    const all = [...ids, ...lists.map(({ id }) => id)];
    const complain = (message: string) => check.addIssue({ code: 'custom', message });
    for (const id of new Set(all)) {
      if (all.filter((other) => other === id).length > 1) {
        complain(`${id}: an id stands twice`);
      }
    }
    for (const question of questions) {
      const before = ids.slice(0, ids.indexOf(question.id));
      if (question.follows !== undefined && !before.includes(question.follows)) {
        complain(`${question.id}: follows ${question.follows}, which is not an earlier question`);
      }
      for (const id of question.noWhenNamed ?? []) {
        if (!ids.includes(id)) {
          complain(`${question.id}: noWhenNamed names no question: ${id}`);
        }
      }
    }
    for (const list of lists) {
      if (!quick.includes(list.id)) {
        complain(`${list.id}: the quick screen does not ask this list`);
      }
      for (const id of list.questions) {
        if (!ids.includes(id)) {
          complain(`${list.id}: no question has the id ${id}`);
        }
      }
    }
    for (const id of quick) {
      if (!all.includes(id)) {
        complain(`quick: neither a question nor a list: ${id}`);
      }
    }
    const askedQuickly = quick.flatMap(
      (id) => lists.find((list) => list.id === id)?.questions ?? id,
    );
    for (const { id, follows } of questions) {
      const times = askedQuickly.filter((other) => other === id).length;
      if (times !== (follows === undefined ? 1 : 0)) {
        complain(`${id}: the quick screen asks it ${times} times`);
      }
    }
  });
export type ScreeningData = z.infer<typeof Screening>;
