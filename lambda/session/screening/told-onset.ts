import { phaseAfter } from '../../care/phase';
import { asksAbout, itemOf, tierRaisedBy } from '../../screening/triage';
import { withPhase } from '../care/progress';
import type { Content } from '../content';
import type { HeardOnset } from '../heard';
import type { Memory, Place, State } from '../state';
import type { Outcome } from '../turn';
import { asked } from '../turn';
import { answerByFact } from './volunteered';

/** The question that a time since the beginning answers; undefined if the content has none. */
const durationQuestion = ({ screening }: Content) =>
  screening.questions.find(({ yesFromDays }) => yesFromDays !== undefined);

/**
 * Whether a time told here is about the pain. Before medicine or exercises it may be about what is asked,
 * as in "back surgery last month". At another question of the screen "yesterday" may mean "yes, yesterday".
 */
export function isAboutPain(place: Place, { saysOnset }: HeardOnset, content: Content): boolean {
  if (place.at === 'exercise-gate' || place.at === 'medicine') {
    return false;
  }
  if (place.at !== 'screening' || saysOnset) {
    return true;
  }
  const question = durationQuestion(content);
  return question !== undefined && asksAbout(itemOf(place.item, content.screening), question.id);
}

/** Handles when the pain began, in days ago. It answers the question about duration and sets the phase. */
export function hearOnset({ place, memory }: State, daysAgo: number, content: Content): Outcome {
  const { screening, clocks } = content;
  const question = durationQuestion(content);
  const limit = question?.yesFromDays ?? Number.POSITIVE_INFINITY;
  const phase = phaseAfter(daysAgo, clocks);
  if (question === undefined || (place.at === 'phase' && daysAgo < limit)) {
    const there = withPhase(memory, phase);
    return asked(there, there.goal, there.screen);
  }
  const as = daysAgo >= limit ? 'yes' : 'no';
  // A recorded "over a week" and its phase can be taken back only at that question.
  const isOpen = place.at === 'screening' && place.item === question.id;
  const isContradicted =
    as === 'no' && !isOpen && tierRaisedBy(question.id, memory.answers, screening) !== 'clear';
  const there: Memory = isContradicted ? memory : { ...memory, phase };
  return answerByFact({ place, memory: there }, question, as, true, content);
}
