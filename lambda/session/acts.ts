import { isGatePassed } from '../care/medicine';
import type { Tier } from '../screening/question';
import { atLeast, finishedTier, isItem } from '../screening/triage';
import { isMedicineBarred, stepsFor } from './care/progress';
import type { Content } from './content';
import { mayDo } from './exercises/allowed';
import type { Tell } from './say';
import type { Memory } from './state';

/** Who may be told something: anyone, or only a listener whose finished screen has a certain tier. */
type Unlock =
  | 'anyone'
  /** A finished screen of this tier, or of one that is less urgent. */
  | 'today'
  | 'provider'
  | 'clear'
  /** A finished screen of tier *provider* only. */
  | 'exactly-provider';

/** The rules for one kind of act. */
interface Act {
  /** Whether "repeat" says it again. An act that fits only one moment is said once. */
  readonly isRepeatable: boolean;
  readonly unlockedBy: Unlock;
}

const repeatable = (unlockedBy: Unlock = 'anyone'): Act => ({ isRepeatable: true, unlockedBy });
const once = (unlockedBy: Unlock = 'anyone'): Act => ({ isRepeatable: false, unlockedBy });

/** The rules for everything that can be told. */
const ACTS: Readonly<Record<Tell['kind'], Act>> = {
  disclaimer: once(),
  'no-substitute': once(),
  'fresh-start': once(),
  welcome: repeatable(),
  'screen-intro': repeatable(),
  'quick-intro': repeatable(),
  'back-to-start': once(),
  noted: once(),
  'be-sure': once(),
  'going-back': once(),
  'nothing-earlier': once(),
  sorry: once(),
  'sorry-again': once(),
  'start-anyway': once(),
  'questions-first': once(),
  'why-in-general': once(),
  'stay-as-you-are': once(),
  alone: once(),
  'stop-moving': once(),
  quiet: once(),
  'help-welcome': once(),
  'help-screening': once(),
  'help-care': once(),
  'help-choice': once(),
  emergency: repeatable(),
  'emergency-short': repeatable(),
  'emergency-alone': repeatable(),
  today: repeatable(),
  'not-checked': repeatable(),
  'today-still': repeatable(),
  'otherwise-doctor': repeatable(),
  provider: repeatable('exactly-provider'),
  clear: repeatable('clear'),
  'if-pregnant': repeatable(),
  'phase-assumed': once(),
  'first-step': once(),
  'care-start': once('today'),
  causes: repeatable(),
  'warning-signs': repeatable(),
  'heat-or-cold': repeatable('provider'),
  'ask-pharmacist': repeatable('provider'),
  'must-wait': repeatable(),
  'which-exercise-unknown': once(),
  'exercise-barred': once(),
  'how-to-stop': once(),
  'well-done': repeatable(),
  'count-range': once(),
  'style-set': once(),
  'length-limit': once(),
  paused: once(),
  'help-exercise': once(),
  'goodbye-exercise': repeatable(),
  'progress-unknown': once(),
  'not-erased': once(),
  erased: once(),
  'erase-failed': once(),
  'timer-offer': once(),
  'reminder-offer': once(),
  'pack-time': once(),
  'needs-permission': once(),
  'timer-declined': once(),
  'timer-paused': once(),
  'timer-resumed': once(),
  'timer-off': once(),
  'no-timer': once(),
  'reminder-declined': once(),
  'count-from-now': once(),
  'two-days-passed': once('provider'),
  goodbye: repeatable(),
  'goodbye-screening': repeatable(),
  'goodbye-emergency': repeatable(),
  'goodbye-today': repeatable(),
  'goodbye-incomplete': repeatable(),
  'goodbye-care': repeatable(),
  'goodbye-provider': repeatable(),
  'get-down': repeatable('provider'),
  'stop-rule': repeatable('provider'),
  'getting-up': once(),
  lead: repeatable(),
  why: once(),
  advice: repeatable(),
  unchecked: repeatable(),
  step: repeatable('today'),
  'how-long': once('today'),
  medicine: repeatable('provider'),
  position: repeatable('provider'),
  coach: repeatable('provider'),
  refused: repeatable('provider'),
  exercises: repeatable('provider'),
  'seconds-left': once('provider'),
  'hold-seconds': once('provider'),
  'exercise-days': once(),
  'timer-set': once(),
  'timer-left': once(),
  'timer-refused': once(),
  'reminder-set': once(),
  'reminder-refused': once(),
};

/** Whether "repeat" says this again. */
export const isRepeatable = ({ kind }: Tell): boolean => ACTS[kind].isRepeatable;

/** Whether the answers on record allow this to be told. Advice needs a finished screen of a certain tier. */
export function isUnlocked(tell: Tell, memory: Memory, content: Content): boolean {
  const { screening, medicine } = content;
  const tier = finishedTier(memory.answers, memory.screen, screening);
  if (!isTierReached(ACTS[tell.kind].unlockedBy, tier)) {
    return false;
  }
  if (tell.kind === 'step' || tell.kind === 'how-long') {
    return stepsFor(memory, content).some(({ id }) => id === tell.step);
  }
  if (tell.kind === 'medicine') {
    return (
      medicine.answers.some(({ id }) => id === tell.medicine) &&
      isGatePassed(memory.medicineAnswers, medicine) &&
      !isMedicineBarred(memory, content)
    );
  }
  if (tell.kind === 'coach') {
    return mayDo(tell.exercise, memory, content);
  }
  const isAboutItem =
    tell.kind === 'lead' ||
    tell.kind === 'why' ||
    tell.kind === 'advice' ||
    tell.kind === 'unchecked';
  return !isAboutItem || isItem(tell.item, screening);
}

/** @param tier null while the screen is not finished */
function isTierReached(unlockedBy: Unlock, tier: Tier | null): boolean {
  switch (unlockedBy) {
    case 'anyone':
      return true;
    case 'exactly-provider':
      return tier === 'provider';
    case 'today':
    case 'provider':
    case 'clear':
      return tier !== null && atLeast(unlockedBy, tier);
  }
}
