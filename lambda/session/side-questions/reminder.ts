import { phaseAfter } from '../../care/phase';
import { knownPhase } from '../care/progress';
import type { Heard, HeardReminderResult } from '../heard';
import type { Tell } from '../say';
import type { SideQuestion, State } from '../state';
import type { Context, Settled } from '../turn';
import { stay } from '../turn';
import { isOffered } from './offered';
import type { About, SideRoom } from './side-question';
import { agreementIn } from './side-question';

/** What an answer to "when did this start?" means if it is not a time. */
type OnsetAnswer = 'count-from-now' | 'declined' | 'missed';

const ONSET_ANSWERS: Readonly<Partial<Record<Heard['kind'], OnsetAnswer>>> = {
  // A reminder counted from now comes too late, which does no harm.
  'not-sure': 'count-from-now',
  decline: 'count-from-now',
  partly: 'count-from-now',
  no: 'declined',
  'soft-no': 'declined',
  yes: 'missed',
  'not-understood': 'missed',
};

/** "When did this start?", for a reminder. */
export const onset: SideRoom<About<'onset'>> = {
  ask: ({ misses }) => ({ about: 'choice', choice: 'onset', misses }),
  hear({ misses }, below, heard, context) {
    if (heard.kind === 'onset') {
      return offerFor(below, heard.daysAgo, context);
    }
    switch (ONSET_ANSWERS[heard.kind] ?? null) {
      case 'count-from-now':
        return stay({ ...below, sideQuestion: { about: 'reminder', daysAgo: 0, misses: 0 } }, [
          { kind: 'count-from-now' },
        ]);
      case 'declined':
        return stay(below, [{ kind: 'reminder-declined' }]);
      case 'missed':
        return misses > 0
          ? stay(below, [{ kind: 'reminder-declined' }])
          : stay({ ...below, sideQuestion: { about: 'onset', misses: 1 } }, [{ kind: 'sorry' }]);
      case null:
        return null;
    }
  },
  isAllowed: (_, memory, content) => isOffered('reminder', memory, content),
};

/** "Shall I remind you?", also while Alexa asks for the permission. Only a plain yes sets the reminder. */
export const reminder: SideRoom<About<'reminder' | 'reminder-permission'>> = {
  ask: ({ misses }) => ({ about: 'choice', choice: 'reminder', misses }),
  hear(question, below, heard, context) {
    if (heard.kind === 'onset') {
      return offerFor(below, heard.daysAgo, context);
    }
    switch (agreementIn(heard)) {
      case 'agreed':
        return setReminder(question, below);
      case 'declined':
        return stay(below, [{ kind: 'reminder-declined' }]);
      case 'missed': {
        const { daysAgo, misses } = question;
        return misses > 0
          ? stay(below, [{ kind: 'reminder-declined' }])
          : stay({ ...below, sideQuestion: { about: 'reminder', daysAgo, misses: 1 } }, [
              { kind: 'sorry' },
            ]);
      }
      case null:
        return null;
    }
  },
  isAllowed: (_, memory, content) => isOffered('reminder', memory, content),
};

/** Asks when the pain began, for a reminder of heat two days later. Only when a step that offers it is open. */
export function offerReminder(
  below: State,
  tell: readonly Tell[],
  { content, device }: Context,
): Settled {
  if (knownPhase(below.memory, content) === 'later') {
    return stay(below, [...tell, { kind: 'two-days-passed' }]);
  }
  return device.hasServices
    ? stay({ ...below, sideQuestion: { about: 'onset', misses: 0 } }, tell)
    : stay(below, [...tell, { kind: 'reminder-refused', refusal: 'unsupported' }]);
}

/** Sets the reminder that is being asked about. */
export const setReminder = (question: SideQuestion & { daysAgo: number }, below: State): Settled =>
  stay({ ...below, sideQuestion: question }, [], {
    effects: [{ kind: 'reminder', daysAgo: question.daysAgo }],
  });

/** Offers a reminder. null when the pain began so long ago that it is a warning sign: it is then handled as one. */
function offerFor(below: State, daysAgo: number, { content }: Context): Settled | null {
  const { screening, clocks } = content;
  const isFlag = screening.questions.some(
    ({ yesFromDays }) => yesFromDays !== undefined && daysAgo >= yesFromDays,
  );
  if (isFlag) {
    return null;
  }
  return phaseAfter(daysAgo, clocks) === 'later'
    ? stay(below, [{ kind: 'two-days-passed' }])
    : stay({ ...below, sideQuestion: { about: 'reminder', daysAgo, misses: 0 } }, []);
}

/** Tells the result of a reminder request. A missing permission is asked for once. */
export function afterReminder(
  { place, memory, sideQuestion }: State,
  { result }: HeardReminderResult,
): Settled {
  const below: State = { place, memory };
  if (typeof result === 'object') {
    const { weekday, hour } = result;
    return stay(below, [{ kind: 'reminder-set', weekday, hour }]);
  }
  switch (result) {
    case 'past':
      return stay(below, [{ kind: 'two-days-passed' }]);
    case 'not-permitted':
      if (sideQuestion?.about === 'reminder') {
        const { daysAgo } = sideQuestion;
        return stay(
          { ...below, sideQuestion: { about: 'reminder-permission', daysAgo, misses: 0 } },
          [{ kind: 'needs-permission' }],
          { effects: [{ kind: 'ask-permission', permission: 'reminder' }] },
        );
      }
      break;
    case 'unsupported':
    case 'too-many':
    case 'failed':
      break;
  }
  return stay(below, [{ kind: 'reminder-refused', refusal: result }]);
}
