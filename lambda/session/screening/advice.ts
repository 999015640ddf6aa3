import type { Tier } from '../../screening/question';
import { tierRaisedBy } from '../../screening/triage';
import type { Content } from '../content';
import type { Tell } from '../say';
import type { Memory } from '../state';

/** The advice of the raised red flags of one tier. It follows the message of that tier. */
export const adviceFor = (tier: Tier, { answers }: Memory, { screening }: Content): Tell[] =>
  screening.questions
    .filter(({ id, hasAdvice }) => hasAdvice && tierRaisedBy(id, answers, screening) === tier)
    .map(({ id }): Tell => ({ kind: 'advice', item: id }));
