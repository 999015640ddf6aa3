import type { CareStep } from '../../care/care-step';
import { ANY_MEDICINE, isGatePassed } from '../../care/medicine';
import { finishedTier } from '../../screening/triage';
import type { Content } from '../content';
import { keepAsking } from '../room/misses';
import { NOT_YET } from '../room/readings';
import type { Room } from '../room/room';
import { waitQuietly } from '../room/wait';
import type { Tell } from '../say';
import type { Memory } from '../state';
import type { Context, Settled } from '../turn';
import { end, goTo, stay } from '../turn';
import { goodbyeAfterCare } from './goodbye';
import { askAboutMedicine } from './medicine';
import { currentStep, isMedicineBarred, offersMedicine, stepsFor } from './progress';

/** The care steps, read one at a time. */
export const care: Room<'care'> = {
  ask({ misses }, memory, content) {
    const step = currentStep(memory, content);
    return offersMedicine(step, memory, content)
      ? { about: 'choice', choice: 'medicine-questions', misses }
      : { about: 'step', isLast: isLast(step, memory, content), misses };
  },
  // "A bit, when I cough" may be a sign that was not recognised, so it does not go to the next step.
  reads: { ...NOT_YET, partly: 'wait', ready: 'next', resume: 'next', decline: 'next' },
  hear(place, memory, heard, context) {
    const { content } = context;
    const step = currentStep(memory, content);
    const isOffer = offersMedicine(step, memory, content);
    switch (heard.kind) {
      case 'yes':
        if (isOffer) {
          return askAboutMedicine(memory, null, [], content);
        }
        return isLast(step, memory, content)
          ? readStep(memory, step, [], context)
          : readNeighbour(memory, 1, context);
      case 'next':
        return readNeighbour(memory, 1, context);
      case 'previous':
        return readNeighbour(memory, -1, context);
      case 'start-over':
        return readFirst(memory, context);
      case 'how-long':
        return step.hasTime
          ? stay({ place, memory }, [{ kind: 'how-long', step: step.id }])
          : readStep(memory, step, [], context);
      case 'no':
        if (isOffer) {
          return readNeighbour(memory, 1, context);
        }
        return isLast(step, memory, content)
          ? end({ kind: goodbyeAfterCare(memory, content) })
          : waitQuietly({ place, memory });
      case 'partly':
      case 'soft-no':
      case 'not-sure':
      case 'not-new':
      case 'decline':
      case 'repeat':
      case 'ready':
      case 'resume':
      case 'pause':
      case 'not-understood':
        return keepAsking(place, memory);
    }
  },
  help: 'help-care',
  goodbye: goodbyeAfterCare,
  isAllowed: (_, { answers, screen }, { screening }) => {
    const tier = finishedTier(answers, screen, screening);
    return tier !== null && tier !== 'emergency';
  },
};

const isLast = (step: CareStep, memory: Memory, content: Content): boolean =>
  stepsFor(memory, content).at(-1) === step;

/** Reads the care step that was read last, or the first one. The first time the steps are sent as a card. */
export function readCare(memory: Memory, tell: readonly Tell[], context: Context): Settled {
  const steps = stepsFor(memory, context.content);
  const isFirstTime = memory.step === undefined;
  // The first step comes before the words about how the steps are read.
  const after: Tell[] = isFirstTime ? [{ kind: 'care-start' }] : [];
  const step = readStep(memory, currentStep(memory, context.content), tell, context, after);
  return isFirstTime
    ? { ...step, effects: [{ kind: 'card', steps: steps.map(({ id }) => id) }] }
    : step;
}

/** Reads the first step that is open. */
export function readFirst(memory: Memory, context: Context): Settled {
  const [first = currentStep(memory, context.content)] = stepsFor(memory, context.content);
  return readStep(memory, first, [], context);
}

function readStep(
  memory: Memory,
  step: CareStep,
  tell: readonly Tell[],
  { content, device }: Context,
  after: readonly Tell[] = [],
): Settled {
  const there: Memory = { ...memory, step: step.id, goal: { for: 'care' } };
  const offer: Tell[] =
    step.offers === undefined || !device.hasServices ? [] : [{ kind: `${step.offers}-offer` }];
  const told = [...tell, tellOf(step, there, content), ...offer, ...after];
  return goTo({ at: 'care', misses: 0 }, there, told);
}

/** What is told at a step. The medicine step is an offer until its questions are answered. */
function tellOf(step: CareStep, memory: Memory, content: Content): Tell {
  if (!step.gate || offersMedicine(step, memory, content)) {
    return { kind: 'step', step: step.id };
  }
  const isOpen =
    !isMedicineBarred(memory, content) && isGatePassed(memory.medicineAnswers, content.medicine);
  return isOpen ? { kind: 'medicine', medicine: ANY_MEDICINE } : { kind: 'ask-pharmacist' };
}

/** Reads the step after this one, or the one before it. */
function readNeighbour(memory: Memory, offset: 1 | -1, context: Context): Settled {
  const { content } = context;
  const steps = stepsFor(memory, content);
  const current = currentStep(memory, content);
  const step = steps[steps.indexOf(current) + offset];
  if (step !== undefined) {
    return readStep(memory, step, [], context);
  }
  return offset > 0
    ? end({ kind: goodbyeAfterCare(memory, content) })
    : readStep(memory, current, [{ kind: 'first-step' }], context);
}
