import type { ScreenKind } from '../../screening/triage';
import { tierOf } from '../../screening/triage';
import { recentlyLeft } from '../preferences/preferences';
import { plainAnswer } from '../room/answer';
import { askOnceMore } from '../room/misses';
import type { Room } from '../room/room';
import type { Memory } from '../state';
import type { Asked, Context } from '../turn';
import { asked } from '../turn';

/** "Is your back hurting right now?": yes leads to care, no to the stretches. */
export const welcome: Room<'welcome'> = {
  ask: ({ misses }) => ({ about: 'choice', choice: 'hurting', misses }),
  // An unsure answer counts as yes, because the back may hurt.
  reads: {
    partly: 'yes',
    'not-sure': 'yes',
    'not-new': 'yes',
    next: 'yes',
    ready: 'yes',
    'soft-no': 'no',
  },
  hear(place, memory, heard, context) {
    if (heard.kind === 'resume') {
      return carryOn(memory, 'full', context);
    }
    switch (plainAnswer(heard)) {
      case 'yes':
        return asked(memory, { for: 'care' }, 'full');
      case 'no': {
        const [starter] = context.content.exercises.routines;
        const routine = starter?.id ?? null;
        return asked(memory, { for: 'exercise', exercise: null, routine }, 'quick');
      }
      case null:
        // A listener who cannot be understood may need help most, so the questions start.
        return (
          askOnceMore(place, memory) ??
          asked(memory, { for: 'care' }, 'full', [{ kind: 'start-anyway' }])
        );
    }
  },
  help: 'help-welcome',
  goodbye: () => 'goodbye',
  isAllowed: (_, { answers }, { screening }) => tierOf(answers, screening) !== 'emergency',
};

/**
 * "Carry on" as the first words. Goes to the exercises if some were left in the last seven days, otherwise
 * to the care steps.
 *
 * @param screen the screen that comes before the care steps
 */
export function carryOn(memory: Memory, screen: ScreenKind, context: Context): Asked {
  return recentlyLeft(context.preferences, context.today) === null
    ? asked(memory, { for: 'care' }, screen)
    : asked(memory, { for: 'exercise', exercise: null, routine: null }, 'quick');
}
