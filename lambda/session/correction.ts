import { isAboutAge } from '../care/medicine';
import type { Answer, Answers } from '../screening/question';
import type { Item } from '../screening/triage';
import {
  answeredItems,
  asksAbout,
  isList,
  itemOf,
  record,
  tierOf,
  tierOfAnswer,
  tierRaisedBy,
} from '../screening/triage';
import { proceed } from './arrival';
import type { Content } from './content';
import { startExercise } from './exercise-start';
import type { HeardAnswer } from './heard';
import { askAboutMedicine } from './medicine-gate';
import type { Memory, Screening, State } from './state';
import type { Context, Turn } from './turn';
import { goTo, stay } from './turn';

/** The answer on record for an item: a list's is the sum of its questions. */
function answerOnRecord(item: Item, answers: Answers): Answer | undefined {
  if (!isList(item) || answers[item.id] !== undefined) {
    return answers[item.id];
  }
  return item.questions.every((id) => answers[id] === 'no') ? 'no' : undefined;
}

function meaningOf(heard: HeardAnswer): Answer | undefined {
  switch (heard) {
    case 'partly':
      return 'yes';
    case 'soft-no':
    case 'no':
      return 'no';
    case 'yes':
    case 'not-sure':
    case 'not-new':
      return heard;
    case 'decline':
      return undefined;
  }
}

/**
 * Ends a correction that got no clear yes or no: of the answer that stood, the one claimed and the
 * one just hedged, the worst counts.
 */
function worstAnswer(
  place: Screening,
  memory: Memory,
  heard: HeardAnswer | null,
  { content: { screening } }: Context,
): Answer | undefined {
  const item = itemOf(place.item, screening);
  const severity = (candidate: Answer): number => {
    if (isList(item)) {
      return ['no', 'not-new', 'not-sure', 'yes'].indexOf(candidate);
    }
    const tier = tierOfAnswer(item, candidate);
    return ['clear', 'provider', 'today', 'emergency'].indexOf(tier);
  };
  return [
    answerOnRecord(item, memory.answers),
    place.correcting ?? undefined,
    heard === null ? undefined : meaningOf(heard),
  ]
    .filter((candidate) => candidate !== undefined)
    .reduce<Answer | undefined>(
      (worst, candidate) =>
        worst === undefined || severity(candidate) > severity(worst) ? candidate : worst,
      undefined,
    );
}

/** The memory with an open correction closed, if one is open. */
export function settled(
  place: Screening,
  memory: Memory,
  heard: HeardAnswer | null,
  context: Context,
): Memory {
  const { screening } = context.content;
  if (place.correcting === undefined) {
    return memory;
  }
  const worst = worstAnswer(place, memory, heard, context);
  if (worst === undefined) {
    return memory;
  }
  return {
    ...memory,
    answers: record(memory.answers, itemOf(place.item, screening), worst, screening),
  };
}

const withoutLast = <T>(answers: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(answers).slice(0, -1));

/** Asks again what was answered last since the screen; null when nothing was. */
function takeBackSince({ place, memory }: State, context: Context): Turn | null {
  const there: Memory = { ...memory, answeredSince: memory.answeredSince.slice(0, -1) };
  switch (memory.answeredSince.at(-1)) {
    case undefined:
      return null;
    case 'phase': {
      const { phase: _taken, ...others } = there;
      const asked: Memory = { ...others, goal: { for: 'care' } };
      return goTo({ at: 'phase', misses: 0 }, asked, ['going-back'], context);
    }
    case 'medicine': {
      const named = place.at === 'medicine' ? place.medicine : null;
      const asked: Memory = { ...there, gate: withoutLast(memory.gate) };
      return askAboutMedicine(asked, named, ['going-back'], context);
    }
    case 'exercise': {
      const asked: Memory = { ...there, clearance: withoutLast(memory.clearance) };
      return startExercise(asked, ['going-back'], context);
    }
  }
}

/** The memory without what a time or an age told at this item said besides its own answer. */
function withoutToldAt(item: Item, memory: Memory, { screening, medicine }: Content): Memory {
  const questions = screening.questions.filter(({ id }) => asksAbout(item, id));
  const { phase, ...others } = memory;
  const isTimed = questions.some(({ yesFromDays }) => yesFromDays !== undefined);
  const isAged = questions.some(({ yesFromAge }) => yesFromAge !== undefined);
  const gate = Object.entries(memory.gate).filter(
    ([id]) => !medicine.gate.some((each) => each.id === id && isAboutAge(each)),
  );
  return {
    ...others,
    ...(isTimed || phase === undefined ? {} : { phase }),
    ...(isAged ? { gate: Object.fromEntries(gate) } : {}),
  };
}

/**
 * "Go back", or "I meant yes": asks the last answer again, plainly, once, whatever it was an answer to.
 *
 * @param denied in an emergency, the signs that the listener says they don't have
 */
export function correct(
  { place, memory }: State,
  claimed: 'yes' | 'no' | null,
  context: Context,
  denied: readonly string[] = [],
): Turn {
  const { screening } = context.content;
  const items = answeredItems(memory.answers, memory.screen, screening);
  const isEmergency = tierOf(memory.answers, screening) === 'emergency';
  const since = isEmergency ? null : takeBackSince({ place, memory }, context);
  if (since !== null) {
    return since;
  }
  const causes = items.filter(
    ({ id }) => tierRaisedBy(id, memory.answers, screening) === 'emergency',
  );
  const current = place.at === 'screening' && place.correcting !== undefined ? place.item : null;
  const earlier = items.slice(
    0,
    current === null ? undefined : items.findIndex(({ id }) => id === current),
  );
  // "I meant no" takes back the newest sign, even when other questions came after it.
  const raised = earlier.filter(
    ({ id }) => tierRaisedBy(id, memory.answers, screening) !== 'clear',
  );
  const last = (claimed === 'no' ? raised.at(-1) : undefined) ?? earlier.at(-1);
  const isDenied = (item: Item): boolean => denied.some((id) => asksAbout(item, id));
  const cause = causes.filter(isDenied).at(-1) ?? causes.at(-1);
  const target = isEmergency ? cause : last;
  if (target === undefined) {
    return stay({ place, memory }, ['nothing-earlier'], context);
  }
  const settledMemory = place.at === 'screening' ? settled(place, memory, null, context) : memory;
  // The claim left open was an emergency sign: that is told before anything is asked.
  if (!isEmergency && tierOf(settledMemory.answers, screening) === 'emergency') {
    return proceed(settledMemory, [], context);
  }
  const again: Screening = {
    at: 'screening',
    item: target.id,
    asked: [],
    explained: false,
    misses: 0,
    correcting: claimed,
  };
  const there = withoutToldAt(target, settledMemory, context.content);
  return goTo(again, there, ['going-back'], context);
}
