import { isDeepStrictEqual } from 'node:util';
import type { Content } from '../lambda/session/content';
import { openQuestion } from '../lambda/session/places/places';
import { FLAGS } from './contract';
import { isOwn } from './own-state';
import { type Claim, changesIn } from './seen';

/** How the conversation moves, and what is saved. */
export const turnClaims = (content: Content): readonly Claim[] => [
  {
    name: 'Stop ends the session from everywhere, in one turn',
    holds: ({ heard, turn }) =>
      heard.kind === 'stop' ? turn.state === null && turn.say.tell.length === 1 : null,
  },
  {
    name: 'Help, why and wait come back to the same place and ask the same',
    holds: ({ before, heard, turn }) => {
      if (heard.kind !== 'help' && heard.kind !== 'why' && heard.kind !== 'wait') {
        return null;
      }
      if (before === null || before.place.at === 'holding') {
        return null;
      }
      if (before.place.at === 'emergency') {
        return turn.state?.place.at === 'emergency';
      }
      // Only how to get down, told to who asked for time, is added to what "repeat" says.
      const way = turn.say.tell.filter(({ kind }) => heard.kind === 'wait' && kind === 'position');
      const isWayTold = way.length > 0;
      const told = [...before.memory.told, ...way];
      return (
        isDeepStrictEqual(turn.state?.place, before.place) &&
        isDeepStrictEqual(turn.state?.memory, {
          ...before.memory,
          told,
          ...(isWayTold ? { wayDownTold: true } : {}),
        }) &&
        (isWayTold || isDeepStrictEqual(turn.say.ask, openQuestion(before, content)))
      );
    },
  },
  {
    name: 'A count that help or a question interrupts is paused at its second, or over',
    holds: ({ before, heard, turn }) =>
      before?.place.at === 'holding' && heard.kind === 'help'
        ? turn.state?.place.at === 'paused' || turn.state?.place.at === 'ready'
        : null,
  },
  {
    name: 'An exercise left another day goes on only after a plain yes to whose it was',
    holds: ({ before, heard, turn }) =>
      before?.place.at === 'carry-on' && heard.kind !== 'yes'
        ? before.place.left.round === 0 ||
          turn.state?.memory.workout?.round !== before.place.left.round
        : null,
  },
  {
    name: 'A listener who did not carry on where an exercise was left hears each exercise in full once',
    holds: ({ before, heard, turn }) => {
      const isSaidAgain =
        heard.kind === 'repeat' || heard.kind === 'pardon' || heard.kind === 'late';
      if (!turn.state?.memory.startsOver || isSaidAgain) {
        return null;
      }
      const coached = before?.memory.coached ?? [];
      return turn.say.tell.every(
        (tell) => tell.kind !== 'coach' || tell.isInFull === !coached.includes(tell.exercise),
      );
    },
  },
  {
    name: 'Repeat says the same again and moves nothing',
    holds: ({ before, heard, turn }) => {
      if (
        (heard.kind !== 'repeat' && heard.kind !== 'pardon') ||
        before === null ||
        turn.state === null
      ) {
        return null;
      }
      if (['ready', 'holding', 'paused', 'emergency'].includes(before.place.at)) {
        return null;
      }
      return (
        isDeepStrictEqual(
          turn.say.tell,
          before.sideQuestion === undefined ? before.memory.told : [],
        ) &&
        isDeepStrictEqual(turn.state.sideQuestion, before.sideQuestion) &&
        isDeepStrictEqual(turn.state.place, before.place) &&
        isDeepStrictEqual(turn.say.ask, openQuestion(before, content))
      );
    },
  },
  {
    name: 'A request that was sent before the newest answer, or arrives twice, changes nothing',
    holds: ({ before, heard, turn }) =>
      heard.kind === 'late' && before !== null
        ? isDeepStrictEqual(turn.state, before) && turn.effects.length === 0
        : null,
  },
  {
    name: 'A turn asks something exactly when the session stays open',
    holds: ({ turn }) => (turn.say.ask === null) === (turn.state === null),
  },
  {
    name: 'An ended session leaves nothing behind',
    holds: ({ turn }) =>
      turn.state === null
        ? turn.effects.every(({ kind }) => kind === 'save') && turn.say.count === null
        : null,
  },
  {
    name: 'Only count settings and exercise progress are saved, and nothing in an emergency',
    holds: ({ before, turn, tierAfter }) => {
      const changes = changesIn(turn);
      if (changes.length === 0) {
        return null;
      }
      const led = [before?.memory.workout?.exercise, turn.state?.memory.workout?.exercise];
      const known = content.exercises.exercises.map(({ id }) => id);
      return (
        tierAfter !== 'emergency' &&
        changes.every((change) => {
          const fields = Object.keys(change);
          const [only] = fields;
          if (fields.length === 2) {
            return fields.join() === 'exercise,extraSeconds';
          }
          if (only === 'coached' || only === 'left' || only === 'finished') {
            return led.some((id) => id !== undefined && known.includes(id));
          }
          return fields.length === 1 && only === 'style';
        })
      );
    },
  },
  {
    name: 'After "forget me" and a yes nothing is saved any more',
    holds: ({ before, turn }) => (before?.memory.forgotten ? changesIn(turn).length === 0 : null),
  },
  {
    name: 'Everything is erased only after it was asked and plainly agreed to',
    holds: ({ before, heard, turn }) =>
      turn.effects.some(({ kind }) => kind === 'forget')
        ? before?.sideQuestion?.about === 'forget' && heard.kind === 'yes'
        : null,
  },
  {
    name: 'A session begins with no answer on record, and care at question 1',
    holds: ({ before, heard, turn }) => {
      if (before !== null || turn.state === null) {
        return null;
      }
      const isCare = heard.kind === 'care';
      const { place, memory } = turn.state;
      if (isCare) {
        return (
          place.at === 'screening' &&
          place.item === FLAGS[0]?.id &&
          Object.keys(memory.answers).length === 0
        );
      }
      return Object.keys(memory.answers).length <= 1;
    },
  },
  {
    name: 'Every state comes through JSON whole, and is taken for a state of ours',
    holds: ({ before, turn }) => {
      const next = turn.state;
      if (next === null || next === before) {
        return null;
      }
      return isOwn(next, content) && JSON.stringify(next).length < 2048;
    },
  },
];
