import type { SkillHandler } from '../echo/device/echo';
import steps from '../lambda/care/steps.en.json';
import type { Comparison } from './figures';
import {
  ANSWER_SECONDS,
  converse,
  firstNumberAt,
  type Heard,
  intent,
  NO,
  READY,
  secondsOf,
  type Wait,
  waitsUntil,
} from './listener';
import { left, markdownTable, right } from './markdown-table';

const LONGEST_WAITS = 12;

const WAIT = intent('WaitIntent');

/** The waits of a listener, up to the first step and up to the first number. */
export interface Listening {
  readonly care: readonly Wait[];
  /** For someone who does not ask how to get down on the floor. */
  readonly count: readonly Wait[];
  /** For someone who says "wait" once, and hears how to get down. */
  readonly countOnceDown: readonly Wait[];
}

/** Says no until the first care step. */
export const untilCare = ({ at }: Heard): object | null => (at === 'care' ? null : NO);

/** The waits from "knee to chest" to the first number: no to every question, then `before`, then "ready". */
async function waitsForCount(handler: SkillHandler, before: readonly object[]): Promise<Wait[]> {
  const said = [...before];
  const untilCount = ({ at }: Heard): object | null =>
    at === 'holding' ? null : at === 'ready' ? (said.shift() ?? READY) : NO;
  const request = intent('ExerciseIntent', { exercise: 'knee-to-chest' });
  const turns = await converse(handler, request, untilCount);
  const last = turns.at(-1);
  if (last === undefined) {
    throw new Error('Nothing was heard.');
  }
  return [
    ...waitsUntil('', turns).slice(0, -1),
    { words: '(the count, up to its first number)', seconds: firstNumberAt(last.response) },
  ];
}

/** Runs a skill up to the first step, and up to the first number. */
export async function listen(handler: SkillHandler): Promise<Listening> {
  const [firstStep] = Object.values(steps);
  if (firstStep === undefined) {
    throw new Error('There is no step.');
  }
  const [firstSentence = ''] = firstStep.say.split(/(?<=[.?!])\s/);
  const care = await converse(handler, intent('BackSpasmIntent'), untilCare);
  return {
    care: waitsUntil(firstSentence, care),
    count: await waitsForCount(handler, []),
    countOnceDown: await waitsForCount(handler, [WAIT]),
  };
}

export function listenerRows({ care, count, countOnceDown }: Listening): Comparison[] {
  const row = (what: string, waits: readonly Wait[]) => ({
    what,
    ours: secondsOf(waits),
    against: `${waits.length - 1} answers of ${ANSWER_SECONDS} s`,
    theirs: (waits.length - 1) * ANSWER_SECONDS,
    unit: 's',
  });
  return [
    {
      ...row('"what do I do for a back spasm" to the first step, all no', care),
      goal: { of: 'ours', most: 110 },
    },
    {
      ...row('"knee to chest" to the first number, all no', count),
      goal: { of: 'ours', most: 90 },
    },
    row('the same, told how to get down first', countOnceDown),
  ];
}

/** The longest waits as a Markdown table, the longest first. */
export function waitsTable(title: string, waits: readonly Wait[]): string {
  const rows = [...waits]
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, LONGEST_WAITS)
    .map(({ words, seconds }) => [words, seconds.toFixed(1)]);
  return markdownTable([left(title), right('s')], rows);
}
