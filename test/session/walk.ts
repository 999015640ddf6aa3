import fc from 'fast-check';
import { readingOf, whereIn } from '../../lambda/alexa/request/reading';
import { screening } from '../../lambda/screening/question';
import { content } from '../../lambda/session/content';
import { advance, type Turn } from '../../lambda/session/dialog';
import type { Heard } from '../../lambda/session/heard';
import type { State } from '../../lambda/session/state';
import { contextAfter } from './context';

const symptom = fc.constantFrom(...screening.questions.map(({ id }) => id), 'hiccups');

const anyAnswer: fc.Arbitrary<Heard> = fc.constantFrom<Heard>(
  'yes',
  'no',
  'partly',
  'soft-no',
  'not-sure',
  'not-new',
  'decline',
);
const anyHeard: fc.Arbitrary<Heard> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Heard>('no') },
  { weight: 4, arbitrary: anyAnswer },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Heard>(
      'next',
      'previous',
      'repeat',
      'start-over',
      'ready',
      'resume',
      'wait',
      'how-long',
      'help',
      'why',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Heard>('cannot-move', 'alone', 'pain', 'not-understood'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Heard>(
      { want: 'launch' },
      { want: 'care' },
      { want: 'causes' },
      { want: 'warning-signs' },
      { want: 'heat-or-cold' },
      { want: 'medicine', medicine: null },
      { want: 'medicine', medicine: 'acetaminophen' },
      { want: 'medicine', medicine: 'opioid' },
      { want: 'exercise', exercise: 'bird-dog', routine: null },
      { want: 'exercise', exercise: 'unknown', routine: null },
      { want: 'exercise', exercise: null, routine: null },
      { want: 'exercise', exercise: null, routine: 'full' },
      { want: 'count', seconds: 30 },
      { want: 'count', seconds: null },
      { want: 'timer', action: 'set', minutes: 15 },
      { want: 'timer', action: 'left' },
      { want: 'reminder' },
      { permission: 'granted', of: 'timer' },
      { timer: 'set', of: { action: 'set', minutes: 15 } },
      { timer: 'not-permitted', of: { action: 'set', minutes: 15 } },
      { reminder: 'not-permitted' },
      { style: 'every-five' },
      { style: 'countdown' },
      { holdLength: 'longer' },
      { holdLength: 'shorter' },
      'count-failed',
      'pause',
      { want: 'exercise', exercise: null, routine: 'starter' },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(
      symptom.map((id): Heard => ({ symptom: id })),
      symptom.map((id): Heard => ({ noSymptom: [id] })),
      fc.integer({ min: 1, max: 120 }).map((age): Heard => ({ age })),
      fc.record({ daysAgo: fc.constantFrom(0, 1, 2, 3, 7, 8, 400), saysOnset: fc.boolean() }),
      fc
        .constantFrom<'yes' | 'no' | null>('yes', 'no', null)
        .map((correction): Heard => ({ correction })),
    ),
  },
);

/** One turn of a walk. */
export interface Step {
  before: State | null;
  heard: Heard;
  turn: Turn;
}

/** From one request to the next, in ms: too early, within a count, after it, and no clock at all. */
const anyElapsed = fc.constantFrom(null, -5000, 1, 6000, 9500, 31_000, 70_000, 1e12);

/**
 * Walks a conversation until it ends or the words run out.
 *
 * @param asRead the words are read by where they are said, as the edge does; otherwise the dialog hears
 *   every word everywhere, more than the edge ever lets it hear
 */
export function walk(said: readonly (readonly [Heard, number | null])[], asRead = false): Step[] {
  const steps: Step[] = [];
  let state: State | null = null;
  for (const [each, elapsedMs] of said) {
    const heard = asRead ? readingOf(each, whereIn(state, content)) : each;
    const turn: Turn = advance(state, heard, contextAfter(elapsedMs));
    steps.push({ before: state, heard, turn });
    state = turn.state;
    if (state === null) {
      break;
    }
  }
  return steps;
}

/** Words in any order, plain noes most of all, so that the screen is often finished. */
export const anyConversation = fc.array(fc.tuple(anyHeard, anyElapsed), {
  minLength: 1,
  maxLength: 60,
});
