import type { ScreenKind } from '../screening/triage';
import { nextItem, tierOf, tierRaisedBy } from '../screening/triage';
import { readCare } from './care';
import { knownPhase } from './care-progress';
import { askAboutMedicine } from './medicine-gate';
import type { Tell } from './say';
import type { Goal, Memory, Screening } from './state';
import type { Context, Turn } from './turn';
import { goTo } from './turn';

/** A session's first memory: nothing asked, nothing known. */
export const newMemory = (screen: ScreenKind, goal: Goal): Memory => ({
  screen,
  goal,
  answers: {},
  gate: {},
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
  memory: Memory,
  tell: readonly Tell[],
  context: Context,
  open?: Screening | undefined,
): Turn {
  const { screening } = context.content;
  if (tierOf(memory.answers, screening) === 'emergency') {
    return goTo({ at: 'emergency' }, memory, ['emergency'], context);
  }
  const item = nextItem(memory.answers, memory.screen, screening);
  if (item === null) return finishScreen(memory, tell, context);
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
  return goTo(place, memory, item.hasLead ? [...tell, { lead: item.id }] : tell, context);
}

/** Says what the screen found, then goes on to what it allows. */
function finishScreen(memory: Memory, tell: readonly Tell[], context: Context): Turn {
  const { screening } = context.content;
  const tier = tierOf(memory.answers, screening);
  if (tier === 'today') {
    const advice = screening.questions
      .filter(
        ({ id, hasAdvice }) => hasAdvice && tierRaisedBy(id, memory.answers, screening) !== 'clear',
      )
      .map(({ id }) => ({ advice: id }));
    const mustWait: Tell[] = memory.goal.for === 'care' ? [] : ['must-wait'];
    const found: Tell[] = [...tell, 'today', ...advice, ...mustWait];
    return goTo({ at: 'today', misses: 0 }, memory, found, context);
  }
  return pursueGoal(memory, [...tell, tier === 'provider' ? 'provider' : 'clear'], context);
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
      return goTo({ at: 'care-offer', misses: 0 }, memory, [...tell, 'heat-or-cold'], context);
    case 'medicine':
      return askAboutMedicine(memory, goal.medicine, tell, context);
    case 'exercise':
      return goTo({ at: 'care-offer', misses: 0 }, memory, [...tell, 'exercises-later'], context);
  }
}
