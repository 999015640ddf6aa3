import type { Tier } from '../../screening/question';
import { finishedTier, isOpenTier, nextItem, tierOf } from '../../screening/triage';
import { askAboutMedicine } from '../care/medicine';
import { knownPhase } from '../care/progress';
import { backToCare, careAgain } from '../care/return';
import { readCare } from '../care/steps';
import type { Content } from '../content';
import { isPregnancyOpen, leadsToExercise } from '../exercises/allowed';
import { startExercise, withoutRefusal } from '../exercises/start';
import type { Tell } from '../say';
import { adviceFor } from '../screening/advice';
import { introTo } from '../screening/question';
import { offerReminder } from '../side-questions/reminder';
import { offerTimer } from '../side-questions/timer';
import type { Memory, Screening } from '../state';
import type { Answered, Asked, Context, Settled } from '../turn';
import { goTo } from '../turn';
import { enterEmergency } from './emergency';

/**
 * The next place after an answer or a request is on record: the emergency message, the next question of
 * the screen, or after a finished screen the goal. Every turn that changes an answer or the goal calls
 * this exactly once.
 */
export function nextPlace(outcome: Answered | Asked, context: Context): Settled {
  return outcome.kind === 'answered' ? goOn(outcome, context) : goFor(outcome, context);
}

/** Goes on with the screen after the answers changed. */
function goOn({ memory, tell, open }: Answered, context: Context): Settled {
  const { content } = context;
  const { screening } = content;
  // The newest answer belongs to the screen, so a correction must not take back an older one of another kind.
  const there: Memory =
    memory.answeredSince.length === 0 ? memory : { ...memory, answeredSince: [] };
  const item = nextItem(there.answers, there.screen, screening);
  if (item === null) {
    return afterScreen(there, tell, context);
  }
  if (open?.item === item.id && open.correcting === undefined) {
    return goTo(open, there, tell);
  }
  const place: Screening = {
    at: 'screening',
    item: item.id,
    asked: [],
    explained: false,
    misses: 0,
  };
  // A question of an opened list needs no lead, because the list had its own.
  const isOfOpenList = screening.lists.some(
    ({ id, questions }) => questions.includes(item.id) && there.answers[id] !== undefined,
  );
  const lead: Tell[] = item.hasLead && !isOfOpenList ? [{ kind: 'lead', item: item.id }] : [];
  return goTo(place, there, [...tell, ...lead]);
}

/** Goes to what was asked for: at once if the screen is finished, otherwise through the screen. */
function goFor({ memory, goal, screen, tell }: Asked, context: Context): Settled {
  const { content } = context;
  const isFresh = Object.keys(memory.answers).length === 0;
  const there: Memory = { ...memory, goal, screen: isFresh ? screen : memory.screen };
  // The result of the screen was told when it ended. Only "be seen today" is told again.
  if (isOpenTier(finishedTier(memory.answers, memory.screen, content.screening))) {
    const isLeft = isPregnancyOpen(memory, content) && !leadsToExercise(goal);
    return enterGoal(there, isLeft ? [...tell, { kind: 'if-pregnant' }] : tell, context);
  }
  const intro: Tell[] = isFresh ? [{ kind: introTo(there.screen) }] : [];
  return goOn({ kind: 'answered', memory: there, tell: [...tell, ...intro], open: null }, context);
}

/** Tells the result of the screen, then goes on to what it allows. */
function afterScreen(memory: Memory, tell: readonly Tell[], context: Context): Settled {
  const { content } = context;
  const tier: Tier = tierOf(memory.answers, content.screening);
  switch (tier) {
    case 'emergency':
      return enterEmergency(memory, content);
    case 'today':
      return enterToday(memory, tell, content);
    case 'provider':
      return enterGoal(memory, [...tell, { kind: 'provider' }], context);
    case 'clear': {
      // Before exercises the listener is asked about pregnancy, so the line is not needed.
      const ifPregnant: Tell[] = leadsToExercise(memory.goal) ? [] : [{ kind: 'if-pregnant' }];
      return enterGoal(memory, [...tell, { kind: 'clear' }, ...ifPregnant], context);
    }
  }
}

/** Tells "be seen today". Fewer care steps are open than before, so they will be read from the start. */
function enterToday(memory: Memory, tell: readonly Tell[], content: Content): Settled {
  // At this tier a cold pack is allowed, and so is its timer.
  const isOpen = memory.goal.for === 'care' || memory.goal.for === 'timer';
  const mustWait: Tell[] = isOpen ? [] : [{ kind: 'must-wait' }];
  const { step: _left, ...there } = memory;
  return goTo({ at: 'today', misses: 0 }, there, [
    ...tell,
    { kind: 'today' },
    ...adviceFor('today', memory, content),
    ...mustWait,
  ]);
}

/** Goes to the goal. Only for a finished screen of tier *provider* or *clear*. */
function enterGoal(memory: Memory, tell: readonly Tell[], context: Context): Settled {
  const { content } = context;
  const { goal } = memory;
  switch (goal.for) {
    case 'care':
      return knownPhase(memory, content) === null
        ? goTo({ at: 'phase', misses: 0 }, memory, tell)
        : readCare(memory, tell, context);
    case 'heat-or-cold':
      return backToCare(memory, [...tell, { kind: 'heat-or-cold' }]);
    case 'medicine':
      return askAboutMedicine(memory, goal.medicine, tell, content);
    case 'exercise':
    case 'count':
      return startExercise(withoutRefusal(memory, content), tell, context);
    case 'timer':
      return offerTimer(careAgain(memory), goal.minutes, tell, context);
    case 'reminder':
      return offerReminder(careAgain(memory), tell, context);
  }
}
