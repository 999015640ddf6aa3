import { phaseAfter } from '../../care/phase';
import { asksAbout, itemOf, tierRaisedBy } from '../../screening/triage';
import { withPhase } from '../care/progress';
import type { Content } from '../content';
import type { HeardOnset } from '../heard';
import type { Memory, Place, State } from '../state';
import type { Outcome } from '../turn';
import { asked } from '../turn';
import { answerByFact } from './volunteered';

/** The question that a time since the beginning answers. */
const durationQuestion = ({ screening }: Content) =>
  screening.questions.find(({ yesFromDays }) => yesFromDays !== undefined);

/**
 * Whether a time told here is about the pain. What a gate asks about has a time of its own, as in "back
 * surgery last month", and "yesterday" at another question may mean "yes, yesterday".
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

/** When it began: it answers the question about duration, and tells the phase. */
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
  // A raised "over a week" is taken back at its own question only, and so is the phase that goes with it.
  const isOpen = place.at === 'screening' && place.item === question.id;
  const isContradicted =
    as === 'no' && !isOpen && tierRaisedBy(question.id, memory.answers, screening) !== 'clear';
  const there: Memory = isContradicted ? memory : { ...memory, phase };
  return answerByFact({ place, memory: there }, question, as, true, content);
}
