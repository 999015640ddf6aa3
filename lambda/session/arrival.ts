import type { Tier } from '../screening/question';
import type { ScreenKind } from '../screening/triage';
import { nextItem, tierOf, tierRaisedBy } from '../screening/triage';
import { readCare } from './care';
import { knownPhase } from './care-progress';
import { backToCare, careAgain } from './care-return';
import type { Content } from './content';
import { leadsToExercise, startExercise, withoutRefusal } from './exercise-start';
import { askAboutMedicine } from './medicine-gate';
import { offerReminder } from './reminder';
import type { Tell } from './say';
import type { Goal, Memory, Screening } from './state';
import { offerTimer } from './timer';
import type { Context, Turn } from './turn';
import { goTo } from './turn';

/** A session's first memory: nothing asked, nothing known. */
export const newMemory = (screen: ScreenKind, goal: Goal): Memory => ({
  screen,
  goal,
  answers: {},
  gate: {},
  clearance: {},
  answeredSince: [],
  counting: { extraSeconds: 0, ssml: false },
  coached: [],
  told: [],
});

/** True when no question of the screen is left to ask. */
export const isScreened = ({ answers, screen }: Memory, { content }: Context): boolean =>
  nextItem(answers, screen, content.screening) === null;

/**
 * Goes on with the screen after the answers changed: the emergency message, the next question, or
 * what a finished screen leads to.
 *
 * @param open the question that was open; it stays as it is when it is still the next one
 */
export function proceed(
  answered: Memory,
  tell: readonly Tell[],
  context: Context,
  open?: Screening | undefined,
): Turn {
  const { screening } = context.content;
  // The newest answer is one of the screen's.
  const memory: Memory =
    answered.answeredSince.length === 0 ? answered : { ...answered, answeredSince: [] };
  if (tierOf(memory.answers, screening) === 'emergency') {
    return goTo({ at: 'emergency' }, memory, emergencyMessage(memory, context), context);
  }
  const item = nextItem(memory.answers, memory.screen, screening);
  if (item === null) {
    return finishScreen(memory, tell, context);
  }
  if (open?.item === item.id && open.correcting === undefined) {
    return goTo(open, memory, tell, context);
  }
  const place: Screening = {
    at: 'screening',
    item: item.id,
    asked: [],
    explained: false,
    misses: 0,
  };
  // A question out of a list follows the list's own lead.
  const isOfOpenList = (): boolean =>
    screening.lists.some(
      ({ id, questions }) => questions.includes(item.id) && memory.answers[id] !== undefined,
    );
  const lead: Tell[] = item.hasLead && !isOfOpenList() ? [{ lead: item.id }] : [];
  return goTo(place, memory, [...tell, ...lead], context);
}

/** The call for help, with what a raised sign adds to it. */
export function emergencyMessage(
  memory: Memory,
  { content }: Context,
  message: 'emergency' | 'emergency-short' = 'emergency',
): Tell[] {
  return [message, ...adviceFor('emergency', memory, content)];
}

/** What raised flags of one tier add to its message. */
function adviceFor(tier: Tier, { answers }: Memory, { screening }: Content): Tell[] {
  return screening.questions
    .filter(({ id, hasAdvice }) => hasAdvice && tierRaisedBy(id, answers, screening) === tier)
    .map(({ id }) => ({ advice: id }));
}

/** Says what the screen found, then goes on to what it allows. */
function finishScreen(memory: Memory, tell: readonly Tell[], context: Context): Turn {
  const { content } = context;
  const tier = tierOf(memory.answers, content.screening);
  if (tier === 'today') {
    // A cold pack is open to someone to be seen today, and so is its timer.
    const isOpen = memory.goal.for === 'care' || memory.goal.for === 'timer';
    const mustWait: Tell[] = isOpen ? [] : ['must-wait'];
    const found: Tell[] = [...tell, 'today', ...adviceFor('today', memory, content), ...mustWait];
    // Fewer steps are open than before: they are read, and sent to the app, from the start.
    const { step: _left, ...there } = memory;
    return goTo({ at: 'today', misses: 0 }, there, found, context);
  }
  if (tier === 'provider') {
    return pursueGoal(memory, [...tell, 'provider'], context);
  }
  // Before exercises the question follows whether the listener is pregnant.
  const ifPregnant: Tell[] = leadsToExercise(memory.goal) ? [] : ['if-pregnant'];
  return pursueGoal(memory, [...tell, 'clear', ...ifPregnant], context);
}

/** Goes to what the listener came for. Only for a finished screen of tier *provider* or *clear*. */
export function pursueGoal(memory: Memory, tell: readonly Tell[], context: Context): Turn {
  const { goal } = memory;
  switch (goal.for) {
    case 'care':
      return knownPhase(memory, context.content) === null
        ? goTo({ at: 'phase', misses: 0 }, memory, tell, context)
        : readCare(memory, tell, context);
    case 'heat-or-cold':
      return backToCare(memory, [...tell, 'heat-or-cold'], context);
    case 'medicine':
      return askAboutMedicine(memory, goal.medicine, tell, context);
    case 'exercise':
    case 'count':
      return startExercise(withoutRefusal(memory, context), tell, context);
    case 'timer':
      return offerTimer(careAgain(memory), goal.minutes, tell, context);
    case 'reminder':
      return offerReminder(careAgain(memory), tell, context);
  }
}
