import type { CareStep } from '../care/care-step';
import { ANY_MEDICINE, isGatePassed, nextGateQuestion } from '../care/medicine';
import { tierOf } from '../screening/triage';
import { currentStep, isMedicineBarred, stepsFor } from './care-progress';
import type { Heard } from './heard';
import { askAboutMedicine } from './medicine-gate';
import { afterMiss, sorryFor } from './misses';
import type { Tell } from './say';
import type { Care, Memory, State } from './state';
import type { Context, Turn } from './turn';
import { end, goTo, stay, stayQuiet } from './turn';

/** Reads the care steps from where the listener was, or from the first. */
export function readCare(memory: Memory, tell: readonly Tell[], context: Context): Turn {
  const steps = stepsFor(memory, context.content);
  const isFirstTime = memory.step === undefined;
  // Help comes before what there is to know about it.
  const after: Tell[] = isFirstTime ? ['care-start'] : [];
  const turn = readStep(memory, currentStep(memory, context.content), tell, context, after);
  return isFirstTime
    ? { ...turn, effects: [{ effect: 'card', steps: steps.map(({ id }) => id) }] }
    : turn;
}

function readStep(
  memory: Memory,
  step: CareStep,
  tell: readonly Tell[],
  context: Context,
  after: readonly Tell[] = [],
): Turn {
  const there: Memory = { ...memory, step: step.id, goal: { for: 'care' } };
  const offer: Tell[] =
    step.offers === undefined || !context.device.hasServices ? [] : [`${step.offers}-offer`];
  const told = [...tell, tellOf(step, there, context), ...offer, ...after];
  return goTo({ at: 'care', misses: 0 }, there, told, context);
}

/** What is read at a step. The medicine step is an offer until its questions are answered. */
function tellOf(step: CareStep, memory: Memory, { content }: Context): Tell {
  if (!step.gate) {
    return { step: step.id };
  }
  if (isMedicineBarred(memory, content)) {
    return 'ask-pharmacist';
  }
  if (nextGateQuestion(memory.gate, content.medicine) !== null) {
    return { step: step.id };
  }
  return isGatePassed(memory.gate, content.medicine)
    ? { medicine: ANY_MEDICINE }
    : 'ask-pharmacist';
}

function moveBy(offset: 1 | -1, state: State, context: Context): Turn {
  const { memory } = state;
  const steps = stepsFor(memory, context.content);
  const index = steps.indexOf(currentStep(memory, context.content)) + offset;
  const step = steps[index];
  if (step !== undefined) {
    return readStep(memory, step, [], context);
  }
  if (offset > 0) {
    return end(goodbyeAfterCare(memory, context));
  }
  return readStep(memory, currentStep(memory, context.content), ['first-step'], context);
}

/** The last words of a listener whose screen is finished. */
export function goodbyeAfterCare({ answers }: Memory, { content }: Context): Tell {
  const tier = tierOf(answers, content.screening);
  if (tier === 'today') {
    return 'goodbye-today';
  }
  return tier === 'provider' ? 'goodbye-provider' : 'goodbye-care';
}

/** A turn while the steps are read. */
export function hearAtCare(place: Care, memory: Memory, heard: Heard, context: Context): Turn {
  const state: State = { place, memory };
  const step = currentStep(memory, context.content);
  const isOffer =
    step.gate &&
    !isMedicineBarred(memory, context.content) &&
    nextGateQuestion(memory.gate, context.content.medicine) !== null;
  const isLast = stepsFor(memory, context.content).at(-1) === step;
  switch (heard) {
    case 'yes':
      if (isOffer) {
        return askAboutMedicine(memory, null, [], context);
      }
      return isLast ? readStep(memory, step, [], context) : moveBy(1, state, context);
    case 'next':
      return moveBy(1, state, context);
    case 'previous':
      return moveBy(-1, state, context);
    case 'start-over': {
      const [first = step] = stepsFor(memory, context.content);
      return readStep(memory, first, [], context);
    }
    case 'how-long':
      return step.hasTime
        ? stay(state, [{ howLong: step.id }], context)
        : readStep(memory, step, [], context);
    case 'no':
      if (isOffer) {
        return moveBy(1, state, context);
      }
      return isLast ? end(goodbyeAfterCare(memory, context)) : stayQuiet(state, context);
    default: {
      const misses = afterMiss(place.misses);
      return stay({ place: { ...place, misses }, memory }, sorryFor(misses), context);
    }
  }
}
