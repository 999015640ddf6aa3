import { isAboutAge } from '../../care/medicine';
import type { Item } from '../../screening/triage';
import { answeredItems, asksAbout, tierOf, tierRaisedBy } from '../../screening/triage';
import { askAboutMedicine } from '../care/medicine';
import type { Content } from '../content';
import { startExercise } from '../exercises/start';
import type { Memory, State } from '../state';
import type { Context, Outcome, Settled } from '../turn';
import { answered, goTo, stay } from '../turn';
import { closeCorrection } from './close-correction';

/**
 * "Go back" or "I meant yes": asks the question that was answered last again, once and plainly. It can be a
 * question of the screen or a later one.
 *
 * @param claimed the answer the listener now names; null when they named none
 * @param denied in an emergency, ids of the signs that the listener says they do not have
 */
export function correct(
  { place, memory }: State,
  claimed: 'yes' | 'no' | null,
  context: Context,
  denied: readonly string[] = [],
): Outcome {
  const { content } = context;
  const isEmergency = tierOf(memory.answers, content.screening) === 'emergency';
  const since = isEmergency ? null : takeBackSince({ place, memory }, context);
  if (since !== null) {
    return since;
  }
  const target = isEmergency
    ? causeToAskAgain(memory, denied, content)
    : itemToAskAgain({ place, memory }, claimed, content);
  if (target === undefined) {
    return stay({ place, memory }, [{ kind: 'nothing-earlier' }]);
  }
  const closed = place.at === 'screening' ? closeCorrection(place, memory, null, content) : memory;
  // The closed correction raised an emergency. Its message comes before any question.
  if (!isEmergency && tierOf(closed.answers, content.screening) === 'emergency') {
    return answered(closed, []);
  }
  return goTo(
    {
      at: 'screening',
      item: target.id,
      asked: [],
      explained: false,
      misses: 0,
      correcting: claimed,
    },
    withoutToldAt(target, closed, content),
    [{ kind: 'going-back' }],
  );
}

/** In an emergency: the newest of the denied signs; if there is none, the newest sign. */
function causeToAskAgain(
  { answers, screen }: Memory,
  denied: readonly string[],
  { screening }: Content,
): Item | undefined {
  const causes = answeredItems(answers, screen, screening).filter(
    ({ id }) => tierRaisedBy(id, answers, screening) === 'emergency',
  );
  const isDenied = (item: Item): boolean => denied.some((id) => asksAbout(item, id));
  return causes.filter(isDenied).at(-1) ?? causes.at(-1);
}

/** The item answered last. While an item is being corrected, the item before it. */
function itemToAskAgain(
  { place, memory: { answers, screen } }: State,
  claimed: 'yes' | 'no' | null,
  { screening }: Content,
): Item | undefined {
  const items = answeredItems(answers, screen, screening);
  const current = place.at === 'screening' && place.correcting !== undefined ? place.item : null;
  const earlier =
    current === null
      ? items
      : items.slice(
          0,
          items.findIndex(({ id }) => id === current),
        );
  // "I meant no" takes back the newest sign, even when other questions came after it.
  const raised = earlier.filter(({ id }) => tierRaisedBy(id, answers, screening) !== 'clear');
  return (claimed === 'no' ? raised.at(-1) : undefined) ?? earlier.at(-1);
}

const withoutLast = <T>(answers: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(answers).slice(0, -1));

/** Asks the question again that was answered last after the screen; null when there is none. */
function takeBackSince({ place, memory }: State, context: Context): Settled | null {
  const there: Memory = { ...memory, answeredSince: memory.answeredSince.slice(0, -1) };
  switch (memory.answeredSince.at(-1)) {
    case undefined:
      return null;
    case 'phase': {
      const { phase: _taken, ...others } = there;
      const asked: Memory = { ...others, goal: { for: 'care' } };
      return goTo({ at: 'phase', misses: 0 }, asked, [{ kind: 'going-back' }]);
    }
    case 'medicine': {
      const named = place.at === 'medicine' ? place.medicine : null;
      const asked: Memory = { ...there, medicineAnswers: withoutLast(memory.medicineAnswers) };
      return askAboutMedicine(asked, named, [{ kind: 'going-back' }], context.content);
    }
    case 'exercise': {
      const asked: Memory = { ...there, exerciseAnswers: withoutLast(memory.exerciseAnswers) };
      return startExercise(asked, [{ kind: 'going-back' }], context);
    }
  }
}

/** The memory without the phase or the medicine answers that a time or an age told at this item implied. */
function withoutToldAt(item: Item, memory: Memory, { screening, medicine }: Content): Memory {
  const questions = screening.questions.filter(({ id }) => asksAbout(item, id));
  const { phase, ...others } = memory;
  const isTimed = questions.some(({ yesFromDays }) => yesFromDays !== undefined);
  const isAged = questions.some(({ yesFromAge }) => yesFromAge !== undefined);
  const withoutAge = Object.entries(memory.medicineAnswers).filter(
    ([id]) => !medicine.gate.some((each) => each.id === id && isAboutAge(each)),
  );
  return {
    ...others,
    ...(isTimed || phase === undefined ? {} : { phase }),
    ...(isAged ? { medicineAnswers: Object.fromEntries(withoutAge) } : {}),
  };
}
